public import Disclosure

/// What 方案.yaml may say of an enrolment: one line an item, the words as a place's rules use them.
///
/// Nothing is required by itself; a step stops at what it cannot do without and names it.
public let enrollmentSettingFacts: [FactSpec] =
  documentSettings + ageSettings + tierSettings + lockSettings + choiceSettings + pointSettings
  + DrawTerms.facts(required: false)

private let documentSettings = [
  enrollmentFact.optional,
  FactSpec("依据", .texts, required: false, hint: "定下这些办法的文件,可写多条", example: "《云溪县2026年招生工作方案》"),
  FactSpec(
    "未写明", .texts, required: false, hint: "文件没有定、由本单位按惯例填的项目,写项目名称", example: "余下学位办法"),
  FactSpec("学段", .choice(Stage.allCases.map(\.rawValue)), required: false, example: "小学"),
  FactSpec("招生年度", .number(2000...2099), required: false, hint: "9月1日入学的年份", example: "2026"),
]

private let ageSettings = [
  FactSpec("入学年龄", .number(5...15), required: false, hint: "满几周岁;不看年龄的不写", example: "6"),
  FactSpec("年龄截止日", .day, required: false, hint: "年龄算到哪一天(含)", example: "2026-08-31"),
  FactSpec("年限截止日", .day, required: false, hint: "落户、居住证等年限算到哪一天(含)", example: "2026-08-31"),
]

private let tierSettings = [
  FactSpec(
    "学区依据", .texts, required: false, hint: "依次看哪个地址属于哪所学校的学区:户籍地址、家庭住址", example: "户籍地址"),
  FactSpec(
    "录取顺序", .texts, required: false,
    hint: "一行一类,按先后:名称：条件；条件。同一类有几种情形的写几行,名称相同", example: "第一类：户籍在学区内；与父母同户"),
  FactSpec(
    "同类顺序", .texts, required: false,
    hint: "同一类里依次比什么:落户时间、房产证时间、父母落户时间、居住证时间、暂住备案时间、积分、距离、摇号;只用于一类的写成 第一类：落户时间、摇号",
    example: "落户时间"),
]

private let lockSettings = [
  FactSpec("学位锁定小学", .number(1...12), required: false, hint: "一处住房几年内只安排一个小学学位", example: "6"),
  FactSpec("学位锁定初中", .number(1...12), required: false, hint: "几年内只安排一个初中学位", example: "3"),
  FactSpec(
    "学位锁定九年制", .number(1...12), required: false, hint: "九年一贯制学校另算的写,小学、初中一起锁定", example: "9"),
  FactSpec("同胞例外", .choice(["是", "否"]), required: false, hint: "同一监护人的子女不受限制的写“是”", example: "是"),
]

private let choiceSettings = [
  FactSpec(
    "志愿方式", .choice(AdmissionRules.Wishes.allCases.map(\.rawValue)), required: false,
    hint: "学区学校:只到学区的学校;志愿优先:各校先收第一志愿,有余额再收第二志愿;平行志愿:全体按类别和同类顺序排定,依次选还有余额的志愿",
    example: "学区学校"),
  FactSpec(
    "派位组分校", .choice(AdmissionRules.GroupChoice.allCases.map(\.rawValue)), required: false,
    hint: "几所学校一个派位组时,排在前面的怎样选学校", example: "按志愿"),
  FactSpec(
    "统筹顺序", .texts, required: false, hint: "没有学位的人依次比什么:类别,和同类顺序的各项", example: "类别"),
  FactSpec(
    "统筹学校", .texts, required: false, hint: "一行一所:学区学校：依次统筹到哪些学校;没有学区学校的写“其他”",
    example: "云溪县第一小学：云溪县第二小学、云溪县第三小学"),
]

private let pointSettings = [
  FactSpec(
    "积分类型", .texts, required: false, hint: "类型和基础分,中间空一格;类型写在报名登记的“类别声明”里", example: "一类 100"),
  FactSpec("加分上限", required: false, hint: "一人最多加几分", example: "10"),
  FactSpec(
    "随迁子女学位", .texts, required: false, hint: "学校和可以接收的随迁子女人数,中间空一格", example: "云溪县第二小学 12"),
  FactSpec(
    "积分同分顺序", .texts, required: false, hint: "随迁子女总分相同时依次比哪几项的分,写项目名称;允许同名次的最后写“并列”",
    example: "并列"),
]

extension FactSpec {
  /// The same where nobody need say it.
  fileprivate var optional: FactSpec {
    FactSpec(name, form, required: false, hint: hint, example: example)
  }
}
