import Disclosure

/// Posts that were cut, cancelled or moved after registration (岗位调整公告).
let adjustmentNotice = hiringKind(
  2, "adjustment", "招聘岗位调整公告", stageName: "岗位调整", roster: adjustedPosts,
  facts: [
    FactSpec("调整原因", hint: "为什么调整", example: "部分岗位报名人数未达到开考比例"),
    FactSpec(
      "改报办法", required: false, hint: "岗位取消的考生怎样改报或退费", example: "4月22日17:30前可改报其他岗位,不改报的退还考务费"),
  ] + schemeItems,
  links: [adjustsAnnouncement],
  statements: [
    Statement("原招聘总人数") { [String(sum(of: AdjustedPost.old, in: $0.records))] },
    Statement("调整后总人数") { [String(sum(of: AdjustedPost.new, in: $0.records))] },
    Statement("调整概况") { adjustmentWords($0.records) },
  ],
  checks: { schemeFindings($0) + openingFindings($0) })

private func sum(of column: Column<Int>, in records: [Record]) -> Int {
  records.reduce(0) { $0 + ($1[column] ?? 0) }
}

/// As 核减3个岗位、取消1个岗位, of the ways that occur.
private func adjustmentWords(_ records: [Record]) -> [String] {
  let ways = [AdjustedPost.cut, AdjustedPost.cancelled, AdjustedPost.moved, AdjustedPost.kept]
  let words = ways.compactMap { way in
    let count = records.count { $0[AdjustedPost.way] == way }
    return count > 0 ? "\(way)\(count)个岗位" : nil
  }
  return words.isEmpty ? [] : [words.joined(separator: "、")]
}
