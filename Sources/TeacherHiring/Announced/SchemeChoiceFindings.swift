import Disclosure

/// HIRE-039, HIRE-040: as many are called to the interview as the scheme says.
///
/// With a test before the interview the order is not that of the written exam, and nothing is said.
func entryFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let scheme = announcedScheme(content.facts), scheme.marks.weights.aptitude == 0,
    let ratio = scheme.interviewEntry
  else { return [] }
  return posts(in: content.records).flatMap { post -> [RecordFinding] in
    guard let plan = post.plan, let ranking = post.ranking else { return [] }
    let places = ratio.places(forPosts: plan)
    // Where everybody on the last place is called, a rank within the places is what counts.
    let isPast: (Int, RankedPerson) -> Bool =
      scheme.interviewTies == .everyone ? { $1.rank > places } : { index, _ in index >= places }
    if let past = ranking.enumerated().first(where: isPast)?.element {
      return [tooMany(post, places, called: ranking.count, at: past.record, Candidate.rank.spec.id)]
    }
    guard ranking.count < places, let last = ranking.last else { return [] }
    return [tooFew(post, places, ranking.count, at: last.record, Candidate.rank.spec.id)]
  }
}

/// HIRE-039 to HIRE-041: who goes on to medical examination and inspection is as the scheme says.
func examinationEntryFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let scheme = announcedScheme(content.facts) else { return [] }
  return posts(in: content.records).flatMap { post -> [RecordFinding] in
    guard let plan = post.plan else { return [] }
    let chosen = post.people.filter { $0[Candidate.examined] == Candidate.yes }
    let eligible = post.people.filter { scheme.reachesLines($0, among: post, plan: plan) }
    let below = chosen.filter { $0[Candidate.total] != nil && !eligible.contains($0) }
      .map(belowLine)
    let places = max(scheme.examinationEntry.places(forPosts: plan), plan)
    let column = Candidate.examined.spec.id
    if chosen.count > places {
      return below + [tooMany(post, places, called: chosen.count, at: chosen[places], column)]
    }
    guard below.isEmpty, chosen.count < min(places, eligible.count),
      let left = eligible.first(where: { $0[Candidate.examined] == Candidate.no })
    else { return below }
    return [tooFew(post, places, chosen.count, at: left, column)]
  }
}

extension HiringScheme {
  /// Whether someone has a total and reaches the lines, as far as the list shows them.
  fileprivate func reachesLines(_ person: Record, among post: Post, plan: Int) -> Bool {
    guard let total = person[Candidate.total] else { return false }
    let count = post.people.count { $0[Candidate.total] != nil }
    let isTooFew = minimums.isTooFew(
      count, seats: plan, wanted: interviewEntry?.places(forPosts: plan) ?? plan)
    if let line = minimums.total, total < line { return false }
    guard let line = minimums.interviewLine(of: count, isTooFew: isTooFew),
      let interview = person[Candidate.interview]
    else { return true }
    return interview >= line
  }
}

private func tooMany(
  _ post: Post, _ places: Int, called count: Int, at person: Record, _ column: String
) -> RecordFinding {
  RecordFinding(
    rule: "HIRE-039", row: person.row, column: column,
    problem: "\(post.words)按方案进入 \(places) 人,名单里有 \(count) 人",
    remedy: "请核对计划数、名次和方案的入围比例")
}

private func tooFew(
  _ post: Post, _ places: Int, _ count: Int, at person: Record, _ column: String
) -> RecordFinding {
  RecordFinding(
    rule: "HIRE-040", severity: .explain, row: person.row, column: column,
    problem: "\(post.words)按方案进入 \(places) 人,名单里只有 \(count) 人",
    remedy: "请核对有没有漏列;符合条件的人不足的,请写明情况")
}

private func belowLine(_ person: Record) -> RecordFinding {
  RecordFinding(
    rule: "HIRE-041", row: person.row, column: Candidate.examined.spec.id, value: Candidate.yes,
    problem: "没有达到方案的最低分数线,却进入体检考察", remedy: "请核对面试成绩、总成绩和最低分数线")
}

/// HIRE-042: nobody comes in at a stage at which the scheme fills no places.
func substitutionPolicyFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let scheme = announcedScheme(content.facts) else { return [] }
  return content.records.compactMap { row in
    guard row[Candidate.ticket] != nil, let text = row[Candidate.stage],
      let stage = SubstitutionRules.Stage(rawValue: text),
      scheme.substitution.policies[stage] ?? .refused == .refused
    else { return nil }
    return RecordFinding(
      rule: "HIRE-042", row: row.row, column: Candidate.stage.spec.id, value: text,
      problem: "方案规定\(text)环节不递补,这一行却有递补人员", remedy: "请核对环节和方案;不递补的,“准考证号”空着")
  }
}

/// HIRE-043: a post is opened with as many places as enough people applied for.
///
/// To be explained, because a place may open posts in want of teachers all the same.
func openingFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let opening = announcedScheme(content.facts)?.opening else { return [] }
  return content.records.compactMap { post in
    guard let applicants = post[AdjustedPost.applicants], let new = post[AdjustedPost.new],
      applicants < new * opening.applicants
    else { return nil }
    return RecordFinding(
      rule: "HIRE-043", severity: .explain, row: post.row, column: AdjustedPost.new.spec.id,
      value: String(new),
      problem:
        "报名 \(applicants) 人,按开考比例 1:\(opening.applicants) 招 \(new) 人要有 \(new * opening.applicants) 人报名",
      remedy: "请核对;按规定可以降低开考比例的,请写明依据")
  }
}
