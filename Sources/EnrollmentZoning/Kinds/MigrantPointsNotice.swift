import Disclosure

/// Points and ranks of children of migrants, school by school (随迁子女积分与排名公示).
let migrantPointsNotice = enrollmentKind(
  11, "points", "随迁子女积分排名公示", stageName: "公示随迁子女积分", catalogueItem: "招生结果",
  roster: migrantRanking,
  facts: [
    FactSpec(
      tieRuleName, required: false, hint: "积分相同怎样排名次,有同分而名次不同的必须写",
      example: "积分相同的,依次比较参加社会保险、合法稳定住所的分值"),
    FactSpec("复核办法", hint: "对积分有疑问怎样申请复核", example: "公示期内凭受理回执到原受理窗口申请复核"),
    FactSpec("未准入安排", hint: "没有准入的孩子怎么办", example: "未准入的按居住地统筹安排到有空余学位的学校"),
  ],
  period: migrantPointsPeriod, references: [EnrollmentFile.pointItems],
  statements: [rankingWords],
  checks: {
    childNumberFindings($0, in: MigrantPoint.receipt) + rankingFindings($0) + pointSumFindings($0)
  })

let tieRuleName = "同分办法"

/// Each school's seats, applicants and lowest points admitted, which Suzhou publishes.
private let rankingWords = Statement("各校准入情况") { content in
  grouped(content.records, by: { $0[Enrolling.school] }).map { school, rows in
    let admitted = rows.filter { $0[MigrantPoint.result] == MigrantPoint.admitted }
    let lowest = admitted.compactMap { $0[MigrantPoint.total] }.min()
    return "\(school)：可供学位\(rows[0][MigrantPoint.seats] ?? 0)个，申请\(rows.count)人，"
      + "准入\(admitted.count)人" + (lowest.map { "，准入最低分\($0)分" } ?? "")
  }
}
