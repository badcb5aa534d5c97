import Disclosure
import WorkingDays

/// The facts that tell of a meeting, by their names (会议).
struct Meeting: Sendable {
  let members: String
  /// With those who left the room for single votes.
  let present: String
  let day: String
  let standard: String

  /// Of the unit's own group.
  static let recommending = Meeting(
    members: "应到人数", present: "实到人数", day: "表决日期", standard: "通过条件")

  /// Of the committee.
  static let judging = Meeting(
    members: "评委会应到人数", present: "评委会实到人数", day: "评审日期", standard: "评审通过条件")
}

/// What the facts about the meeting of `body` show, TITLE-036 to TITLE-040.
func committeeFindings(_ content: NoticeContent, in meeting: Meeting, of body: TitleBody)
  -> [RecordFinding]
{
  [lateVote(content, meeting)].compactMap(\.self) + meetingFindings(content, meeting)
    + (content.number(meeting.members).map { sizeFindings($0, meeting, of: body) } ?? [])
}

/// TITLE-036, TITLE-037: a valid meeting has two thirds of the members, and no more than all.
private func meetingFindings(_ content: NoticeContent, _ meeting: Meeting) -> [RecordFinding] {
  guard let members = content.number(meeting.members), let present = content.number(meeting.present)
  else {
    return []
  }
  if present > members {
    return [
      RecordFinding(
        rule: "TITLE-036", row: nil, column: meeting.present, value: String(present),
        problem: "实到 \(present) 人,应到只有 \(members) 人", remedy: "请核对两个数")
    ]
  }
  guard !titleQuorum.share.isReached(by: present, of: members) else { return [] }
  return [
    RecordFinding(
      rule: "TITLE-037", row: nil, column: meeting.present, value: String(present),
      problem: "应到 \(members) 人,实到 \(present) 人,"
        + "不足三分之二(至少 \(titleQuorum.share.least(of: members)) 人)",
      remedy: "这次会议的表决无效,请重新开会表决")
  ]
}

/// TITLE-038, TITLE-039: the number of members is odd, and large enough for the body.
private func sizeFindings(_ members: Int, _ meeting: Meeting, of body: TitleBody) -> [RecordFinding]
{
  var findings: [RecordFinding] = []
  if members.isMultiple(of: 2) {
    findings.append(
      RecordFinding(
        rule: "TITLE-038", severity: body.mustBeOdd ? .mustFix : .explain, row: nil,
        column: meeting.members, value: String(members), problem: "评议组织有 \(members) 人,人数应为单数",
        remedy: body.mustBeOdd ? "请核对评审委员会的人数" : "请核对人数,确为双数的请说明"))
  }
  if members < body.leastMembers {
    findings.append(
      RecordFinding(
        rule: "TITLE-039", severity: .explain, row: nil, column: meeting.members,
        value: String(members),
        problem: "只有 \(members) 人,\(body.rawValue)一般不少于 \(body.leastMembers) 人",
        remedy: "请核对人数,经批准可以少于这个数的请说明"))
  }
  return findings
}

/// TITLE-040: what is posted was voted on before.
private func lateVote(_ content: NoticeContent, _ meeting: Meeting) -> RecordFinding? {
  guard let day = content.facts.day(meeting.day), day > content.posted else { return nil }
  return RecordFinding(
    rule: "TITLE-040", row: nil, column: meeting.day, value: day.description,
    problem: "晚于张贴日期 \(content.posted)", remedy: "请核对日期,表决以后才能公示")
}

extension NoticeContent {
  /// The figure of a fact that is one.
  func number(_ fact: String) -> Int? { facts.text(fact).flatMap(Int.init) }
}
