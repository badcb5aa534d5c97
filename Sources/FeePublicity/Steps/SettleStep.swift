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
  let item = feeLines.place(FeeLine.item)
  var writing = RefundWriting()
  for (line, record) in lines.enumerated() {
    guard let (prepaid, burden) = burdens.ofLines[line],
      let pupil = PupilPlaces.ofLines.seat(of: record), let item = item(record)
    else { continue }
    writing.add(pupil, item, prepaid, burden)
  }
  for (place, prepaid, burden) in burdens.ofNewcomers {
    let difference = settlement.accounts.differences.all[place]
    writing.add(difference.pupil, difference.item, prepaid, burden)
  }
  return writing.rows
}

private struct RefundWriting {
  private(set) var rows: [[Field]] = []
  private let places = PupilPlaces(in: feeRefunds)
  private let item = feeRefunds.place(FeeLine.item)
  private let prepaid = feeRefunds.place(FeeRefund.prepaid)
  private let burden = feeRefunds.place(FeeRefund.burden)
  private let refund = feeRefunds.place(FeeRefund.refund)
  private let blank = RowDraft(feeRefunds).fields

  mutating func add(_ pupil: PupilSeat, _ name: String, _ paid: Amount, _ borne: Amount) {
    guard paid.fen != 0 || borne.fen != 0 else { return }
    var fields = blank
    places.set(pupil, in: &fields)
    fields.set(item, name)
    fields.set(prepaid, paid)
    fields.set(burden, borne)
    fields.set(refund, paid - borne)
    rows.append(fields)
  }
}

extension TermSettlement {
  /// What was paid and is borne, by line, and for pupils who came later by their difference.
  fileprivate func burdens(
    lines: Int
  ) -> (ofLines: [(Amount, Amount)?], ofNewcomers: [(Int, Amount, Amount)]) {
    var ofLines = [(Amount, Amount)?](repeating: nil, count: lines)
    var ofNewcomers: [(Int, Amount, Amount)] = []
    for (entries, books) in zip(accounts.entries, settled) {
      guard let books else { continue }
      for (entry, burden) in zip(entries, books.burdens) {
        if let line = entry.line {
          ofLines[line] = (entry.account.prepaid, burden)
        } else if let difference = entry.difference {
          ofNewcomers.append((difference, entry.account.prepaid, burden))
        }
      }
    }
    return (ofLines, ofNewcomers.sorted { $0.0 < $1.0 })
  }
}
