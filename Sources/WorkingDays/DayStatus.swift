/// Whether a day is worked, why, and by which text.
public struct DayStatus: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Monday to Friday, and nothing else said.
    case weekday
    /// Saturday or Sunday, and nothing else said.
    case weekend
    /// A day off of a holiday, as 国庆节.
    case holiday(String)
    /// A weekend day worked for a holiday (调休上班).
    case shiftedWork(String)
    /// A region's or an organisation's own day off.
    case ownRest(String)
    /// A region's or an organisation's own working day.
    case ownWork(String)
  }

  public let day: CalendarDay
  public let reason: Reason
  /// Title and number of the paper, or the words of the layer.
  public let source: String

  public var isWorked: Bool {
    switch reason {
    case .weekday, .shiftedWork, .ownWork: true
    case .weekend, .holiday, .ownRest: false
    }
  }

  /// As 工作日, 周末, 国庆节, 国庆节调休上班, 单位停课.
  public var why: String {
    switch reason {
    case .weekday: "工作日"
    case .weekend: "周末"
    case .holiday(let name), .ownRest(let name), .ownWork(let name): name
    case .shiftedWork(let name): "\(name)调休上班"
    }
  }

  /// The mark printed calendars give the day: 休, 班, or none on a usual day.
  public var mark: String? {
    switch reason {
    case .weekday, .weekend: nil
    case .holiday, .ownRest: "休"
    case .shiftedWork, .ownWork: "班"
    }
  }

  /// The five-day week: the text behind every day that no paper names.
  static let weekRule = "国务院关于职工工作时间的规定(国务院令第174号)第七条"
}
