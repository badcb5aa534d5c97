import Crypto
public import Disclosure
public import DisclosureStore
import Foundation
public import PublicLedger
public import SchoolOversight
import WorkingDays
import ZipArchives
import PersonalData

/// A package that was opened at the bureau and holds in every respect.
public struct OpenedTransfer: Sendable {
  public let school: School
  public let manifest: TransferManifest
  /// Where and when the list hung, and who recorded it.
  public let proved: ProvedRow
  /// The SHA-256 of everything that was published, in hexadecimal.
  public var publication: String { proved.publication }
  /// The list with a text for each column of the roster; empty where the school does not tell.
  public let table: ReturnTable
  /// The same as the import would have it, for figures: persons stand in the column of ID numbers by
  /// their tokens.
  public let records: [Record]

  /// How large a package may be, in bytes.
  public static let largestFile = 64 << 20
}

/// Opens a package and checks it: that it is this round's and of one of its schools, that nothing in
/// it was changed, that its list hung and is whole, and that nobody's number is in it.
///
/// `latest` is the school's package that was taken before; an older one is a replay.
///
/// - Throws: ``TransferRefusal`` XFER-002 and XFER-004 to XFER-012.
public func openTransfer(
  at path: String, for round: Round, secret: RoundSecret, roster: Roster,
  isRehearsal: Bool = false, after latest: TransferManifest? = nil
) throws(TransferRefusal) -> OpenedTransfer {
  let (text, sealed) = try parts(ofPackageAt: path)
  let manifest = try TransferManifest(text)
  guard manifest.round == round.id else {
    throw .otherRound(manifest.round, expected: round.id)
  }
  guard let school = round.school(manifest.code) else { throw .unaskedSchool(manifest) }
  guard manifest.kind == round.kind else {
    throw .otherKind(manifest.kind, expected: round.kind)
  }
  guard manifest.isRehearsal == isRehearsal else {
    throw .rehearsal(manifest.isRehearsal)
  }
  if let latest, latest != manifest, !manifest.isNewer(than: latest) {
    throw .replay(manifest, latest: latest)
  }
  let content = try opened(sealed, beside: text, secret)
  guard content.ticket == secret.ticket(for: manifest.code, in: round.id) else {
    throw .wrongTicket(manifest)
  }
  let proved = try proved(content, manifest)
  try requireNoNumbers(in: content)
  let list = try TransferredList(content.rows, roster: roster)
  return OpenedTransfer(
    school: school, manifest: manifest, proved: proved, table: list.table,
    records: list.records)
}

private func parts(
  ofPackageAt path: String
) throws(TransferRefusal) -> (manifest: [UInt8], sealed: [UInt8]) {
  let limits = ZipLimits(
    parts: 2, bytes: OpenedTransfer.largestFile, ratio: 100, ratioFrom: 1 << 20)
  do {
    let size = try RawFile(opening: path).size
    guard size <= OpenedTransfer.largestFile else {
      throw ZipFailure.tooLarge(part: nil, limit: OpenedTransfer.largestFile)
    }
    let zip = try ZipFile(opening: path, within: limits)
    return (
      try zip.bytes(of: TransferSeal.manifestName, limit: 1 << 16),
      try zip.bytes(of: TransferSeal.sealedName, limit: OpenedTransfer.largestFile)
    )
  } catch { throw .noPackage(words(error)) }
}

private func words(_ failure: any Error) -> String {
  switch failure as? ZipFailure {
  case .missingPart, .tooManyParts: "里面的文件不对"
  case .unsafeName: "里面的文件名指向包外"
  case .tooLarge, .suspiciousRatio: "展开后过大,疑似压缩炸弹"
  case .duplicatePart: "里面有两个同名文件"
  case .cannotOpen(let reason): reason
  case .damaged, .encrypted, .foreignCompression, .sizeMismatch, .cannotWrite, nil: "文件损坏或不完整"
  }
}

private func opened(
  _ sealed: [UInt8], beside manifest: [UInt8], _ secret: RoundSecret
) throws(TransferRefusal) -> TransferContent {
  do {
    let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret.packageKey)
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: TransferSeal.suite, info: TransferSeal.info,
      encapsulatedKey: Data(sealed.prefix(TransferSeal.keyCount)))
    let content = try recipient.open(
      sealed.dropFirst(TransferSeal.keyCount), authenticating: manifest)
    return try JSONDecoder().decode(TransferContent.self, from: content)
  } catch { throw .changed }
}

/// The proof, once publication and rows are what it proves.
private func proved(
  _ content: TransferContent, _ manifest: TransferManifest
) throws(TransferRefusal) -> ProvedRow {
  let proved: ProvedRow
  do {
    let proof = try RowProof(Array(content.proof.utf8))
    guard proof.notice == manifest.notice, proof.checkpoint.office == manifest.office,
      proof.checkpoint.size == manifest.entries
    else { throw TransferRefusal.unproved("证明不是这份公示的") }
    proved = try proof.verified(against: proof.checkpoint.groups)
  } catch let refusal as TransferRefusal {
    throw refusal
  } catch { throw .unproved("证明不成立") }
  guard sha256(of: Array(content.publication.utf8)) == proved.publication else {
    throw .unproved("公示内容与台账不符")
  }
  guard kind(of: content.publication) == manifest.kind else {
    throw .unproved("公示的种类与清单不符")
  }
  let leaves = content.rows.compactMap { row in
    bytes(ofHexadecimal: row.salt.utf8).map { ListLeaf.hash(row: row.published, salt: $0) }
  }
  guard leaves.count == proved.rowCount, leaves.count == content.rows.count,
    hexadecimal(MerkleTree(leafHashes: leaves).root) == proved.listRoot
  else { throw .unproved("名单与台账不符") }
  return proved
}

private func kind(of publication: String) -> String? {
  struct Members: Decodable { let kind: String }
  return try? JSONDecoder().decode(Members.self, from: Data(publication.utf8)).kind
}

/// A school with an honest program sends none; one whose program was changed must not either.
private func requireNoNumbers(in content: TransferContent) throws(TransferRefusal) {
  let texts = content.rows.lazy.flatMap { [$0.published] + $0.figures.values }
  for text in texts {
    if PrivateContent.first(in: text, of: PrivateContent.Kind.all) != nil {
      throw .holdsNumbers
    }
  }
}
