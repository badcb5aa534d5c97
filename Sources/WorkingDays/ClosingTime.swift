/// The hour at which the last day of a period ends, in the school's time zone (Asia/Shanghai).
public struct ClosingTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 1 to 1440; 1440 is the end of the day (24:00).
  public let minutes: Int

  /// Nil outside 00:01–24:00.
  public init?(minutes: Int) {
    guard (1...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// 24:00, which holds when nothing else is said (Civil Code 203).
  public static let endOfDay = ClosingTime(validated: 1440)

  private init(validated minutes: Int) { self.minutes = minutes }

  public static func < (left: ClosingTime, right: ClosingTime) -> Bool {
    left.minutes < right.minutes
  }
}

extension ClosingTime: CustomStringConvertible {
  /// As 17:30 or 24:00.
  public var description: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension ClosingTime {
  /// Reads 17:30 or 24:00, also with the wide colon of Chinese input; nil for anything else.
  public init?(parsing text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "\u{FF1A}" }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}
