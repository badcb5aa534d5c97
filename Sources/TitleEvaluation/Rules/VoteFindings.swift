import Disclosure

/// What the count of one vote shows by itself, TITLE-041 to TITLE-043.
func voteFindings(_ person: Record) -> [RecordFinding] {
  guard let tally = VoteTally(person) else { return [partialFinding(person)].compactMap(\.self) }
  return [sumFinding(person, tally), attendanceFinding(person, tally)].compactMap(\.self)
}

/// TITLE-041: a count is given whole or not at all.
private func partialFinding(_ person: Record) -> RecordFinding? {
  let missing = VoteCount.columns.filter { person[id: $0.id] == .empty }
  guard let first = missing.first, missing.count < VoteCount.columns.count else { return nil }
  return RecordFinding(
    rule: "TITLE-041", row: person.row, column: first.id,
    problem: "表决的数没有填全,缺\(missing.map(\.header).joined(separator: "、"))",
    remedy: "请补全,没有的写 0")
}

/// TITLE-042: every vote cast is of somebody present, and everybody present cast one.
private func sumFinding(_ person: Record, _ tally: VoteTally) -> RecordFinding? {
  guard tally.ballots != tally.present else { return nil }
  return RecordFinding(
    rule: "TITLE-042", row: person.row, column: VoteCount.present.spec.id,
    problem: "同意、反对、弃权、无效共 \(tally.ballots) 票,实到 \(tally.present) 人",
    remedy: "请核对票数,弃权和无效的也要计入")
}

/// TITLE-043: who is present or recused is a member.
private func attendanceFinding(_ person: Record, _ tally: VoteTally) -> RecordFinding? {
  guard tally.present + tally.recused > tally.members else { return nil }
  return RecordFinding(
    rule: "TITLE-043", row: person.row, column: VoteCount.present.spec.id,
    problem: "实到 \(tally.present) 人加回避 \(tally.recused) 人,超过应到的 \(tally.members) 人",
    remedy: "实到只算参加这一项表决的,请核对三个数")
}

/// TITLE-044 to TITLE-046: whom the notice names was voted on in its meeting, with enough members,
/// and passed.
func passedFindings(_ content: NoticeContent, in meeting: Meeting) -> [RecordFinding] {
  let words = content.facts.text(meeting.standard)
  let share = VoteShare.all.first { $0.words == words } ?? titlePass.share
  let rule = VoteRule(pass: share, countsRecused: content.facts.text("回避计入出席") == "是")
  return content.records.flatMap { person -> [RecordFinding] in
    guard let tally = VoteTally(person) else { return [] }
    let other = otherMeetingFinding(person, tally, content.number(meeting.members))
    return [other].compactMap(\.self) + decisionFindings(person, tally, rule)
  }
}

private func otherMeetingFinding(
  _ person: Record, _ tally: VoteTally, _ stated: Int?
) -> RecordFinding? {
  guard let stated, stated != tally.members else { return nil }
  return RecordFinding(
    rule: "TITLE-044", row: person.row, column: VoteCount.members.spec.id,
    problem: "应到人数与事项里写的 \(stated) 人不同", remedy: "请核对,是分开表决的请分开公示")
}

/// What does not add up has been said by ``voteFindings(_:)``.
private func decisionFindings(
  _ person: Record, _ tally: VoteTally, _ rule: VoteRule
) -> [RecordFinding] {
  guard case .refused(let grounds) = rule.decision(on: tally) else { return [] }
  return grounds.compactMap { ground in
    switch ground {
    case .doesNotAddUp, .tooManyPresent: nil
    case .noQuorum(_, let needed, _):
      RecordFinding(
        rule: "TITLE-045", row: person.row, column: VoteCount.present.spec.id,
        problem: "参加这一项表决的不足应到人数的三分之二(至少 \(needed) 人)", remedy: "这一项表决无效,请重新表决")
    case .tooFewYes(_, let needed, let present):
      RecordFinding(
        rule: "TITLE-046", row: person.row, column: VoteCount.yes.spec.id,
        problem: "同意票没有达到\(rule.pass.words)(实到 \(present) 人,至少 \(needed) 票)",
        remedy: "没有通过的不能列入,请删去这一行或核对票数")
    }
  }
}
