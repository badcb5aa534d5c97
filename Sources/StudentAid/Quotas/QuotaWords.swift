public import Disclosure

extension ClassQuotas {
  /// AID-121, AID-123: a tie at the last seat, and seats that nobody can take.
  public var findings: [RecordFinding] {
    [tieFinding, unfilledFinding].compactMap { $0 }
  }

  private var tieFinding: RecordFinding? {
    guard let tie = apportionment.tie else { return nil }
    let named = criteria.map(\.rawValue)
    let others = QuotaCriterion.allCases.map(\.rawValue).filter { !named.contains($0) }
    return RecordFinding(
      rule: "AID-121", row: nil, column: "名额同数顺序",
      problem: "\(tie.parties.joined(separator: "、"))的余数相同,剩下 \(tie.seats) 个名额分不出先后",
      remedy: "请在方案里写“名额同数顺序”,可写\(others.joined(separator: "、"))")
  }

  private var unfilledFinding: RecordFinding? {
    guard apportionment.unfilled > 0 else { return nil }
    return RecordFinding(
      rule: "AID-123", severity: .explain, row: nil, column: "资助名额", value: String(seats),
      problem: "各班申请人数合计少于名额,有 \(apportionment.unfilled) 个名额没有人可用",
      remedy: "请核对申请人数,或写明多余名额的去向")
  }

  /// How a class came to its seats, as 98×10÷230=4又60/230，余数靠后，不加，得4.
  public func working(of index: Int) -> String {
    let share = apportionment.shares[index]
    let exact = "\(share.party.weight)×\(share.roundSeats)÷\(share.denominator)=\(share.exactWords)"
    let step =
      switch share.remainder {
      case .dropped: share.rest == 0 ? "" : "，余数靠后，不加"
      case .seated: "，余数靠前，加1"
      case .settled(let hasSeat, let criterion):
        "，余数相同，按\(criteria[criterion].rawValue)" + (hasSeat ? "加1" : "不加")
      case .tied: "，余数相同，未定"
      case .capped: "，超过可用人数，按\(share.party.cap ?? 0)"
      }
    return exact + step + (share.seats.map { "，得\($0)" } ?? "")
  }
}

extension Apportionment.Share {
  /// The seats of the round, from the share and its weight; 0 without any.
  fileprivate var roundSeats: Int { party.weight == 0 ? 0 : numerator / party.weight }
}
