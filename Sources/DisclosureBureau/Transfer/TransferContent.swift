import Disclosure
import Foundation

/// The sealed part of a package.
struct TransferContent: Codable, Hashable {
  struct Row: Codable, Hashable {
    /// Canonical JSON, an object of header and text, as it is in the school's list.
    let published: String
    /// Of its leaf in the list's tree, 16 bytes in hexadecimal.
    let salt: String
    /// Finds the same person in other returns, 16 bytes in hexadecimal; nil when the row names
    /// nobody by number.
    let person: String?
    /// Figures and choices that are not published, by header; never a name, number or address.
    let figures: [String: String]
  }

  /// Shows that the school had the call file that was made for it.
  let ticket: String
  /// Everything that was published, canonical JSON.
  let publication: String
  /// The proof of the first row, by which the whole list is proved.
  let proof: String
  /// In the published order.
  let rows: [Row]

  var bytes: [UInt8] {
    let json = JSON.members([
      "ticket": .string(ticket), "publication": .string(publication), "proof": .string(proof),
      "rows": .array(rows.map(\.json)),
    ])
    return Array(json.canonical.utf8)
  }
}

extension TransferContent.Row {
  fileprivate var json: JSON {
    let figures = figures.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
    return .members([
      "published": .string(published), "salt": .string(salt), "person": person.map(JSON.string),
      "figures": .object(figures),
    ])
  }
}
