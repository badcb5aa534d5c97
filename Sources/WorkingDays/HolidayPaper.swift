/// The State Council's holiday arrangement of one year (放假安排), with the papers that changed it.
public struct HolidayPaper: Hashable, Sendable {
  /// An official paper: its title and its number, as 国办发明电〔2025〕7号.
  public struct Document: Hashable, Sendable {
    public let title: String
    /// Nil only where no source at hand gives it (2004, 2005).
    public let number: String?
  }

  /// A paper that changed the arrangement later in the year.
  public struct Amendment: Hashable, Sendable {
    public let document: Document
    /// What it changed, as the data file says it.
    public let effect: String
  }

  /// The year in the paper's title; its days may lie in the last days of December before.
  public let year: Int
  public let document: Document
  public let amendments: [Amendment]
  /// The days come from a collection, not from the paper itself (2004–2006).
  public let isSecondary: Bool
  /// Days off that the paper names, weekends within a holiday included.
  public let off: [NamedDay]
  /// Weekend days that are worked instead (调休上班).
  public let work: [NamedDay]

  /// The paper behind `day`, as title(number).
  func source(of day: NamedDay) -> String {
    let amendment = amendments.first { $0.document.number == day.paper && day.paper != nil }
    return (amendment?.document ?? document).words + (isSecondary ? "(日期取自二手资料)" : "")
  }
}

extension HolidayPaper.Document {
  /// As 国务院办公厅关于2026年部分节假日安排的通知(国办发明电〔2025〕7号).
  public var words: String { "\(title)(\(number ?? "文号不详"))" }
}

/// A day that a paper or a layer names.
public struct NamedDay: Hashable, Sendable {
  public let date: CalendarDay
  /// The holiday it belongs to, as 国庆节, or a layer's reason, as 停课.
  public let name: String
  /// The number of the amending paper that put this day in; nil for the paper itself.
  public let paper: String?

  public init(date: CalendarDay, name: String, paper: String? = nil) {
    self.date = date
    self.name = name
    self.paper = paper
  }
}
