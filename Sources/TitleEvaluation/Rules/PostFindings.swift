import Disclosure

/// What the posts of units show row by row and together, TITLE-001 to TITLE-009.
func postFindings(_ records: [Record]) -> [RecordFinding] {
  records.flatMap { post in
    [vacancyFinding(post), evaluatedFinding(post), nominatedFinding(post)].compactMap(\.self)
      + [submittedFinding(post), gradeFinding(post)].compactMap(\.self)
  } + capFindings(records) + repeatedPostFindings(records)
}

/// TITLE-001: vacant is approved less filled, and nothing where more are filled than approved.
private func vacancyFinding(_ post: Record) -> RecordFinding? {
  guard let approved = post[EvaluatedPost.approved], let filled = post[EvaluatedPost.filled],
    let vacant = post[EvaluatedPost.vacant], vacant != max(0, approved - filled)
  else { return nil }
  return RecordFinding(
    rule: "TITLE-001", row: post.row, column: EvaluatedPost.vacant.spec.id, value: String(vacant),
    problem: "填的是 \(vacant),核准 \(approved) 减已聘 \(filled) 应是 \(max(0, approved - filled))",
    remedy: filled > approved ? "已聘超过核准的写 0,请核对三个数" : "请核对三个数")
}

/// TITLE-002: no more posts are evaluated than are vacant.
private func evaluatedFinding(_ post: Record) -> RecordFinding? {
  guard let vacant = post[EvaluatedPost.vacant], let evaluated = post[EvaluatedPost.evaluated],
    evaluated > vacant
  else { return nil }
  return RecordFinding(
    rule: "TITLE-002", row: post.row, column: EvaluatedPost.evaluated.spec.id,
    value: String(evaluated), problem: "本次评聘 \(evaluated) 个,空缺只有 \(vacant) 个",
    remedy: vacant == 0 ? "没有空缺的本次不评,请写 0" : "请减到空缺数以内")
}

/// TITLE-003: fewer may be recommended than there are posts.
private func nominatedFinding(_ post: Record) -> RecordFinding? {
  guard let evaluated = post[EvaluatedPost.evaluated],
    let nominated = post[EvaluatedPost.nominated], nominated < evaluated
  else { return nil }
  return RecordFinding(
    rule: "TITLE-003", severity: .explain, row: post.row,
    column: EvaluatedPost.nominated.spec.id, value: String(nominated),
    problem: "推荐人数 \(nominated) 少于本次评聘数 \(evaluated)", remedy: "等额推荐的请空着,确实少推荐的请说明")
}

/// TITLE-006: more applications were handed in than may be recommended.
private func submittedFinding(_ post: Record) -> RecordFinding? {
  guard let submitted = post[EvaluatedPost.submitted], let limit = recommendLimit(of: post),
    submitted > limit
  else { return nil }
  return RecordFinding(
    rule: "TITLE-006", row: post.row, column: EvaluatedPost.submitted.spec.id,
    value: String(submitted), problem: "实交材料 \(submitted) 份,可以推荐的只有 \(limit) 人",
    remedy: "请核对,多报的退回")
}

/// TITLE-007: a grade belongs to one level.
private func gradeFinding(_ post: Record) -> RecordFinding? {
  guard let level = post[EvaluatedPost.level].flatMap(PostLevel.init(rawValue:)),
    let word = post[EvaluatedPost.grade], let grade = postGrade(word),
    !level.grades.contains(grade)
  else { return nil }
  return RecordFinding(
    rule: "TITLE-007", row: post.row, column: EvaluatedPost.grade.spec.id, value: word,
    problem: "\(word)岗位不属于\(level.rawValue),\(level.rawValue)是\(level.gradeWords)",
    remedy: "请核对岗位层级和岗位等级")
}

/// How many may be recommended for the post: as many as are evaluated unless it says more.
func recommendLimit(of post: Record) -> Int? {
  post[EvaluatedPost.nominated] ?? post[EvaluatedPost.evaluated]
}

/// TITLE-004, TITLE-005: the posts of a unit stay within what the bureau lets it evaluate, which is
/// one number.
private func capFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[EvaluatedPost.unit] ?? "" }).flatMap { unit, posts in
    guard let first = posts.first(where: { $0[EvaluatedPost.cap] != nil }),
      let cap = first[EvaluatedPost.cap]
    else { return [RecordFinding]() }
    let differing = posts.filter { $0[EvaluatedPost.cap].map { $0 != cap } ?? false }
    guard differing.isEmpty else { return differing.map { capFinding($0, first) } }
    let sum = posts.reduce(0) { $0 + ($1[EvaluatedPost.evaluated] ?? 0) }
    guard sum > cap else { return [] }
    return [
      RecordFinding(
        rule: "TITLE-004", row: first.row, column: EvaluatedPost.cap.spec.id, value: String(cap),
        problem: "\(unit)本次评聘合计 \(sum) 个,超过核准的 \(cap) 个", remedy: "请减到核准数以内")
    ]
  }
}

private func capFinding(_ post: Record, _ first: Record) -> RecordFinding {
  RecordFinding(
    rule: "TITLE-005", row: post.row, column: EvaluatedPost.cap.spec.id,
    value: post[EvaluatedPost.cap].map(String.init), problem: "与第 \(first.row) 行同一单位,核准数不同",
    remedy: "核准评审总职数是全单位的数,请填成一样")
}

/// TITLE-008, TITLE-009: a post stands once, and a level is given whole or grade by grade.
private func repeatedPostFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: SeatKey.init).flatMap { key, posts -> [RecordFinding] in
    let byGrade = grouped(posts, by: { $0[EvaluatedPost.grade] ?? "" })
    let twice = byGrade.flatMap { _, same in
      same.dropFirst().map { post in
        RecordFinding(
          rule: "TITLE-008", row: post.row, column: EvaluatedPost.level.spec.id,
          problem: "与第 \(same[0].row) 行是同一个岗位", remedy: "请合并成一行")
      }
    }
    guard byGrade.count > 1, let whole = byGrade.first(where: { $0.key.isEmpty })?.items[0] else {
      return twice
    }
    return twice + [
      RecordFinding(
        rule: "TITLE-009", row: whole.row, column: EvaluatedPost.grade.spec.id,
        problem: "\(key.words)有的行写了岗位等级,这一行没有写,岗位会重复计算",
        remedy: "请都按等级填,或都不写等级")
    ]
  }
}
