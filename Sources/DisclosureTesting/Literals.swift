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

extension PublicText: ExpressibleByStringLiteral {
  public init(stringLiteral wording: StaticString) { self.init(wording) }
}
