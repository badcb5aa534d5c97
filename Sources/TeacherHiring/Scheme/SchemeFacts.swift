public import Disclosure

/// What 方案.yaml may say of a hiring: one line an item, the words as announcements use them.
///
/// Weights and shares are whole percents; a scheme with 33.3 % is not supported.
public let hiringSchemeFacts: [FactSpec] =
  documentFacts + markFacts + panelFacts + minimumFacts + selectionFacts + substitutionFacts

private let documentFacts = [
  FactSpec("方案名称", hint: "哪里哪年的招聘", example: "云溪县2026年公开招聘中小学教师"),
  FactSpec("依据", .texts, hint: "定下这些办法的文件,可写多条", example: "《云溪县2026年公开招聘教师公告》"),
  FactSpec(
    "未写明", .texts, required: false, hint: "文件没有定、由单位按惯例填的项目,写项目名称",
    example: "去掉最高最低"),
  FactSpec("公布日期", .day, hint: "方案从哪天起公布", example: "2026-03-02"),
]

private let precisionHint = "写成 2位四舍五入、2位不四舍五入 或 不取位"

private let markFacts = [
  FactSpec(
    "笔试满分", .choice(["100", "150", "200", "300"]), required: false,
    hint: "试卷满分;不是100的先折算成百分制", example: "100"),
  FactSpec("笔试权重", .number(0...100), hint: "占总成绩的百分比,整数;没有笔试写0", example: "40"),
  FactSpec(
    "素质测试权重", .number(1...98), required: false, hint: "面试前另有素质测试时写,占总成绩的百分比",
    example: "30"),
  FactSpec("面试权重", .number(0...100), hint: "占总成绩的百分比,整数;没有面试写0", example: "60"),
  FactSpec(
    "技能测试占面试", .number(1...99), required: false, hint: "专业技能测试占面试成绩的百分比",
    example: "50"),
  FactSpec(
    "加分位置", .choice(MarkRules.Bonus.allCases.map(\.rawValue)), hint: "政策加分加在哪里", example: "不加分"),
  FactSpec("加分上限", required: false, hint: "一人最多加几分", example: "5"),
  FactSpec("笔试取位", required: false, hint: precisionHint, example: "2位四舍五入"),
  FactSpec(
    "折算取位", required: false, hint: "笔试折算成百分制以后;" + precisionHint, example: "2位四舍五入"),
  FactSpec("面试取位", required: false, hint: "面试成绩要公布,必须取位", example: "2位四舍五入"),
  FactSpec(
    "加权取位", required: false, hint: "笔试、面试各乘权重以后;不写就是不取位", example: "不取位"),
  FactSpec("总成绩取位", hint: "总成绩要公布,必须取位", example: "2位四舍五入"),
]

private let panelFacts = [
  FactSpec("去掉最高最低", .number(0...5), hint: "评委打分各去掉几个最高分和最低分", example: "1"),
  FactSpec(
    "考场平衡", .choice(Levelling.Method.allCases.map(\.rawValue)),
    hint: "同一岗位分几个考场面试时怎样平衡", example: "不平衡"),
  FactSpec(
    "平衡平均分取位", required: false, hint: "各考场平均分和总平均分", example: "4位四舍五入"),
  FactSpec("平衡系数取位", required: false, hint: "考场系数", example: "4位四舍五入"),
]

private let minimumFacts = [
  FactSpec("笔试最低分", required: false, hint: "百分制,含加在笔试上的分;低于它不入围", example: "60"),
  FactSpec("面试最低分", required: false, hint: "低于它不进入体检", example: "60"),
  FactSpec("总成绩最低分", required: false, hint: "低于它不进入体检", example: "60"),
  FactSpec(
    "人数不足指", .choice(MinimumLines.TooFew.allCases.map(\.rawValue)), required: false,
    hint: "下面几条人数不足时的分数线什么时候用", example: "不多于招聘人数"),
  FactSpec("人数不足笔试最低分", required: false, hint: "只在人数不足时用", example: "60"),
  FactSpec("人数不足面试最低分", required: false, hint: "只在人数不足时用", example: "75"),
  FactSpec("一人面试最低分", required: false, hint: "一个岗位只有一人面试时用", example: "70"),
  FactSpec(
    "人数不足考场平均线", .choice(["用", "不用"]), required: false,
    hint: "人数不足时,面试成绩要达到本考场平均分", example: "不用"),
]

private let selectionFacts = [
  FactSpec(
    "开考比例", required: false, hint: "招聘人数比报名人数,不设就不写", example: "1:3"),
  FactSpec(
    "不足开考比例", .choice(OpeningRatio.Shortfall.allCases.map(\.rawValue)), required: false,
    hint: "报名人数不够时怎么办", example: "按比例核减"),
  FactSpec(
    "面试入围", .texts, required: false,
    hint: "n 是招聘人数;3n,或者逐行写 1人 3n、2人以上 2n+1;有小数的写明进一、四舍五入或去尾", example: "3n"),
  FactSpec(
    "同分入围", .choice(CutOffTies.allCases.map(\.rawValue)), required: false,
    hint: "面试入围末位同分的怎么办", example: "全部进入"),
  FactSpec("体检入围", .texts, hint: "写法同面试入围;等额写 n", example: "n"),
  FactSpec(
    "同分顺序", .texts, hint: "总成绩相同时依次比什么,逐行写", example: "面试成绩"),
  FactSpec("年龄截止日", .day, required: false, hint: "年龄算到哪一天", example: "2026-03-31"),
]

private let substitutionFacts =
  SubstitutionRules.Stage.allCases.map { stage in
    FactSpec(
      stage.rawValue + "递补", .choice(SubstitutionRules.Policy.allCases.map(\.rawValue)),
      hint: "\(stage.rawValue)有人退出时能不能递补;一次:递补的人再退出就不再补", example: "可以")
  } + [
    FactSpec(
      "递补范围", .choice(SubstitutionRules.Range.allCases.map(\.rawValue)), hint: "从哪些人里递补",
      example: "同岗位")
  ]
