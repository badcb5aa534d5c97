import Disclosure
import WorkingDays

/// What all files of a notice must say.
public struct ExpectedNotice: Sendable {
  /// A list, as texts.
  struct Table: Sendable {
    let title: String
    let headers: [String]
    /// A text for each header.
    let rows: [[String]]
    /// The titles of its sections by the row they stand before, from 0.
    var sections: [Int: String] = [:]
    /// The name of what the titles of the sections say.
    var sectionHeader: String?
    /// Whether its rows are those of the table before, with other columns.
    var isContinuing = false
  }

  struct Fact: Sendable {
    let name: String
    let values: [String]
  }

  /// The name of the file it was read from.
  public let file: String
  /// Whether it is the record of the notice; otherwise just one of its files.
  public let isRecord: Bool
  public let title: String?
  let issuer: String?
  let facts: [Fact]
  let period: NoticePeriod?
  let tables: [Table]
  /// What the web shows in place of the tables.
  let webTables: [Table]?
  /// Of the content itself when it is the record, else as printed.
  public let fingerprint: String?
  /// The one that the record carries, when it is not that of its content.
  let falseFingerprint: String?
}

/// The days and hours of a period in the forms in which a channel may print them.
struct NoticePeriod: Sendable {
  let posted: CalendarDay
  let firstCounted: CalendarDay
  let lastDay: CalendarDay
  /// As 17:30.
  let closesAt: String
  let count: Int
  /// As 个工作日.
  let unit: String

  /// From the first counted day to the last; one of them alone when they are the same.
  var span: String {
    firstCounted == lastDay
      ? firstCounted.chinese : "\(firstCounted.chinese)至\(lastDay.chinese)"
  }
}
