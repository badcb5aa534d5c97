import Disclosure

extension TitleSettingReading {
  /// Lines of 赋分项目, as 教学工作量 20 须佐证, with the decimals of a score.
  mutating func readPoints(into plan: inout TitlePlan) {
    var rules: [PointRule] = []
    for line in facts.texts("赋分项目") {
      guard let rule = pointRule(line) else {
        refuse("赋分项目", line, "看不懂", "请写成 教学工作量 20 或 教学工作量 20 须佐证 的样子")
        continue
      }
      if rules.contains(where: { $0.name == rule.name }) {
        refuse("赋分项目", line, "写了两次", "请只留一行")
      } else {
        rules.append(rule)
      }
    }
    if !rules.isEmpty, let places = number("赋分小数位") {
      checkPlaces(of: rules, places)
      plan.points = PointScheme(rules: rules, places: places)
    }
    plan.pointTies = readTies("赋分同分顺序", among: [.titleYears, .teachingYears], rules)
    plan.rankTies =
      readTies("排序同分顺序", among: TitleTie.named.map(\.tie), rules, mayShare: false).ties
  }

  private func pointRule(_ line: String) -> PointRule? {
    let words = words(line)
    guard words.count == 2 || words.count == 3 && words[2] == "须佐证",
      let full = Score(parsing: words[1]), full != Score(0),
      (Score(-100)...Score(1000)).contains(full)
    else { return nil }
    return PointRule(name: words[0], full: full, needsEvidence: words.count == 3)
  }

  private mutating func checkPlaces(of rules: [PointRule], _ places: Int) {
    for rule in rules where rule.full != rule.full.rounded(to: places, .truncate) {
      refuse("赋分项目", "\(rule.name) \(rule.full)", "的小数比“赋分小数位”多", "请改满分或小数位")
    }
  }

  /// Lines of a chain between equals; 并列 may end one that need not decide everything.
  private mutating func readTies(
    _ setting: String, among allowed: [TitleTie], _ rules: [PointRule], mayShare: Bool = true
  ) -> TieOrder {
    var order = TieOrder()
    for line in facts.texts(setting) {
      let named = allowed.first { $0.name == line }
      let item = rules.contains { $0.name == line } ? TitleTie.item(line) : nil
      if order.sharesRanks {
        refuse(setting, line, "写在“\(TieOrder.sharing)”后面", "“\(TieOrder.sharing)”请写在最后")
      } else if mayShare, line == TieOrder.sharing {
        order.sharesRanks = true
      } else if let tie = named ?? item, !order.ties.contains(tie) {
        order.ties.append(tie)
      } else {
        let names = (allowed.map(\.name) + rules.map(\.name)).joined(separator: "、")
        let last = mayShare ? ",允许同名次的最后写“\(TieOrder.sharing)”" : ""
        refuse(setting, line, "不能用来定先后,或写了两次", "请从\(names)中选,各写一次\(last)")
      }
    }
    return order
  }

  mutating func readRanking(into plan: inout TitlePlan) {
    let scores = readPlaceScores()
    switch facts.text("推荐顺序依据").flatMap(RankBasis.Word.init(rawValue:)) {
    case nil: break
    case .ballots: plan.basis = .ballots
    case .points: plan.basis = .points
    case .ballotPoints: plan.basis = .ballotPoints(scores)
    }
    plan.trim = number("去掉最高最低") ?? 0
    plan.tieVotes = readPairs("排序票决", names: nil, example: "2026-01 6") {
      Int($0).flatMap { (0...999).contains($0) ? $0 : nil }
    }
    plan.present = number("实到人数")
    plan.rankingRecused = number("排序回避人数") ?? 0
  }

  private mutating func readPlaceScores() -> [Score] {
    var scores: [Score] = []
    for line in facts.texts("名次计分") {
      guard let score = Score(parsing: line), (Score(0)...Score(1000)).contains(score) else {
        refuse("名次计分", line, "不是分数", "请一行写一个分数,第一名的写在最前")
        continue
      }
      if let last = scores.last, score > last {
        refuse("名次计分", line, "比前一名的分高", "请从第一名起由高到低写")
      } else {
        scores.append(score)
      }
    }
    return scores
  }
}

extension TitlePlan {
  /// TITLE-102, TITLE-103: a body of an even number, or of too few.
  var bodyFindings: [Finding] {
    guard let members else { return [] }
    let body = body ?? .unit
    let place = Finding.Place(field: "应到人数")
    var findings: [Finding] = []
    if members % 2 == 0 {
      findings.append(
        Finding(
          rule: "TITLE-102", severity: body.mustBeOdd ? .mustFix : .explain, place: place,
          value: String(members), problem: "\(body.rawValue)有 \(members) 人,是双数",
          remedy: body.mustBeOdd ? "请增减一人,人数应为单数" : "请增减一人,或说明为什么是双数"))
    }
    if members < body.leastMembers {
      findings.append(
        Finding(
          rule: "TITLE-103", place: place, value: String(members),
          problem: "\(body.rawValue)只有 \(members) 人,不少于 \(body.leastMembers) 人(\(body.source))",
          remedy: "请补足人数,或核对“评议组织类别”"))
    }
    return findings
  }
}
