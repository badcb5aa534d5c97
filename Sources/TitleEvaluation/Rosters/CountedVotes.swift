import Disclosure

/// The count of a vote on one applicant (表决结果); kept, and never posted.
enum VoteCount {
  static let members = count(
    "members", "应到人数", ["委员人数", "评委人数", "应参会人数"], 11, hint: "评议组织的全部成员人数")
  static let present = count(
    "present", "实到人数", ["出席人数", "参会人数", "到会人数"], 9, hint: "参加本次表决的人数,回避的不算")
  static let recused = count("recused", "回避人数", [], 0, hint: "这一项表决中回避的人数,没有写0")
  static let yes = count("yes", "同意票", ["赞成票", "同意票数", "赞成", "同意"], 8, hint: "同意的票数")
  static let no = count("no", "反对票", ["不同意票", "反对票数", "反对", "不同意"], 1, hint: "反对的票数")
  static let blank = count("blank", "弃权票", ["弃权", "弃权票数"], 0, hint: "弃权的票数,没有写0")
  static let invalid = count("invalid", "无效票", ["废票", "无效票数"], 0, hint: "无效的票数,没有写0")

  /// In the order of a list.
  static let columns = [members, present, recused, yes, no, blank, invalid].map(\.spec)

  /// The same where the office may leave them out.
  static let optionalColumns = columns.map { $0.with(required: false) }

  private static func count(
    _ id: String, _ header: String, _ aliases: [String], _ example: Int, hint: String
  ) -> Column<Int> {
    Column<Int>(
      ColumnSpec(
        id, header, aliases: aliases, .integer, checks: [.integers(0...999)],
        privacy: .withheld(secretVote), width: 10, hint: hint, example: String(example)))
  }
}

/// The vote on each applicant.
let countedVotes = Roster(
  name: "表决结果表",
  columns: [
    Applicant.applied.spec, Applicant.number.spec, Applicant.name.spec,
  ] + VoteCount.columns,
  uniqueKeys: [[Applicant.number.spec.id]], crossChecks: { $0.flatMap(voteFindings) })
