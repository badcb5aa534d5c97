public import WorkingDays

/// A text that was to be a moment and is none.
public struct InvalidMoment: Error, Equatable, CustomStringConvertible {
  public static let id = "DRAW-020"
  public let text: String

  public var description: String {
    "“\(text)”不是日期和时间,请写成 2026-08-20 15:00 的样子。[\(InvalidMoment.id)]"
  }
}

extension Moment {
  /// Reads 2026-08-20 15:00, the only form in a record that everybody must read alike.
  public init(drawTime text: String) throws(InvalidMoment) {
    guard let moment = Moment(parsing: text), moment.description == text else {
      throw InvalidMoment(text: text)
    }
    self = moment
  }
}
