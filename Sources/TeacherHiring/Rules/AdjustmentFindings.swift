import Disclosure

/// What a list of adjusted posts shows by itself.
func adjustmentFindings(_ records: [Record]) -> [RecordFinding] {
  samePostFindings(records) + codeFindings(posts(in: records)) + records.compactMap(wayFinding)
    + movedFindings(records)
}

/// HIRE-013: a post stands once; two that share a name have codes, which the roster compares.
func samePostFindings(_ records: [Record]) -> [RecordFinding] {
  var rows: [Post.Key: Int] = [:]
  return records.compactMap { record in
    guard let key = Post.Key(of: record), key.code == nil else { return nil }
    guard let first = rows[key] else {
      rows[key] = record.row
      return nil
    }
    return RecordFinding(
      rule: "HIRE-013", row: record.row, column: Candidate.post.spec.id, value: key.title,
      problem: "与第 \(first) 行是同一单位的同名岗位", remedy: "是同一岗位的请合并成一行,是两个岗位的请填岗位代码")
  }
}

/// HIRE-019: 核减 leaves fewer, 取消 none, 保留 as many, 调剂 another number.
private func wayFinding(_ post: Record) -> RecordFinding? {
  guard let old = post[AdjustedPost.old], let new = post[AdjustedPost.new],
    let way = post[AdjustedPost.way]
  else { return nil }
  let (fits, expected) =
    switch way {
    case AdjustedPost.cut: (new < old && new > 0, "核减后比原来少,减到 0 的选“取消”")
    case AdjustedPost.cancelled: (new == 0, "取消的岗位调整后为 0")
    case AdjustedPost.kept: (new == old, "保留的岗位人数不变")
    default: (new != old, "调剂的岗位人数有增减")
    }
  guard !fits else { return nil }
  return RecordFinding(
    rule: "HIRE-019", row: post.row, column: AdjustedPost.new.spec.id, value: String(new),
    problem: "原来 \(old) 人,\(way)后是 \(new) 人", remedy: "\(expected),请核对人数和调整方式")
}

/// HIRE-020: places that move from post to post are neither lost nor won.
private func movedFindings(_ records: [Record]) -> [RecordFinding] {
  let moved = records.filter { $0[AdjustedPost.way] == AdjustedPost.moved }
  guard let last = moved.last else { return [] }
  let old = moved.compactMap { $0[AdjustedPost.old] }
  let new = moved.compactMap { $0[AdjustedPost.new] }
  let (before, after) = (old.reduce(0, +), new.reduce(0, +))
  guard old.count == moved.count, new.count == moved.count, before != after else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-020", row: last.row, column: AdjustedPost.new.spec.id,
      value: last[AdjustedPost.new].map(String.init),
      problem: "调剂的 \(moved.count) 个岗位原来共 \(before) 人,调整后共 \(after) 人",
      remedy: "调剂只在岗位之间移动名额,总数不变;另有核减的请把那一行选“核减”")
  ]
}
