import Disclosure
import WorkingDays

/// Words for a fee that was not there before, and for one that is not there any more.
private let (absent, abolished) = ("无此项目", "停止收取")

/// FEE-090 to FEE-092: a change that is none, cannot be read, or falls on those who are there.
func changeFindings(_ record: Record) -> [RecordFinding] {
  guard let before = record[FeeChange.before], let after = record[FeeChange.after] else {
    return []
  }
  let (old, new) = (rate(before), rate(after))
  var findings: [RecordFinding] = []
  for (text, rate, column) in [
    (before, old, FeeChange.before), (after, new, FeeChange.after),
  ] where rate == nil && text != absent && text != abolished {
    findings.append(
      record.finding(
        "FEE-090", at: column.spec, "看不出标准是多少",
        "请写一个金额(300元)、最高限额(不超过300元)、按实收取或免收;新增的项目原标准写“\(absent)”,停收的新标准写“\(abolished)”"))
  }
  guard findings.isEmpty else { return findings }
  if before == after || (old != nil && old == new) || after == absent || before == abolished {
    return [record.finding("FEE-091", at: FeeChange.after.spec, "标准没有变,或者新旧写反了", "请核对原标准和新标准")]
  }
  guard record[FeeChange.applies] == "全体学生", isRaised(old, new) else { return [] }
  return [
    record.finding(
      "FEE-092", .explain, at: FeeChange.applies.spec, "提高了标准,对全体学生执行;各地一般新生新办法、老生老办法",
      "请核对批准文件,写明对在校学生也执行的依据")
  ]
}

private func rate(_ text: String) -> FeeStandard.Rate? { (try? FeeStandard.read(text))?.rate }

private func isRaised(_ old: FeeStandard.Rate?, _ new: FeeStandard.Rate?) -> Bool {
  switch (figure(old), figure(new)) {
  case (let old?, let new?): old < new
  default: false
  }
}

private func figure(_ rate: FeeStandard.Rate?) -> Amount? {
  switch rate {
  case .fixed(let amount), .ceiling(let amount): amount
  case .free: Amount(fen: 0)
  case .atCost, nil: nil
  }
}

/// FEE-093: charged before it is shown.
func changeDayFindings(_ content: NoticeContent) -> [RecordFinding] {
  content.records.compactMap { record in
    guard let from = record[FeeChange.from], from < content.posted else { return nil }
    return record.finding(
      "FEE-093", .explain, at: FeeChange.from.spec,
      "\(from) 就开始执行,张贴日期是 \(content.posted);没有公示的不能收", "请把执行日期改到公示以后,或说明公示前按原标准收")
  }
}

/// FEE-094 to FEE-096: the change begins at what the board shows, and has a document of its own.
func changedBoardFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let board = content.reference(FeeFile.board) else { return [] }
  return content.records.compactMap { record in
    guard let item = record[Charge.item], let before = record[FeeChange.before] else { return nil }
    let lines = board.filter { $0[Charge.item] == item && $0[Charge.scope] == record[Charge.scope] }
    guard before != absent else {
      return lines.isEmpty
        ? nil
        : record.finding(
          "FEE-094", at: FeeChange.before.spec, "收费公示栏里有“\(item)”", "请填公示栏上原来的标准")
    }
    guard let line = lines.first else {
      return record.finding(
        "FEE-095", at: Charge.item.spec, "收费公示栏里没有这个收费对象的“\(item)”",
        "请核对名称和收费对象;新增的项目原标准写“\(absent)”")
    }
    return changedLineFinding(record, before, lines: lines, line)
  }
}

private func changedLineFinding(
  _ record: Record, _ before: String, lines: [Record], _ line: Record
) -> RecordFinding? {
  let standards = lines.compactMap { $0[Charge.standard] }
  guard standards.contains(where: { $0 == before || rate($0) == rate(before) }) else {
    return record.finding(
      "FEE-094", at: FeeChange.before.spec, "收费公示栏上是“\(standards.joined(separator: "、"))”",
      "请改成公示栏上原来的标准")
  }
  let old = DocumentNumber.all(in: line[Charge.number] ?? "").map(\.number)
  let new = DocumentNumber.all(in: record[FeeChange.number] ?? "").map(\.number)
  guard !new.isEmpty, new.allSatisfy(old.contains) else { return nil }
  return record.finding(
    "FEE-096", at: FeeChange.number.spec, "依据还是原来的文件,调整标准要有新的批准文件", "请填批准这次调整的文件")
}
