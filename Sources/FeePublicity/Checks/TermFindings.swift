import Disclosure

/// FEE-050 to FEE-052: the sums of a grade add up to what the school says they do.
func gradeTotalFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Charge.grade] }).flatMap { grade, rows -> [RecordFinding] in
    let stated = rows.filter { $0[TermFee.stated] != nil }
    if let second = stated.dropFirst().first(where: {
      $0[TermFee.stated] != stated[0][TermFee.stated]
    }) {
      return [
        second.finding(
          "FEE-051", at: TermFee.stated.spec, "\(grade)有两个不同的合计", "请只留一个,写在\(grade)的任意一行")
      ]
    }
    guard let row = stated.first, let own = row[TermFee.stated],
      let sum = total(of: rows.compactMap { $0[TermFee.amount] }), sum != own
    else { return [] }
    return [
      row.finding(
        "FEE-050", at: TermFee.stated.spec,
        "\(grade)各项加起来是 \(sum) 元,单位算的是 \(own) 元,差 \(difference(sum, own)) 元", "请核对各项金额和合计")
    ]
  }
}

func difference(_ one: Amount, _ other: Amount) -> Amount { Amount(fen: abs(one.fen - other.fen)) }

/// FEE-052: a fee below zero.
func negativeFeeFinding(_ record: Record) -> RecordFinding? {
  guard let amount = record[TermFee.amount], amount.fen < 0 else { return nil }
  return record.finding("FEE-052", at: TermFee.amount.spec, "金额是负数", "请改正,减免的写到减免汇总里")
}

/// FEE-053 to FEE-055: what a term costs follows from the board.
func boardAgreementFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let board = content.reference(FeeFile.board) else { return [] }
  return content.records.compactMap { record in
    guard let item = record[Charge.item], let amount = record[TermFee.amount] else { return nil }
    let lines = board.filter { $0[Charge.item] == item }
    guard !lines.isEmpty else {
      return record.finding(
        "FEE-053", at: Charge.item.spec, "收费公示栏里没有“\(item)”", "没有公示的不能收,请先列入公示栏,或改成公示栏的名称")
    }
    let verdicts = lines.compactMap { termVerdict(amount, of: $0) }
    guard !verdicts.isEmpty, !verdicts.contains(.fits) else { return nil }
    let words = once(lines.compactMap(rateWords)).joined(separator: "、")
    return verdicts.contains(.differs)
      ? record.finding(
        "FEE-055", .explain, at: TermFee.amount.spec, "与公示栏的标准“\(words)”对不上", "请核对收几个月、几天或几次,或说明情况")
      : record.finding(
        "FEE-054", at: TermFee.amount.spec, "超过公示栏的标准“\(words)”", "请改到公示的标准以内")
  }
}

/// As 390元,元/生·月.
private func rateWords(_ line: Record) -> String? {
  line[Charge.standard].map { standard in
    [standard, line[Charge.unit]].compactMap(\.self).joined(separator: ",")
  }
}

private enum TermVerdict { case fits, differs, exceeds }

/// What a term's sum is to one line of the board; nil when the line cannot be read.
private func termVerdict(_ amount: Amount, of line: Record) -> TermVerdict? {
  guard let standard = line[Charge.standard].flatMap({ try? FeeStandard.read($0) }),
    let unit = line[Charge.unit].flatMap(FeeUnit.init(parsing:))
  else { return nil }
  switch (standard.rate, unit.span) {
  case (.atCost, _): return .fits
  case (.free, _): return amount.fen == 0 ? .fits : .exceeds
  case (.fixed(let set), .term): return amount == set ? .fits : amount < set ? .differs : .exceeds
  case (.ceiling(let most), .term), (.ceiling(let most), .year), (.fixed(let most), .year):
    return amount <= most ? .fits : .exceeds
  // So many months, days, meals or pieces: whole multiples of the rate.
  case (.fixed(let set), _): return amount.fen % set.fen == 0 ? .fits : .differs
  case (.ceiling, _): return .fits
  }
}
