import Disclosure

/// Puts the list of proposed hires together: who was chosen, less those who left, with substitutes.
let proposedStep = WorkStep(
  "proposed", "拟定聘用人员",
  from: [HiringFile.posts, HiringFile.applicants, HiringFile.totals, HiringFile.examination],
  and: [HiringFile.adjustment, HiringFile.substitutes], to: HiringFile.proposed,
  words: "体检考察人选里去掉退出的、加上递补的,要有合格的结论;个人情况从报名表取。"
) { input in
  withScheme(of: input) { scheme, outcome in
    let hiring = HiringCase(
      input, scheme, people: input.list(HiringFile.totals) ?? [], in: HiringFile.totals, &outcome)
    let list = ProposedList(input, hiring)
    list.write(to: &outcome)
  }
}

private struct ProposedList {
  let hiring: HiringCase
  /// Rows of 体检考察结果 by ticket.
  private let examined: [String: Record]
  /// Who takes whose place, by the ticket replaced; nil where nobody does.
  private let replaced: [String: String?]
  private let positions: TicketIndex

  init(_ input: WorkInput, _ hiring: HiringCase) {
    self.hiring = hiring
    examined = Dictionary(
      (input.list(HiringFile.examination) ?? []).compactMap { row in
        row[Candidate.ticket].map { ($0, row) }
      }
    ) { first, _ in first }
    replaced = Dictionary(
      (input.list(HiringFile.substitutes) ?? []).compactMap { row in
        row[Candidate.replaced].map { ($0, row[Candidate.ticket]) }
      }
    ) { first, _ in first }
    positions = TicketIndex(hiring.tickets)
  }

  func write(to outcome: inout WorkOutcome) {
    var counts = [Int](repeating: 0, count: hiring.table.keys.count)
    for index in hiring.entrants.indices where isChosen(hiring.row(index)) {
      guard let ticket = replaced[hiring.entrants[index].ticket] else {
        propose(index, &outcome)
        counts[hiring.entrants[index].post] += 1
        continue
      }
      guard let ticket else { continue }
      guard let substitute = positions[ticket] else {
        outcome.find(
          "HIRE-137", in: HiringFile.substitutes, Candidate.ticket.spec.id, value: ticket,
          "总成绩里没有递补人员的准考证号 \(ticket)", "请核对递补名单")
        continue
      }
      propose(substitute, isSubstitute: true, &outcome)
      counts[hiring.entrants[substitute].post] += 1
    }
    outcome.summary.append("拟聘用 \(outcome.rows.count) 人")
    for (post, count) in counts.enumerated() where count < hiring.table.seats[post] {
      outcome.summary.append(
        "\(hiring.table.words(post))招聘 \(hiring.table.seats[post]) 人,缺 \(hiring.table.seats[post] - count) 人"
      )
    }
  }

  /// Whether a row of 总成绩 is within the posts.
  private func isChosen(_ row: Record) -> Bool {
    (row[Candidate.withinPlan] ?? row[Candidate.examined]) == Candidate.yes
  }

  /// HIRE-143: everybody proposed passed.
  private func propose(_ index: Int, isSubstitute: Bool = false, _ outcome: inout WorkOutcome) {
    let entrant = hiring.entrants[index]
    guard let result = examined[entrant.ticket] else {
      return outcome.find(
        "HIRE-143", in: HiringFile.examination, Candidate.ticket.spec.id,
        "没有准考证号 \(entrant.ticket) 的结论", "请补上;递补进来的也要体检考察")
    }
    guard result[Candidate.conclusion] == Candidate.passed else {
      return outcome.find(
        "HIRE-143", in: HiringFile.examination, row: result.row, Candidate.conclusion.spec.id,
        value: result[Candidate.conclusion], "没有合格,递补名单里又没有这个空缺",
        "请在“退出登记.xlsx”登记,再做一遍面试后递补")
    }
    outcome.rows.append(row(index, isSubstitute: isSubstitute))
  }

  private func row(_ index: Int, isSubstitute: Bool) -> [Field] {
    let entrant = hiring.entrants[index]
    let standing = hiring.row(index)
    var row = RowDraft(proposedHires, copying: hiring.applicant(index))
    row.name(hiring.table.keys[entrant.post])
    row[Candidate.planned] = hiring.table.seats[entrant.post]
    row.copy(standing, Candidate.written, Candidate.interview, Candidate.total)
    row[Candidate.rank] = standing[Candidate.rank]
    row[Candidate.remark] = isSubstitute ? Candidate.substituted : nil
    return row.fields
  }
}
