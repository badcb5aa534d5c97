import Disclosure
import PersonalData

/// Counts applicants against the opening ratio (核减、取消、调剂).
let openingStep = WorkStep(
  "opening", "按开考比例调整岗位", from: [HiringFile.posts, HiringFile.applicants],
  to: HiringFile.adjustment,
  words: "数每个岗位的报名人数,达不到开考比例的按方案核减、取消或调剂;年龄按身份证号核对。"
) { input in
  withScheme(of: input) { scheme, outcome in
    let posts = input.list(HiringFile.posts) ?? []
    let applicants = input.list(HiringFile.applicants) ?? []
    let table = PostTable(input)
    let positions = table.positions(of: applicants, in: HiringFile.applicants, &outcome)
    findAges(applicants, positions, posts, table, scheme, &outcome)
    var counts = [Int](repeating: 0, count: table.keys.count)
    for position in positions { if let position { counts[position] += 1 } }
    for post in posts { adjust(post, table, counts, scheme, &outcome) }
    summarise(&outcome, posts: posts.count, applicants: applicants.count)
  }
}

/// HIRE-132, HIRE-133: the post's own ratio goes before the scheme's.
private func adjust(
  _ post: Record, _ table: PostTable, _ counts: [Int], _ scheme: HiringScheme,
  _ outcome: inout WorkOutcome
) {
  guard let position = table.position(of: post), let planned = post[AnnouncedPost.number] else {
    return
  }
  var ratio = scheme.opening
  if let text = post[AnnouncedPost.opening] {
    guard let applicants = OpeningRatio.applicants(parsing: text) else {
      return outcome.find(
        "HIRE-133", in: HiringFile.posts, row: post.row, AnnouncedPost.opening.spec.id,
        value: text, "“\(text)”看不懂", "请写成 1:3,意思是招聘 1 人至少 3 人报名")
    }
    guard let shortfall = scheme.opening?.shortfall else {
      return outcome.find(
        "HIRE-132", in: nil, "不足开考比例", "岗位表写了开考比例,方案没有写达不到时怎么办",
        "请在方案里写“开考比例”和“不足开考比例”")
    }
    ratio = OpeningRatio(applicants: applicants, shortfall: shortfall)
  }
  guard let ratio else { return }
  let opened = ratio.seats(planned: planned, applicants: counts[position])
  guard opened < planned else { return }
  var row = RowDraft(adjustedPosts)
  row.name(table.keys[position])
  row[AdjustedPost.old] = planned
  row[AdjustedPost.applicants] = counts[position]
  row[AdjustedPost.new] = opened
  row[AdjustedPost.way] = ratio.way(opened: opened)
  outcome.rows.append(row.fields)
}

extension OpeningRatio {
  /// As the adjustment calls what became of a post.
  fileprivate func way(opened: Int) -> String {
    switch shortfall {
    case .move: AdjustedPost.moved
    case .cut, .cancel: opened == 0 ? AdjustedPost.cancelled : AdjustedPost.cut
    }
  }
}

/// HIRE-127, HIRE-128: nobody is older than the post's limit on the day ages are counted.
///
/// To be explained, because a limit may be higher for some; the words show nothing of the number.
private func findAges(
  _ applicants: [Record], _ positions: [Int?], _ posts: [Record], _ table: PostTable,
  _ scheme: HiringScheme, _ outcome: inout WorkOutcome
) {
  var limits = [Int?](repeating: nil, count: table.keys.count)
  for post in posts {
    if let position = table.position(of: post) { limits[position] = post[AnnouncedPost.ageLimit] }
  }
  guard limits.contains(where: { $0 != nil }) else { return }
  guard let cutOff = scheme.ageCutOff else {
    return outcome.find(
      "HIRE-128", in: nil, "年龄截止日", "岗位表有年龄上限,方案没有写年龄算到哪一天",
      "请写一行“年龄截止日: 2026-03-31”,日期按公告")
  }
  for (applicant, position) in zip(applicants, positions) {
    guard let limit = position.flatMap({ limits[$0] }), let text = applicant[Candidate.residentID],
      let id = try? ResidentID(parsing: text), id.birthDay < birthBound(atMost: limit, on: cutOff)
    else { continue }
    outcome.find(
      "HIRE-127", severity: .explain, in: HiringFile.applicants, row: applicant.row,
      Candidate.residentID.spec.id, "按身份证号,到 \(cutOff) 超过 \(limit) 周岁",
      "请核对;按公告放宽年龄的,请写明依据")
  }
}

private func summarise(_ outcome: inout WorkOutcome, posts: Int, applicants: Int) {
  outcome.summary.append("\(posts) 个岗位,\(applicants) 人报名")
  let way = AdjustedPost.way.spec.id
  let words = outcome.rows.compactMap { fields in
    adjustedPosts.columns.firstIndex { $0.id == way }.flatMap { String(fields[$0]) }
  }
  guard !words.isEmpty else {
    return outcome.summary.append("各岗位都达到开考比例,不用发布调整公告")
  }
  for way in [AdjustedPost.cut, AdjustedPost.cancelled, AdjustedPost.moved] {
    let count = words.count { $0 == way }
    if count > 0 { outcome.summary.append("\(way) \(count) 个岗位") }
  }
  if words.contains(AdjustedPost.moved) {
    outcome.summary.append("请在岗位调整表里给调入名额的岗位各加一行,调整方式也选“调剂”")
  }
}
