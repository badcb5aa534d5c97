import Crypto
public import Disclosure
public import DisclosureStore
import Foundation
import NoticeLife
import PublicLedger
public import WorkingDays
import ZipArchives

/// A package made at a school out of its own store.
public struct MadeTransfer: Sendable {
  public let manifest: TransferManifest
  /// The version of the list that hung, and how many rows it has.
  public let version: Int
  public let rowCount: Int
  /// The file.
  public let bytes: [UInt8]
}

/// The package that answers `call` with the list of `notice` that hung last.
///
/// `office` is what the school's checkpoints call it. What is sealed differs each time.
///
/// - Throws: ``TransferRefusal`` XFER-002 and XFER-003, ``StoreRefusal``, ``LedgerRefusal``.
public func transfer(
  of notice: String, answering call: CallFile, roster: Roster, in reading: OfficeReading,
  office: String, isRehearsal: Bool, at moment: Moment
) throws -> MadeTransfer {
  let state = try reading.state(of: notice)
  guard state.current.kind == call.kind else {
    throw TransferRefusal.otherKind(state.current.kind, expected: call.kind)
  }
  let hung = state.exposure?.postings.last { $0.sha256 != nil }
  guard let posting = hung else { throw TransferRefusal.notPosted(notice) }
  let verdict = try reading.ledgerVerdict()
  guard let checkpoint = Checkpoint(verdict, office: office, at: moment) else {
    throw LedgerRefusal(verdict) ?? TransferRefusal.notPosted(notice)
  }
  let proof = try reading.proof(
    of: 1, in: notice, posting: posting.number, under: checkpoint, countersignature: nil)
  let shown = try proof.verified(against: checkpoint.groups)
  guard let publication = try reading.publication(of: notice, version: shown.version) else {
    throw TransferRefusal.notPosted(notice)
  }
  let rows = try transferRows(
    of: notice, version: shown.version, roster: roster, call.matching, in: reading)
  let content = TransferContent(
    ticket: call.ticket, publication: publication, proof: proof.json.canonical, rows: rows)
  let manifest = TransferManifest(
    call, office: office, isRehearsal: isRehearsal, notice: notice, madeAt: moment,
    entries: checkpoint.size)
  return MadeTransfer(
    manifest: manifest, version: shown.version, rowCount: rows.count,
    bytes: try packed(content, manifest, sealedTo: call.packageKey))
}

private func transferRows(
  of notice: String, version: Int, roster: Roster, _ matching: PersonMatching,
  in reading: OfficeReading
) throws -> [TransferContent.Row] {
  let person = roster.columns.first { $0.checks.contains(.residentID) }?.header
  let counted = roster.columns.filter { !$0.privacy.isPublic && $0.isFigure }.map(\.header)
  return try reading.rows(of: notice, version: version).map { row in
    let withheld = try reading.withheld(of: row)
    let number = person.flatMap { withheld[$0] }
    let figures = withheld.filter { counted.contains($0.key) }
    return TransferContent.Row(
      published: row.published, salt: hexadecimal(reading.salt(of: row)),
      person: number.map { hexadecimal(matching.token(of: $0)) }, figures: figures)
  }
}

extension ColumnSpec {
  /// What summaries count, and nobody is known by.
  fileprivate var isFigure: Bool {
    switch type {
    case .integer, .score, .amount, .choice: true
    case .text, .code, .day, .month: false
    }
  }
}

private func packed(
  _ content: TransferContent, _ manifest: TransferManifest, sealedTo key: String
) throws -> [UInt8] {
  guard let raw = bytes(ofHexadecimal: key.utf8),
    let recipient = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: raw)
  else { throw TransferRefusal.noCallFile }
  let manifest = Array(manifest.text.utf8)
  var sender = try HPKE.Sender(
    recipientKey: recipient, ciphersuite: TransferSeal.suite, info: TransferSeal.info)
  let sealed = try sender.seal(content.bytes, authenticating: manifest)
  return try zipped([
    PackagePart(name: TransferSeal.manifestName, bytes: manifest),
    PackagePart(
      name: TransferSeal.sealedName, bytes: Array(sender.encapsulatedKey) + Array(sealed)),
  ])
}

/// How the sealed part is sealed: HPKE (RFC 9180), base mode.
enum TransferSeal {
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  static let info = Data(TransferManifest.format.utf8)
  /// The encapsulated key stands in front of what is sealed.
  static let keyCount = 32
  static let manifestName = "manifest.json"
  static let sealedName = "content.sealed"
}
