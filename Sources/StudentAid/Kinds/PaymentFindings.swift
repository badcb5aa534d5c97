import Disclosure

/// The line as the engine counts it; nil without a programme, which has a finding of its own.
func aidLine(_ record: Record) -> AidLine? {
  guard let programme = record[Payment.programme] else { return nil }
  return AidLine(
    row: record.row, school: record[Payment.school], programme: programme,
    stage: record[Payment.stage].flatMap(SchoolStage.init(parsing:)),
    tier: record[Payment.tier], persons: record[Payment.persons], times: record[Payment.times],
    rate: record[Payment.rate], allotted: record[Payment.allotted], paid: record[Payment.paid])
}

/// AID-035: money paid is not below zero; what was taken back has a table of its own.
func negativeFinding(_ record: Record) -> RecordFinding? {
  guard let paid = record[Payment.paid], paid < Amount(fen: 0) else { return nil }
  return RecordFinding(
    rule: "AID-035", row: record.row, column: Payment.paid.spec.id, value: paid.description,
    problem: "发放金额是负数", remedy: "请改正,追回的钱列到补发追回表里")
}

/// AID-030: lines that say neither how many pupils nor how many payments, mentioned once.
func uncountedFindings(_ records: [Record]) -> [RecordFinding] {
  let uncounted = records.filter { $0[Payment.persons] == nil && $0[Payment.times] == nil }
  guard let first = uncounted.first else { return [] }
  return [
    RecordFinding(
      rule: "AID-030", severity: .explain, row: first.row, column: Payment.persons.spec.id,
      problem: "人数和人次都没有填(共 \(uncounted.count) 行)", remedy: "请至少补填一项,或说明原因")
  ]
}

/// AID-031: the same school, stage, programme, tier and standard twice.
func repeatedLineFindings(_ records: [Record]) -> [RecordFinding] {
  let keys =
    [
      Payment.school, Payment.stage, Payment.programme, Payment.tier,
    ].map(\.spec.id) + [Payment.rate.spec.id]
  return grouped(records) { record in
    record[Payment.programme].map { _ in keys.map { record[id: $0] ?? .empty } }
  }.flatMap { _, lines in
    lines.dropFirst().map { line in
      RecordFinding(
        rule: "AID-031", severity: .explain, row: line.row, column: Payment.programme.spec.id,
        value: line[Payment.programme],
        problem: "与第 \(lines[0].row) 行的学校、学段、项目、档次和标准都相同", remedy: "请合成一行,或说明为什么分开")
    }
  }
}

/// AID-032: a programme with lines of schools and a line of all of them, which would count twice.
func mixedLevelFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Payment.programme] }).compactMap { programme, lines in
    let whole = lines.filter { $0[Payment.school] == nil }
    guard let first = whole.first, whole.count < lines.count else { return nil }
    return RecordFinding(
      rule: "AID-032", severity: .explain, row: first.row, column: Payment.school.spec.id,
      problem: "\(programme)有的行写了学校,有的没有写,合计可能算两遍",
      remedy: "汇总行请删去或在“计入合计”填“否”,不是汇总的请补填学校")
  }
}

/// AID-113, AID-118: where a programme has lines of schools and of all of them, the schools add up.
///
/// One line for everything stands against all schools; lines by stage or tier stand each against
/// their own.
func schoolSumFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Payment.programme] }).flatMap { _, lines -> [RecordFinding] in
    let whole = lines.filter { $0[Payment.school] == nil }.compactMap(aidLine)
    let schools = lines.filter { $0[Payment.school] != nil }.compactMap(aidLine)
    guard let first = whole.first, !schools.isEmpty else { return [] }
    if whole.count == 1, first.stage == nil, first.tier == nil {
      return partFindings(schools, of: first)
    }
    return bureauFindings(whole, schools: schools)
  }
}
