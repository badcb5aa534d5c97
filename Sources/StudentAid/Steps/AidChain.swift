public import Disclosure

/// A term of aid from the first list to the last notice (学生资助).
public let aidChain = WorkChain(
  domain: .aid, settings: aidSettingFacts,
  samples: [("grants", sampleAidSettings)],
  tasks: [
    .fill(AidFile.classes),
    .step(quotaStep),
    .fill(AidFile.committee),
    .post(AidFile.committee, committeeNotice),
    .fill(AidFile.applications),
    .step(classStep),
    .post(AidFile.classProposals, classNotice),
    .fill(AidFile.review, optional: true),
    .step(recognitionStep),
    .post(AidFile.recognised, recognitionNotice),
    .fill(AidFile.candidates, optional: true),
    .step(grantStep),
    .fill(AidFile.otherLists, optional: true),
    .step(duplicateStep),
    .post(AidFile.grants, grantsNotice),
    .fill(AidFile.changes, optional: true),
    .post(AidFile.changes, changesNotice, optional: true),
    .fill(AidFile.paymentList),
    .step(paymentStep),
    .post(AidFile.payments, paymentsNotice),
    .fill(AidFile.corrections, optional: true),
    .post(AidFile.corrections, correctionsNotice, optional: true),
  ],
  settingFindings: { AidPlan.read($0).findings })

/// Settings of a made-up county, to be copied and changed.
private let sampleAidSettings = """
  # 云溪县（虚构）2026年秋季学期
  学期: 2026—2027学年秋季学期
  学期开始日: 2026-09-01
  资助项目:
    - 学前教育资助
    - 义务教育寄宿生生活补助
    - 义务教育非寄宿生生活补助
    - 普通高中国家助学金
    - 普通高中免学杂费
    - 中职国家助学金
    - 中职免学费
    - 中职国家奖学金
  资助标准:
    - 学前教育资助 1000元/学年
    - 普通高中国家助学金 一档 3300元/学年
    - 普通高中国家助学金 二档 2300元/学年
    - 普通高中国家助学金 三档 1300元/学年
    - 普通高中免学杂费 800元/学期
    - 中职国家助学金 2300元/学年
    - 中职免学费 1250元/学期
  标准依据: 云财教〔2026〕8号（虚构）
  档次对应:
    - 普通高中国家助学金 特别困难 一档
    - 普通高中国家助学金 困难 二档
    - 普通高中国家助学金 一般困难 三档
  项目对象:
    - 普通高中免学杂费 优先对象
  学校学段:
    - 云溪县第一高级中学 普通高中
  名额含优先对象: 否
  名额同数顺序:
    - 班级人数
    - 列表顺序
  """
