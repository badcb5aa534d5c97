import Disclosure

/// The grade of post to which somebody with a new title is first appointed (首次聘任).
///
/// Those of 高级 and 一级 are a school's of 2018; the lowest grade of the level is usual for others.
let entryGrades: [TeacherTitle: (grade: Int, source: Provision)] = [
  .professor: (4, .practice("新任职称一般聘到本层级最低的岗位等级")),
  .senior: (7, Provision("肥西中学2018年岗位聘任公示(新任高级教师聘七级)", standing: .local)),
  .first: (10, Provision("肥西中学2018年岗位聘任公示(新任一级教师聘十级)", standing: .local)),
  .second: (12, .practice("新任职称一般聘到本层级最低的岗位等级")),
  .third: (13, .practice("新任职称一般聘到本层级最低的岗位等级")),
]

/// How long a grade is held before the next one up.
let leastYearsInGrade = (
  years: 3, source: Provision("蒙城县第八中学2025年7月8日岗位竞聘公示(任现等级满3年)", standing: .local)
)

/// What one appointment shows by itself, TITLE-053 to TITLE-059.
func appointmentFindings(_ person: Record) -> [RecordFinding] {
  guard let title = person[Appointee.appointedTitle].flatMap(TeacherTitle.init(rawValue:)),
    let word = person[Appointee.newGrade], let grade = postGrade(word)
  else { return [] }
  let level = [levelFinding(person, title, grade)].compactMap(\.self)
  let own =
    person[Appointee.kind] == Appointee.higherGrade
    ? higherGradeFindings(person, title, grade) : newTitleFindings(person, title, grade)
  return level.isEmpty ? own : level
}

/// TITLE-054: a title is appointed to posts of its level.
private func levelFinding(_ person: Record, _ title: TeacherTitle, _ grade: Int) -> RecordFinding? {
  guard !title.level.grades.contains(grade) else { return nil }
  return RecordFinding(
    rule: "TITLE-054", row: person.row, column: Appointee.newGrade.spec.id,
    value: postGrades[grade - 1],
    problem:
      "\(title.rawValue)聘\(title.level.rawValue)岗位(\(title.level.gradeWords)),不是\(postGrades[grade - 1])",
    remedy: "请核对聘任职称和聘任岗位等级")
}

/// TITLE-053, TITLE-055: a new title is known by its application, and begins at its entry grade.
private func newTitleFindings(
  _ person: Record, _ title: TeacherTitle, _ grade: Int
) -> [RecordFinding] {
  var findings: [RecordFinding] = []
  if person[Applicant.number] == nil {
    findings.append(
      RecordFinding(
        rule: "TITLE-053", row: person.row, column: Applicant.number.spec.id,
        problem: "新任职称的没有写申报编号", remedy: "请按评审结果补填,用来核对是否通过评审"))
  }
  if let entry = entryGrades[title], grade != entry.grade {
    findings.append(
      RecordFinding(
        rule: "TITLE-055", severity: .explain, row: person.row,
        column: Appointee.newGrade.spec.id, value: postGrades[grade - 1],
        problem:
          "新任\(title.rawValue)首次聘任一般是\(postGrades[entry.grade - 1]),这里是\(postGrades[grade - 1])",
        remedy: "请核对岗位等级,当地另有规定的请说明"))
  }
  return findings
}

/// TITLE-056 to TITLE-059: within a level it goes up one grade after the years in the old one.
private func higherGradeFindings(
  _ person: Record, _ title: TeacherTitle, _ grade: Int
) -> [RecordFinding] {
  guard let word = person[Appointee.oldGrade], let old = postGrade(word) else {
    return [
      RecordFinding(
        rule: "TITLE-056", row: person.row, column: Appointee.oldGrade.spec.id,
        problem: "晋升等级的没有写原岗位等级", remedy: "请补填从哪一级升上来")
    ]
  }
  guard grade < old, title.level.grades.contains(old) else {
    return [
      RecordFinding(
        rule: "TITLE-057", row: person.row, column: Appointee.newGrade.spec.id,
        value: postGrades[grade - 1],
        problem: "从\(word)到\(postGrades[grade - 1])不是\(title.level.rawValue)岗位内的晋升",
        remedy: "一级最高、十三级最低,请核对两个等级;换了职称的选“\(Appointee.newTitle)”")
    ]
  }
  return [skippedFinding(person, from: old, to: grade), tooSoonFinding(person)].compactMap(\.self)
}

private func skippedFinding(_ person: Record, from old: Int, to grade: Int) -> RecordFinding? {
  guard grade < old - 1, person[Applicant.exception] == nil else { return nil }
  return RecordFinding(
    rule: "TITLE-058", severity: .explain, row: person.row, column: Appointee.newGrade.spec.id,
    value: postGrades[grade - 1],
    problem: "从\(postGrades[old - 1])升到\(postGrades[grade - 1]),一次升了 \(old - grade) 级",
    remedy: "请核对两个等级;按规定破格的写破格依据")
}

private func tooSoonFinding(_ person: Record) -> RecordFinding? {
  guard person[Applicant.exception] == nil else { return nil }
  guard let since = person[Appointee.oldGradeSince], let from = person[Appointee.from],
    months(from: since, to: from) >= leastYearsInGrade.years * 12
  else {
    let since = person[Appointee.oldGradeSince].map { "从 \($0) 起" } ?? "没有写从什么时候起"
    return RecordFinding(
      rule: "TITLE-059", severity: .explain, row: person.row,
      column: Appointee.oldGradeSince.spec.id,
      problem: "原岗位等级\(since),到起聘时看不出满 \(leastYearsInGrade.years) 年",
      remedy: "请核对时间,按规定破格的写破格依据,当地年限不同的请说明")
  }
  return nil
}
