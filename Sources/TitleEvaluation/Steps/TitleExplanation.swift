public import Disclosure

/// How the result of one applicant comes about, a line each (计算过程).
public struct TitleExplanation: Sendable {
  public let number: String
  public let name: String
  public let applied: String
  /// Points item by item, the ballots without whose they are, rank and who stands before, votes,
  /// and what comes of it.
  public let lines: [String]
}

/// Everybody's explanation in the order of 申报材料, as far as the lists go; empty when the settings
/// are not in order.
public func titleExplanations(in input: WorkInput) -> [TitleExplanation] {
  guard let plan = TitlePlan.read(input.settings).plan else { return [] }
  let book = ExplanationBook(input, plan)
  return (input.list(TitleFile.materials) ?? []).compactMap(TitleApplicant.init).map(
    book.explanation)
}

/// What explanations are made of, each worked out once.
private struct ExplanationBook {
  let plan: TitlePlan
  let points: PointBook?
  let ranks: RankBook?
  let desk: RecommendDesk?

  init(_ input: WorkInput, _ plan: TitlePlan) {
    let applicants = (input.list(TitleFile.materials) ?? []).compactMap(TitleApplicant.init)
    self.plan = plan
    points = plan.points.flatMap { scheme in
      input.list(TitleFile.items).map { PointBook(applicants, $0, scheme, ties: plan.pointTies) }
    }
    ranks = plan.basis.map { RankBook(input, plan, $0) }
    desk = ranks.flatMap { ranks in
      input.list(TitleFile.posts) == nil || ranks.groups.isEmpty
        ? nil : RecommendDesk(input, plan, ranks.records)
    }
  }

  func explanation(of applicant: TitleApplicant) -> TitleExplanation {
    TitleExplanation(
      number: applicant.number, name: applicant.name, applied: applicant.group.applied,
      lines: [head(applicant)] + pointLines(applicant) + rankLines(applicant)
        + answerLines(applicant))
  }

  private func head(_ applicant: TitleApplicant) -> String {
    let record = applicant.record
    let since = record[Applicant.titleSince].map { "（\($0)起）" } ?? ""
    let subject = record[Applicant.subject].map { "（\($0)）" } ?? ""
    return "申报编号 \(applicant.number)，\(applicant.name)，\(applicant.group.unit)，"
      + "现任\(record[Applicant.title] ?? "职称不详")\(since)，申报\(applicant.group.applied)\(subject)"
  }

  private func pointLines(_ applicant: TitleApplicant) -> [String] {
    guard let points, let scheme = plan.points else { return [] }
    guard let (group, place) = points.place(of: applicant) else { return ["量化赋分 还没有填齐"] }
    let items = group.evidence.items[place]
    let lines = zip(scheme.rules, items).map { rule, item in
      "\(rule.name)（\(rule.full > Score(0) ? "满分 \(rule.full)" : "最多扣 \(Score(0) - rule.full)")）\(item.working)"
    }
    let sum = items.map(\.score.description).joined(separator: "+").replacing("+-", with: "-")
    let total = group.evidence.totals[place] ?? Score(0)
    return lines + ["量化总分 \(sum)=\(total)"]
      + rankLine("赋分名次", group.standings, place) { position in
        group.standings.reason(at: position, group.criteria) { group.evidence.applicants[$0].words }
      }
  }

  private func rankLines(_ applicant: TitleApplicant) -> [String] {
    guard let ranks else { return [] }
    guard let (group, place) = ranks.place(of: applicant) else { return ["推荐顺序 还没有排出"] }
    let ballots = group.count.map { $0.lines(of: place) } ?? []
    let places = group.placeWords(of: place).map { ["名次计分 \($0)"] } ?? []
    return ballots + places
      + rankLine("推荐顺序", group.standings, place, group.reason)
  }

  private func rankLine(
    _ name: String, _ standings: [Standing], _ place: Int, _ reason: (Int) -> String
  ) -> [String] {
    guard let position = standings.firstIndex(where: { $0.applicant == place }) else { return [] }
    let standing = standings[position]
    return ["\(name) 第 \(standing.rank) 名，共 \(standings.count) 人；\(reason(position))"]
  }

  private func answerLines(_ applicant: TitleApplicant) -> [String] {
    guard let desk else { return [] }
    let person = desk.groups.flatMap(\.people).first { $0.applicant.number == applicant.number }
    guard let person else { return [] }
    let votes = person.vote.map { [$0.line(plan)] } ?? []
    guard desk.findings.isEmpty, let answer = desk.choice.answers[applicant.number] else {
      return votes + ["推荐 还没有定"]
    }
    return votes + [answer.words(person).map { "没有推荐：\($0)" } ?? "列为推荐人选"]
  }
}

extension PointBook {
  fileprivate func place(of applicant: TitleApplicant) -> (group: PointGroup, place: Int)? {
    places[applicant.number].map { (groups[$0.group], $0.place) }
  }
}

extension RankBook {
  fileprivate func place(of applicant: TitleApplicant) -> (group: RankedGroup, place: Int)? {
    for group in groups {
      if let place = group.evidence.applicants.firstIndex(where: { $0.number == applicant.number })
      {
        return (group, place)
      }
    }
    return nil
  }
}

extension BallotCount {
  /// What the ballots say of one applicant; sorted, so that no ballot can be known by its place.
  fileprivate func lines(of applicant: Int) -> [String] {
    guard let mean = mean(of: applicant) else { return [] }
    let all = ranks(of: applicant).map(String.init).joined(separator: "、")
    let counted = countedRanks(of: applicant).map(String.init).joined(separator: "、")
    let cut = trim > 0 ? "，去掉最高、最低各 \(trim) 个，计 \(counted)" : ""
    return [
      "排序票 有效 \(valid.count) 张，名次从前到后 \(all)\(cut)，共 \(mean.sum)，平均 \(mean.exact)=\(mean.text)"
    ]
  }
}

extension VoteBook.Vote {
  /// As 表决 应到 11，实到 9，回避 0，反对 1，弃权 0，无效 0；三分之二以上为通过，同意 8 票，至少要 6 票，通过.
  fileprivate func line(_ plan: TitlePlan) -> String {
    let counts = [
      ("应到", tally.members), ("实到", tally.present), ("回避", tally.recused),
      ("反对", tally.no), ("弃权", tally.blank), ("无效", tally.invalid),
    ]
    return "表决 " + counts.map { "\($0) \($1)" }.joined(separator: "，")
      + "；\(plan.pass?.words ?? "")为通过，\(words)"
  }
}
