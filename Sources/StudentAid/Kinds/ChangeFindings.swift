import Disclosure

/// AID-020: tiers that do not fit the way in which a grant changes.
func changedTierFinding(_ record: Record) -> RecordFinding? {
  let before = record[GrantChange.tierBefore]
  let after = record[GrantChange.tierAfter]
  switch record[GrantChange.way] {
  case "调出" where after != nil:
    return tierFinding(record, GrantChange.tierAfter, "调出的人没有调整后的档次", "请删去")
  case "调入" where before != nil:
    return tierFinding(record, GrantChange.tierBefore, "调入的人没有原档次", "请删去,原来就受资助的请改为“调档”")
  case "调档" where before == nil:
    return tierFinding(record, GrantChange.tierBefore, "调档没有填原档次", "请补填")
  case "调档" where after == nil || after == before:
    return tierFinding(record, GrantChange.tierAfter, "调档应填与原档次不同的档次", "请补填或改正")
  default: return nil
  }
}

private func tierFinding(
  _ record: Record, _ column: Column<String>, _ problem: String, _ remedy: String
) -> RecordFinding {
  RecordFinding(
    rule: "AID-020", row: record.row, column: column.spec.id, value: record[column],
    problem: problem, remedy: remedy)
}

/// AID-021: more come in than leave, school by school and programme by programme.
func moreInThanOutFindings(_ records: [Record]) -> [RecordFinding] {
  struct Place: Hashable {
    let school: String
    let programme: String
  }
  let places = grouped(records) { record -> Place? in
    guard let school = record[AidPupil.school], let programme = record[AidPupil.programme] else {
      return nil
    }
    return Place(school: school, programme: programme)
  }
  return places.compactMap { place, records in
    let entrants = records.filter { $0[GrantChange.way] == "调入" }
    let leavers = records.count { $0[GrantChange.way] == "调出" }
    guard entrants.count > leavers else { return nil }
    return RecordFinding(
      rule: "AID-021", severity: .explain, row: entrants[leavers].row,
      column: GrantChange.way.spec.id, value: "调入",
      problem: "\(place.school)\(place.programme)调出 \(leavers) 人,调入 \(entrants.count) 人",
      remedy: "请核对名单,确实增加了名额的写明依据")
  }
}

/// AID-022: who leaves without a class of reason, mentioned once.
func unknownReasonFindings(_ records: [Record]) -> [RecordFinding] {
  let unknown = records.filter {
    $0[GrantChange.way] == "调出" && $0[GrantChange.reason] == nil
  }
  guard let first = unknown.first else { return [] }
  return [
    RecordFinding(
      rule: "AID-022", severity: .explain, row: first.row, column: GrantChange.reason.spec.id,
      problem: "调出没有填原因类别(共 \(unknown.count) 人)", remedy: "请选一类,这一列不公开")
  ]
}
