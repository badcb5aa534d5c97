import Disclosure
import GRDB
import Glibc
import NoticeLife
import PublicLedger

extension OfficeStore {
  /// Goes through the whole ledger, with every signature.
  func ledgerVerdict() throws -> LedgerVerdict {
    try read { reading in
      var audit = LedgerAudit()
      let rows = try Row.fetchCursor(
        reading.database, sql: "SELECT entry, signature FROM ledger ORDER BY seq")
      var chunk: [LedgerEntry] = []
      while let row = try rows.next() {
        chunk.append(LedgerEntry(text: row[0], signature: row.bytes(1)))
        if chunk.count == 4096 {
          audit.take(chunk)
          chunk = []
        }
      }
      audit.take(chunk)
      return audit.finish()
    }
  }

  /// What can be proved of the data in this folder by themselves.
  ///
  /// Points after one that makes them meaningless are left out, and those in `omitted`.
  func proveContent(without omitted: Set<BackupProof.Point> = []) throws -> [BackupProof.Step] {
    let steps = [
      BackupProof.Step(.pages, checkPages), BackupProof.Step(.links, checkLinks),
    ]
    guard steps.allSatisfy({ $0.refusal == nil }) else { return steps }
    let checks: [(BackupProof.Point, () throws -> String)] = [
      (.ledger, checkLedger), (.tables, checkTables), (.artefacts, checkArtefacts),
    ]
    return steps
      + checks.filter { !omitted.contains($0.0) }.map { BackupProof.Step($0.0, $0.1) }
  }

  private func checkPages() throws -> String {
    let words = try read {
      try String.fetchAll($0.database, sql: "PRAGMA integrity_check(10)")
    }
    guard words == ["ok"] else {
      throw StoreRefusal.kept("KEEP-005", "数据库完整性检查不通过(\(words.prefix(3).joined(separator: ";")))")
    }
    return "SQLite integrity_check 通过"
  }

  private func checkLinks() throws -> String {
    let rows = try read { try Row.fetchAll($0.database, sql: "PRAGMA foreign_key_check") }
    if let first = rows.first {
      let table: String = first[0]
      throw StoreRefusal.kept("KEEP-006", "表 \(table) 等 \(rows.count) 处指到了没有的记录")
    }
    return "没有落空的引用"
  }

  private func checkLedger() throws -> String {
    let verdict = try ledgerVerdict()
    guard verdict.isWhole else {
      let first = verdict.faults.first?.finding.description ?? ""
      throw StoreRefusal.kept("KEEP-007", "台账核验不通过,有 \(verdict.faultCount) 处:\(first)")
    }
    let stored = try read { try KeepingSummary($0.database).root }
    guard stored == hexadecimal(verdict.root) else {
      throw StoreRefusal.kept("KEEP-007", "台账记下的哈希与内容不符")
    }
    return "共 \(verdict.size) 条,签名 \(verdict.signaturesChecked) 个"
  }

  private func checkTables() throws -> String {
    let differing = try read { try $0.differences() }
    guard differing.isEmpty else {
      throw StoreRefusal.kept("KEEP-008", "与台账不一致:\(differing.prefix(5).joined(separator: "、"))")
    }
    return "公示、名单、异议、人员、编号逐项相同"
  }

  private func checkArtefacts() throws -> String {
    let (count, lost) = try read { reading in
      let all = try reading.allArtefacts()
      let lost = all.filter { (try? reading.content(of: $0)) == nil }
      return (all.count, lost.map(\.sha256))
    }
    guard lost.isEmpty else {
      throw StoreRefusal.kept(
        "KEEP-010", "\(lost.count) 个附件不见了或被改动:\(lost.prefix(3).joined(separator: "、"))")
    }
    return "共 \(count) 个"
  }
}

extension OfficeReading {
  /// Each content once.
  func allArtefacts() throws -> [StoredArtefact] {
    try values(
      "SELECT * FROM artefact GROUP BY sha256 ORDER BY sha256", [], StoredArtefact.init(row:))
  }
}

extension BackupProof.Step {
  /// Runs `check`, whose text is what was counted.
  init(_ point: BackupProof.Point, _ check: () throws -> String) {
    do {
      self.init(point: point, detail: try check(), refusal: nil)
    } catch let refusal as StoreRefusal {
      self.init(point: point, detail: "不符", refusal: refusal)
    } catch {
      self.init(
        point: point, detail: "查不了", refusal: .kept("KEEP-005", "数据库读不出来(\(error))"))
    }
  }
}

extension StoreRefusal {
  /// Something kept is not what it was.
  static func kept(_ id: String, _ problem: String) -> StoreRefusal {
    StoreRefusal(
      id: id, message: "\(problem),请换一份完好的备份,并保留现在的文件以便查明原因。[\(id)]", nature: .integrity)
  }
}
