import Disclosure

/// The columns of an adjustment of posts (岗位调整), beside those that name the post.
enum AdjustedPost {
  static let old = Column<Int>(
    ColumnSpec(
      "old", "原招聘人数", aliases: ["原计划数", "调整前人数", "调整前招聘人数"], .integer,
      checks: [.integers(1...999)], privacy: .open(announcedItems), totalled: true, width: 12,
      hint: "招聘公告里的人数", example: "5"))
  static let applicants = Column<Int>(
    ColumnSpec(
      "applicants", "报名人数", aliases: ["审核通过人数", "缴费人数", "有效报名人数"], .integer, required: false,
      checks: [.integers(0...99999)], privacy: .open(usuallyShown), width: 10,
      hint: "按公告规定的口径", example: "8"))
  static let new = Column<Int>(
    ColumnSpec(
      "new", "调整后人数", aliases: ["调整后招聘人数", "调整后计划数", "现招聘人数"], .integer,
      checks: [.integers(0...999)], privacy: .open(announcedItems), totalled: true, width: 12,
      hint: "取消的写0", example: "4"))
  static let way = Column<String>(
    ColumnSpec(
      "way", "调整方式", aliases: ["调整情况", "处理方式"], .choice([cut, cancelled, moved, kept]),
      privacy: .open(announcedItems), width: 10, hint: "名额移到别的岗位的,两边都选“调剂”", example: cut))

  static let cut = "核减"
  static let cancelled = "取消"
  static let moved = "调剂"
  static let kept = "保留"
}

/// The posts that changed after registration, in the office's order.
let adjustedPosts = Roster(
  name: "招聘岗位调整表",
  columns: placeColumns + [
    AdjustedPost.old.spec, AdjustedPost.applicants.spec, AdjustedPost.new.spec,
    AdjustedPost.way.spec,
  ],
  uniqueKeys: [placeKey], crossChecks: adjustmentFindings)
