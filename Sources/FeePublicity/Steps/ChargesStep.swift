public import Disclosure

/// What each pupil has to pay, item by item (应收明细).
public let chargesStep = WorkStep(
  "charges", "计算每名学生应收", from: [FeeFile.items, FeeFile.board, FeeFile.pupils],
  to: FeeFile.lines,
  words: """
    按学生名册.xlsx 和收费项目.xlsx 逐人列出各项应收:年级对上的项目都收,不参加的自愿项目不收,
    方案里“按报名收取”的项目只向报了名的收,半日学生按半日标准收。减免按“减免”列扣除;
    免收的项目不列。结果只用于收费通知单和期末结算,不公示。
    """,
  work: { input in withPlan(input) { plan in charge(input, plan) } })

private func charge(_ input: WorkInput, _ plan: FeePlan) -> WorkOutcome {
  let reading = ScheduleReading(
    items: input.list(FeeFile.items) ?? [], board: input.list(FeeFile.board) ?? [], plan)
  var charging = Charging(reading.schedule, plan)
  for record in input.list(FeeFile.pupils) ?? [] { charging.add(record) }
  return WorkOutcome(
    rows: charging.rows, findings: reading.findings + charging.findings + charging.idleItems(),
    summary: charging.summary)
}

/// Charges the pupils of a list, one after the other.
private struct Charging {
  private(set) var rows: [[Field]] = []
  private(set) var findings: [WorkFinding] = []
  private let schedule: FeeSchedule
  private let plan: FeePlan
  private let places = PupilPlaces(in: feeLines)
  private let own = PupilPlaces(in: feePupils)
  private let item = feeLines.place(FeeLine.item)
  private let full = feeLines.place(FeeLine.full)
  private let relief = feeLines.place(FeeLine.relief)
  private let due = feeLines.place(FeeLine.due)
  private let blank = RowDraft(feeLines).fields
  /// How many pupils each item is charged to.
  private var counts: [Int]
  private var pupils = 0
  private var relieved = 0
  private var sum = Amount(fen: 0)
  private var gradesWithoutItem: Set<Int> = []

  init(_ schedule: FeeSchedule, _ plan: FeePlan) {
    self.schedule = schedule
    self.plan = plan
    counts = Array(repeating: 0, count: schedule.items.count)
  }

  mutating func add(_ record: Record) {
    guard let seat = own.seat(of: record) else { return }
    guard let grade = plan.grades.place(of: seat.grade) else {
      return found(
        "FEE-112", record, FeePupil.grade.spec, "本校没有这个年级(\(seat.grade))",
        "请核对年级,或在方案的“学段”里补上")
    }
    guard let pupil = pupil(record, grade) else { return }
    pupils += 1
    let (charges, problems) = schedule.charges(for: pupil, rounding: plan.reliefRounding)
    for problem in problems { add(problem, record) }
    if schedule.charges(inGrade: grade).isEmpty, gradesWithoutItem.insert(grade).inserted {
      found(
        "FEE-111", record, FeePupil.grade.spec, "\(plan.grades.names[grade])没有任何收费项目",
        "请核对收费项目的适用年级,确实不收费的说明情况", .explain)
    }
    let named = PupilSeat(
      grade: plan.grades.names[grade], schoolClass: seat.schoolClass, seat: seat.seat,
      name: seat.name)
    if charges.contains(where: { $0.relief.fen > 0 }) { relieved += 1 }
    for charge in charges { add(charge, to: named) }
  }

  private mutating func add(_ charge: FeeCharge, to pupil: PupilSeat) {
    counts[charge.item] += 1
    sum = sum + charge.due
    var fields = blank
    places.set(pupil, in: &fields)
    fields.set(item, schedule.items[charge.item].name)
    fields.set(full, charge.full)
    fields.set(relief, charge.relief)
    fields.set(due, charge.due)
    rows.append(fields)
  }

  /// FEE-113, FEE-114: half-day pupils without rates, and relief that cannot be read.
  private mutating func pupil(_ record: Record, _ grade: Int) -> ChargedPupil? {
    var pupil = ChargedPupil(grade: grade)
    pupil.isHalfDay = record[FeePupil.attendance] == "半日"
    if pupil.isHalfDay, plan.halfDay.isEmpty {
      found(
        "FEE-113", record, FeePupil.attendance.spec, "方案里没有写半日学生收多少", "请在方案的“半日标准”里写明")
      return nil
    }
    pupil.declined = items(record[FeePupil.declined])
    pupil.chosen = items(record[FeePupil.chosen])
    guard let text = record[FeePupil.relief] else { return pupil }
    switch ReliefTerm.all(in: text) {
    case .success(let terms): pupil.reliefs = terms
    case .failure(let unread):
      found(
        "FEE-114", record, FeePupil.relief.spec, "“\(unread.text)”看不出哪个项目减多少",
        "请写成 住宿费全免、课后服务费减半、校服费减100元 的样子,不写原因")
      return nil
    }
    return pupil
  }

  private func items(_ cell: String?) -> [String] {
    (cell ?? "").split(whereSeparator: { "、,，;；\n".contains($0) || $0.isWhitespace })
      .map(String.init)
  }

  private mutating func add(_ problem: ChargingProblem, _ record: Record) {
    let (rule, column, problem, remedy) = problem.words
    found(rule, record, column, problem, remedy)
  }

  private mutating func found(
    _ rule: String, _ record: Record, _ column: ColumnSpec?, _ problem: String, _ remedy: String,
    _ severity: Finding.Severity = .mustFix
  ) {
    findings.append(
      WorkFinding(
        FeeFile.pupils,
        RecordFinding(
          rule: rule, severity: severity, row: record.row, column: column?.id, problem: problem,
          remedy: remedy)))
  }

  /// FEE-120: items that nobody pays.
  func idleItems() -> [WorkFinding] {
    zip(schedule.items, counts).filter { item, count in
      count == 0 && pupils > 0
        && schedule.amounts.contains { grade in
          schedule.place(of: item.name).flatMap { grade[$0] }.map { $0.fen > 0 } ?? false
        }
    }.map { item, _ in
      WorkFinding(
        FeeFile.items,
        RecordFinding(
          rule: "FEE-120", severity: .explain, row: nil, column: Charge.item.spec.id,
          value: item.name, problem: "“\(item.name)”没有一名学生要交",
          remedy: item.isByEnrolment ? "请在学生名册的“报名项目”里补填报名的学生" : "请核对适用年级和不参加的学生"))
    }
  }

  var summary: [String] {
    let lines = zip(schedule.items, counts).filter { $0.1 > 0 }
      .map { "\($0.0.name) \($0.1) 人" }
    return ["学生 \(pupils) 人,应收 \(sum) 元;有减免的 \(relieved) 人"]
      + (lines.isEmpty ? [] : [lines.joined(separator: "、")])
  }
}
