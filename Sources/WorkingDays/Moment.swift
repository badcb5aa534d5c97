/// A minute in the school's time zone (Asia/Shanghai), which is eight hours ahead of UTC the whole
/// year.
public struct Moment: Hashable, Sendable {
  public let day: CalendarDay
  /// Minutes after midnight, 0 to 1439.
  public let minutes: Int

  /// Minutes from 1440 on belong to a later day, so that 24:00 is the next day's midnight.
  public init(_ day: CalendarDay, minutes: Int) {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
    precondition(rest >= 0, "minutes are counted from midnight")
    self.day = day + days
    self.minutes = rest
  }

  /// The end of a last day that closes then.
  public init(_ day: CalendarDay, closing: ClosingTime) {
    self.init(day, minutes: closing.minutes)
  }
}

extension Moment: Comparable {
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.minutes) < (right.day, right.minutes)
  }

  /// Minutes from `right` to `left`.
  public static func - (left: Moment, right: Moment) -> Int {
    (left.day - right.day) * 1440 + left.minutes - right.minutes
  }
}

extension Moment: CustomStringConvertible {
  /// As 2026-09-28 09:05.
  public var description: String { "\(day) \(clock)" }

  /// As 2026-09-28T09:05+08:00 (ISO 8601), for what is read without knowing whose clock it is.
  public var iso8601: String { "\(day)T\(clock)+08:00" }

  /// As 09:05.
  public var clock: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// As 2026年9月28日09:05.
  public var chinese: String { day.chinese + clock }

  /// Reads 2026-09-28T09:05+08:00, 2026-09-28T09:05 and 2026-09-28 09:05; nil for anything else.
  public init?(parsing text: String) {
    let bare = text.hasSuffix("+08:00") ? text.dropLast(6) : text[...]
    guard bare.utf8.count == 16, let day = try? CalendarDay(parsing: String(bare.prefix(10))),
      bare.dropFirst(10).first == "T" || bare.dropFirst(10).first == " "
    else { return nil }
    let figures = bare.suffix(5).split(separator: ":").map { Int($0) }
    guard figures.count == 2, let hour = figures[0], let minute = figures[1],
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(day, minutes: hour * 60 + minute)
  }
}

extension Moment: Codable {
  /// As its ``iso8601``.
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a moment") { Moment(parsing: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoded(iso8601, to: encoder) }
}

extension CalendarDay: Codable {
  /// As 2026-09-28.
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a day") { try? CalendarDay(parsing: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoded(self, to: encoder) }
}

extension ClosingTime: Codable {
  /// As 17:30.
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a closing time") { ClosingTime(parsing: $0) }
  }

  public func encode(to encoder: any Encoder) throws { try encoded(self, to: encoder) }
}

private func decoded<Value>(
  from decoder: any Decoder, as name: String, _ parse: (String) -> Value?
) throws -> Value {
  let container = try decoder.singleValueContainer()
  let text = try container.decode(String.self)
  guard let value = parse(text) else {
    throw DecodingError.dataCorruptedError(
      in: container, debugDescription: "\(text) is not \(name)")
  }
  return value
}

private func encoded(
  _ value: some CustomStringConvertible, to encoder: any Encoder
) throws {
  var container = encoder.singleValueContainer()
  try container.encode(value.description)
}
