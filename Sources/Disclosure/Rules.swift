public import WorkingDays

/// A value that changes by law: each version holds from its day until the next one begins.
public struct DatedRule<Value: Sendable>: Sendable {
  public struct Version: Sendable {
    public let value: Value
    public let inForceFrom: CalendarDay
    public let source: Provision

    public init(_ value: Value, inForceFrom: CalendarDay, source: Provision) {
      self.value = value
      self.inForceFrom = inForceFrom
      self.source = source
    }
  }

  public let versions: [Version]

  /// Versions in the order of their days; out of order is a programmer's mistake.
  public init(_ versions: Version...) {
    precondition(!versions.isEmpty, "a rule needs at least one version")
    precondition(
      zip(versions, versions.dropFirst()).allSatisfy { $0.inForceFrom < $1.inForceFrom },
      "versions of a rule must be in the order of their days")
    self.versions = versions
  }

  /// The version in force on `day`; nil before the first.
  public func version(on day: CalendarDay) -> Version? {
    versions.last { $0.inForceFrom <= day }
  }
}

/// The least time a notice of some kind stays up for objections (公示期), with its source.
public struct PeriodRule: Hashable, Sendable {
  public let count: Int
  public let unit: PeriodUnit
  public let firstDay: FirstDay
  public let source: Provision

  public init(
    _ count: Int, _ unit: PeriodUnit, from firstDay: FirstDay = .dayAfterPosting, source: Provision
  ) {
    precondition(count > 0, "a period has at least one day")
    self.count = count
    self.unit = unit
    self.firstDay = firstDay
    self.source = source
  }
}
