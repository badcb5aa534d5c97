import WorkingDays

// Clocks that follow the calendar: an item for each occasion, whether or not anything was heard of it.

extension DutyAtUnit {
  var occasionItems: [CoverageItem] {
    if duty.clock == .beforeTerm, terms.terms.isEmpty {
      return [item("", .unknown, "没有给出开学日期，算不出期限。", facts)]
    }
    return duty.clock.occasions(in: terms.span, terms: terms.terms).map(item)
  }

  private func item(_ occasion: Occasion) -> CoverageItem {
    let facts = facts.filter { $0.belongs(to: occasion) }
    let name = occasion.name.description
    if publication(facts) == nil, let reason = facts.compactMap(\.inapplicable).first {
      return item(
        name, starts: occasion.opens, due: occasion.due, .notApplicable, "本期不适用：\(reason)。",
        facts)
    }
    let published = publication(facts)
    let (state, words) = judged(
      starts: nil, opens: occasion.opens, due: occasion.due, published: published)
    return item(
      name, starts: occasion.opens, due: occasion.due, published: published, state,
      "\(duty.clock)：\(name)的期限到\(occasion.due)（当日算在内）。\(words)\(placement(facts, occasion))。",
      facts)
  }

  /// How a publication came to be counted here, where nobody wrote it.
  private func placement(_ facts: [DisclosureFact], _ occasion: Occasion) -> String {
    facts.contains { $0.published != nil && $0.occasion == nil }
      ? "；没有登记所属期，按公开日期归入（\(occasion.accepts)至\(occasion.acceptsUntil)公开的归入\(occasion.name)）"
      : ""
  }
}

extension DisclosureFact {
  /// By what was written; where nothing was, by the day on which it was made public.
  fileprivate func belongs(to occasion: Occasion) -> Bool {
    if let name = self.occasion { return name == occasion.name }
    guard let day = published ?? formed else { return true }
    return (occasion.accepts...occasion.acceptsUntil).contains(day)
  }
}
