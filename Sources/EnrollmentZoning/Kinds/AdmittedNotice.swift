import Disclosure

/// Who is admitted where (录取名单公示), by registration number.
let admittedNotice = enrollmentKind(
  10, "admitted", "录取名单公示", stageName: "公示录取名单", catalogueItem: "招生结果",
  roster: admittedChildren,
  facts: [
    FactSpec("报到安排", hint: "什么时间、在哪里报到,带什么", example: "8月28日9:00到录取学校报到,带户口簿和录取通知书"),
    FactSpec(
      "未录取安排", hint: "没有录取的孩子怎么办", example: "未录取的由县教育局按公布的办法统筹安排到有空余学位的学校"),
  ],
  period: admissionPeriod, references: [EnrollmentFile.applications, EnrollmentFile.drawn],
  links: [
    ChainLink(
      after: "enrollment.drawn", key: [Enrolling.group, DrawNumber.number].map(\.spec.header),
      concerning: [
        .init(Placed.way.spec.header, is: AdmissionWay.draw.rawValue),
        .init(Placed.way.spec.header, is: AdmissionWay.alternate.rawValue),
      ], complete: false, shared: true)
  ],
  statements: [admittedCounts, wayCounts],
  web: { content in
    content.records.contains { $0[Child.maskedName] != nil }
      ? .counts(by: [Enrolling.school.spec.id, Placed.way.spec.id], because: minorsProtected)
      : .list
  },
  checks: { childNumberFindings($0, in: Child.number) + admittedFindings($0) })

/// How many each school admits.
private let admittedCounts = Statement("各校录取人数") { content in
  countWords(content.records, by: Enrolling.school).map { [$0] } ?? []
}

/// How many came by each way.
private let wayCounts = Statement("各途径录取人数") { content in
  let words = AdmissionWay.allCases.compactMap { way -> String? in
    let count = content.records.count { $0[Placed.way] == way.rawValue }
    return count > 0 ? "\(way.rawValue)\(count)人" : nil
  }
  return words.isEmpty ? [] : [words.joined(separator: "、")]
}
