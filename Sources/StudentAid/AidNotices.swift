public import Disclosure

/// The kinds of notice that student aid posts.
public let studentAidKinds: [NoticeKind] = [recognitionNotice]

/// The pupils a school has recognised as in need, posted in the school for objections
/// (家庭经济困难学生认定结果公示).
private let recognitionNotice = NoticeKind(
  id: "aid.recognition", name: "家庭经济困难学生认定结果公示", domain: .aid, stage: 4, stageName: "学校认定",
  catalogueItem: "学生管理/义务教育学生资助政策", roster: recognisedPupils,
  facts: [
    FactSpec("学年学期", hint: "认定适用的学年和学期", example: "2026—2027学年秋季学期")
  ] + factsOfEveryNotice,
  period: recognitionPeriod, signers: ["经办人", "资助工作负责人", "校长"],
  takeDown: (words: "公示期满即撤下", source: aidPublicity))
