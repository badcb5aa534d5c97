import Disclosure

/// Says who is hired once the period is over, who waits, and leaves out who left.
let resultStep = WorkStep(
  "result", "公布聘用结果", from: [HiringFile.proposed], and: [HiringFile.withdrawals],
  to: HiringFile.result,
  words: "公示期满后:退出登记里公示环节退出的去掉,调查中的暂缓聘用,其余聘用。"
) { input in
  var outcome = WorkOutcome()
  let leaving = Dictionary(
    (input.list(HiringFile.withdrawals) ?? []).filter { isAfterProposal($0) }.compactMap { row in
      row[Candidate.ticket].map { ($0, row) }
    }
  ) { first, _ in first }
  var (suspended, left) = (0, 0)
  for hire in input.list(HiringFile.proposed) ?? [] {
    let withdrawal = hire[Candidate.ticket].flatMap { leaving[$0]?[Withdrawing.kind] }
    if withdrawal == Withdrawing.leaves {
      left += 1
      continue
    }
    var row = RowDraft(hiringResults, copying: hire)
    let isSuspended = withdrawal == Withdrawing.investigated
    if isSuspended { suspended += 1 }
    row[Candidate.result] = isSuspended ? Candidate.suspended : Candidate.hired
    outcome.rows.append(row.fields)
  }
  outcome.summary.append("聘用 \(outcome.rows.count - suspended) 人,暂缓聘用 \(suspended) 人,退出 \(left) 人")
  return outcome
}

private func isAfterProposal(_ row: Record) -> Bool {
  let stage = row[Candidate.stage].flatMap(SubstitutionRules.Stage.init(rawValue:))
  return stage == .publicity || stage == .afterHire
}
