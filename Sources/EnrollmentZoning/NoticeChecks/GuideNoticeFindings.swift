import Disclosure

/// Pupils in a class at most, as plans of many places keep to (小学≤45, 初中≤50).
let classSizes = (
  primary: 45, junior: 50,
  source: Provision("大庆市义务教育招生规定(小学每班不超过45人,初中不超过50人)", standing: .local)
)

/// What is checked of each school's guide.
func guideFindings(_ content: NoticeContent) -> [RecordFinding] {
  content.records.flatMap { row in
    [classSizeFinding(row, content.facts)].compactMap(\.self)
      + SchoolGuide.texts.compactMap { examinationFinding(row, $0) }
      + [hotlineFinding(row)].compactMap(\.self)
  }
}

/// ENR-020: more pupils than the classes hold.
private func classSizeFinding(_ row: Record, _ facts: Facts) -> RecordFinding? {
  guard let classes = row[SchoolGuide.classes], let seats = row[SchoolGuide.seats] else {
    return nil
  }
  let isJunior = facts.text(stageFact.name) == "初中"
  let size = isJunior ? classSizes.junior : classSizes.primary
  guard seats > classes * size else { return nil }
  return RecordFinding(
    "ENR-020", .explain, row: row.row, in: SchoolGuide.seats.spec.id, String(seats),
    "\(classes) 个班招 \(seats) 人,每班超过 \(size) 人(\(classSizes.source))", "请核对班数和人数")
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
