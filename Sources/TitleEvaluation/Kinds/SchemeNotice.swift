import Disclosure

/// How it is evaluated this year, and for how many posts (评聘方案与岗位数额公示).
let schemeNotice = titleKind(
  1, "scheme", "评聘方案与岗位数额公示", stageName: "公布方案和岗位数额", roster: evaluatedPosts,
  facts: [
    FactSpec("评聘条件", .texts, hint: "申报要符合哪些条件,逐条写", example: "具备相应的教师资格,师德表现良好"),
    FactSpec("评聘程序", .texts, hint: "从申报到聘任的步骤和日期,逐条写", example: "个人申报和材料审核"),
    FactSpec(
      "赋分办法", .texts, required: false, hint: "量化赋分的项目和分值,逐条写;不赋分的不写", example: "教学工作量20分"),
    FactSpec(
      "表决办法", required: false, hint: "评议组织怎样排序和表决",
      example: "无记名投票,同意票达到实到人数三分之二以上为通过"),
    FactSpec(
      "同分办法", required: false, hint: "排序、赋分相同时按什么顺序区分", example: "依次比较第一名票数、量化赋分、任现职年限"),
    FactSpec(
      "方案通过日期", .day, required: false, hint: "教职工大会或教代会通过的那一天", example: "2026-08-31"),
    FactSpec("申报开始", .day, hint: "不早于方案张贴的那一天", example: "2026-10-12"),
    FactSpec("申报截止", .day, hint: "申报的最后一天", example: "2026-10-16"),
  ],
  period: schemePeriod, statements: [evaluatedTotal, postWords], checks: schemeFindings)
