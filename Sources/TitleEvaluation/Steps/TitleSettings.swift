public import Disclosure

/// What 方案.yaml of a year's title evaluation may say.
public let titleSettingFacts: [FactSpec] =
  quotaSettings + pointSettings + rankingSettings
  + voteSettings + recommendSettings

private let quotaSettings = [
  FactSpec(
    "名额总数", .texts, required: false, hint: "主管部门分名额时写:岗位层级和总数,一行一个", example: "副高级 12"),
  FactSpec(
    "名额分配办法", .choice(QuotaMethod.allCases.map(\.rawValue)), required: false,
    hint: "分到各校用什么办法取整", example: QuotaMethod.largestRemainder.rawValue),
  FactSpec(
    "名额同分顺序", .texts, required: false, hint: "余数或商相同时依次按什么定:符合条件人数、空缺岗位数(都是多的在先)、列表顺序",
    example: QuotaCriterion.eligible.rawValue),
  FactSpec(
    "通过率上限", .texts, required: false, hint: "每条一个职称和百分比,中间空一格;按符合条件人数算,小数点后去尾数", example: "高级教师 55%"
  ),
  FactSpec("通过率依据", required: false, hint: "写了通过率上限就要写", example: "某省职称评审通过率的规定"),
]

private let pointSettings = [
  FactSpec(
    "赋分项目", .texts, required: false, hint: "项目和满分用空格隔开,要材料的加“须佐证”;只扣分的满分写负数",
    example: "教学工作量 20 须佐证"),
  FactSpec(
    "赋分小数位", .number(0...2), required: false, hint: "得分最多几位小数", example: "1"),
  FactSpec(
    "赋分同分顺序", .texts, required: false, hint: "总分相同时依次按什么定:赋分项目的名称、任现职年限、教龄;允许同名次的最后写“并列”",
    example: "任现职年限"),
]

private let rankingSettings = [
  FactSpec(
    "推荐顺序依据", .choice(RankBasis.Word.allCases.map(\.rawValue)), required: false,
    hint: "按什么排出推荐顺序", example: RankBasis.Word.ballots.rawValue),
  FactSpec(
    "名次计分", .texts, required: false, hint: "“排序票计分加量化赋分”时写:第一名起各计几分,一行一个", example: "20"),
  FactSpec(
    "去掉最高最低", .number(0...5), required: false, hint: "每人的名次里最高、最低各去掉几个;不去掉的不写", example: "1"),
  FactSpec(
    "排序同分顺序", .texts, required: false,
    hint: "依次按什么定:第一名票数、量化赋分、任现职年限、教龄、赋分项目的名称、票决", example: "第一名票数"),
  FactSpec(
    "排序票决", .texts, required: false, hint: "同分的人另行票决的,写申报编号和得票数", example: "2026-01 6"),
  FactSpec(
    "评议组织类别", .choice(TitleBody.allCases.map(\.rawValue)), required: false,
    hint: "按类别核对人数", example: TitleBody.unit.rawValue),
  FactSpec("应到人数", .number(1...999), required: false, hint: "评议组织的全部成员人数,应是单数", example: "11"),
  FactSpec(
    "实到人数", .number(1...999), required: false, hint: "参加会议的成员人数,含回避的;写了就与排序票张数核对",
    example: "11"),
  FactSpec(
    "排序回避人数", .number(0...999), required: false, hint: "到会但回避、没有投排序票的人数", example: "1"),
]

private let voteSettings = [
  FactSpec("推荐表决", .choice(["是", "否"]), required: false, hint: "排序以后是否逐人投票表决", example: "是"),
  FactSpec(
    "通过条件", .choice(VoteShare.all.map(\.words)), required: false,
    hint: "同意票占实到人数多少为通过;“以上”含本数,“超过”不含", example: VoteShare.twoThirds.words),
  FactSpec(
    "回避计入出席", .choice(["是", "否"]), required: false, hint: "回避的人算不算实到人数;不写的不算", example: "否"),
]

private let recommendSettings = [
  FactSpec(
    "推荐比例", required: false, hint: "等额,或差额的 1:1.2;岗位设置里填了推荐人数的按那里", example: "等额"),
  FactSpec(
    "差额取整", .choice(CountRounding.allCases.map(\.rawValue)), required: false,
    hint: "差额推荐人数不是整数时怎样取整", example: CountRounding.down.rawValue),
  FactSpec(
    "推荐率上限", .texts, required: false, hint: "申报职称和比例,按参加排序的人数算,小数点后去尾数", example: "高级教师 40%"),
]
