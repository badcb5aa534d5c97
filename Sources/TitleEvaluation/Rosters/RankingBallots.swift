import Disclosure

/// The columns of the ranking that members of the appointment group write (排序票).
enum RankingBallot {
  /// The most members who may act, by an old provincial rule.
  static let most = 35

  /// One ballot each: what it says about the applicant of the row, as written on it.
  ///
  /// Text, because what is no rank (a blank, a cross, 回避) makes the ballot invalid or recused and
  /// must be kept as it was.
  static let ballots = (1...most).map { number in
    Column<String>(
      ColumnSpec(
        "ballot\(number)", "第\(number)票", .code, required: false, checks: [.length(1...4)],
        privacy: .withheld(secretVote), width: 8,
        hint: "票上给这个人排的名次,照票上写的录入;回避的写“回避”,没有排的空着;没有这张票的整列空着", example: "1"))
  }
}

/// A row for each applicant, a column for each ballot; keyed twice.
let rankingBallots = Roster(
  name: "排序票录入表",
  columns: [
    Applicant.applied.spec, Applicant.number.spec, Applicant.name.spec,
  ] + RankingBallot.ballots.map(\.spec),
  uniqueKeys: [[Applicant.number.spec.id]])

/// What comes of the ballots.
enum RankedApplicant {
  static let validBallots = Column<Int>(
    ColumnSpec(
      "validBallots", "有效票", .integer, required: false, privacy: .withheld(secretVote), width: 8,
      example: "5"))
  static let rankSum = Column<Int>(
    ColumnSpec(
      "rankSum", "名次之和", .integer, required: false, privacy: .withheld(secretVote), width: 10,
      example: "9"))
  /// The exact mean, as 9/5.
  static let mean = Column<String>(
    ColumnSpec(
      "mean", "平均名次", .text, required: false, privacy: .withheld(secretVote), width: 12,
      hint: "分数,不取近似值", example: "9/5"))
  /// The mean as people read it, which decides nothing.
  static let roundedMean = Column<Score>(
    ColumnSpec(
      "roundedMean", "平均名次约数", .score(places: 2), required: false,
      privacy: .withheld(secretVote), width: 14, hint: "保留两位小数,只供阅读", example: "1.80"))
  static let firstPlaces = Column<Int>(
    ColumnSpec(
      "firstPlaces", "第一名票数", .integer, required: false, privacy: .withheld(secretVote),
      width: 12, example: "2"))
  static let working = Column<String>(
    ColumnSpec(
      "working", "排序说明", .text, required: false, privacy: .withheld(secretVote), width: 40,
      hint: "同分时按什么排出先后", example: "平均名次相同,第一名票数多"))
}

/// The order of the applicants, and how it comes about; never posted.
let rankedApplicants = Roster(
  name: "排序结果表",
  columns: [
    Applicant.applied.spec, Applicant.number.spec, Applicant.name.spec,
    Applicant.rank.spec.with(privacy: .withheld(secretVote), required: true),
    RankedApplicant.validBallots.spec, RankedApplicant.rankSum.spec, RankedApplicant.mean.spec,
    RankedApplicant.roundedMean.spec, RankedApplicant.firstPlaces.spec,
    RankedApplicant.working.spec,
  ],
  uniqueKeys: [[Applicant.number.spec.id]])
