public import Disclosure
public import WorkingDays

/// What a school says against a deduction, and what was decided (申诉).
public struct Contest: Hashable, Sendable {
  public enum Decision: Hashable, Sendable {
    case undecided
    /// The deduction stands.
    case upheld
    case withdrawn
    /// So many points are given back.
    case reduced(by: Score)
  }

  public let school: String
  public let deduction: String
  public let day: CalendarDay
  public let reason: String
  public let decision: Decision
  /// Who decided, when and why; empty while nobody has.
  public let ruling: String

  public init(
    school: String, deduction: String, day: CalendarDay, reason: String, decision: Decision,
    ruling: String = ""
  ) {
    self.school = school
    self.deduction = deduction
    self.day = day
    self.reason = reason
    self.decision = decision
    self.ruling = ruling
  }

  /// As it stands in the sheet: 申诉待处理（2026-10-08申诉：…）.
  public var words: String {
    let said = "\(day)申诉：\(reason)"
    return switch decision {
    case .undecided: "申诉待处理（\(said)）"
    case .upheld: "申诉后维持（\(said)；\(ruling)）"
    case .withdrawn: "申诉后撤销（\(said)；\(ruling)）"
    case .reduced(let points): "申诉后恢复\(points)分（\(said)；\(ruling)）"
    }
  }
}

/// The register of contests (申诉登记), one in each row.
public enum ContestRegister {
  static let school = Column<String>(
    ColumnSpec("school", "学校", aliases: ["单位"], .text, privacy: own, width: 26, example: "临江县实验小学"))
  static let deduction = Column<String>(
    ColumnSpec(
      "deduction", "扣分编号", .text, privacy: own, width: 14, hint: "照抄评分表里的扣分编号", example: "K3F9A21C4"
    ))
  static let day = Column<CalendarDay>(
    ColumnSpec("day", "申诉日期", .day, privacy: own, width: 14, example: "2026-10-08"))
  static let reason = Column<String>(
    ColumnSpec(
      "reason", "申诉理由", .text, privacy: own, width: 34, example: "8月28日已在公示栏张贴,有照片"))
  static let decision = Column<String>(
    ColumnSpec(
      "decision", "处理结果", .choice(["待处理", "维持", "撤销扣分", "部分恢复"]), required: false, privacy: own,
      width: 12, hint: "不写就是待处理", example: "待处理"))
  static let restored = Column<Score>(
    ColumnSpec(
      "restored", "恢复分值", .score(places: ScoringSheet.places), required: false,
      checks: [.scores(Score(units: 100)...Score(1000))], privacy: own, width: 12,
      hint: "只有部分恢复的填写", example: "2.5"))
  static let because = Column<String>(
    ColumnSpec(
      "because", "处理理由", .text, required: false, privacy: own, width: 30, example: "照片经核实"))
  static let by = Column<String>(
    ColumnSpec("by", "决定人", .text, required: false, privacy: own, width: 16, example: "政务公开办公室"))
  static let decided = Column<CalendarDay>(
    ColumnSpec(
      "decided", "决定日期", .day, required: false, privacy: own, width: 14, example: "2026-10-12"))

  public static let roster = Roster(
    name: "申诉登记",
    columns: [
      school.spec, deduction.spec, day.spec, reason.spec, decision.spec, restored.spec,
      because.spec, by.spec, decided.spec,
    ],
    uniqueKeys: [["school", "deduction"]],
    crossChecks: { $0.flatMap(findings) })

  private static let own = PrivacyClass.open(.practice("教育局内部的申诉登记"))

  /// Rows that name no deduction of their school are left out, with their findings.
  public static func contests(
    of records: [Record], schools: [School], deductions: [Deduction]
  ) -> (contests: [Contest], findings: [RecordFinding]) {
    let directory = SchoolDirectory(schools)
    let known = Dictionary(
      deductions.map { (DeductionName($0.school, $0.id), $0) }, uniquingKeysWith: { $1 })
    var contests: [Contest] = []
    var findings: [RecordFinding] = []
    for row in records {
      guard let text = row[school], let id = row[deduction], let day = row[day],
        let reason = row[reason]
      else { continue }
      switch directory.school(text) {
      case .failure(let problem):
        findings.append(
          RecordFinding(
            rule: "RANK-021", row: row.row, column: "school", value: text,
            problem: problem.words(for: text), remedy: "请写学校名录里的名称或学校标识码"))
      case .success(let school):
        guard let deduction = known[DeductionName(school.code, id)] else {
          findings.append(unknownDeduction(id, row.row, school))
          continue
        }
        let decision = decision(of: row)
        findings += tooMuch(decision, deduction, row.row)
        contests.append(
          Contest(
            school: school.code, deduction: id, day: day, reason: reason, decision: decision,
            ruling: ruling(of: row)))
      }
    }
    return (contests, findings)
  }

  private static func unknownDeduction(
    _ id: String, _ row: Int, _ school: School
  ) -> RecordFinding {
    RecordFinding(
      rule: "RANK-022", row: row, column: "deduction", value: id,
      problem: "本期\(school.name)没有编号 \(id) 的扣分", remedy: "请照抄评分表里的扣分编号;扣分已经不存在的,删去这一行")
  }

  private static func tooMuch(
    _ decision: Contest.Decision, _ deduction: Deduction, _ row: Int
  ) -> [RecordFinding] {
    guard case .reduced(let points) = decision, points >= deduction.points else { return [] }
    return [
      RecordFinding(
        rule: "RANK-023", row: row, column: "restored", value: points.description,
        problem: "恢复 \(points) 分,这一条一共只扣了 \(deduction.points) 分", remedy: "全部恢复的请写“撤销扣分”,否则改正分值")
    ]
  }

  private static func decision(of row: Record) -> Contest.Decision {
    switch row[decision] {
    case "维持": .upheld
    case "撤销扣分": .withdrawn
    case "部分恢复": row[restored].map(Contest.Decision.reduced) ?? .undecided
    default: .undecided
    }
  }

  private static func ruling(of row: Record) -> String {
    [row[decided]?.description, row[by].map { "\($0)决定" }, row[because]]
      .compactMap(\.self).joined(separator: "，")
  }
}

private struct DeductionName: Hashable {
  let school: String
  let id: String

  init(_ school: String, _ id: String) {
    self.school = school
    self.id = id
  }
}

private func findings(in row: Record) -> [RecordFinding] {
  let decision = row[ContestRegister.decision] ?? "待处理"
  let restored = row[ContestRegister.restored]
  var found: [RecordFinding] = []
  let isRuled =
    row[ContestRegister.by] != nil && row[ContestRegister.decided] != nil
    && row[ContestRegister.because] != nil
  if decision != "待处理", !isRuled {
    found.append(
      RecordFinding(
        rule: "RANK-024", row: row.row, column: "decision", value: decision,
        problem: "写了“\(decision)”,没有写全处理理由、决定人和决定日期", remedy: "请写全;还没有决定的写“待处理”"))
  }
  if (decision == "部分恢复") != (restored != nil) {
    found.append(
      RecordFinding(
        rule: "RANK-025", row: row.row, column: "restored",
        problem: restored == nil ? "写了部分恢复,没有写恢复多少分" : "只有部分恢复的写恢复分值", remedy: "请改正"))
  }
  if let day = row[ContestRegister.day], let decided = row[ContestRegister.decided], decided < day {
    found.append(
      RecordFinding(
        rule: "RANK-026", row: row.row, column: "decided", value: decided.description,
        problem: "决定日期 \(decided) 早于申诉日期 \(day)", remedy: "请核对这两个日期"))
  }
  return found
}
