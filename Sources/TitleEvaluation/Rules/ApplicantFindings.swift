import Disclosure

/// What a list of applicants shows of each, TITLE-013 to TITLE-016.
func applicantFindings(_ records: [Record]) -> [RecordFinding] {
  records.compactMap(ladderFinding) + records.flatMap(identityFindings)
    + namesakeFindings(records)
}

/// TITLE-013: the title applied for is the next one up, or the list says by which rule not.
private func ladderFinding(_ person: Record) -> RecordFinding? {
  guard let word = person[Applicant.title],
    let applied = person[Applicant.applied].flatMap(TeacherTitle.init(rawValue:))
  else { return nil }
  let held = TeacherTitle(rawValue: word)
  let highest = held.map { $0.rung + 1 } ?? TeacherTitle.second.rung
  let lowest = held.map { $0.rung + 1 } ?? 0
  let isHigher = applied.rung >= lowest
  guard !isHigher || (applied.rung > highest && person[Applicant.exception] == nil) else {
    return nil
  }
  return RecordFinding(
    rule: "TITLE-013", row: person.row, column: Applicant.applied.spec.id,
    value: applied.rawValue,
    problem: isHigher
      ? "现任职称是“\(word)”,越级申报“\(applied.rawValue)”,没有写破格依据"
      : "现任职称是“\(word)”,申报的“\(applied.rawValue)”并不更高",
    remedy: isHigher ? "请逐级申报;按规定破格的,在“破格依据”写文件和条款" : "请核对现任职称和申报职称")
}

/// TITLE-014, TITLE-015: sex and month of birth are those of the ID number.
private func identityFindings(_ person: Record) -> [RecordFinding] {
  Disclosure.identityFindings(
    person, number: Applicant.residentID, sex: (Applicant.sex, "TITLE-014"),
    birthMonth: (Applicant.birthMonth, "TITLE-015"))
}

/// TITLE-016: two people of one name in a unit.
func namesakeFindings(_ records: [Record]) -> [RecordFinding] {
  var rows: [[String]: Int] = [:]
  return records.compactMap { person in
    guard let unit = person[Applicant.unit], let name = person[Applicant.name] else { return nil }
    guard let first = rows[[unit, name]] else {
      rows[[unit, name]] = person.row
      return nil
    }
    return RecordFinding(
      rule: "TITLE-016", severity: .explain, row: person.row, column: Applicant.name.spec.id,
      value: name, problem: "与第 \(first) 行同单位同名", remedy: "是同一人的只留一行,是两个人的请说明")
  }
}
