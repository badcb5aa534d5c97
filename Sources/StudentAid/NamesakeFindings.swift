import Disclosure

/// AID-004: the same name twice in a class, and no number that tells the two apart.
func namesakeFindings(_ pupils: [Record]) -> [RecordFinding] {
  struct Seat: Hashable {
    let name: String
    let place: ClassSeat
    let programme: String?
  }
  var seen: [Seat: [Record]] = [:]
  return pupils.compactMap { pupil in
    guard let name = pupil[AidPupil.name], let place = ClassSeat(pupil) else { return nil }
    let seat = Seat(name: name, place: place, programme: pupil[AidPupil.programme])
    let namesake = seen[seat]?.first { !areKnownApart($0, pupil) }
    seen[seat, default: []].append(pupil)
    guard let namesake else { return nil }
    return RecordFinding(
      rule: "AID-004", severity: .explain, row: pupil.row,
      column: AidPupil.name.spec.id, value: name,
      problem: "与第 \(namesake.row) 行同校同班同名,没有号码可以区分",
      remedy: "是同一人的请删去一行,是两个人的请补填身份证号或学籍号")
  }
}

/// Whether both have a number of one kind; equal numbers have a finding of their own.
private func areKnownApart(_ one: Record, _ other: Record) -> Bool {
  [AidPupil.residentID, AidPupil.studentNumber].contains { number in
    one[number] != nil && other[number] != nil
  }
}

/// AID-005: pupils with neither number cannot be checked against each other.
///
/// Mentioned once: a school that keeps no numbers in this list would explain itself row by row.
func unidentifiedFindings(_ pupils: [Record]) -> [RecordFinding] {
  let unidentified = pupils.filter {
    $0[AidPupil.residentID] == nil && $0[AidPupil.studentNumber] == nil
  }
  guard let first = unidentified.first else { return [] }
  return [
    RecordFinding(
      rule: "AID-005", severity: .explain, row: first.row,
      column: AidPupil.studentNumber.spec.id,
      problem: "没有可用的学籍号或身份证号(全表共 \(unidentified.count) 人),无法核对是否重复",
      remedy: "请补填其中一个,确实没有的写明情况")
  ]
}
