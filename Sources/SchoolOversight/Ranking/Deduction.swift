public import Disclosure
public import WorkingDays

/// Points that an indicator takes from a school, with what shows why (扣分).
public struct Deduction: Hashable, Sendable {
  /// Unique at its school, and the same however often it is worked out: contests name it.
  public let id: String
  /// The school's code.
  public let school: String
  /// The indicator's name.
  public let indicator: String
  /// Before any cap and any contest.
  public let points: Score
  /// 失分原因.
  public let reason: String
  public let evidence: [String]
  /// 整改情况; empty when nothing is known.
  public let remedied: String

  public init(
    id: String, school: String, indicator: String, points: Score, reason: String,
    evidence: [String], remedied: String
  ) {
    self.id = id
    self.school = school
    self.indicator = indicator
    self.points = points
    self.reason = reason
    self.evidence = evidence
    self.remedied = remedied
  }
}

extension Deduction {
  /// For an item of the coverage.
  init(_ item: CoverageItem, _ indicator: Indicator, points: Score) {
    let name = [item.unit, indicator.name, item.duty.id, item.occasion].joined(separator: "|")
    let occasion = item.occasion.isEmpty ? "" : "，\(item.occasion)"
    self.init(
      id: "K" + sha256(of: Array(name.utf8)).prefix(8).uppercased(), school: item.unit,
      indicator: indicator.name, points: points,
      reason: "\(item.duty.name)\(occasion)：\(item.state.rawValue)。\(item.reason)",
      evidence: ["时限依据：\(item.duty.source)"] + item.evidence,
      remedied: item.remedied)
  }
}

extension CoverageItem {
  /// 整改情况, as far as the register tells.
  fileprivate var remedied: String {
    if state == .unknown { return "登记尚未补齐" }
    return published.map { "已于\($0)公开" } ?? "尚未公开"
  }
}

/// The register of deductions that people make (扣分登记), one in each row.
public enum DeductionRegister {
  static let id = Column<String>(
    ColumnSpec("id", "扣分编号", aliases: ["编号"], .text, privacy: own, width: 14, example: "D-01"))
  static let school = Column<String>(
    ColumnSpec("school", "学校", aliases: ["单位"], .text, privacy: own, width: 26, example: "临江县实验小学"))
  static let indicator = Column<String>(
    ColumnSpec(
      "indicator", "测评指标", aliases: ["指标"], .text, privacy: own, width: 20, example: "公开质量"))
  static let day = Column<CalendarDay>(
    ColumnSpec("day", "检查日期", aliases: ["日期"], .day, privacy: own, width: 14, example: "2026-09-20")
  )
  static let points = Column<Score>(
    ColumnSpec(
      "points", "扣分", .score(places: ScoringSheet.places),
      checks: [.scores(Score(units: 100)...Score(1000))], privacy: own, width: 10,
      example: "1.2000"))
  static let reason = Column<String>(
    ColumnSpec(
      "reason", "失分原因", .text, privacy: own, width: 34, example: "栏目只发布情况说明,没有收费标准"))
  static let evidence = Column<String>(
    ColumnSpec(
      "evidence", "证据", .text, privacy: own, width: 30, hint: "网页截图、照片或文件在哪里,没有证据不扣分",
      example: "截图2026-09-20-01"))
  static let remedied = Column<String>(
    ColumnSpec(
      "remedied", "整改情况", .text, required: false, privacy: own, width: 24, example: "9月25日已补发"))

  public static let roster = Roster(
    name: "扣分登记",
    columns: [
      id.spec, school.spec, indicator.spec, day.spec, points.spec, reason.spec, evidence.spec,
      remedied.spec,
    ],
    uniqueKeys: [["id"]])

  private static let own = PrivacyClass.open(.practice("教育局内部的扣分登记"))

  /// Rows that name no school or no indicator of `sheet` that is registered are left out, with their
  /// findings; so are those whose day lies outside `span`, which belong to another ranking.
  public static func deductions(
    of records: [Record], schools: [School], sheet: ScoringSheet,
    span: ClosedRange<CalendarDay>
  ) -> (deductions: [Deduction], findings: [RecordFinding]) {
    let directory = SchoolDirectory(schools)
    var deductions: [Deduction] = []
    var findings: [RecordFinding] = []
    for row in records {
      guard let id = row[id], let text = row[school], let name = row[indicator],
        let day = row[day], let points = row[points], let reason = row[reason],
        let evidence = row[evidence]
      else { continue }
      let isKnown = sheet.indicators.contains { $0.name == name && $0.rule == .registered }
      switch directory.school(text) {
      case .failure(let problem):
        findings.append(unknownSchool(text, row.row, problem))
      case .success where !isKnown:
        findings.append(unknownIndicator(name, row.row, sheet))
      case .success(let school) where span.contains(day):
        deductions.append(
          Deduction(
            id: id, school: school.code, indicator: name, points: points,
            reason: "\(day)检查：\(reason)", evidence: ["扣分登记第\(row.row)行", evidence],
            remedied: row[remedied] ?? ""))
      case .success:
        findings.append(outside(span, day, row.row))
      }
    }
    return (deductions, findings)
  }

  private static func unknownSchool(
    _ text: String, _ row: Int, _ problem: SchoolLookupProblem
  ) -> RecordFinding {
    RecordFinding(
      rule: "RANK-011", row: row, column: "school", value: text, problem: problem.words(for: text),
      remedy: "请写学校名录里的名称或学校标识码")
  }

  private static func unknownIndicator(
    _ name: String, _ row: Int, _ sheet: ScoringSheet
  ) -> RecordFinding {
    let names = sheet.indicators.filter { $0.rule == .registered }.map(\.name)
    return RecordFinding(
      rule: "RANK-012", row: row, column: "indicator", value: name,
      problem: "“\(name)”不是登记扣分的指标",
      remedy: names.isEmpty ? "评分办法里没有登记扣分的指标,请先加上" : "请写\(names.joined(separator: "、"))")
  }

  private static func outside(
    _ span: ClosedRange<CalendarDay>, _ day: CalendarDay, _ row: Int
  ) -> RecordFinding {
    RecordFinding(
      rule: "RANK-013", severity: .explain, row: row, column: "day", value: day.description,
      problem: "检查日期不在本期(\(span.lowerBound) 至 \(span.upperBound)),没有计入", remedy: "请核对日期,或另期计算")
  }
}
