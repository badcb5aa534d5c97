import Disclosure
import PublicDraws

/// How many alternates some places ask for in each draw, at least; there is no national figure.
let leastAlternates: [(count: Int, source: Provision)] = [
  (20, Provision("海口市2024年民办学校摇号办法(候补不少于20名)", standing: .local)),
  (10, Provision("海口市秀英区2021年摇号办法(候补不少于10名)", standing: .local)),
]

/// What is checked of the list before a draw.
func entrantFindings(_ content: NoticeContent) -> [RecordFinding] {
  let read = DrawTerms.read(content.facts)
  let terms = read.terms.map {
    publishedBeforeFindings(content, $0) + alternateFindings($0) + drawFindings(content, $0)
  }
  return registrationFindings(content) + numberingFindings(content.records)
    + applicationFigures(content) + read.findings + (terms ?? [])
}

/// What no list or plan of a draw may be.
private func drawFindings(_ content: NoticeContent, _ terms: DrawTerms) -> [RecordFinding] {
  var seen: Set<String> = []
  return GroupDraws(
    content.records, applications: content.reference(EnrollmentFile.applications) ?? [], terms
  ).findings.filter { finding in
    // What is wrong with the terms is wrong in every group, and said once.
    finding.row != nil || seen.insert(finding.rule + finding.problem).inserted
  }
}

/// ENR-048: a draw without alternates.
private func alternateFindings(_ terms: DrawTerms) -> [RecordFinding] {
  guard terms.alternates == 0 else { return [] }
  let places = leastAlternates.map { "\($0.source.document)" }.joined(separator: "、")
  return [
    RecordFinding(
      "ENR-048", .explain, in: DrawTerms.alternatesName, "0", "没有设候补,中签后放弃的名额无人递补",
      "请核对;有的地方规定了人数,如\(places)")
  ]
}

/// ENR-040: numbers run from 1 without gaps, in digits of equal length.
func numberingFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Enrolling.group] }).compactMap { group, rows in
    let width = rows.first?[DrawNumber.number]?.count ?? 0
    let expected = Set((1...max(rows.count, 1)).map { padded($0, to: width) })
    let odd = rows.first { row in row[DrawNumber.number].map { !expected.contains($0) } ?? false }
    guard let odd, let number = odd[DrawNumber.number] else { return nil }
    return RecordFinding(
      "ENR-040", row: odd.row, in: DrawNumber.number.spec.id, number,
      "“\(group)”有 \(rows.count) 个编号,“\(number)”不在 \(padded(1, to: width)) 到 \(padded(rows.count, to: width)) 之内",
      "编号从 1 连续编,前面补 0 到一样长,请重新编号")
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// ENR-041, ENR-042 and ENR-010: the children behind the numbers.
private func registrationFindings(_ content: NoticeContent) -> [RecordFinding] {
  var rows: [String: Int] = [:]
  return content.records.flatMap { row -> [RecordFinding] in
    guard let text = row[DrawNumber.registrations] else { return [] }
    let numbers = registrationNumbers(in: text)
    let column = DrawNumber.registrations.spec.id
    var findings = numbers.compactMap {
      privateNumberFinding($0, row, in: column, posted: content.posted)
    }
    if let persons = row[DrawNumber.persons], persons != numbers.count {
      findings.append(
        RecordFinding(
          "ENR-041", row: row.row, in: DrawNumber.persons.spec.id, String(persons),
          "有 \(numbers.count) 个报名号,人数写了 \(persons)", "多胞胎的报名号用顿号隔开写全,请核对"))
    }
    for number in numbers {
      if let other = rows[number] {
        findings.append(
          RecordFinding(
            "ENR-042", row: row.row, in: column, number, "报名号“\(number)”在第 \(other) 行已经有编号",
            "一个孩子只有一个编号,请核对"))
      }
      rows[number] = rows[number] ?? row.row
    }
    return findings
  }
}

/// The numbers in a cell of 报名号.
func registrationNumbers(in text: String) -> [String] {
  text.split { "、,，;； ".contains($0) }.map(String.init)
}

/// ENR-043: groups, children and numbers as the notice of applicants counted them.
private func applicationFigures(_ content: NoticeContent) -> [RecordFinding] {
  let column = Enrolling.group.spec.id
  guard let applications = content.reference(EnrollmentFile.applications) else {
    return [
      RecordFinding(
        "ENR-049", in: column, "没有报名情况表,不知道各组摇号名额", "请附上 \(EnrollmentFile.applications.name)")
    ]
  }
  return grouped(content.records, by: { $0[Enrolling.group] }).flatMap {
    group, rows -> [RecordFinding] in
    guard let row = applications.first(where: { $0[Enrolling.group] == group }), row.isDrawnFor
    else {
      return [
        RecordFinding(
          "ENR-043", row: rows[0].row, in: column, group, "报名情况表里没有要摇号的“\(group)”", "请核对组别的写法")
      ]
    }
    let counts = [
      (GroupApplication.entering, sum(rows, DrawNumber.persons), "人"),
      (GroupApplication.numbers, rows.count, "个编号"),
    ]
    return counts.compactMap { figure, count, unit in
      guard let stated = row[figure], stated != count else { return nil }
      return RecordFinding(
        "ENR-043", row: rows[0].row, in: column, group,
        "“\(group)”在名单里有 \(count) \(unit),报名情况表的\(figure.spec.header)是 \(stated)", "请核对两张表")
    }
  }
}
