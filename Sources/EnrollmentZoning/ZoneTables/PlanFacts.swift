import Disclosure

let planYear = FactSpec(
  "招生年度", .number(2000...2100), hint: "哪一年招生,地段和计划只管这一年", example: "2026")

let ageCondition = FactSpec(
  "年龄条件", hint: "招收什么时候出生的儿童,含不含当日写清楚", example: "2020年8月31日（含）以前出生，年满六周岁")

let juniorCondition = FactSpec(
  "招生对象", hint: "初中招收哪些毕业生", example: "具有本县户籍或者本县学籍的2026年小学毕业生")

/// The numbered paragraphs below the table, which notes cite as 见说明2.
let planExplanations = FactSpec(
  "说明", .texts, required: false, hint: "表下面的说明,一条一行,不写序号;备注里的“见说明2”就是第二条",
  example: "“人户一致”是指儿童与父母的户籍、房产和居住地址一致")

let statedClasses = FactSpec(
  "公布班数", required: false, hint: "文件里写的总班数;分项的照写,如 288+2。不写就按表合计", example: "12")

let statedSeats = FactSpec(
  "公布人数", required: false, hint: "文件里写的总人数;分项的照写,如 5637+90。不写就按表合计", example: "540")

/// What all tables of plans state beside their lists.
let planFacts = [planExplanations, statedClasses, statedSeats] + factsOfEveryNotice
