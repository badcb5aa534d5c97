/// What every notice for objections states beside its list: the union of what real notices carry.
public let factsOfEveryNotice: [FactSpec] = [
  FactSpec("发布单位", hint: "落款单位全称", example: "云溪县教育局"),
  FactSpec(
    "依据", .texts, hint: "文件名称和文号,可写多条",
    example: "《事业单位人事管理条例》(国务院令第652号)"),
  FactSpec("受理部门", hint: "受理异议的科室", example: "云溪县教育局人事科"),
  FactSpec("联系人", hint: "写姓氏即可", example: "吴老师"),
  FactSpec("联系电话", .phone, hint: "单位电话,带区号", example: "0579-00000001"),
  FactSpec("通讯地址", hint: "书面异议寄到哪里,含邮政编码", example: "云溪县文教路1号,邮编321000"),
  FactSpec("电子邮箱", required: false, hint: "没有就不写这一行", example: "renshi@yunxi.example"),
  FactSpec("受理时间", hint: "每天几点到几点", example: "工作日8:30—12:00,14:00—17:30"),
  FactSpec(
    "邮寄认定", .choice(["寄出邮戳", "收到邮戳"]), required: false,
    hint: "当地规定了邮寄异议以哪个邮戳为准时写", example: "寄出邮戳"),
  FactSpec(
    "监督电话", .phone, hint: "纪检或监督部门,与联系电话分开", example: "0579-00000002"),
  FactSpec("成文日期", .day, required: false, hint: "不写就用张贴日期", example: "2026-09-28"),
  FactSpec(
    "公示天数", .number(1...180), required: false,
    hint: "当地规定与默认不同时写;要与“公示单位”“公示依据”一起写", example: "7"),
  FactSpec(
    "公示单位", .choice(["工作日", "日"]), required: false, hint: "公示天数按什么算",
    example: "工作日"),
  FactSpec("公示依据", required: false, hint: "规定公示天数的文件和条款", example: "某省规定第十二条"),
  FactSpec(
    "起算", .choice(["次日", "当日"]), required: false,
    hint: "不写就从张贴的次日起算(民法典第二百零一条)", example: "次日"),
  FactSpec(
    "公示网址", required: false, hint: "网页放在哪里,各渠道的二维码指向它;不上网就不写",
    example: "http://jyj.yunxi.example/gongshi/2026/ni-pin/notice.html"),
  FactSpec(
    "数据许可", required: false, hint: "别人可以怎样使用公示的数据;不写就用通行的说法",
    example: "可以查阅、核对和统计，转载须注明发布单位。"),
  FactSpec("截止时间", required: false, hint: "最后一天几点截止,不写就是24:00", example: "17:30"),
]

/// Names that a template may use in every notice beside its facts: what period, list and
/// publication say.
///
/// A fact may not have one of them, since it would never be printed. 成文日期 is a fact too.
public let derivedNamesOfNotices: Set<String> = [
  "标题", "公示期", "起始日", "截止日", "截止时刻", "起算说明", "张贴日", "成文日期", "人数", "排列", "指纹",
  "撤下时刻",
]
