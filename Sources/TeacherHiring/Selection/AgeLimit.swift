public import WorkingDays

/// The first day of birth (含) of those who are `years` at most on `cutOff`.
///
/// "35周岁及以下" on 2025-03-31 is "1989年4月1日(含)以后出生": whoever was born a day earlier is 36 on the
/// day after the cut-off day. Born on 29 February, a year is full on the 28th of a common year
/// (民法典第二百零二条).
public func birthBound(atMost years: Int, on cutOff: CalendarDay) -> CalendarDay {
  let (year, month, day) = cutOff.next.figures
  // 29 February has no counterpart in most years: those born on the 28th are too old by then.
  return CalendarDay(year: year - years - 1, month: month, day: day)
    ?? CalendarDay(year - years - 1, 3, 1)
}

/// The last day of birth (含) of those who are `years` at least on `cutOff`, as 年满18周岁.
public func birthBound(atLeast years: Int, on cutOff: CalendarDay) -> CalendarDay {
  birthBound(atMost: years - 1, on: cutOff) - 1
}

/// An age as an announcement words it (年龄条件).
///
/// 以上, 以下 and 以内 include the number, 不满 and 超过 do not (民法典第一千二百五十九条).
public enum AgeLimit: Hashable, Sendable {
  case atMost(Int)
  case atLeast(Int)

  /// Reads 35周岁及以下, 35岁以下, 35周岁以内, 不超过35周岁, 不满36周岁, 18周岁以上, 年满18周岁, 超过17周岁;
  /// nil for anything else.
  public init?(parsing text: String) {
    let figures = text.filter { $0.isASCII && $0.isNumber }
    guard let years = Int(figures), (1...99).contains(years) else { return nil }
    let words = text.replacing(figures, with: "").replacing("周岁", with: "岁")
    switch words {
    case "岁及以下", "岁以下", "岁(含)以下", "岁以内", "岁及以内", "不超过岁": self = .atMost(years)
    case "不满岁", "未满岁": self = .atMost(years - 1)
    case "岁及以上", "岁以上", "岁(含)以上", "年满岁", "满岁": self = .atLeast(years)
    case "超过岁": self = .atLeast(years + 1)
    default: return nil
    }
  }

  /// Whether someone born on `birth` meets it on `cutOff`.
  public func admits(bornOn birth: CalendarDay, on cutOff: CalendarDay) -> Bool {
    switch self {
    case .atMost(let years): birth >= birthBound(atMost: years, on: cutOff)
    case .atLeast(let years): birth <= birthBound(atLeast: years, on: cutOff)
    }
  }

  /// As 1989年4月1日（含）以后出生, to be printed beside the age.
  public func words(on cutOff: CalendarDay) -> String {
    switch self {
    case .atMost(let years): "\(birthBound(atMost: years, on: cutOff).chinese)（含）以后出生"
    case .atLeast(let years): "\(birthBound(atLeast: years, on: cutOff).chinese)（含）以前出生"
    }
  }
}
