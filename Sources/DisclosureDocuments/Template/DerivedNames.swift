import Disclosure
import WorkingDays

extension CalendarDay {
  /// As 2026年9月14日（星期一）, as it stands in a printed notice.
  var printed: String { "\(chinese)（\(chineseWeekday)）" }
}

extension Period {
  /// As 2026年9月29日至2026年10月10日，共5个工作日; a single day is said once.
  var sentence: String {
    let until = firstCounted == lastDay ? "" : "至\(lastDay.chinese)"
    return "\(firstCounted.chinese)\(until)，共\(count)\(unit.chinese)"
  }

  /// Whether the posting day is day 1, in words.
  var firstDayWords: String {
    switch firstDay {
    case .dayAfterPosting: "自张贴的次日起计算"
    case .posting: "自张贴当日起计算"
    }
  }
}

extension Publication {
  /// The texts of a fact; empty when it was not given.
  func texts(_ name: String) -> [PublicText] { facts.first { $0.name == name }?.values ?? [] }

  /// The day under the notice: 成文日期 when given, else the posting day; as 2026年9月14日.
  var printedDate: String {
    guard let given = texts("成文日期").first?.text else { return period.posted.chinese }
    return printedDay(given)
  }

  /// The names a template may use beside the facts.
  func derivedNames(fingerprint: String) -> [TemplateNames.Entry] {
    let texts =
      [
        ("标题", title.text),
        ("公示期", period.sentence),
        ("起始日", period.firstCounted.printed),
        ("截止日", period.lastDay.printed),
        ("截止时刻", period.closesAt.description),
        ("起算说明", period.firstDayWords),
        ("张贴日", period.posted.chinese),
        ("成文日期", printedDate),
      ] + namesOfList + [("指纹", fingerprint)]
    let always = texts.map { name, text in
      TemplateNames.Entry(name: name, isOptional: false, values: [PublicText(derived: text)])
    }
    let takeDown = comesDown == .atPeriodEnd ? [takeDownWords] : []
    return always + [TemplateNames.Entry(name: "撤下时刻", isOptional: true, values: takeDown)]
  }

  /// How many rows and in which order; nothing when there is no list.
  private var namesOfList: [(String, String)] {
    guard let first = tables.first else { return [] }
    return [("人数", String(rowCount)), ("排列", first.orderWords)]
  }

  private var takeDownWords: PublicText {
    PublicText(derived: "\(period.lastDay.printed)\(period.closesAt)")
  }
}

/// A day as an office types it, 2026-09-14 or 2026.9.14, as 2026年9月14日; another text as it is.
func printedDay(_ text: String) -> String {
  let figures = text.split { !$0.isNumber }.compactMap { Int($0) }
  guard figures.count == 3,
    let day = CalendarDay(year: figures[0], month: figures[1], day: figures[2])
  else { return text }
  return day.chinese
}

extension PublicText {
  /// Words made of days, counts and texts that are public already.
  ///
  /// They are scanned for nothing: a fingerprint may look like the number of a card.
  init(derived text: String) {
    do {
      try self.init(scanning: text, for: [])
    } catch {
      preconditionFailure("a scan for nothing finds nothing")
    }
  }
}
