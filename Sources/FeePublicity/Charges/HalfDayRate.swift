import Disclosure

/// What pupils who come for half of the day pay of an item (半日), as the settings say.
enum HalfDayRate: Hashable, Sendable {
  case nothing
  case percent(Score)
  case sum(Amount)

  /// Reads 不收, 60% and 300元.
  init?(parsing text: some StringProtocol) {
    if ["不收", "免收"].contains(text) {
      self = .nothing
      return
    }
    guard let mark = text.last, let number = Score(parsing: text.dropLast()), number > Score(0)
    else { return nil }
    switch mark {
    case "%", "％":
      guard number <= Score(100) else { return nil }
      self = .percent(number)
    case "元":
      guard let sum = Amount(yuan: number) else { return nil }
      self = .sum(sum)
    default: return nil
    }
  }

  /// Nil when it is no whole number of fen.
  func amount(of full: Amount) -> Amount? {
    switch self {
    case .nothing: Amount(fen: 0)
    case .percent(let percent): full.share(percent, rounding: nil)
    case .sum(let sum): sum
    }
  }
}
