import Disclosure
import WorkingDays

extension PublicTable {
  /// Sums by the index of their column, of those that are declared to have one.
  var totals: [Int: Double] {
    var totals: [Int: Double] = [:]
    for (index, column) in columns.enumerated() where column.isTotalled {
      let values = stride(from: index, to: cells.count, by: columns.count).lazy.map { cells[$0] }
      switch column.type {
      case .amount:
        totals[index] = values.reduce(Amount(fen: 0)) { $0 + $1.asAmount }.yuan
      case .integer:
        totals[index] = Double(values.reduce(0) { $0 + $1.asCount })
      case .text, .code, .score, .day, .month, .choice: continue
      }
    }
    return totals
  }
}

extension PublicCell {
  fileprivate var asAmount: Amount {
    guard case .amount(let amount) = self else { return Amount(fen: 0) }
    return amount
  }

  fileprivate var asCount: Int {
    guard case .integer(let count) = self else { return 0 }
    return count
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
