public import Disclosure

/// What 方案.yaml of a term of aid may say.
public let aidSettingFacts: [FactSpec] = [
  FactSpec("学期", hint: "学年和学期", example: "2026—2027学年秋季学期"),
  FactSpec("学期开始日", .day, hint: "按这一天确定各项目的标准", example: "2026-09-01"),
  FactSpec("资助项目", .texts, hint: "本学期办理的项目,一行一个", example: "普通高中国家助学金"),
  FactSpec(
    "资助标准", .texts, required: false,
    hint: "项目、学段、档次、金额用空格隔开;国家统一标准的项目可以不写", example: "普通高中国家助学金 一档 3300元/学年"),
  FactSpec(
    "标准依据", .texts, required: false, hint: "写了资助标准就要写;只管一个项目的,前面写项目名称",
    example: "云财教〔2025〕8号"),
  FactSpec(
    "档次对应", .texts, required: false, hint: "分档的项目,哪个认定档次得哪一档",
    example: "普通高中国家助学金 特别困难 一档"),
  FactSpec(
    "项目对象", .texts, required: false,
    hint: "项目名称后面写“全部认定对象”“优先对象”或困难类型;不写的按全部认定对象,减免类项目必须写",
    example: "普通高中免学杂费 优先对象"),
  FactSpec(
    "学校学段", .texts, required: false, hint: "从年级看不出学段的学校才写", example: "云溪县职业中学 中职"),
  FactSpec(
    "资助名额", .texts, required: false, hint: "学校和名额用空格隔开;只有一个学校的只写名额",
    example: "云溪县第一中学 120"),
  FactSpec(
    "名额含优先对象", .choice(["是", "否"]), required: false, hint: "名额里是否包括应助尽助的学生", example: "否"),
  FactSpec(
    "名额同数顺序", .texts, required: false, hint: "各班余数相同时依次按什么定:班级人数(多的在先)、列表顺序",
    example: "班级人数"),
  FactSpec(
    "优先对象", .texts, required: false, hint: "应助尽助的困难类型;不写就是除“其他困难”外的全部",
    example: "脱贫家庭学生"),
  FactSpec(
    "不可兼得", .texts, required: false, hint: "国家规定以外不能兼得的项目,用“与”连接",
    example: "中职免学费 与 县政府助学金"),
  FactSpec("不可兼得依据", required: false, hint: "写了不可兼得就要写", example: "云教〔2025〕12号"),
]
