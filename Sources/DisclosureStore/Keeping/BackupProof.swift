import Foundation
import GRDB
import Glibc
import PublicLedger
public import WorkingDays

/// What was proved of a copy of an office's data, point by point (恢复验证).
public struct BackupProof: Hashable, Sendable {
  public enum Point: String, Hashable, Sendable, CaseIterable {
    case files = "文件与清单一致"
    case key = "程序和密钥打得开"
    case pages = "数据库完整性检查"
    case links = "表与表之间的引用"
    case ledger = "台账逐条链接、签名"
    case tables = "登记表与台账一致"
    case artefacts = "附件齐全、内容未变"
    case root = "台账条数和根与清单一致"
  }

  public struct Step: Hashable, Sendable {
    public let point: Point
    /// What was counted, as 共 12 条.
    public let detail: String
    /// What is wrong, with its rule; nil when the point holds.
    public let refusal: StoreRefusal?
  }

  /// The folder that was proved, of which a copy was looked at.
  public let source: String
  public let at: Moment
  public let manifest: BackupManifest
  public let steps: [Step]
  /// The ledger's checkpoint as six groups of characters, to be compared with the printed one.
  public let checkpoint: String

  public var holds: Bool { steps.allSatisfy { $0.refusal == nil } }

  /// Each point in the order in which it was proved, then the checkpoint.
  public var slip: String {
    let head = [
      "恢复验证单", "备份:\(source)", "备份时间:\(manifest.at.chinese)", "验证时间:\(at.chinese)",
    ]
    let points = steps.map { step in
      "\(step.refusal == nil ? "通过" : "不通过")  \(step.point.rawValue):\(step.detail)"
        + (step.refusal.map { "\n        \($0.message)" } ?? "")
    }
    let end =
      holds
      ? [
        "备份时的存证:\(checkpoint)",
        "台账末尾有没有被截掉,要与贴出或会签过的存证对照:恢复后运行 gongshi ledger verify --checkpoint。",
        "结论:这份备份可以恢复。",
      ] : ["结论:这份备份不能恢复,请换一份再试。"]
    return (head + points + end).joined(separator: "\n")
  }

  /// - Throws: the first point's refusal that does not hold.
  public func require() throws(StoreRefusal) {
    for step in steps { if let refusal = step.refusal { throw refusal } }
  }
}

extension BackupProof {
  /// Proves the backup in the folder `source` on a copy of its database, which is removed again.
  ///
  /// `key` is the path of the key file. What does not hold is in the steps; thrown is only what keeps
  /// it from being looked at: a backup without a manifest, a disk without room for the copy.
  public init(of source: String, key: String, at moment: Moment) throws {
    let manifest = try BackupManifest(of: source)
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongshi-proof-\(UUID().uuidString)").path
    try makePrivateFolder(work)
    defer { try? FileManager.default.removeItem(atPath: work) }
    var steps = [Step(.files) { try manifest.check(filesIn: source) }]
    var checkpoint = ""
    if steps[0].refusal == nil {
      try copyFile(DatabaseFile.path(in: source), to: DatabaseFile.path(in: work))
      let artefacts = URL(fileURLWithPath: source + "/artefacts").path
      guard symlink(artefacts, work + "/artefacts") == 0 else { throw StoreRefusal.fault(work) }
      checkpoint = try BackupProof.prove(work, key, manifest, into: &steps)
    }
    self.init(
      source: source, at: moment, manifest: manifest, steps: steps, checkpoint: checkpoint)
  }

  /// Hands over the six groups of the checkpoint, none when it did not come to that.
  private static func prove(
    _ work: String, _ key: String, _ manifest: BackupManifest, into steps: inout [Step]
  ) throws -> String {
    var opened: OfficeStore?
    steps.append(
      Step(.key) {
        opened = try OfficeStore(lookingAt: work, key: key)
        return "数据是第 \(manifest.schema) 版,密钥是这份数据的"
      })
    guard let copy = opened else { return "" }
    defer { try? copy.queue.close() }
    if try copy.schemaVersion() < Schema.version { try Schema.migrator().migrate(copy.queue) }
    steps += try copy.proveContent()
    guard steps.allSatisfy({ $0.refusal == nil }) else { return "" }
    let verdict = try copy.ledgerVerdict()
    steps.append(Step(.root) { try manifest.check(verdict) })
    let office = try copy.read { try $0.settings().unit }
    return Checkpoint(verdict, office: office, at: manifest.at)?.groups.description ?? ""
  }
}

extension BackupManifest {
  /// - Throws: KEEP-004 for the first file that is missing or another one.
  fileprivate func check(filesIn folder: String) throws -> String {
    for file in files where (try? KeptFile(at: file.path, in: folder)) != file {
      throw StoreRefusal.kept("KEEP-004", "备份里的 \(file.path) 不见了,或者与清单不符")
    }
    return "共 \(files.count) 个,\(bytes) 字节"
  }

  fileprivate func check(_ verdict: LedgerVerdict) throws -> String {
    guard entries == verdict.size, root == hexadecimal(verdict.root) else {
      throw StoreRefusal.kept(
        "KEEP-009", "台账有 \(verdict.size) 条,清单写 \(entries) 条,或者根不同")
    }
    return "共 \(entries) 条"
  }
}
