public import Disclosure
public import WorkingDays

// For tests only: a program that is handed text must say what it does with a bad one.

extension CalendarDay: ExpressibleByStringLiteral {
  /// The day of a literal as "2026-09-14"; anything else stops the test run.
  public init(stringLiteral text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension Score: ExpressibleByStringLiteral {
  /// The score of a literal as "82.33"; anything else stops the test run.
  public init(stringLiteral text: String) {
    guard let score = Score(parsing: text) else { preconditionFailure("\(text) is not a score") }
    self = score
  }
}

extension PublicText: ExpressibleByStringLiteral {
  public init(stringLiteral wording: StaticString) { self.init(wording) }
}

extension Moment: ExpressibleByStringLiteral {
  /// As 2026-09-28 09:05.
  public init(stringLiteral text: String) {
    guard let moment = Moment(parsing: text) else { preconditionFailure("\(text) is no moment") }
    self = moment
  }
}
