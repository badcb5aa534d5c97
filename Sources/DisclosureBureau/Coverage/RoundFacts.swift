public import DisclosureStore
public import SchoolOversight

/// What the returns of a round say of duties whose kind of notice it asked for.
///
/// A return of rows or a package shows that the school reported: it may bring a signed notice, but
/// not the day on which it hung, so that it never makes a duty done. A nil return says that there is
/// nothing in the round's year.
public func facts(
  of returns: [SchoolReturn], in round: Round, duties: [Duty]
) -> [DisclosureFact] {
  let asked = duties.filter { $0.kinds.contains(round.kind) }
  return returns.filter(\.state.isMerged).flatMap { arrival in
    asked.map { fact(of: arrival, round, $0) }
  }
}

private func fact(of arrival: SchoolReturn, _ round: Round, _ duty: Duty) -> DisclosureFact {
  let isNothing = arrival.state == .nothingToReport
  return DisclosureFact(
    unit: arrival.school, duty: duty.id, occasion: .year(round.year),
    channel: arrival.publication == nil ? "" : "报送包内有已签发的公示",
    inapplicable: isNothing ? "零报送（\(round.title)）" : nil,
    source: .round(round.id, number: arrival.number))
}
