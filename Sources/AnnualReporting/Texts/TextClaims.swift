import InformationRequests

/// A turn of phrase with which the text repeats a number of the tables.
struct TextClaim: Hashable {
  /// All of them stand before the number, in this order or another.
  let words: [String]
  /// None of these does.
  let without: [String]
  /// Where it is looked for.
  let sections: [ReportSection]
  /// The number is the sum of these.
  let cells: [ReportCell]

  init(
    _ words: [String], without: [String] = [], in sections: [ReportSection], _ cells: [ReportCell]
  ) {
    self.words = words
    self.without = without
    self.sections = sections
    self.cells = cells
  }

  func matches(_ lead: String) -> Bool {
    words.allSatisfy(lead.contains) && !without.contains(where: lead.contains)
  }

  /// A number after these words is not one of this year's.
  static let comparing = ["比上年", "比上一年", "较上年", "较上一年", "较去年", "比去年", "同比", "去年", "占"]

  /// What says that there was none.
  static let denials = ["未收到", "没有收到", "未发生", "没有发生", "未接到"]

  /// The first that matches counts.
  static let all: [TextClaim] = remedies + requests + issued

  private static let legal: [ReportSection] = [.onRequest, .oversight]

  private static let remedies: [TextClaim] = [
    TextClaim(["复议后", "诉"], in: legal, [ReportCell(.remedies, row: 2, column: 4)]),
    TextClaim(["直接起诉"], in: legal, [ReportCell(.remedies, row: 1, column: 4)]),
    TextClaim(
      ["行政诉讼"], in: legal, [1, 2].map { ReportCell(.remedies, row: $0, column: 4) }),
    TextClaim(["行政复议"], in: legal, [ReportCell(.remedies, row: 0, column: 4)]),
  ]

  private static let others = ["建议", "提案", "信访", "咨询", "留言", "工单"]

  private static let requests: [TextClaim] = [
    TextClaim(["结转下"], in: [.onRequest], [ReportCell(.forward)]),
    TextClaim(["上年结转"], in: [.onRequest], [ReportCell(.carried)]),
    TextClaim(["上年度结转"], in: [.onRequest], [ReportCell(.carried)]),
    TextClaim(["上一年度结转"], in: [.onRequest], [ReportCell(.carried)]),
    TextClaim(["部分公开"], in: [.onRequest], [ReportCell(.outcome(.partlyDisclosed))]),
    group(.refused), group(.unavailable), group(.notProcessed), group(.other),
    TextClaim(["予以公开"], in: [.onRequest], [ReportCell(.outcome(.disclosed))]),
    TextClaim(["新收", "申请"], without: others, in: [.onRequest], [ReportCell(.received)]),
    TextClaim(["收到", "申请"], without: others, in: [.onRequest], [ReportCell(.received)]),
    TextClaim(["受理", "申请"], without: others, in: [.onRequest], [ReportCell(.received)]),
    TextClaim(["办结"], without: others, in: [.onRequest], [ReportCell(.total)]),
    TextClaim(["办理完毕"], without: others, in: [.onRequest], [ReportCell(.total)]),
    TextClaim(["答复"], without: others, in: [.onRequest], [ReportCell(.total)]),
  ]

  private static func group(_ group: RequestOutcome.Group) -> TextClaim {
    TextClaim([group.chinese], in: [.onRequest], group.outcomes.map { ReportCell(.outcome($0)) })
  }

  private static let issued: [TextClaim] = [
    TextClaim(
      ["现行有效", "规范性文件"], in: [.proactive], [ReportCell(.issued, row: 1, column: 2)]),
    TextClaim(["废止", "规范性文件"], in: [.proactive], [ReportCell(.issued, row: 1, column: 1)]),
    TextClaim(["制发", "规范性文件"], in: [.proactive], [ReportCell(.issued, row: 1, column: 0)]),
    TextClaim(["行政许可"], in: [.proactive], [ReportCell(.issued, row: 2, column: 0)]),
    TextClaim(["行政处罚"], in: [.proactive], [ReportCell(.issued, row: 3, column: 0)]),
    TextClaim(["行政强制"], in: [.proactive], [ReportCell(.issued, row: 4, column: 0)]),
  ]
}

/// A number of the text that repeats one of the tables.
struct ClaimedCount: Hashable {
  let section: ReportSection
  let sentence: String
  let value: Int
  let cells: [ReportCell]
}

extension ReportTexts {
  /// Every number of the texts that is known to repeat one of the tables.
  func claims() -> [ClaimedCount] {
    ReportSection.allCases.flatMap { section in
      sentences(of: section).flatMap { claims(in: $0, section) }
    }
  }

  private func claims(in sentence: String, _ section: ReportSection) -> [ClaimedCount] {
    let candidates = TextClaim.all.filter { $0.sections.contains(section) }
    let said = counts(in: characters(of: sentence)).compactMap { count -> ClaimedCount? in
      guard !TextClaim.comparing.contains(where: count.lead.contains),
        !["场", "次", "人", "个", "篇", "期"].contains(count.unit),
        let claim = candidates.first(where: { $0.matches(count.lead) })
      else { return nil }
      return ClaimedCount(
        section: section, sentence: sentence, value: count.value, cells: claim.cells)
    }
    return said + denied(in: sentence, section, candidates)
  }

  private func denied(
    in sentence: String, _ section: ReportSection, _ candidates: [TextClaim]
  ) -> [ClaimedCount] {
    sentence.split { "，；。".contains($0) }.compactMap { clause in
      guard TextClaim.denials.contains(where: clause.contains) else { return nil }
      guard let claim = candidates.first(where: { $0.matches(String(clause)) }) else { return nil }
      return ClaimedCount(section: section, sentence: sentence, value: 0, cells: claim.cells)
    }
  }
}
