import Disclosure

/// What is checked of each school's guide.
func guideFindings(_ content: NoticeContent) -> [RecordFinding] {
  let isJunior = content.facts.text(stageFact.name) == "初中"
  let largest = isJunior ? largestClasses.junior : largestClasses.primary
  return content.records.flatMap { row in
    [classSizeFinding(row, SchoolGuide.classes, SchoolGuide.seats, largest: largest)]
      .compactMap(\.self)
      + SchoolGuide.texts.compactMap { examinationFinding(row, $0) }
      + [hotlineFinding(row)].compactMap(\.self) + planFindings(row, content)
  }
}

/// ENR-020: another plan than was published for the school.
private func planFindings(_ row: Record, _ content: NoticeContent) -> [RecordFinding] {
  guard let plans = content.reference(EnrollmentFile.zones), let school = row[Enrolling.school]
  else { return [] }
  guard let plan = plans.first(where: { $0[SchoolZone.school] == school }) else {
    return [
      RecordFinding(
        "ENR-020", row: row.row, in: Enrolling.school.spec.id, school, "招生计划与地段里没有“\(school)”",
        "请核对校名的写法")
    ]
  }
  let figures = [
    (SchoolGuide.classes, plan[SchoolZone.classes]), (SchoolGuide.seats, plan[SchoolZone.seats]),
  ]
  return figures.compactMap { column, planned in
    guard let planned, let figure = row[column], figure != planned else { return nil }
    return RecordFinding(
      "ENR-020", row: row.row, in: column.spec.id, String(figure),
      "\(column.spec.header)写了 \(figure),公布的招生计划是 \(planned)", "请核对")
  }
}

/// Words by which a school asks for more than the law lets it: schooling is free of examinations
/// (义务教育法 Article 12), and places are not bought.
private let refusedWords = [
  "笔试", "入学考试", "入学测试", "等级证书", "获奖证书", "竞赛成绩", "赞助费", "捐资助学费", "择校费", "借读费",
]

/// ENR-021: a word of examinations or of bought places, unless it says that there is none.
private func examinationFinding(_ row: Record, _ column: Column<String>) -> RecordFinding? {
  guard let text = row[column], let word = refusedWords.first(where: { text.contains($0) }),
    !["不", "禁止", "严禁", "免"].contains(where: { text.contains($0) })
  else { return nil }
  return RecordFinding(
    "ENR-021", .explain, row: row.row, in: column.spec.id, word, "提到“\(word)”,义务教育免试就近入学",
    "请核对,不作为入学条件的请写明")
}

/// ENR-022: 12358 among the phones.
private func hotlineFinding(_ row: Record) -> RecordFinding? {
  guard let text = row[SchoolGuide.phone], text.contains("12358") else { return nil }
  return RecordFinding(
    "ENR-022", .explain, row: row.row, in: SchoolGuide.phone.spec.id, text, "12358 价格举报电话已并入 12315",
    "请改成 12315")
}
