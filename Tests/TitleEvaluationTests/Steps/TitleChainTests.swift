import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

@Suite struct TitleChainTests {
  @Test func `every file that a step reads is filled in or worked out before`() {
    var known: Set<String> = []
    for task in titleChain.tasks {
      switch task {
      case .fill(let file, _): known.insert(file.name)
      case .step(let step):
        for file in step.inputs + step.optionalInputs { #expect(known.contains(file.name)) }
        known.insert(step.output.name)
      case .post(let file, _, _): #expect(known.contains(file.name))
      }
    }
  }

  @Test func `every kind of notice is posted once, in the order of its stage`() {
    let posted = titleChain.tasks.compactMap { task -> NoticeKind? in
      guard case .post(_, let kind, _) = task else { return nil }
      return kind
    }
    #expect(posted.map(\.id) == titleKinds.map(\.id))
    #expect(posted.map(\.stage) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `a made-up year goes from the items to the recommended`() {
    let year = SampleTitleYear()
    let settings = [
      "赋分项目": SampleTitleYear.items.map { "\($0.0) \($0.1) 须佐证" }, "应到人数": ["9"],
      "实到人数": ["9"], "赋分同分顺序": ["任现职年限", "教龄", "并列"], "推荐表决": ["否"],
      "排序同分顺序": ["第一名票数", "量化赋分", "任现职年限", "教龄"],
    ]
    let lists: [StepTrial.List] = [
      (TitleFile.materials, year.materials), (TitleFile.posts, year.posts),
      (TitleFile.items, year.items.map { $0.filter { $0.key != "申报职称" } }),
      (TitleFile.firstKeying, year.ballots),
      (TitleFile.secondKeying, year.ballots),
    ]
    let points = titlePointsStep.work(titleInput(lists, settings))
    #expect(points.inShort == [])
    #expect(points.rows.count == year.items.count)
    let withPoints = lists + [(TitleFile.points, rows(of: points, TitleFile.points))]
    let ranking = titleRankingStep.work(titleInput(withPoints, settings))
    #expect(ranking.findings.map(\.finding.rule) == ["TITLE-136"])
    #expect(ranking.rows.count == year.materials.count)
    let ranked = withPoints + [(TitleFile.ranking, rows(of: ranking, TitleFile.ranking))]
    let recommended = titleRecommendStep.work(titleInput(ranked, settings))
    #expect(recommended.inShort == [])
    #expect(recommended.rows.count == 5)
    #expect(titleExplanations(in: titleInput(ranked, settings)).count == year.materials.count)
  }
}

/// Rows that a step wrote, by header, as the next step reads them.
private func rows(of outcome: WorkOutcome, _ file: WorkFile) -> [[String: String]] {
  outcome.rows.map { fields in
    var row: [String: String] = [:]
    for (column, field) in zip(file.roster.columns, fields) {
      switch field {
      case .empty: continue
      case .text(let text): row[column.header] = text
      case .integer(let number): row[column.header] = "\(number)"
      case .score(let score): row[column.header] = "\(score)"
      case .amount(let amount): row[column.header] = "\(amount)"
      case .day(let day): row[column.header] = "\(day)"
      case .month(let month): row[column.header] = "\(month)"
      }
    }
    return row
  }
}
