import Disclosure

/// HIRE-001 to HIRE-003: the number planned is one number, and as many people are proposed.
func planFindings(_ post: Post) -> [RecordFinding] {
  guard let first = post.people.first else { return [] }
  guard let plan = post.plan else { return disagreeingPlans(post) }
  let count = post.people.count
  if count > plan {
    return [
      RecordFinding(
        rule: "HIRE-002", row: post.people[plan].row, column: Candidate.planned.spec.id,
        value: String(plan), problem: "\(post.words)计划 \(plan) 人,名单里有 \(count) 人",
        remedy: "请核对计划数,或者删去多出的人员")
    ]
  }
  guard count < plan else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-003", severity: .explain, row: first.row, column: Candidate.planned.spec.id,
      value: String(plan), problem: "\(post.words)计划 \(plan) 人,名单里只有 \(count) 人",
      remedy: "请写明缺额的原因,如无人达到最低分数线")
  ]
}

/// HIRE-001: each row of a post states the same plan as the first.
func disagreeingPlans(_ post: Post) -> [RecordFinding] {
  guard let first = post.people.first, let expected = first[Candidate.planned] else { return [] }
  return post.people.compactMap { hire in
    guard let plan = hire[Candidate.planned], plan != expected else { return nil }
    return RecordFinding(
      rule: "HIRE-001", row: hire.row, column: Candidate.planned.spec.id, value: String(plan),
      problem: "\(post.words)这里写 \(plan) 人,第 \(first.row) 行写 \(expected) 人",
      remedy: "同一岗位各行的计划数应相同,请核对招聘公告")
  }
}

/// HIRE-011: within a unit a code names one post, and a post that has a code has it in every row.
func codeFindings(_ posts: [Post]) -> [RecordFinding] {
  var titleOfCode: [Post.Key: Post] = [:]
  var coded: [Post.Key: Post] = [:]
  for post in posts where post.key.code != nil {
    let plain = Post.Key(unit: post.key.unit, title: post.key.title, code: nil)
    coded[plain] = coded[plain] ?? post
  }
  return posts.compactMap { post in
    guard let first = post.people.first else { return nil }
    guard let code = post.key.code else {
      guard coded[post.key] != nil else { return nil }
      return RecordFinding(
        rule: "HIRE-011", row: first.row, column: Candidate.postCode.spec.id,
        problem: "\(post.words)有的行填了岗位代码,这一行没有填", remedy: "请补填岗位代码")
    }
    let bare = Post.Key(unit: post.key.unit, title: "", code: code)
    guard let other = titleOfCode[bare] else {
      titleOfCode[bare] = post
      return nil
    }
    return RecordFinding(
      rule: "HIRE-011", row: first.row, column: Candidate.postCode.spec.id, value: code,
      problem: "岗位代码 \(code) 已用于\(other.words),这里是\(post.words)",
      remedy: "请核对招聘公告里的岗位代码和岗位名称")
  }
}

/// HIRE-012: in one post either everybody sat the written exam or nobody did.
///
/// Some posts waive the exam for some (硕士免笔试), so it may be explained.
func scoreFindings(_ post: Post) -> [RecordFinding] {
  guard post.people.contains(where: { $0[Candidate.written] != nil }) else { return [] }
  return post.people.filter { $0[Candidate.written] == nil }.map { hire in
    RecordFinding(
      rule: "HIRE-012", severity: .explain, row: hire.row, column: Candidate.written.spec.id,
      problem: "\(post.words)其他人有笔试成绩,这一行没有", remedy: "请补填,免笔试的写明依据")
  }
}
