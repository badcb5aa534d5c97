public import Disclosure

/// What goes back to each pupil (退费明细).
public let settleStep = WorkStep(
  "settle", "结算到每名学生", from: [FeeFile.lines, FeeFile.spending],
  and: [FeeFile.differences, FeeFile.board], to: FeeFile.refunds,
  words: """
    应退 = 预收 − 应承担。应承担:写了每份支出的,乘各人份数;只写支出合计的,按份数(没有份数的一人一份)平均;
    个人差异.xlsx 里写了实际金额的按实际金额。分不平的零头按方案的“尾差处理”办;减收的学生按“减免结算”分担,
    全免的不承担也不退。结算办法是多退少不补的,支出多于预收就停下来,多出的由学校承担。
    结果只用于退费签领表,不公示。
    """,
  work: { input in
    withSettlement(input) { settlement in
      WorkOutcome(
        rows: refundRows(settlement, input.list(FeeFile.lines) ?? []),
        findings: settlement.findings, summary: settlement.summary)
    }
  })

/// The work of a step on the settled term; without the rule for it, what is missing.
func withSettlement(_ input: WorkInput, _ work: (TermSettlement) -> WorkOutcome) -> WorkOutcome {
  withPlan(input) { plan in
    guard let rules = plan.settlement else { return WorkOutcome(findings: [noRegime]) }
    return work(TermSettlement(TermAccounts(input, plan), rules))
  }
}

/// In the order of the lines, pupils who came later at the end; who neither paid nor bears anything
/// has nothing to sign for.
private func refundRows(_ settlement: TermSettlement, _ lines: [Record]) -> [[Field]] {
  let burdens = settlement.burdens(lines: lines.count)
  let (places, item) = (PupilPlaces(in: feeRefunds), feeRefunds.place(FeeLine.item))
  let blank = RowDraft(feeRefunds).fields
  var rows: [[Field]] = []
  for (line, record) in zip(burdens.ofLines, lines) {
    guard let line, line.isSettled else { continue }
    // Pupil and item stand in the same columns of both lists.
    rows.append(record.fields.prefix(namingColumns.count) + line.fields)
  }
  for (place, line) in burdens.ofNewcomers where line.isSettled {
    let difference = settlement.accounts.differences.all[place]
    var fields = blank
    places.set(difference.pupil, in: &fields)
    fields.set(item, difference.item)
    rows.append(fields.prefix(namingColumns.count) + line.fields)
  }
  return rows
}

/// What a pupil paid for an item, and bears of it.
private struct RefundLine {
  let prepaid: Amount
  let burden: Amount

  var isSettled: Bool { prepaid.fen != 0 || burden.fen != 0 }

  /// The columns of the list of refunds that are behind pupil and item.
  var fields: [Field] { [.amount(prepaid), .amount(burden), .amount(prepaid - burden)] }
}

extension TermSettlement {
  /// By line, and for pupils who came later by their difference, in the order of these.
  fileprivate func burdens(
    lines: Int
  ) -> (ofLines: [RefundLine?], ofNewcomers: [(difference: Int, line: RefundLine)]) {
    var ofLines = [RefundLine?](repeating: nil, count: lines)
    var ofNewcomers: [(difference: Int, line: RefundLine)] = []
    for (entries, books) in zip(accounts.entries, settled) {
      guard let books else { continue }
      for (entry, burden) in zip(entries, books.burdens) {
        let refund = RefundLine(prepaid: entry.account.prepaid, burden: burden)
        if let line = entry.line {
          ofLines[line] = refund
        } else if let difference = entry.difference {
          ofNewcomers.append((difference, refund))
        }
      }
    }
    return (ofLines, ofNewcomers.sorted { $0.difference < $1.difference })
  }
}
