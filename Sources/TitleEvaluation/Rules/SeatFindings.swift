import Disclosure

/// How many of a kind the posts of a key have room for, and what that is called.
struct SeatLimit: Sendable {
  let words: String
  /// Nil when a surplus is no whole number of people and nobody said how to round it.
  let most: @Sendable (SeatTable, SeatKey) -> Int?

  init(_ words: String, _ most: @escaping @Sendable (SeatTable, SeatKey) -> Int?) {
    (self.words, self.most) = (words, most)
  }

  /// The posts that are evaluated for (本次评聘数).
  static let evaluated = SeatLimit("本次评聘数") { $0.sum($1, of: EvaluatedPost.evaluated) }

  /// The posts that are vacant (空缺岗位数).
  static let vacant = SeatLimit("空缺岗位数") { $0.sum($1, of: EvaluatedPost.vacant) }
}

/// TITLE-033 to TITLE-035, TITLE-062: everybody's title has posts in the unit, and no more people stand here
/// than `limit` lets; without a limit any number may.
func seatFindings(
  _ content: NoticeContent, _ people: [Record]? = nil, by title: Column<String>,
  within limit: SeatLimit? = nil
) -> [RecordFinding] {
  guard let posts = content.reference(TitleFile.posts) else { return [noPostsFinding] }
  let table = SeatTable(posts)
  var taken: [SeatKey: Int] = [:]
  return (people ?? content.records).compactMap { person in
    guard let unit = person[Applicant.unit],
      let held = person[title].flatMap(TeacherTitle.init(rawValue:))
    else { return nil }
    guard let key = table.key(unit: unit, level: held.level, subject: person[Applicant.subject]),
      table.sum(key, of: EvaluatedPost.evaluated) > 0
    else { return noPlaceFinding(person, title, unit, held) }
    taken[key, default: 0] += 1
    guard let limit else { return nil }
    guard let most = limit.most(table, key) else {
      return taken[key] == 1 ? noRoundingFinding(key) : nil
    }
    guard taken[key] == most + 1 else { return nil }
    return RecordFinding(
      rule: "TITLE-035", row: person.row, column: title.spec.id, value: held.rawValue,
      problem: "\(key.words)的\(limit.words)是 \(most),到这一行已经超过",
      remedy: "请核对《\(TitleFile.posts.name)》,按名次取够为止")
  }
}

/// TITLE-033: nothing to count against.
private let noPostsFinding = RecordFinding(
  rule: "TITLE-033", severity: .explain, row: nil,
  problem: "没有《\(TitleFile.posts.name)》,没有核对人数是否超过岗位数",
  remedy: "请把它放在同一个文件夹里,或用 --with 指出")

private func noRoundingFinding(_ key: SeatKey) -> RecordFinding {
  RecordFinding(
    rule: "TITLE-062", row: nil, column: "差额取整", problem: "\(key.words)按推荐比例算出的推荐名额不是整数",
    remedy: "请写明“差额取整”:\(CountRounding.allCases.map(\.rawValue).joined(separator: "、"))")
}

private func noPlaceFinding(
  _ person: Record, _ title: Column<String>, _ unit: String, _ held: TeacherTitle
) -> RecordFinding {
  let subject = person[Applicant.subject].map { "(\($0))" } ?? ""
  return RecordFinding(
    rule: "TITLE-034", row: person.row, column: title.spec.id, value: held.rawValue,
    problem: "《\(TitleFile.posts.name)》里\(unit)本次没有\(held.level.rawValue)岗位\(subject)",
    remedy: "请核对单位、学科和职称;没有空缺岗位的本次不能申报")
}
