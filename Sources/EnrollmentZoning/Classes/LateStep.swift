public import Disclosure
import PublicDraws

/// Later arrivals come to classes by the same rule (插班).
public let lateStep = WorkStep(
  "late", "插班",
  from: [
    EnrollmentFile.classPupils, EnrollmentFile.classes, EnrollmentFile.latePupils,
    EnrollmentFile.classSeeds,
  ], to: EnrollmentFile.lateClasses,
  words: """
    一批一批地分,每批用自己的种子:先抽签排定先后,再依次安排到人数最少的班,人数一样的到同性别最少的班,还一样的抽签。
    “同名分开”“双胞胎分班”照方案做;已经分好班的学生一律不动(不得调班)。分班学生.xlsx 里写了离校批次的,
    从那一批起不再算人数。
    """,
  work: { input in placeLate(input) })

private func placeLate(_ input: WorkInput) -> WorkOutcome {
  let (plan, found) = ClassPlan.read(input.settings)
  guard let plan else { return WorkOutcome(findings: found.map(WorkFinding.init(setting:))) }
  var outcome = WorkOutcome()
  let arrivals = input.list(EnrollmentFile.latePupils) ?? []
  if plan.heedsTwins { outcome.findings += twinFindings(arrivals, in: EnrollmentFile.latePupils) }
  for (school, records) in grouped(arrivals, by: { $0[ClassSheet.school] }) {
    var desk = LateDesk(school, input, plan)
    outcome.findings += desk.findings + desk.repeated(records)
    guard outcome.findings.isEmpty else { continue }
    for batch in Set(records.compactMap { $0[lateBatch] }).sorted() {
      outcome.findings += desk.place(records.filter { $0[lateBatch] == batch }, batch)
    }
    outcome.rows += desk.rows
    outcome.summary += desk.summary
  }
  return outcome
}

/// The classes of one school while its later arrivals come in, batch by batch.
private struct LateDesk {
  /// Who sits in a class: from which batch on no longer, and the name as it is compared.
  private struct Sitting {
    let place: Int
    let isBoy: Bool
    let sound: String
    let left: Int?
  }

  private let school: String
  private let plan: ClassPlan
  private let seeds: ClassSeeds
  private var sitting: [Sitting] = []
  private var numbers: Set<String> = []
  private(set) var findings: [WorkFinding] = []
  private(set) var rows: [[Field]] = []
  private(set) var summary: [String] = []

  init(_ school: String, _ input: WorkInput, _ plan: ClassPlan) {
    (self.school, self.plan) = (school, plan)
    seeds = ClassSeeds(input.list(EnrollmentFile.classSeeds) ?? [])
    findings = seeds.findings
    guard let classes = plan.classes[school] else {
      findings.append(
        WorkFinding(
          setting: "班级数", rule: "ENR-204", value: school, "没有写“\(school)”分几个班", "请加一行,如 \(school) 8"
        ))
      return
    }
    let labels = (0..<classes).map { plan.label($0, in: school) }
    let roll = grouped(
      input.list(EnrollmentFile.classPupils) ?? [], by: { $0[ClassSheet.number] })
    let known = Dictionary(roll.map { ($0.key, $0.items[0]) }, uniquingKeysWith: { one, _ in one })
    for record in input.list(EnrollmentFile.classes) ?? [] {
      guard let place = record[PlacedPupil.schoolClass].flatMap(labels.firstIndex),
        let number = record[Child.number], let pupil = known[number]
      else { continue }
      numbers.insert(number)
      seat(pupil, at: place)
    }
    if sitting.isEmpty { findings.append(noClasses) }
  }

  /// ENR-220: nobody sits anywhere yet.
  private var noClasses: WorkFinding {
    WorkFinding(
      EnrollmentFile.classes,
      RecordFinding(
        rule: "ENR-220", row: nil, column: PlacedPupil.schoolClass.spec.id, value: school,
        problem: "分班结果里没有“\(school)”\(plan.grade)的班", remedy: "请先分班,再安排插班"))
  }

  private mutating func seat(_ pupil: Record, at place: Int) {
    sitting.append(
      Sitting(
        place: place, isBoy: pupil[ClassSheet.sex] == ClassSheet.boy, sound: heard(pupil),
        left: pupil[ClassSheet.left]))
  }

  private func heard(_ pupil: Record) -> String {
    sound(of: pupil[ClassSheet.name] ?? "", read: pupil[ClassSheet.reading], plan.names)
  }

  /// ENR-222: who has a class already.
  func repeated(_ records: [Record]) -> [WorkFinding] {
    records.filter { $0[ClassSheet.number].map(numbers.contains) ?? false }.map { record in
      atArrival(
        "ENR-222", record, ClassSheet.number.spec.id, record[ClassSheet.number],
        "这名学生已经在分班结果里", "请删去;已分好班的学生不得调班")
    }
  }

  /// What the office should know of a batch; nothing is placed without its seed.
  mutating func place(_ records: [Record], _ number: Int) -> [WorkFinding] {
    let missing = seeds.missing(ClassSeed.late, of: school, batch: number)
    let batch = batch(records, number)
    guard missing.isEmpty else {
      summary.append("\(school)插班第 \(number) 批:名单指纹 \(batch.fingerprint)")
      return missing
    }
    let values = seeds.values(ClassSeed.late, of: school, batch: number).map(\.seed)
    let places = batch.placed(by: batch.stream(values))
    let byNumber = Dictionary(
      records.compactMap { record in record[ClassSheet.number].map { ($0, record) } },
      uniquingKeysWith: { one, _ in one })
    for (pupil, place) in zip(batch.pupils, places.classOf) {
      guard let record = byNumber[pupil.number] else { continue }
      rows.append(row(record, place, number, batch.fingerprint))
      seat(record, at: place)
    }
    summary.append(
      "\(school)插班第 \(number) 批:\(records.count) 人,名单指纹 \(batch.fingerprint)")
    return places.meeting.compactMap { pupil in
      byNumber[pupil.number].map { record in
        atArrival(
          "ENR-224", record, ClassSheet.number.spec.id, pupil.number,
          "各班都有同名的学生或要分开的多胞胎,按人数安排了", "请说明;已分好班的学生不得调班", .explain)
      }
    }
  }

  private func batch(_ records: [Record], _ number: Int) -> LateBatch {
    let here = sitting.filter { ($0.left ?? .max) > number }
    let seats = (0..<(plan.classes[school] ?? 0)).map { place in
      ClassSeats(
        boys: here.count { $0.place == place && $0.isBoy },
        girls: here.count { $0.place == place && !$0.isBoy })
    }
    let sounds = soundGroups(records, plan.names)
    let pupils = records.compactMap { record -> LatePupil? in
      guard let key = record[ClassSheet.number] else { return nil }
      let (bundle, wish) = (record[ClassSheet.bundle], record[ClassSheet.wish])
      let namesakes = plan.names == .ignored ? [] : here.filter { $0.sound == heard(record) }
      return LatePupil(
        number: key, isBoy: record[ClassSheet.sex] == ClassSheet.boy,
        together: plan.heedsTwins && wish == ClassSheet.together ? bundle : nil,
        apart: plan.heedsTwins && wish == ClassSheet.apart ? bundle : nil, sound: sounds[key],
        avoided: Set(namesakes.map(\.place)))
    }
    return LateBatch(school: school, batch: number, seats: seats, pupils: pupils)
  }

  private func row(
    _ record: Record, _ place: Int, _ batch: Int, _ fingerprint: String
  ) -> [Field] {
    var row = RowDraft(placedLate)
    row[lateBatch] = batch
    row[PlacedPupil.schoolClass] = plan.label(place, in: school)
    row[Child.number] = record[ClassSheet.number]
    row[PlacedPupil.name] = record[ClassSheet.name]
    row[PlacedPupil.fingerprint] = fingerprint
    return row.fields
  }
}

private func atArrival(
  _ rule: String, _ record: Record, _ column: String, _ value: String?, _ problem: String,
  _ remedy: String, _ severity: Finding.Severity = .mustFix
) -> WorkFinding {
  WorkFinding(
    EnrollmentFile.latePupils,
    RecordFinding(
      rule: rule, severity: severity, row: record.row, column: column, value: value,
      problem: problem, remedy: remedy))
}
