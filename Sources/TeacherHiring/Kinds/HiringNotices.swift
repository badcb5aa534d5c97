public import Disclosure

/// The kinds of notice that hiring posts.
public let teacherHiringKinds: [NoticeKind] = [proposedHiresNotice]

/// The people a bureau means to hire, posted for objections before they are (拟聘用人员公示).
private let proposedHiresNotice = NoticeKind(
  id: "hiring.proposed", name: "拟聘用人员公示", domain: .hiring, stage: 8, stageName: "拟聘用公示",
  catalogueItem: "教师管理/教师招聘", roster: proposedHires,
  facts: [
    FactSpec("招聘项目", hint: "招聘公告的名称,不含“关于”和“公告”", example: "2026年公开招聘中小学教师")
  ] + factsOfEveryNotice,
  period: proposedHiresPeriod, signers: ["经办人", "人事科负责人", "分管领导"],
  takeDown: (words: "公示期满、异议办结后撤下", source: hiringTakeDown))
