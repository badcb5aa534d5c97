import Disclosure

/// Where children go that found no seat at the school they applied for (统筹调剂公示).
let transfersNotice = enrollmentKind(
  12, "transfers", "统筹调剂公示", stageName: "公示统筹调剂", catalogueItem: "招生结果",
  roster: transferredChildren,
  facts: [
    FactSpec(
      "统筹办法", hint: "按什么先后、统筹到哪些学校", example: "按类别和落户时间先后,就近安排到有空余学位的学校"),
    FactSpec("报到安排", hint: "什么时间、在哪里报到,带什么", example: "8月28日9:00到统筹学校报到,带户口簿和录取通知书"),
  ],
  period: transfersPeriod, references: [EnrollmentFile.admitted], statements: [remainingWords],
  checks: { childNumberFindings($0, in: Child.number) + transferFindings($0) })

/// What each school had left, and what it has now.
private let remainingWords = Statement("各校统筹情况") { content in
  grouped(content.records, by: { $0[Transfer.to] }).map { school, rows in
    guard let left = rows.lazy.compactMap({ $0[Transfer.left] }).first else {
      return "\(school)：统筹\(rows.count)人"
    }
    return "\(school)：剩余学位\(left)个，统筹\(rows.count)人，还剩\(left - rows.count)个"
  }
}
