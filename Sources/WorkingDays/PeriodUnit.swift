/// What a period counts.
public enum PeriodUnit: String, Hashable, Sendable, CaseIterable, Codable {
  case workingDays = "working"
  case calendarDays = "calendar"
  case months = "month"

  /// As it stands in a notice: 个工作日, 日, 个月.
  public var chinese: String {
    switch self {
    case .workingDays: "个工作日"
    case .calendarDays: "日"
    case .months: "个月"
    }
  }
}

/// Which day is day 1.
public enum FirstDay: String, Hashable, Sendable, CaseIterable, Codable {
  /// The posting day is not counted (Civil Code 201).
  case dayAfterPosting = "next"
  /// The posting day is counted, as many notices do.
  case posting
}
