import Crypto
import Foundation
import PublicLedger

/// Seals the rows of returns of one round, on any thread, before the transaction that stores them.
public struct ReturnSealing: Sendable {
  /// Makes the tokens of persons in this office.
  public let matching: PersonMatching
  let round: String
  private let keys: StoreKeys

  init(_ keys: StoreKeys, round: String) {
    self.keys = keys
    self.round = round
    matching = PersonMatching(key: keys.matching.withUnsafeBytes { Array($0) })
  }

  /// `file` is the SHA-256 of the file the rows came in: they open as this school's out of this file
  /// only.
  public func seal(
    _ table: ReturnTable, school: String, file: String
  ) throws -> SealedReturn {
    let bytes = ReturnBlock.bytes(of: table)
    let persons = ReturnBlock.persons(of: table)
    let context = context(school, file)
    return SealedReturn(
      round: round, school: school, file: file, rowCount: table.records.count,
      root: root(bytes, persons, context), persons: persons,
      sealed: try keys.seal(bytes, for: context))
  }

  /// Nil when the bytes were changed, or are another return's.
  func open(
    _ sealed: [UInt8], persons: [UInt8], school: String, file: String, root expected: String
  ) -> ReturnTable? {
    let context = context(school, file)
    guard let bytes = keys.open(sealed, for: context), root(bytes, persons, context) == expected
    else { return nil }
    return ReturnBlock.table(bytes, persons: persons)
  }

  private func context(_ school: String, _ file: String) -> String {
    "return|\(round)|\(school)|\(file)|"
  }

  /// Keyed, so that nobody who sees the ledger can try rows against it.
  private func root(_ bytes: [UInt8], _ persons: [UInt8], _ context: String) -> String {
    var code = HMAC<SHA256>(key: keys.salts)
    code.update(data: Array("\(context)\(persons.count)|".utf8))
    code.update(data: persons)
    code.update(data: bytes)
    return hexadecimal(code.finalize())
  }
}

/// The rows of one return, ready to be stored.
public struct SealedReturn: Sendable {
  public let round: String
  public let school: String
  public let file: String
  public let rowCount: Int
  /// The keyed hash of the rows, in hexadecimal.
  public let root: String
  let persons: [UInt8]
  let sealed: [UInt8]
}
