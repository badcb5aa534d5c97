import Disclosure

extension HiringCase {
  /// HIRE-135, HIRE-136: a tie at the last place that nothing decides; it names the people and what
  /// to add, in the cell that is empty or at the chain.
  func findTie(
    among places: [Ranking.Place], wanted: Int, post: Int, afterInterview: Bool,
    _ outcome: inout WorkOutcome
  ) {
    let tied = places.map(\.entrant)
    let tickets = ticketWords(tied.map { entrants[$0].ticket })
    let problem = "\(table.words(post))有 \(tied.count) 人同分(准考证号 \(tickets)),只能取其中 \(wanted) 人"
    guard case .unknown(let criterion)? = places.last?.ground else {
      return outcome.find(
        "HIRE-136", in: nil, "同分顺序", problem + ",“同分顺序”各项都相同",
        "请按公告加上下一项标准;公告没有的,组织加试或抽签,在“同分顺序”加上“加试成绩”或“抽签”,结果填进报名表")
    }
    let chain = chain(afterInterview: afterInterview)
    let depth = chain.criteria.firstIndex(of: criterion)
    let missing = tied.first { index in depth.map { chain.evidence(index, $0) == nil } ?? true }
    let file = Applicant.spec(of: criterion) == nil ? nil : HiringFile.applicants
    outcome.find(
      "HIRE-135", in: file, row: file == nil ? nil : missing.map { applicant($0).row },
      Applicant.spec(of: criterion)?.id ?? "同分顺序",
      problem + ",接着要比“\(criterion.rawValue)”,还没有填齐", remedy(for: criterion))
  }

  private func remedy(for criterion: TieCriterion) -> String {
    switch criterion {
    case .extraTest: "请组织加试,把这几个人的加试成绩填进报名表"
    case .lot: "请公开抽签,把这几个人抽到的号填进报名表"
    case .subject: "请在两份笔试录入里补录这几个人的学科成绩"
    case .judges: "请核对“评委打分.xlsx”里有没有这几个人"
    case .skill: "请核对这几个人的技能测试成绩"
    case .written, .interview: "请核对这几个人的成绩"
    case .education, .degree, .teachingYears, .title, .appraisal, .honours, .putonghua, .major,
      .normalSchool:
      "请把这几个人的这一列都填进报名表"
    }
  }
}
