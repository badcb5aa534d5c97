import Crypto
import Disclosure

/// What a proof that holds says to people.
public struct ProvedRow: Hashable, Sendable {
  public let title: String
  public let version: Int
  /// The SHA-256 of everything that was published with the list, in hexadecimal.
  public let publication: String
  /// The root of the tree over its rows, in hexadecimal.
  public let listRoot: String
  public let rowCount: Int
  /// Canonical JSON: header and text of every public column.
  public let row: String
  public let channel: String
  public let place: String
  /// When it hung, as 2026-09-28T09:05+08:00.
  public let at: String
  /// When that was recorded, as 2026-09-28 09:30, and by whom.
  public let recorded: String
  public let (by, name): (String, String)
  /// The number of the entry that records the posting.
  public let entry: Int
}

extension RowProof {
  /// What the proof shows.
  ///
  /// - Throws: the first fault: LED-017 and LED-019 to LED-023.
  public func verified(against printed: PrintedGroups) throws(LedgerRefusal) -> ProvedRow {
    guard checkpoint.groups == printed else {
      throw LedgerRefusal(
        "LED-019",
        "证明所用存证的校验码是 \(checkpoint.groups),与贴出的 \(printed) 不同,请核对校验码,或索取对应的证明",
        .broken)
    }
    let (drafted, draftFields) = try provedDraft()
    let (posted, postingFields) = try provedPosting()
    guard posted.sha256 == drafted.sha256, draftFields.sequence < postingFields.sequence else {
      throw .otherPosting
    }
    let person = try provedSigner(postingFields.by)
    if countersignature != nil {
      _ = try CheckpointFile(checkpoint, countersignature: countersignature)
        .requireCountersignature()
    }
    return ProvedRow(
      title: drafted.title, version: drafted.version, publication: drafted.sha256,
      listRoot: drafted.listRoot, rowCount: drafted.rowCount, row: try provedLeaf(in: drafted),
      channel: posted.channel, place: posted.place, at: posted.at,
      recorded: postingFields.atWords, by: person.id, name: person.name,
      entry: postingFields.sequence)
  }

  private func provedDraft() throws(LedgerRefusal) -> (ProvedAct.Draft, EntryFields) {
    let fields = try draft.fields(under: checkpoint)
    let act = try draft.act()
    guard let draft = (act.drafted ?? act.revised)?.draft, fields.of == notice else {
      throw .otherPosting
    }
    return (draft, fields)
  }

  private func provedPosting() throws(LedgerRefusal) -> (ProvedAct.Posting, EntryFields) {
    guard let first = posting.first, let posted = try first.act().posted?.posting else {
      throw .otherPosting
    }
    let fields = try first.fields(under: checkpoint)
    guard fields.of == notice else { throw .otherPosting }
    return (posted, fields)
  }

  /// The row's own words.
  private func provedLeaf(in draft: ProvedAct.Draft) throws(LedgerRefusal) -> String {
    let root = MerkleProof.root(
      of: MerkleHash.leaf(leaf.utf8), at: row - 1, in: draft.rowCount, path: listPath)
    guard let root, hexadecimal(root) == draft.listRoot, let row = ListLeaf.row(of: leaf) else {
      throw LedgerRefusal(
        "LED-021", "这一行不在名单第 \(draft.version) 版的第 \(row) 行,或者被改动过,请向公示单位重新索取",
        .broken)
    }
    return row
  }

  /// Who signed: the entries follow each other, are one person's, and the last alone is signed.
  private func provedSigner(_ person: String) throws(LedgerRefusal) -> ProvedAct.Person {
    var previous: EntryFields?
    for (place, one) in posting.enumerated() {
      let fields = try one.fields(under: checkpoint)
      let isLast = place == posting.count - 1
      guard fields.by == person, one.entry.signature.isEmpty != isLast,
        fields.sequence == (previous?.sequence).map({ $0 + 1 }) ?? fields.sequence
      else { throw .wrongSigner(person) }
      previous = fields
    }
    let fields = try signer.fields(under: checkpoint)
    guard let added = try signer.act().personAdded, added.id == person,
      fields.of == LedgerPeople.subject, let signed = posting.last?.entry,
      let key = bytes(ofHexadecimal: added.key.utf8),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key),
      key.isValidSignature(signed.signature, for: Array(signed.text.utf8))
    else { throw .wrongSigner(person) }
    return added
  }
}

extension ListLeaf {
  /// The row in a leaf's text; nil when the text is of another form.
  static func row(of text: String) -> String? {
    let (opening, middle) = (#"{"row":"#, #","salt":""#)
    guard text.hasPrefix(opening), text.hasSuffix(#""}"#) else { return nil }
    let body = text.dropFirst(opening.count).dropLast(2)
    let salt = body.suffix(32)
    guard let salt = bytes(ofHexadecimal: salt.utf8), body.dropLast(32).hasSuffix(middle) else {
      return nil
    }
    let row = String(body.dropLast(32 + middle.count))
    return row.hasPrefix("{") && row.hasSuffix("}")
      && Array(ListLeaf.text(row: row, salt: salt).utf8) == Array(text.utf8) ? row : nil
  }
}

extension LedgerRefusal {
  fileprivate static var otherPosting: LedgerRefusal {
    LedgerRefusal(
      "LED-022", "证明里的起草、张贴不是同一件公示的同一版名单,请向公示单位重新索取", .broken)
  }

  fileprivate static func wrongSigner(_ person: String) -> LedgerRefusal {
    LedgerRefusal("LED-023", "张贴记录上 \(person) 的签名核对不上,请向公示单位核实", .broken)
  }
}
