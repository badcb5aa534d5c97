import Disclosure
import WorkingDays

// Clocks that wait for an event: an item for each event that is known.

extension DutyAtUnit {
  /// What is said of one event, in as many rows as there were channels, is one item.
  var eventItems: [CoverageItem] {
    let told = facts.filter { !$0.isReport }
    guard !told.isEmpty else {
      let reported = facts.isEmpty ? "" : "学校已经报送，报送不等于公开。"
      return [
        item("", .unknown, "没有登记过这件事何时\(eventWord)，不知道是否应当公开；没有这件事的，请登记不适用原因。\(reported)", facts)
      ]
    }
    return grouped(told, by: { Event(formed: $0.formed, title: $0.title) })
      .sorted { $0.key < $1.key }
      .compactMap { eventItem($0.key, $0.items) }
  }

  /// Nil when its last day lies outside the span.
  private func eventItem(_ event: Event, _ facts: [DisclosureFact]) -> CoverageItem? {
    if event.formed == nil, publication(facts) == nil,
      let fact = facts.first(where: { $0.inapplicable != nil })
    {
      return inapplicable(fact, event, facts)
    }
    guard let formed = event.formed else { return undated(event, facts) }
    guard case .within(let count, let unit, _) = duty.clock else { return nil }
    return item(formed, event.words("\(eventWord)于\(formed)"), count, unit, facts)
  }

  /// Nil when it is said of another time than the span.
  private func inapplicable(
    _ fact: DisclosureFact, _ event: Event, _ facts: [DisclosureFact]
  ) -> CoverageItem? {
    guard fact.occasion?.days.overlaps(terms.span) ?? true else { return nil }
    let when = fact.occasion?.description ?? "本期"
    return item(
      event.words(when), .notApplicable, "\(when)不适用：\(fact.inapplicable ?? "")。", facts)
  }

  /// Published on a day that is known, of an event whose day is not.
  private func undated(_ event: Event, _ facts: [DisclosureFact]) -> CoverageItem? {
    guard let published = publication(facts), terms.span.contains(published) else { return nil }
    return item(
      event.words("公开于\(published)"), published: published, .unknown,
      "登记了公开日期，没有登记\(eventWord)日期，无法判断是否按时。", facts)
  }

  /// The item of an event of `formed`; nil when its last day lies outside the span.
  func item(
    _ formed: CalendarDay, _ name: String, _ count: Int, _ unit: PeriodUnit,
    _ facts: [DisclosureFact]
  ) -> CoverageItem? {
    do {
      let period = try Period(posted: formed, count: count, unit, in: terms.calendar)
      guard terms.span.contains(period.lastDay) else { return nil }
      let published = publication(facts)
      let (state, words) = judged(
        starts: formed, opens: formed, due: period.lastDay, published: published)
      return item(
        name, starts: formed, due: period.lastDay, published: published, state,
        "\(period.words(from: formed))。\(words)。", facts)
    } catch {
      guard terms.span.contains(formed) else { return nil }
      return item(
        name, starts: formed, published: publication(facts), .unknown, "\(error.words)", facts)
    }
  }

  /// 形成或变更, 批准, as the clock names it.
  private var eventWord: String {
    if case .within(_, _, let event) = duty.clock { event } else { "变更" }
  }
}

extension DutyAtUnit {
  /// A matter that is to be up all the time is one item: its latest change, or that it is up at all.
  func standingItem(_ count: Int, _ unit: PeriodUnit) -> CoverageItem {
    let name = "长期公开"
    if let reason = facts.compactMap(\.inapplicable).first, publication(facts) == nil {
      return item(name, .notApplicable, "不适用：\(reason)。", facts)
    }
    guard let changed = facts.compactMap(\.formed).max() else {
      guard let published = publication(facts) else {
        return item(name, .blank, "应当长期公开，没有公开的登记。", facts)
      }
      return item(
        name, published: published, .done, "\(published)起公开；没有登记过变更。", facts)
    }
    let latest = facts.filter { $0.formed == changed }
    return changedItem(changed, name, count, unit, latest)
  }

  /// Judged whether or not its last day lies in the span: what is to be up is always looked at.
  private func changedItem(
    _ changed: CalendarDay, _ name: String, _ count: Int, _ unit: PeriodUnit,
    _ facts: [DisclosureFact]
  ) -> CoverageItem {
    let published = publication(facts)
    do {
      let period = try Period(posted: changed, count: count, unit, in: terms.calendar)
      let (state, words) = judged(
        starts: changed, opens: changed, due: period.lastDay, published: published)
      return item(
        name, starts: changed, due: period.lastDay, published: published, state,
        "最近一次变更：\(period.words(from: changed))。\(words)。", facts)
    } catch {
      return item(name, starts: changed, published: published, .unknown, "\(error.words)", facts)
    }
  }
}

/// What tells one event from another.
private struct Event: Hashable, Comparable {
  let formed: CalendarDay?
  let title: String

  /// By day, those of which none is known last.
  static func < (left: Event, right: Event) -> Bool {
    (left.formed?.ordinal ?? Int.max, left.title) < (right.formed?.ordinal ?? Int.max, right.title)
  }

  func words(_ day: String) -> String { title.isEmpty ? day : "\(day)《\(title)》" }
}

extension Period {
  /// As 2026-08-03形成，次日起数20个工作日（首日2026-08-04），到2026-08-31（当日算在内）.
  fileprivate func words(from day: CalendarDay) -> String {
    let rolled = rolledFrom.map { "；\($0)是休息日，顺延" } ?? ""
    return "\(day)次日起数\(count)\(unit.chinese)，首日\(firstCounted)，期限到\(lastDay)（当日算在内\(rolled)）"
  }
}
