import Disclosure
import DisclosureStore
import Foundation
import PublicLedger
import WorkingDays

/// The rows of a package as rows of the roster.
struct TransferredList {
  private let roster: Roster
  /// For each row, a text for each column.
  private let texts: [[String]]
  private let persons: [[UInt8]?]

  init(_ rows: [TransferContent.Row], roster: Roster) throws(TransferRefusal) {
    self.roster = roster
    var texts: [[String]] = []
    var persons: [[UInt8]?] = []
    for row in rows {
      guard
        let published = try? JSONDecoder().decode(
          [String: String].self, from: Data(row.published.utf8))
      else { throw .changed }
      texts.append(roster.columns.map { published[$0.header] ?? row.figures[$0.header] ?? "" })
      persons.append(try TransferredList.token(row.person))
    }
    self.texts = texts
    self.persons = persons
  }

  private static func token(_ text: String?) throws(TransferRefusal) -> [UInt8]? {
    guard let text else { return nil }
    guard let token = bytes(ofHexadecimal: text.utf8), token.count == PersonMatching.tokenCount
    else { throw .changed }
    return token
  }

  var table: ReturnTable {
    ReturnTable(
      columns: roster.columns.map(\.id), records: records(numbered: false), persons: persons)
  }

  /// Read as from a sheet whose header is row 0, so that figures and choices have their types.
  ///
  /// What the list does not tell is empty. Tokens stand for ID numbers, so that persons can be counted.
  var records: [Record] { records(numbered: true) }

  private func records(numbered: Bool) -> [Record] {
    let id = roster.columns.firstIndex { $0.checks.contains(.residentID) }
    return texts.indices.map { index in
      var fields = roster.columns.indices.map { column in
        roster.columns[column].field(of: texts[index][column])
      }
      if numbered, let id { fields[id] = persons[index].map { .text(hexadecimal($0)) } ?? .empty }
      return Record(row: index + 1, fields: fields, columns: roster.columns.map(\.id))
    }
  }
}

extension ColumnSpec {
  /// What stands published as `text`.
  fileprivate func field(of text: String) -> Field {
    if text.isEmpty { return .empty }
    switch type {
    case .text, .code, .choice: return .text(text)
    case .integer: return Int(text).map(Field.integer) ?? .empty
    case .score: return Score(parsing: text).map(Field.score) ?? .empty
    case .amount:
      let plain = text.replacing(",", with: "")
      return Score(parsing: plain).map { .amount(Amount(fen: $0.units / 10_000)) } ?? .empty
    case .day: return (try? CalendarDay(parsing: text)).map(Field.day) ?? .text(text)
    case .month: return .text(text)
    }
  }
}
