import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import NoticeLife
import DisclosureSheets

/// A finished file of a notice.
struct DraftFile {
  let name: String
  let bytes: [UInt8]
}

/// A version of a notice with everything that is to be kept of it, but not kept yet.
struct ReadyDraft {
  let kind: NoticeKind
  let publication: Publication
  let periodSource: String
  let findings: [FiledFinding]
  let rows: [PublishedRow]
  let files: [DraftFile]
  let checks: ChecksRecord

  /// - Throws: ``Refusal`` with every finding when something must be fixed.
  init(_ prepared: PreparedNotice, of kind: NoticeKind, _ templates: TemplateLibrary) throws {
    guard let publication = prepared.publication else {
      let count = prepared.findings.mustFix.count
      throw Refusal(
        id: prepared.findings.mustFix.first?.finding.rule ?? "OFF-017",
        message: (prepared.findings.lines + ["没有存入:有 \(count) 处必须改。"])
          .joined(separator: "\n"))
    }
    self.kind = kind
    self.publication = publication
    periodSource = prepared.terms.rule.source.description
    findings = prepared.findings
    rows =
      kind.hasList
      ? try kind.roster.publishedRows(of: prepared.reading?.result.records ?? []) : []
    let artefacts = try artefacts(of: publication, kind, templates)
    (files, checks) = try withPrivateFolder { folder in
      let made = try write(artefacts, to: folder, releasedBy: ReleaseGate(of: publication))
      let files = try made.map { file in
        DraftFile(name: file.name, bytes: try officeFile(at: "\(folder)/\(file.name)"))
      }
      let checks = ChecksRecord(
        prepared.findings, kind.roster, scan: ChecksRecord.Scan(released: made))
      return (files, checks)
    }
  }

  var newRows: [NewRow] { rows.map { NewRow($0, of: kind.roster) } }

  /// The headers of the public columns, in the order of the notice.
  var headers: [String] {
    var headers: [String] = []
    for row in rows.prefix(1) { headers += row.texts.map(\.header) }
    return headers
  }

  /// Keeps rows and files, and returns what the ledger is to say of them.
  func kept(
    as notice: String, correcting corrected: String?, _ writing: OfficeWriting
  ) throws -> DraftContent {
    let list = try writing.storeList(newRows, publication: publication.json, of: notice)
    for file in files {
      _ = try writing.keep(file.bytes, as: .version(list.version), named: file.name, of: notice)
    }
    let record = try writing.keep(
      checks.bytes, as: .checks(list.version), named: "核对记录.json", of: notice)
    let settings = try writing.settings()
    let office = SigningScheme(id: settings.signingScheme) ?? .standard
    return DraftContent(
      kind: kind.id, title: publication.title.text, version: list.version,
      sha256: publication.sha256, fingerprint: publication.fingerprint, listRoot: list.root,
      rowCount: list.rowCount,
      period: NoticeLife.PeriodPlan(publication.period, source: periodSource),
      comesDownAtEnd: publication.comesDown == .atPeriodEnd,
      scheme: SigningScheme.needed(for: kind.id, office: office),
      requiredChannels: settings.requiredChannels, findings: findings.counted, checks: record,
      corrects: corrected)
  }
}

extension [FiledFinding] {
  /// How often each rule found something, in the order in which it first did.
  fileprivate var counted: [DraftFinding] {
    var counts: [(rule: String, blocks: Bool, count: Int)] = []
    for finding in map(\.finding) {
      if let index = counts.firstIndex(where: { $0.rule == finding.rule }) {
        counts[index].count += 1
      } else {
        counts.append((finding.rule, finding.severity == .mustFix, 1))
      }
    }
    return counts.map { DraftFinding(rule: $0.rule, blocks: $0.blocks, count: $0.count) }
  }
}

/// Hands `body` a new folder that only its owner can read, and removes it.
private func withPrivateFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appendingPathComponent("gongshi-\(UUID().uuidString)").path
  do {
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  } catch {
    throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(folder),请检查权限和磁盘空间。[OUT-001]")
  }
  defer { try? files.removeItem(atPath: folder) }
  return try body(folder + "/files")
}
