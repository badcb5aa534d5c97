public import WorkingDays

/// What the coverage of schools is worked out from, beside the schools and what is known of them.
public struct CoverageTerms: Sendable {
  public let duties: [Duty]
  /// Items whose last day lies in it; both ends included.
  public let span: ClosedRange<CalendarDay>
  /// Nothing later is known.
  public let day: CalendarDay
  /// First days of terms, in order.
  public let terms: [CalendarDay]
  public let calendar: WorkingCalendar
  /// Whose own duties are shown beside those of schools.
  public let bearer: DutyBearer

  public init(
    duties: [Duty], span: ClosedRange<CalendarDay>, day: CalendarDay, terms: [CalendarDay],
    calendar: WorkingCalendar, bearer: DutyBearer = .county
  ) {
    self.duties = duties
    self.span = span
    self.day = day
    self.terms = terms.sorted()
    self.calendar = calendar
    self.bearer = bearer
  }
}

extension Coverage {
  /// How every duty stands at every school, by what `facts` say and nothing else.
  public init(of schools: [School], _ facts: [DisclosureFact], _ terms: CoverageTerms) {
    let known = Dictionary(grouping: facts.filter { $0.isKnown(on: terms.day) }) {
      UnitDuty(unit: $0.unit, duty: $0.duty)
    }
    func items(_ unit: String, _ duty: Duty) -> [CoverageItem] {
      let facts = known[UnitDuty(unit: unit, duty: duty.id)] ?? []
      return DutyAtUnit(unit: unit, duty: duty, facts: facts, terms: terms).items
    }
    duties = terms.duties.filter { $0.bearer == .school }
    own = terms.duties.filter { $0.bearer == terms.bearer }
      .flatMap { items(terms.bearer.rawValue, $0) }
    span = terms.span
    day = terms.day
    rows = schools.map { [duties] school in
      Row(
        school: school,
        cells: duties.map { duty in
          duty.exemption(of: school).map { CoverageCell(exempt: school, duty, because: $0) }
            ?? CoverageCell(items: items(school.code, duty))
        })
    }
  }
}

private struct UnitDuty: Hashable {
  let unit: String
  let duty: String
}

extension DisclosureFact {
  /// What happens after `day` is not known on it; a publication then is none yet.
  fileprivate func isKnown(on day: CalendarDay) -> Bool {
    formed.map { $0 <= day } ?? (published.map { $0 <= day } ?? true)
  }
}

extension CoverageCell {
  fileprivate init(exempt school: School, _ duty: Duty, because reason: String) {
    items = [
      CoverageItem(
        unit: school.code, duty: duty, occasion: "", starts: nil, due: nil, published: nil,
        state: .notApplicable, reason: reason + "。", evidence: [])
    ]
  }
}

/// One duty of one unit, with what is known of it.
struct DutyAtUnit {
  let unit: String
  let duty: Duty
  let facts: [DisclosureFact]
  let terms: CoverageTerms

  /// Never empty: a duty of which nothing is known is unknown or blank, and one with no time in the
  /// span is not yet due.
  var items: [CoverageItem] {
    let items =
      switch duty.clock {
      case .within: eventItems
      case .standing(let count, let unit): [standingItem(count, unit)]
      case .yearly, .beforeTerm, .quarterly, .monthly: occasionItems
      }
    return items.isEmpty ? [nothingHere] : items
  }

  func item(
    _ occasion: String, starts: CalendarDay? = nil, due: CalendarDay? = nil,
    published: CalendarDay? = nil, _ state: CoverageState, _ reason: String,
    _ facts: [DisclosureFact]
  ) -> CoverageItem {
    CoverageItem(
      unit: unit, duty: duty, occasion: occasion, starts: starts, due: due, published: published,
      state: state, reason: reason, evidence: facts.map(\.evidence))
  }

  /// When it was made public first, as far as that is known on the day.
  func publication(_ facts: [DisclosureFact]) -> CalendarDay? {
    facts.compactMap(\.published).filter { $0 <= terms.day }.min()
  }

  /// State and words for a clock that ends on `due`.
  func judged(
    starts: CalendarDay?, opens: CalendarDay, due: CalendarDay, published: CalendarDay?
  ) -> (CoverageState, String) {
    if let published {
      guard published > due else { return (.done, "\(published)公开，在期限内") }
      return (.late, "\(published)公开，超过期限\(published - due)天")
    }
    if terms.day > due { return (.blank, "到\(terms.day)没有公开的登记，已过期限\(terms.day - due)天") }
    return terms.day >= opens
      ? (.due, "尚未公开，离期限还有\(due - terms.day)天") : (.notYet, "\(opens)起要求公开")
  }

  private var nothingHere: CoverageItem {
    item("", .notYet, "本期（\(terms.span.lowerBound)至\(terms.span.upperBound)）没有到期的。", [])
  }
}
