import Disclosure
import WorkingDays

extension PublicTable {
  /// Sums by the index of their column: of sums of money, and of the columns that count something.
  ///
  /// Which integers count is told by the header: a sum of ranks or serial numbers would mean nothing.
  var totals: [Int: Double] {
    var totals: [Int: Double] = [:]
    for (index, column) in columns.enumerated() {
      let values = stride(from: index, to: cells.count, by: columns.count).lazy.map { cells[$0] }
      switch column.type {
      case .amount:
        totals[index] = values.reduce(Amount(fen: 0)) { $0 + $1.asAmount }.yuan
      case .integer where countWords.contains(where: column.header.hasSuffix):
        totals[index] = Double(values.reduce(0) { $0 + $1.asCount })
      case .integer, .text, .code, .score, .day, .month, .choice: continue
      }
    }
    return totals
  }
}

private let countWords = ["人数", "名额", "计划数", "班数", "户数", "件数", "份数", "套数", "课时数"]

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

extension Period {
  /// As 2026年9月29日至2026年10月12日,共5个工作日.
  var inWords: String { "\(firstCounted.chinese)至\(lastDay.chinese),共\(count)\(unit.chinese)" }
}

extension Publication {
  /// The fact 成文日期, or the posting day when it is not stated.
  var dateOfIssue: String {
    let stated = facts.first { $0.name == "成文日期" }?.values.first?.text
    guard let stated else { return period.posted.chinese }
    return (try? CalendarDay(parsing: stated))?.chinese ?? stated
  }
}
