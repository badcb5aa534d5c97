import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import PublicLedger
import WorkingDays

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "台账:核对有没有被改过、做存证、会签存证。",
    discussion: """
      例:
        gongshi ledger verify
        gongshi ledger checkpoint -o 存证.json
        gongshi ledger countersign 存证.json -o 会签.json --as 周敏
      """,
    subcommands: [
      LedgerVerifyCommand.self, LedgerCheckpointCommand.self, LedgerCountersignCommand.self,
      LedgerAcceptCommand.self,
    ], aliases: ["台账"])
}

struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "从头到尾核对台账:有没有被改动、删除、调换、插入,签名对不对。",
    discussion: """
      上次核对过的签名不再逐个核对,加 --all 就全部再核一遍。末尾被截掉只有拿存证才看得出来。
      例:
        gongshi ledger verify
        gongshi ledger verify --checkpoint 会签.json
        gongshi ledger verify --all --json
      """, aliases: ["核对"])

  @Flag(help: "每个签名都再核对一遍。") var all = false
  @Option(help: ArgumentHelp("与哪一份存证核对,贴出或会签过的。", valueName: "file")) var checkpoint: String?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    var gone: (verdict: LedgerVerdict, store: OfficeStore)?
    try office.looking { reading, session in
      let held = try checkpoint.map { path in
        let file = try checkpointFile(at: path)
        try file.requireOffice(session.ledgerOffice)
        if file.countersignature != nil { _ = try file.requireCountersignature() }
        return file.checkpoint
      }
      let verdict = try reading.ledgerVerdict(all: all, against: held)
      gone = (verdict, session.store)
      return OfficeAnswer(verdict)
    }
    guard let (verdict, store) = gone else { return }
    do {
      try store.remember(verdict)
    } catch let refusal as StoreRefusal {
      complain("核对的结果没有记下,下次会再核对这些签名:\(refusal.message)")
    }
    if !verdict.isWhole { throw ExitCode(ExitStatus.integrity.rawValue) }
  }
}

extension Session {
  /// Whose ledger a checkpoint says it is; a rehearsal's says so, wherever it is shown.
  var ledgerOffice: String {
    settings.unit + (settings.rehearsal.map { "（\($0)）" } ?? "")
  }
}

/// A checkpoint as it was carried here.
func checkpointFile(at path: String) throws -> CheckpointFile {
  try CheckpointFile(try officeFile(at: path))
}

extension OfficeAnswer {
  fileprivate init(_ verdict: LedgerVerdict) {
    self.init()
    if verdict.isWhole {
      lines.append(
        "台账完整:\(verdict.size) 条首尾相连,时间不倒流;核对签名 \(verdict.signaturesChecked) 个"
          + (verdict.signaturesCovered > 0
            ? ",另有 \(verdict.signaturesCovered) 个以前核对过。" : "。"))
      if let held = verdict.checkpoint {
        lines.append("与 \(held.at.chinese)的存证(\(held.groups),\(held.size) 条)相符。")
      }
    } else {
      lines.append("台账不完整,\(verdict.faultCount) 处:")
      lines += verdict.faults.map(\.finding.description)
      if verdict.faultCount > verdict.faults.count {
        lines.append("只列出前 \(verdict.faults.count) 处。")
      }
    }
    if let limits = verdict.limits { lines.append("注意:\(limits)。") }
    json = [
      JSON.Member("whole", .bool(verdict.isWhole)), JSON.Member("entries", .integer(verdict.size)),
      JSON.Member("root", .string(hexadecimal(verdict.root))),
      JSON.Member("chain", .string(hexadecimal(verdict.chain))),
      JSON.Member("signaturesChecked", .integer(verdict.signaturesChecked)),
      JSON.Member("signaturesCovered", .integer(verdict.signaturesCovered)),
      JSON.Member("checkpoint", .orNull(verdict.checkpoint?.groups.description)),
      JSON.Member("faultCount", .integer(verdict.faultCount)),
      JSON.Member(
        "faults",
        .array(
          verdict.faults.map { fault in
            .members([
              "rule": .string(fault.finding.rule), "entry": fault.entry.map(JSON.integer) ?? .null,
              "message": .string(fault.finding.description),
            ])
          })),
      JSON.Member("limits", .orNull(verdict.limits)),
    ]
  }
}
