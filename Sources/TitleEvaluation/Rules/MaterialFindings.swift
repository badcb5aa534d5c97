import Disclosure
import WorkingDays

/// What the materials of one person show together, TITLE-017 to TITLE-020.
func materialFindings(_ person: Record) -> [RecordFinding] {
  [
    missingSince(person), titleBeforeWork(person), workTooYoung(person), tooManyExcellent(person),
  ].compactMap(\.self)
}

/// The least age at which people begin to work (周岁).
let leastWorkingAge = (years: 16, source: Provision.practice("参加工作时一般已满16周岁"))

/// TITLE-017: without its month nobody can see how long the title has been held.
private func missingSince(_ person: Record) -> RecordFinding? {
  guard let title = person[Applicant.title], title != noTitle,
    person[Applicant.titleSince] == nil
  else { return nil }
  return RecordFinding(
    rule: "TITLE-017", row: person.row, column: Applicant.titleSince.spec.id,
    problem: "现任“\(title)”,没有写从什么时候起", remedy: "请补填聘任到现任职称的年月")
}

/// TITLE-018: a title is not older than the work.
private func titleBeforeWork(_ person: Record) -> RecordFinding? {
  guard let since = person[Applicant.titleSince], let work = person[Material.workSince],
    since < work
  else { return nil }
  return RecordFinding(
    rule: "TITLE-018", row: person.row, column: Applicant.titleSince.spec.id,
    value: since.description, problem: "早于参加工作时间 \(work)", remedy: "请核对两个时间")
}

/// TITLE-019: nobody begins to work as a child.
private func workTooYoung(_ person: Record) -> RecordFinding? {
  guard let birth = person[Applicant.birthMonth], let work = person[Material.workSince],
    months(from: birth, to: work) < leastWorkingAge.years * 12
  else { return nil }
  return RecordFinding(
    rule: "TITLE-019", severity: .explain, row: person.row, column: Material.workSince.spec.id,
    value: work.description, problem: "参加工作时不满 \(leastWorkingAge.years) 周岁(出生年月 \(birth))",
    remedy: "请核对出生年月和参加工作时间,确实如此的请说明")
}

/// TITLE-020: what was excellent was passed.
private func tooManyExcellent(_ person: Record) -> RecordFinding? {
  guard let passed = person[Material.passed], let excellent = person[Material.excellent],
    excellent > passed
  else { return nil }
  return RecordFinding(
    rule: "TITLE-020", row: person.row, column: Material.excellent.spec.id,
    value: String(excellent), problem: "优秀 \(excellent) 次,比合格以上的 \(passed) 次还多",
    remedy: "合格以上的次数把优秀算在内,请核对")
}

/// What the materials show on the day they are posted, TITLE-021 to TITLE-024.
func materialDayFindings(_ content: NoticeContent) -> [RecordFinding] {
  let now = YearMonth(of: content.posted)
  return content.records.flatMap { person in
    futureFindings(person, now)
      + [tooLongTeaching(person, now), tooManyAppraisals(person, now)].compactMap(\.self)
      + longerThanTeaching(person)
  }
}

/// TITLE-021: nothing of this can lie ahead.
private func futureFindings(_ person: Record, _ now: YearMonth) -> [RecordFinding] {
  [Material.workSince, Applicant.titleSince].compactMap { column in
    guard let month = person[column], month > now else { return nil }
    return RecordFinding(
      rule: "TITLE-021", row: person.row, column: column.spec.id, value: month.description,
      problem: "晚于张贴的 \(now)", remedy: "请核对年月")
  }
}

/// TITLE-022: nobody has taught longer than worked; calendar years count whole, as some do.
private func tooLongTeaching(_ person: Record, _ now: YearMonth) -> RecordFinding? {
  guard let years = person[Material.teachingYears], let work = person[Material.workSince],
    work <= now, years > now.year - work.year + 1
  else { return nil }
  return RecordFinding(
    rule: "TITLE-022", row: person.row, column: Material.teachingYears.spec.id,
    value: String(years), problem: "\(work)参加工作,到 \(now) 不会有 \(years) 年教龄",
    remedy: "请核对教龄和参加工作时间")
}

/// TITLE-023: years as class teacher or in the countryside are years of teaching.
private func longerThanTeaching(_ person: Record) -> [RecordFinding] {
  guard let taught = person[Material.teachingYears] else { return [] }
  return [Material.headTeacherYears, Material.ruralYears].compactMap { column in
    guard let years = person[column], years > taught else { return nil }
    return RecordFinding(
      rule: "TITLE-023", row: person.row, column: column.spec.id, value: String(years),
      problem: "\(column.spec.header) \(years) 年,比教龄 \(taught) 年还长", remedy: "请核对年数")
  }
}

/// TITLE-024: there is one appraisal a year.
private func tooManyAppraisals(_ person: Record, _ now: YearMonth) -> RecordFinding? {
  guard let passed = person[Material.passed],
    let since = person[Applicant.titleSince] ?? person[Material.workSince], since <= now,
    passed > now.year - since.year + 1
  else { return nil }
  return RecordFinding(
    rule: "TITLE-024", row: person.row, column: Material.passed.spec.id, value: String(passed),
    problem: "从 \(since) 到现在不会有 \(passed) 次年度考核", remedy: "只算任现职以来的,请核对次数")
}

/// How many months lie between two, negative when the second is earlier.
func months(from first: YearMonth, to second: YearMonth) -> Int {
  (second.year - first.year) * 12 + second.month - first.month
}
