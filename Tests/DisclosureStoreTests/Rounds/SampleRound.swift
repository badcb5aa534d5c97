import Disclosure
import DisclosureTesting
import NoticeLife
import SchoolOversight
import WorkingDays

@testable import DisclosureStore

/// Made-up schools, what they are asked for and what they send.
enum SampleRound {
  static let kind = "aid.recognised"
  static let roster = Roster(
    name: "认定名单",
    columns: [
      ColumnSpec(
        "name", "学生姓名", .text, privacy: .open(.practice("样例")), width: 12, example: "周小满"),
      ColumnSpec(
        "id", "身份证号", .code, checks: [.residentID], privacy: .withheld(.practice("样例")),
        width: 20, example: "320981201501010011"),
    ])
  static let schools = (1...3).map { number in
    School(
      code: "321084010\(number)", name: "临江县第\(number)小学", stage: .primary,
      isPrivate: number == 3, township: number == 1 ? "城关镇" : "柳桥镇")
  }

  static func plan(
    title: String = "2026年秋季认定名单", division: String = "321084",
    due: Moment = Moment("2026-10-20", minutes: 1020), schools: [School] = SampleRound.schools
  ) -> RoundPlan {
    RoundPlan(
      kind: kind, title: title, year: 2026, county: "临江县", division: division, due: due,
      roster: String(repeating: "cd", count: 32), schools: schools)
  }

  /// The SHA-256 of a made-up file.
  static func file(_ digit: Character) -> String { String(repeating: digit, count: 64) }

  static func table(_ people: [(name: String, id: String)], _ matching: PersonMatching)
    -> ReturnTable
  {
    let ids = roster.columns.map(\.id)
    let records = people.enumerated().map { index, person in
      Record(
        row: index + 4,
        fields: [.text(person.name), person.id.isEmpty ? .empty : .text(person.id)],
        columns: ids)
    }
    return ReturnTable(records, of: roster, matching: matching)
  }
}

extension SampleOffice {
  func round(_ plan: RoundPlan = SampleRound.plan()) throws -> Round {
    try act(.clerk) { try $0.openRound(plan) }
  }

  /// Takes in a list of one school.
  @discardableResult
  func receive(
    _ people: [(name: String, id: String)], from school: Int, in round: String,
    file: Character = "a", state: ReturnState = .received, at moment: Moment = morning,
    figures: [Figure]? = nil
  ) throws -> SchoolReturn {
    let code = SampleRound.schools[school - 1].code
    return try act(.clerk, at: moment) { writing in
      let sealing = writing.returnSealing(of: round)
      let sealed = try sealing.seal(
        SampleRound.table(people, sealing.matching), school: code, file: SampleRound.file(file))
      return try writing.receive(
        Arrival(
          round: round, school: code, state: state, source: .workbook,
          file: SampleRound.file(file), rowCount: people.count),
        sealed: state.isMerged ? sealed : nil,
        figures: figures ?? [Figure(Figure.rows, value: people.count)])
    }
  }
}
