import Disclosure

/// FEE-001 to FEE-005: what a row says of its standard and unit can be read, and is one thing.
func standardFindings(_ record: Record) -> [RecordFinding] {
  guard let text = record[Charge.standard] else { return unitFinding(record).map { [$0] } ?? [] }
  do {
    let standard = try FeeStandard.read(text)
    return [unitFinding(record), ownUnitFinding(record, standard), payersFinding(record, standard)]
      .compactMap(\.self)
  } catch {
    return [fault(error, in: record)]
  }
}

private func fault(_ fault: FeeStandard.Fault, in record: Record) -> RecordFinding {
  switch fault {
  case .several(let parts):
    record.finding(
      "FEE-002", at: Charge.standard.spec,
      "一格里写了 \(parts.count) 个标准(\(parts.joined(separator: "、")))", "请分成 \(parts.count) 行,收费对象分别写明")
  case .span:
    record.finding(
      "FEE-002", at: Charge.standard.spec, "写的是幅度,不是学校收的标准", "请写实际收的金额,或者写最高限额(不超过多少元)")
  case .unreadable:
    record.finding(
      "FEE-001", at: Charge.standard.spec, "看不出标准是多少",
      "请写金额(300元)、最高限额(不超过300元)、按实收取或免收")
  }
}

private func unitFinding(_ record: Record) -> RecordFinding? {
  guard let unit = record[Charge.unit], FeeUnit(parsing: unit) == nil else { return nil }
  return record.finding(
    "FEE-003", .explain, at: Charge.unit.spec, "计费单位“\(unit)”看不出按多长时间或者按什么收",
    "请写成元/生·学期、元/生·月、元/生·日、元/生·次、元/套的样子")
}

private func ownUnitFinding(_ record: Record, _ standard: FeeStandard) -> RecordFinding? {
  guard let own = standard.unit, let unit = record[Charge.unit].flatMap(FeeUnit.init(parsing:)),
    own != unit
  else { return nil }
  return record.finding(
    "FEE-004", at: Charge.standard.spec,
    "收费标准写的是按\(own.span.rawValue),计费单位写的是按\(unit.span.rawValue)", "请改成一致,收费标准里只留金额")
}

private func payersFinding(_ record: Record, _ standard: FeeStandard) -> RecordFinding? {
  guard let payers = standard.payers else { return nil }
  return record.finding(
    "FEE-005", .explain, at: Charge.standard.spec, "收费标准里写了收费对象“\(payers)”",
    "请移到“收费对象”列,这里只写金额")
}
