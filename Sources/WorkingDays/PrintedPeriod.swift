/// A period as a notice prints it, to be checked; what the notice leaves out is nil.
public struct PrintedPeriod: Hashable, Sendable {
  /// The day the notice is dated (成文日期).
  public var issued: CalendarDay?
  /// The day it really went up (张贴日期).
  public var posted: CalendarDay?
  public var start: CalendarDay?
  public var end: CalendarDay?
  public var count: Int?
  public var unit: PeriodUnit?
  /// The kind of notice, by name or id, as 拟聘用公示; it decides the minimum.
  public var kind: String?

  public init(
    issued: CalendarDay? = nil, posted: CalendarDay? = nil, start: CalendarDay? = nil,
    end: CalendarDay? = nil, count: Int? = nil, unit: PeriodUnit? = nil, kind: String? = nil
  ) {
    self.issued = issued
    self.posted = posted
    self.start = start
    self.end = end
    self.count = count
    self.unit = unit
    self.kind = kind
  }
}

/// How many days a printed period has, with and without its first day.
public struct PeriodReading: Hashable, Sendable {
  public let unit: PeriodUnit
  /// The printed first day counted (以当日起算).
  public let inclusive: Int
  /// The printed first day left out (以次日起算, Civil Code 201).
  public let exclusive: Int
}

/// What the check of one printed period says.
public struct PeriodVerdict: Hashable, Sendable {
  public enum Grade: String, Hashable, Sendable, Comparable, CaseIterable {
    case fine
    case warning
    case error

    /// As 错误.
    public var chinese: String {
      switch self {
      case .fine: "正常"
      case .warning: "提醒"
      case .error: "错误"
      }
    }

    private var rank: Int {
      switch self {
      case .fine: 0
      case .warning: 1
      case .error: 2
      }
    }

    public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
  }

  /// One reason for the grade.
  public struct Ground: Hashable, Sendable {
    /// The rule, as PER-008.
    public let id: String
    public let grade: Grade
    /// A whole sentence, without the rule's id.
    public let message: String

    public init(_ id: String, _ grade: Grade, _ message: String) {
      self.id = id
      self.grade = grade
      self.message = message
    }
  }

  /// In working days and in calendar days, as far as both could be counted.
  public let readings: [PeriodReading]
  /// Never empty: a period without fault says so.
  public let grounds: [Ground]

  public init(readings: [PeriodReading], grounds: [Ground]) {
    self.readings = readings
    self.grounds = grounds
  }

  public var grade: Grade { grounds.map(\.grade).max() ?? .fine }

  public func reading(in unit: PeriodUnit) -> PeriodReading? {
    readings.first { $0.unit == unit }
  }
}
