import Disclosure

let schoolYearTerm = FactSpec("学年学期", hint: "适用的学年和学期", example: "2026—2027学年秋季学期")

let termBegin = FactSpec("学期开始", .day, hint: "学期第一天,公示不能晚于这一天", example: "2026-09-01")

let termEnd = FactSpec("学期结束", .day, hint: "学期最后一天,收费不能跨过这一天", example: "2027-01-31")

let schoolNature = FactSpec("学校性质", .choice(["公办", "民办"]), hint: "公办或者民办", example: "公办")

let townOrCountry = FactSpec("城乡", .choice(["城市", "农村"]), hint: "学校在城市还是农村", example: "农村")

/// The list by which items are charged at cost without a document of their own.
let provincialCatalogue = FactSpec(
  "收费目录依据", required: false, hint: "省或市公布服务性收费和代收费目录的文件;按实收取的项目靠它就不用各自的文号",
  example: "某省中小学服务性收费和代收费目录")

let reliefPolicy = FactSpec(
  "减免政策", .texts, hint: "对家庭经济困难等学生怎样减免,可写多条", example: "对家庭经济困难学生免收住宿费")

/// As 县发展改革局 0579-00000003: an authority and its phone.
let complaintPhones = FactSpec(
  "投诉电话", .texts, hint: "一行一个部门和电话,中间空一格;发展改革、财政、教育、市场监管部门都写上",
  example: "云溪县市场监督管理局 12315")

let settlementRegime = FactSpec(
  "结算办法", .choice(["多退少补", "多退少不补"]), hint: "收多了退,收少了补还是不补,按当地文件写",
  example: "多退少不补")

let settlementBasis = FactSpec("结算依据", .texts, hint: "规定结算办法的文件", example: "某省规定第十条")

/// How surplus of a month's meals is counted, since sheets do it in two ways.
let surplusMethod = FactSpec(
  "盈亏算法", .choice(["收入减账面支出", "收入减实际支出"]), hint: "按当地公示表的算法写",
  example: "收入减账面支出")

/// How families' choice of services is put on record; the record itself stays in the school.
let consentRecord = FactSpec(
  "自愿确认", required: false, hint: "有自愿项目时写:家长怎样选择、选择记录由谁保存",
  example: "由家长在选择书上签字，选择书由学校存档")
