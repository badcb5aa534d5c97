import Disclosure
import Foundation

/// An entry of the ledger beside the path that leads from it to a checkpoint's root.
public struct ProvedEntry: Hashable, Sendable {
  public let entry: LedgerEntry
  public let path: [[UInt8]]

  public init(_ entry: LedgerEntry, path: [[UInt8]]) {
    self.entry = entry
    self.path = path
  }

  var json: JSON {
    .members([
      "path": .array(path.map { .string(hexadecimal($0)) }),
      "signature": .string(hexadecimal(entry.signature)),
      "text": .string(entry.text),
    ])
  }

  /// The entry's own words, once its place under the checkpoint is shown.
  ///
  /// - Throws: LED-020 when it is not there.
  func fields(under checkpoint: Checkpoint) throws(LedgerRefusal) -> EntryFields {
    guard let fields = EntryFields(entry.text),
      MerkleProof.root(
        of: entry.hash, at: fields.sequence - 1, in: checkpoint.size, path: path)
        == checkpoint.root
    else {
      throw LedgerRefusal(
        "LED-020", "证明里的一条台账条目不在存证之内,或者被改动过,请向公示单位重新索取", .broken)
    }
    return fields
  }

  /// The act, as far as a proof needs it.
  func act() throws(LedgerRefusal) -> ProvedAct {
    guard let body = try? Canonical.decode(Body.self, from: entry.text) else {
      throw .unreadable("证明")
    }
    return body.act
  }

  private struct Body: Decodable { let act: ProvedAct }
}

extension ProvedEntry: Decodable {
  private enum Member: String, CodingKey { case path, signature, text }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    let signature = try members.decode(String.self, forKey: .signature)
    guard let path = hashes(try members.decode([String].self, forKey: .path)),
      let signature = bytes(ofHexadecimal: signature.utf8)
    else { throw LedgerRefusal.unreadable("证明") }
    let text = try members.decode(String.self, forKey: .text)
    self.init(LedgerEntry(text: text, signature: signature), path: path)
  }
}

/// The acts that a proof is made of; other members of theirs say nothing here.
struct ProvedAct: Decodable {
  let drafted: Drafted?
  let revised: Drafted?
  let posted: Posted?
  let personAdded: Person?

  struct Drafted: Decodable { let draft: Draft }

  struct Draft: Decodable {
    let title: String
    let version: Int
    let sha256: String
    let listRoot: String
    let rowCount: Int
  }

  struct Posted: Decodable { let posting: Posting }

  struct Posting: Decodable {
    let channel: String
    let place: String
    let at: String
    let sha256: String?
  }

  struct Person: Decodable {
    let id: String
    let name: String
    let key: String
  }
}
