import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureTesting
import SchoolOversight
import Templates
import WorkingDays

/// A made-up county of five schools in two townships, with what is known of four duties.
enum SampleOversight {
  static let title = CoverageTitle(issuer: "临江县教育局", span: "2026年第三季度")

  static let schools = [
    school(1, "临江县实验小学", .primary, "城关镇"), school(2, "临江县第二小学", .primary, "城关镇"),
    school(3, "临江县第一幼儿园", .kindergarten, "城关镇"),
    school(4, "临江县九龙学校", .nineYear, "九龙镇", isPrivate: true),
    school(5, "临江县城关中学", .junior, "城关镇"),
  ]

  static func school(
    _ number: Int, _ name: String, _ stage: SchoolStage, _ township: String,
    isPrivate: Bool = false
  ) -> School {
    School(
      code: "321084010\(number)", name: name, stage: stage, isPrivate: isPrivate,
      township: township)
  }

  static let duties: [Duty] = {
    guard let outline = try? outline(yaml: bureauFiles["duties"] ?? "") else { return [] }
    return Duty.read(outline, today: "2026-10-20").duties
  }()

  static func scoring(ties: TieRule? = nil) throws -> ScoringSheet {
    let outline = try outline(yaml: bureauFiles["scoring"] ?? "")
    return ScoringSheet.read(outline, ties: ties, duties: duties, today: "2026-10-20").sheet
  }

  static let facts: [DisclosureFact] = [
    fact(1, "fees-board", published: "2026-08-28", row: 4),
    fact(2, "fees-board", published: "2026-09-03", row: 5),
    fact(4, "fees-board", published: "2026-08-31", row: 6),
    fact(1, "enrollment-plan", formed: "2026-07-06", published: "2026-08-03", row: 7),
    fact(2, "enrollment-plan", formed: "2026-07-06", published: "2026-08-04", row: 8),
    fact(1, "board-rotation", published: "2026-07-15", row: 9),
    fact(4, "enrollment-plan", formed: "2026-07-06", row: 10),
    fact(3, "meals", published: "2026-08-10", row: 11),
  ]

  private static func fact(
    _ school: Int, _ duty: String, formed: CalendarDay? = nil, published: CalendarDay? = nil,
    row: Int
  ) -> DisclosureFact {
    DisclosureFact(
      unit: "321084010\(school)", duty: duty, formed: formed, published: published,
      channel: "学校公示栏", place: "校门口", source: .register(row: row))
  }

  static let coverage = Coverage(
    of: schools, facts,
    CoverageTerms(
      duties: duties, span: "2026-07-01"..."2026-09-30", day: "2026-10-20",
      terms: ["2026-03-02", "2026-09-01"], calendar: .national))

  /// One contest that is not decided, against the late fee board of school 2.
  static func ranking(ties: TieRule? = nil) throws -> Ranking {
    let sheet = try scoring(ties: ties)
    let deductions = sheet.deductions(for: coverage)
    let contested = deductions.first {
      $0.school == "3210840102" && $0.reason.hasPrefix("收费公示栏")
    }
    let contests = contested.map {
      Contest(
        school: $0.school, deduction: $0.id, day: "2026-10-08", reason: "8月31日已经张贴",
        decision: .undecided)
    }
    return Ranking(
      of: coverage, by: sheet, deductions: deductions, contests: contests.map { [$0] } ?? [])
  }
}
