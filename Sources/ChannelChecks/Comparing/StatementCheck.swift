import Disclosure
import FileTexts
import WorkingDays

/// Looks for statements in the running text of a file.
///
/// A statement is right when it stands there; what is nearly it is a difference; a file that says
/// nothing of the kind does not carry it.
struct StatementCheck {
  let stream: NoticeStream
  /// Folded texts that a file may hold; what is nearly another statement may be one of these.
  let known: [String]
  private var slips: [Slip] = []
  private(set) var agreed: [String] = []
  var absent: [String] = []

  private struct Slip {
    let range: Range<Int>
    /// Whether the statement stands rightly somewhere else.
    let stands: Bool
    let difference: NoticeDifference
  }

  /// What is nearly two statements is meant to be the one that is missing.
  var differences: [NoticeDifference] {
    var told: [Slip] = []
    for slip in slips.filter({ !$0.stands }) + slips.filter(\.stands)
    where !told.contains(where: { $0.range.overlaps(slip.range) }) {
      told.append(slip)
    }
    return told.map(\.difference)
  }

  init(stream: NoticeStream, known: [String]) {
    self.stream = stream
    self.known = known
  }

  mutating func compare(_ name: String, _ values: [String], rule: String) {
    var (isThere, isWrong) = (false, false)
    for value in values {
      let folded = FoldedText(value)
      guard !folded.isEmpty else { continue }
      let stands = self.stands(folded)
      isThere = isThere || stands
      for slip in slips(of: folded, stands: stands) {
        isWrong = true
        add(rule, name, slip, value, stands)
      }
    }
    if isWrong { return }
    if isThere { agreed.append(name) } else { absent.append(name) }
  }

  private mutating func add(
    _ rule: String, _ name: String, _ slip: Range<Int>, _ expected: String, _ stands: Bool
  ) {
    let difference = NoticeDifference(
      rule, name, at: stream.place(at: slip.lowerBound), here: stream.text(slip),
      expected: expected)
    slips.append(Slip(range: slip, stands: stands, difference: difference))
  }

  /// With every mark, or without one that hung out of its line.
  private func stands(_ value: FoldedText) -> Bool {
    if stream.contains(value) { return true }
    let bare = value.withoutPunctuation
    guard bare != value, value.count >= 6 else { return false }
    let match = NearMatch(
      of: value.scalars, in: stream.scalars, stream.scalars.indices, limit: 2)
    return match.map {
      FoldedText(scalars: stream.scalars[$0.range]).withoutPunctuation == bare
    } ?? false
  }

  private func slips(of value: FoldedText, stands: Bool) -> [Range<Int>] {
    // Few digits are too easily those of something else.
    if value.scalars.count(where: isDigit) >= 7 {
      let slips = stream.digitSlips(of: value, atMost: stands ? 1 : 2).filter { !isKnown($0) }
      if stands || !slips.isEmpty { return slips }
    }
    guard !stands, value.count >= 6 else { return [] }
    let match = NearMatch(
      of: value.scalars, in: stream.scalars, stream.scalars.indices,
      limit: max(1, value.count / 8))
    return match.map { isKnown($0.range) ? [] : [$0.range] } ?? []
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    let text = stream.text(range)
    return known.contains { $0.contains(text) }
  }
}

// MARK: Period

extension StatementCheck {
  /// `signed` is the day under the notice.
  mutating func compare(_ period: NoticePeriod, signed: String) {
    var (isThere, isWrong) = (false, false)
    for form in period.forms {
      let folded = FoldedText(form)
      let stands = stream.contains(folded)
      isThere = isThere || stands
      for slip in stream.digitSlips(of: folded, atMost: stands ? 1 : 2) where !isKnown(slip) {
        isWrong = true
        add("SAME-006", "公示期", slip, form, stands)
      }
    }
    isWrong = compareSignature(signed) || isWrong
    if isWrong { return }
    if isThere { agreed.append("公示期") } else { absent.append("公示期") }
  }

  /// A line that is a date and nothing else is the one under the notice.
  private mutating func compareSignature(_ signed: String) -> Bool {
    var isWrong = false
    for (number, line) in stream.lines.enumerated()
    where line.place.part != .cell && line.place.part != .tableCell {
      let text = FoldedText(line.text).text
      guard text.wholeMatch(of: /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/) != nil,
        text != FoldedText(signed).text
      else { continue }
      isWrong = true
      add("SAME-006", "落款日期", stream.range(ofLine: number), signed, false)
    }
    return isWrong
  }
}

extension NoticePeriod {
  /// As channels print it; all dates of one form in one text, so that a wrong digit shows.
  fileprivate var forms: [String] {
    let ends = "\(lastDay.chineseWithWeekday)\(closesAt)"
    return [
      "\(span)，共\(count)\(unit)", "\(firstCounted.chineseWithWeekday)至\(ends)", span, ends,
      "DTSTART;VALUE=DATE:\(digits(firstCounted))", "DTEND;TZID=Asia/Shanghai:\(closingStamp)",
    ]
  }

  /// As 20260929.
  private func digits(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  /// 24:00 is the next day's midnight.
  private var closingStamp: String {
    closesAt == "24:00"
      ? "\(digits(lastDay.next))T000000"
      : "\(digits(lastDay))T\(closesAt.filter { $0 != ":" })00"
  }
}

extension ExpectedNotice {
  /// As 2026年9月28日: 成文日期 when stated, else the posting day.
  var dateOfIssue: String {
    let stated = facts.first { $0.name == "成文日期" }?.values.first
    let figures = (stated ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    if figures.count == 3,
      let day = CalendarDay(year: figures[0], month: figures[1], day: figures[2])
    {
      return day.chinese
    }
    return stated ?? period?.posted.chinese ?? ""
  }

  /// Everything that a file may hold, folded.
  var knownTexts: [String] {
    var texts = facts.flatMap(\.values) + [title, issuer].compactMap(\.self) + [dateOfIssue]
    if let period {
      texts += [period.posted, period.firstCounted, period.lastDay].flatMap { day in
        [day.chineseWithWeekday, day.description, day.description.filter { $0 != "-" }]
      }
      texts += period.forms
    }
    return texts.map { FoldedText($0).text }
  }
}
