/// Something wrong in a holiday paper or a layer, in words for the office that hands it in.
public struct CalendarProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule, as CAL-013.
  public let id: String
  /// What is wrong, where, and what to do, without the rule's id.
  public let words: String

  public init(_ id: String, _ words: String) {
    self.id = id
    self.words = words
  }

  public var description: String { "\(words)[\(id)]" }
}

/// Everything that is wrong in one file; never empty.
public struct CalendarProblems: Error, Hashable, Sendable, CustomStringConvertible {
  public let problems: [CalendarProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A day that no announced holiday paper covers, so nobody can say yet whether it is worked.
public struct CalendarGap: Error, Hashable, Sendable, CustomStringConvertible {
  public static let id = "CAL-001"

  public let day: CalendarDay
  public let covered: ClosedRange<CalendarDay>

  /// What to say to people, without the rule's id.
  public var words: String {
    "\(day.year)年的放假安排还没有录入,无法判断 \(day) 是否上班。"
      + "现有日历从 \(covered.lowerBound) 到 \(covered.upperBound)。"
      + "国务院办公厅公布 \(day.year) 年放假通知后,请用 gongshi calendar add FILE 录入。"
  }

  public var description: String { "\(words)[\(CalendarGap.id)]" }
}
