import Disclosure
import WorkingDays

/// What is announced before anybody applies (招聘公告): posts, conditions, dates, how it is counted.
let announcementNotice = hiringKind(
  1, "announcement", "教师招聘公告", stageName: "发布招聘公告", roster: announcedPosts,
  facts: registrationFacts + examinationFacts + contactFacts + schemeItems,
  period: announcementPeriod,
  statements: [
    Statement("岗位数") { [String($0.records.count)] },
    Statement("招聘总人数") { [String(announcedTotal($0.records))] },
    birthBoundStatement, countingStatement, choosingStatement,
  ],
  checks: { announcementFindings($0) + schemeFindings($0) })

private let registrationFacts = [
  FactSpec(
    "基本条件", .texts, hint: "所有岗位都要符合的条件,逐条写", example: "具有中华人民共和国国籍,遵守宪法和法律"),
  FactSpec(
    "不得报名", required: false, hint: "哪些人不能报名,用顿号隔开", example: "曾受过刑事处罚的人员、被开除公职的人员"),
  FactSpec(
    "年龄截止日", .day, required: false, hint: "年龄算到哪一天,岗位表里有年龄上限时必须写", example: "2026-03-31"),
  FactSpec(
    "核准招聘总数", .number(1...9999), required: false, hint: "人社部门核准的总人数,用来与岗位表核对",
    example: "10"),
  FactSpec("报名开始", .day, hint: "不早于公告张贴的那一天", example: "2026-04-13"),
  FactSpec("报名截止", .day, hint: "报名的最后一天", example: "2026-04-17"),
  FactSpec("报名方式", hint: "网址或地点、每天的时间", example: "登录云溪县人事考试网报名"),
  FactSpec(
    "报名材料", required: false, hint: "现场报名或资格初审要交的材料", example: "学历、学位证书原件和复印件"),
]

private let examinationFacts = [
  FactSpec(
    "笔试时间", required: false, hint: "不设笔试的不写", example: "2026年5月16日9:00—11:30"),
  FactSpec("笔试地点", required: false, hint: "没有定的写“以准考证为准”", example: "以准考证为准"),
  FactSpec(
    "笔试内容", required: false, hint: "科目和分值", example: "教育公共知识和学科专业知识,满分100分"),
  FactSpec("面试办法", required: false, hint: "形式和内容", example: "试讲,时间10分钟"),
  FactSpec(
    "体检考察办法", required: false, hint: "按什么标准,怎样进行", example: "体检标准参照公务员录用体检标准执行"),
]

private let contactFacts = [
  FactSpec("信息发布网站", hint: "以后各环节在哪里公布", example: "云溪县人民政府网站“教师招聘”专栏"),
  FactSpec("咨询电话", .phone, hint: "报名和政策咨询,单位电话", example: "0579-00000003"),
]

/// How many are hired in all; posts whose number cannot be read are left out.
func announcedTotal(_ posts: [Record]) -> Int {
  posts.reduce(0) { $0 + ($1[AnnouncedPost.number] ?? 0) }
}
