import Disclosure
import WorkingDays

/// How many members of a group are pupils.
func pupilMembers(_ members: [Record]) -> Int {
  members.count { $0[CommitteeMember.role] == "学生代表" }
}

/// AID-006: fewer pupils in the group than the least share of the class, in whole numbers.
func pupilShareFinding(_ members: [Record], of seat: ClassSeat) -> RecordFinding? {
  guard let first = members.first, let roll = roll(of: members) else { return nil }
  let pupils = pupilMembers(members)
  let least = (roll * leastPupilShare.percent + 99) / 100
  guard pupils < least else { return nil }
  return RecordFinding(
    rule: "AID-006", severity: .explain, row: first.row, column: CommitteeMember.role.spec.id,
    problem: "\(seat.name)共 \(roll) 人,学生代表 \(pupils) 人,"
      + "不足全班的 \(leastPupilShare.percent)%(至少 \(least) 人)",
    remedy: "请增加学生代表,学生年龄小等情况请说明")
}

/// AID-007: classes whose roll no row gives, mentioned once.
func unknownRollFindings(_ groups: [[Record]]) -> [RecordFinding] {
  let unknown = groups.filter { group in group.allSatisfy { $0[CommitteeMember.roll] == nil } }
  guard let first = unknown.first?.first else { return [] }
  return [
    RecordFinding(
      rule: "AID-007", severity: .explain, row: first.row, column: CommitteeMember.roll.spec.id,
      problem: "没有填班级人数(共 \(unknown.count) 个班),无法核对学生代表的比例",
      remedy: "请在每班任一行补填,或说明学生代表怎样产生")
  ]
}

/// AID-008: two rolls for one class, at the row that differs from the first.
func rollFindings(_ members: [Record]) -> [RecordFinding] {
  guard let first = members.first(where: { $0[CommitteeMember.roll] != nil }) else { return [] }
  return members.filter {
    $0[CommitteeMember.roll] != nil && $0[CommitteeMember.roll] != first[CommitteeMember.roll]
  }.map { member in
    RecordFinding(
      rule: "AID-008", row: member.row, column: CommitteeMember.roll.spec.id,
      problem: "与第 \(first.row) 行同班,班级人数不同", remedy: "请核对,同一个班只有一个人数")
  }
}

/// AID-009: the same name twice in one group.
func sameNameFindings(_ members: [Record]) -> [RecordFinding] {
  var rows: [String: Int] = [:]
  return members.compactMap { member in
    guard let name = member[CommitteeMember.name] else { return nil }
    guard let first = rows[name] else {
      rows[name] = member.row
      return nil
    }
    return RecordFinding(
      rule: "AID-009", severity: .explain, row: member.row,
      column: CommitteeMember.name.spec.id, value: name, problem: "与第 \(first) 行同班同名",
      remedy: "是同一人的请删去一行,是两个人的请说明")
  }
}

/// AID-010: the group acts before its names have hung in the class, or on the same day.
func actsTooEarlyFinding(_ content: NoticeContent) -> RecordFinding? {
  guard let day = content.facts.day("评议日期"), day <= content.posted else { return nil }
  let isBefore = day < content.posted
  return RecordFinding(
    rule: "AID-010", severity: isBefore ? .mustFix : .explain, row: nil, column: "评议日期",
    value: day.description,
    problem: isBefore
      ? "评议日期早于张贴日期 \(content.posted),名单应在评议前公布" : "评议日期就是张贴当天,名单应在评议前公布",
    remedy: "请把评议安排在张贴之后")
}

/// The first roll that a row of the class gives; nil when two rows disagree.
private func roll(of members: [Record]) -> Int? {
  let rolls = Set(members.compactMap { $0[CommitteeMember.roll] })
  return rolls.count == 1 ? rolls.first : nil
}
