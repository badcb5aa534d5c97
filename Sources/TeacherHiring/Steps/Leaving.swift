import Disclosure

/// The register of those who dropped out, over the candidates of a case.
struct Leaving {
  /// Which candidate left, and the row that says so.
  private(set) var withdrawals: [Withdrawal] = []
  private(set) var rows: [Int: Record] = [:]

  /// Those of `input` who left at one of `stages`.
  ///
  /// HIRE-137: a ticket that is not among the candidates.
  init(
    _ input: WorkInput, _ hiring: HiringCase, at stages: [SubstitutionRules.Stage],
    _ outcome: inout WorkOutcome
  ) {
    let positions = TicketIndex(hiring.tickets)
    for row in input.list(HiringFile.withdrawals) ?? [] {
      guard let ticket = row[Candidate.ticket],
        let withdrawal = Withdrawal(row, entrant: positions[ticket] ?? -1),
        stages.contains(withdrawal.stage)
      else { continue }
      guard withdrawal.entrant >= 0 else {
        outcome.find(
          "HIRE-137", in: HiringFile.withdrawals, row: row.row, Candidate.ticket.spec.id,
          value: ticket, "名单里没有这个准考证号", "请核对准考证号和环节")
        continue
      }
      withdrawals.append(withdrawal)
      rows[withdrawal.entrant] = row
    }
  }

  func withdrawals(of post: Int, _ hiring: HiringCase) -> [Withdrawal] {
    withdrawals.filter { hiring.entrants[$0.entrant].post == post }
  }

  /// HIRE-142: somebody who held no place left none; the ticket may be mistyped.
  func findIdle(_ held: Set<Int>, _ hiring: HiringCase, _ outcome: inout WorkOutcome) {
    for withdrawal in withdrawals
    where withdrawal.kind != .waives && !held.contains(withdrawal.entrant) {
      guard let row = rows[withdrawal.entrant] else { continue }
      outcome.find(
        "HIRE-142", severity: .explain, in: HiringFile.withdrawals, row: row.row,
        Candidate.ticket.spec.id, value: hiring.entrants[withdrawal.entrant].ticket,
        "这个人不在人选里,退出没有空出名额", "请核对准考证号;轮到递补而不来的,情形选“放弃递补”")
    }
  }
}

extension HiringCase {
  /// The rows of a list of substitutes for one post: a place that became free and who takes it.
  ///
  /// HIRE-146: several are next together and nothing decides. A place under investigation is not
  /// posted; the summary says so.
  func substituteRows(
    _ filled: SubstitutionOutcome, _ ranking: Ranking, _ leaving: Leaving, post: Int,
    _ outcome: inout WorkOutcome, fill row: (Ranking.Place?) -> RowDraft
  ) {
    let places = Dictionary(uniqueKeysWithValues: ranking.places.map { ($0.entrant, $0) })
    let kept = findGaps(filled.empty, post: post, &outcome)
    for (place, holder) in zip(ranking.places, filled.holders) where holder != place.entrant {
      guard let left = leaving.rows[place.entrant], !kept.contains(place.entrant) else { continue }
      var row = row(holder.flatMap { places[$0] })
      row.name(table.keys[post])
      if let holder {
        row[Candidate.ticket] = entrants[holder].ticket
        row[Candidate.name] = applicant(holder)[Candidate.name]
      }
      row[Candidate.replaced] = entrants[place.entrant].ticket
      row[Candidate.stage] = left[Candidate.stage]
      row[Candidate.reasonClass] = left[Candidate.reasonClass]
      outcome.rows.append(row.fields)
    }
  }

  /// Says why places stay empty, and answers whose place is still open.
  private func findGaps(
    _ empty: [SubstitutionOutcome.EmptyPlace], post: Int, _ outcome: inout WorkOutcome
  ) -> Set<Int> {
    var open: Set<Int> = []
    for place in empty {
      let ticket = entrants[place.leftBy].ticket
      let words = "\(table.words(post))准考证号 \(ticket) 空出的名额"
      switch place.gap {
      case .stageRefuses:
        outcome.summary.append("\(words)不递补:方案写\(place.stage.rawValue)不可以递补")
      case .filledOnce: outcome.summary.append("\(words)不再递补:方案写只递补一次")
      case .nobodyLeft: outcome.summary.append("\(words)没有可以递补的人")
      case .underInvestigation:
        outcome.summary.append("\(words)暂不递补:反映的问题还没有查清")
        open.insert(place.leftBy)
      case .tied(let tied):
        outcome.find(
          "HIRE-146", in: nil, "同分顺序",
          "\(words)应递补的有 \(tied.count) 人同分(准考证号 \(ticketWords(tied.map { entrants[$0].ticket })))",
          "请按公告定出先后:在报名表补填“同分顺序”用到的项目,或在“同分顺序”加上“加试成绩”或“抽签”")
      }
    }
    return open
  }
}
