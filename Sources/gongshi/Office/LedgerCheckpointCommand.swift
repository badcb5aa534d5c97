import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureStore
import PublicLedger
import WorkingDays

struct LedgerCheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "给整本台账做一份存证:六组校验码,印出来贴在公示栏,文件送主管部门会签。",
    discussion: """
      .json 是送会签的文件,.pdf 是贴在公示栏的一页;-o 可以写两次。台账核对不过就不做存证。
      例:
        gongshi ledger checkpoint -o 存证.json -o 存证.pdf
        gongshi ledger checkpoint -o 存证.json --since 0
        gongshi ledger checkpoint --json
      """, aliases: ["存证"])

  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个 .json 或 .pdf。", valueName: "file"))
  var output: [String] = []
  @Option(help: ArgumentHelp("主管部门上次会签到第几条;不写就按收回的会签。", valueName: "entry")) var since: Int?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard output.allSatisfy({ isNamed($0, ".json") || isNamed($0, ".pdf") }) else {
      throw ValidationError("-o 的文件名要以 .json 或 .pdf 结尾。")
    }
  }

  func run() throws {
    try office.looking { reading, session in
      let verdict = try reading.ledgerVerdict()
      if let refusal = LedgerRefusal(verdict) { throw refusal }
      guard
        let checkpoint = Checkpoint(verdict, office: session.ledgerOffice, at: session.now)
      else { preconditionFailure("a ledger without faults is whole") }
      let since = try since ?? reading.lastReceived()?.seen.size ?? 0
      guard (0...checkpoint.size).contains(since) else {
        throw ValidationError("--since 要在 0 到 \(checkpoint.size) 之间。")
      }
      let file = try reading.checkpointFile(checkpoint, since: since)
      for path in output { try write(file, to: path, rehearsal: session.settings.rehearsal) }
      return OfficeAnswer(file, written: output)
    }
  }

  private func write(_ file: CheckpointFile, to path: String, rehearsal: String?) throws {
    guard isNamed(path, ".pdf") else { return try writeAtomically(file.json.text + "\n", to: path) }
    let paper = try file.checkpoint.paper(rehearsal: rehearsal)
    let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
    try writeAtomically(try pdf(of: documents), to: path)
  }

  private func isNamed(_ path: String, _ ending: String) -> Bool {
    path.lowercased().hasSuffix(ending)
  }
}

extension OfficeAnswer {
  fileprivate init(_ file: CheckpointFile, written: [String]) {
    let checkpoint = file.checkpoint
    self.init(lines: [
      "存证:\(checkpoint.office),\(checkpoint.at.chinese),台账 \(checkpoint.size) 条",
      "校验码:\(checkpoint.groups)",
    ])
    lines += written.map { "已写入 \($0)" }
    json = [
      JSON.Member("groups", .string(checkpoint.groups.description)),
      JSON.Member("entries", .integer(checkpoint.size)),
      JSON.Member("root", .string(hexadecimal(checkpoint.root))),
      JSON.Member("chain", .string(hexadecimal(checkpoint.chain))),
      JSON.Member("at", .string(checkpoint.at.description)),
      JSON.Member("since", .integer(file.since)),
      JSON.Member("written", .array(written.map(JSON.string))),
    ]
    next =
      written.first { $0.hasSuffix(".json") }.map { "gongshi ledger countersign \($0) -o 会签.json" }
      ?? "gongshi ledger checkpoint -o 存证.json -o 存证.pdf"
  }
}
