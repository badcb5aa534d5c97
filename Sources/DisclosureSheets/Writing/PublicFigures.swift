import Disclosure
import WorkingDays

extension PublicCell {
  /// As a sheet computes with it; nil for words.
  var figure: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .amount(let amount): amount.yuan
    case .score(let score, _): score.points
    case .text: nil
    }
  }
}

// A sheet's numbers are doubles: exact up to 15 digits, which no sum or score here exceeds.

extension Amount {
  var yuan: Double { Double(fen) / 100 }
}

extension Score {
  var points: Double { Double(units) / Double(Score.unitsPerPoint) }
}

extension Publication {
  /// The fact 成文日期, or the posting day when it is not stated.
  var dateOfIssue: String {
    let stated = facts.first { $0.name == "成文日期" }?.values.first?.text
    guard let stated else { return period.posted.chinese }
    return (try? CalendarDay(parsing: stated))?.chinese ?? stated
  }
}
