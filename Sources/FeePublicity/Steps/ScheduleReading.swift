import Disclosure

/// What the school charges by its own list (收费项目) and its board (收费公示栏), read into a schedule.
struct ScheduleReading {
  private(set) var schedule: FeeSchedule
  private(set) var findings: [WorkFinding] = []
  /// The rows by which a grade is charged an item, by item and then by grade.
  private(set) var rows: [String: [Int: (item: Record, shown: Record)]] = [:]
  private let plan: FeePlan

  /// By item and standard, since one item may stand on the board with a standard for each stage.
  private struct BoardKey: Hashable {
    let item: String
    let standard: String

    init?(_ row: Record) {
      guard let item = row[Charge.item], let standard = row[Charge.standard] else { return nil }
      (self.item, self.standard) = (item, standard)
    }
  }

  init(items: [Record], board: [Record], _ plan: FeePlan) {
    self.plan = plan
    schedule = FeeSchedule(grades: plan.grades.names.count)
    var onBoard: [BoardKey: Record] = [:]
    for row in board { if let key = BoardKey(row) { onBoard[key] = onBoard[key] ?? row } }
    let order = Dictionary(
      board.enumerated().compactMap { place, row in row[Charge.item].map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    // The overview and the slips follow the board, which has its sections.
    let ordered = items.enumerated().sorted { left, right in
      let places = [left, right].map {
        $0.element[Charge.item].flatMap { order[$0] } ?? board.count
      }
      return (places[0], left.offset) < (places[1], right.offset)
    }.map(\.element)
    for row in ordered { add(row, onBoard) }
    checkSettings()
  }

  private mutating func add(_ row: Record, _ onBoard: [BoardKey: Record]) {
    guard let name = row[Charge.item], let key = BoardKey(row) else { return }
    guard let shown = onBoard[key] else {
      return found(
        "FEE-106", row, Charge.item.spec, "收费公示栏.xlsx 里没有这个项目和标准",
        "请先重新运行 gongshi fees board;没有公示的不能收")
    }
    guard let grades = grades(of: row), let amount = amount(of: row, shown) else { return }
    let item = FeeSchedule.Item(
      name: name, category: shown[Charge.category] ?? "",
      isVoluntary: shown[Charge.voluntary] == "自愿",
      isByEnrolment: plan.byEnrolment.contains(name), halfDay: plan.halfDay[name])
    if let taken = schedule.add(item, amount, inGrades: grades) {
      found(
        "FEE-108", row, ChargedItem.grades.spec, "\(plan.grades.names[taken])已经有另一行“\(name)”的标准",
        "一个年级一个项目只能有一个标准,请改适用年级")
    }
    for grade in grades { rows[name, default: [:]][grade] = (row, shown) }
  }

  /// FEE-107, and FEE-109 where the words are grades of other schools only.
  private mutating func grades(of row: Record) -> [Int]? {
    guard let text = row[ChargedItem.grades] else { return nil }
    guard let grades = plan.grades.places(in: text) else {
      found(
        "FEE-107", row, ChargedItem.grades.spec, "看不出是哪些年级",
        "请写成全部、小学、1—9年级或一年级、二年级的样子;只向部分学生收的,在方案的“按报名收取”里写项目名称")
      return nil
    }
    if grades.isEmpty {
      found(
        "FEE-109", row, ChargedItem.grades.spec, "本校没有这些年级,这个项目没有人交",
        "请核对适用年级,不收的项目请删去", .explain)
    }
    return grades
  }

  private mutating func amount(of row: Record, _ shown: Record) -> Amount? {
    guard let text = row[Charge.standard] else { return nil }
    let unit = shown[Charge.unit].flatMap(FeeUnit.init)
    guard let standard = try? FeeStandard.read(text) else {
      add(.unreadable, row)
      return nil
    }
    do {
      return try termAmount(
        of: standard, unit: unit, times: row[ChargedItem.times], prepaid: row[ChargedItem.prepaid])
    } catch {
      add(error, row)
      return nil
    }
  }

  /// FEE-110: what a pupil pays in the term cannot be told.
  private mutating func add(_ fault: ItemFault, _ row: Record) {
    let standard = row[Charge.standard] ?? ""
    switch fault {
    case .unreadable:
      found("FEE-110", row, Charge.standard.spec, "看不出每名学生收多少", "请写成 300元 的样子,不同年级分行写")
    case .noPrepaid:
      found(
        "FEE-110", row, ChargedItem.prepaid.spec, "标准是“\(standard)”,没有写先收多少",
        "请填每生预收,期末按实际结算")
    case .noTimes(let span):
      found(
        "FEE-110", row, ChargedItem.times.spec, "按\(span.rawValue)收,没有写一学期收几次",
        "请填每学期的\(span == .month ? "月" : span == .day ? "天" : "次")数")
    case .differs(let whole):
      found(
        "FEE-110", row, ChargedItem.prepaid.spec, "标准乘次数是 \(whole) 元,与每生预收不同", "请核对,只留一个")
    case .tooMuch(let amount):
      found("FEE-110", row, Charge.standard.spec, "每名学生本学期 \(amount) 元,不可能", "请核对标准和次数")
    case .aboveCeiling(let whole):
      found(
        "FEE-110", row, ChargedItem.prepaid.spec, "超过了标准“\(standard)”(本学期最多 \(whole) 元)",
        "请改到限额以内")
    }
  }

  /// FEE-105: settings about items that are not charged.
  private mutating func checkSettings() {
    for (setting, names) in [
      ("按报名收取", plan.byEnrolment), ("半日标准", plan.halfDay.keys.sorted()),
    ] {
      for name in names where schedule.place(of: name) == nil {
        findings.append(
          WorkFinding(
            nil,
            RecordFinding(
              rule: "FEE-105", severity: .explain, row: nil, column: setting, value: name,
              problem: "收费项目.xlsx 里没有“\(name)”", remedy: "请核对项目名称,不收的请删去")))
      }
    }
  }

  private mutating func found(
    _ rule: String, _ row: Record, _ column: ColumnSpec, _ problem: String, _ remedy: String,
    _ severity: Finding.Severity = .mustFix
  ) {
    findings.append(
      WorkFinding(
        FeeFile.items,
        RecordFinding(
          rule: rule, severity: severity, row: row.row, column: column.id, problem: problem,
          remedy: remedy)))
  }
}
