public import Disclosure
import WorkingDays

/// A kind with the facts of the samples and an empty roster, for tests of what only words a notice.
///
/// `facts` stands in for the facts of the kind.
public func sampleKind(
  _ id: String = "hiring.proposed", name: String = "拟聘用人员公示", facts: [FactSpec]? = nil
) -> NoticeKind {
  let domain = Domain.allCases.first { id.hasPrefix($0.rawValue + ".") } ?? .general
  return NoticeKind(
    id: id, name: name, domain: domain, stage: 1, stageName: "公示", catalogueItem: "教师管理/教师招聘",
    roster: Roster(name: "名单", columns: []), facts: facts ?? sampleFactSpecs(id),
    period: PeriodRule(5, .workingDays, source: .practice("多地公告")), signers: ["经办人"],
    takeDown: ("公示期满撤下", .practice("多地公告")),
    statements: domain == .aid ? [Statement("各档人数") { _ in [] }] : [])
}
