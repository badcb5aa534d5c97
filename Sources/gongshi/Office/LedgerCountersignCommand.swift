import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import PublicLedger
import WorkingDays

struct LedgerCountersignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign", abstract: "主管部门会签下级单位的存证:先核对它是上次会签的延续,再签名。",
    discussion: """
      在主管部门自己的数据里办理。改写过或截短过台账的不予会签。
      例:
        gongshi ledger countersign 存证.json -o 会签.json --as 周敏
        gongshi ledger countersign 存证.json -o 会签.json --as 周敏 --dry-run
        gongshi ledger countersign 存证.json -o 会签.json --as 周敏 --json
      """, aliases: ["会签"])

  @Argument(help: "下级单位送来的存证(.json)。") var checkpoint: String
  @Option(name: [.short, .long], help: ArgumentHelp("会签以后的存证写到哪个 .json。", valueName: "file"))
  var output: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      try writing.requireRole(of: [.issuer, .auditor], for: "会签存证")
      var file = try checkpointFile(at: checkpoint)
      let last = try writing.lastCountersigned(of: file.checkpoint.office)
      try file.requireGoingOn(from: last)
      let signed = try writing.countersigned(
        file.checkpoint, since: last?.size ?? 0, unit: session.ledgerOffice)
      file.countersignature = signed
      try writing.record(
        LedgerAct.countersigned(checkpoint: LedgerAct.Seen(file.checkpoint)),
        of: LedgerAct.subject)
      if !writing.isDryRun { try writeAtomically(file.json.text + "\n", to: output) }
      return OfficeAnswer(
        done: [
          "会签“\(file.checkpoint.office)”的存证:\(file.checkpoint.groups),台账 \(file.checkpoint.size) 条"
        ],
        lines: [
          last.map { "前 \($0.size) 条与 \($0.at.chinese)会签的相同。" } ?? "第一次会签,以前的内容无从比较。",
          "会签人公钥:\(signed.keyGroups)",
        ],
        json: file.checkpoint.members + [
          JSON.Member("since", .integer(signed.since)),
          JSON.Member("key", .string(signed.keyGroups.description)),
          JSON.Member("output", .string(output)),
        ],
        next: "把 \(output) 交回原单位,由原单位 gongshi ledger accept \(output)")
    }
  }
}

struct LedgerAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "收回会签过的存证:核对会签,记入台账,以后的存证从这里接起。",
    discussion: """
      例:
        gongshi ledger accept 会签.json --as 李娜
        gongshi ledger accept 会签.json --as 李娜 --dry-run
        gongshi ledger accept 会签.json --as 李娜 --json
      """, aliases: ["收回会签"])

  @Argument(help: "会签过的存证(.json)。") var checkpoint: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      try writing.requireRole(of: [.clerk, .issuer, .auditor], for: "收回会签")
      let file = try checkpointFile(at: checkpoint)
      try file.requireOffice(session.ledgerOffice)
      let signed = try file.requireCountersignature()
      let verdict = try writing.ledgerVerdict(against: file.checkpoint)
      if let refusal = LedgerRefusal(verdict) { throw refusal }
      return try record(file, signed, writing)
    }
  }

  private func record(
    _ file: CheckpointFile, _ signed: Countersignature, _ writing: OfficeWriting
  ) throws -> OfficeAnswer {
    let last = try writing.lastReceived()
    let isKnown = last?.countersignature == LedgerAct.Received(signed)
    var answer = OfficeAnswer(json: file.checkpoint.members)
    answer.json.append(JSON.Member("key", .string(signed.keyGroups.description)))
    if isKnown {
      answer.lines.append("这份会签已经收过,没有再记。")
    } else {
      try writing.record(
        LedgerAct.accepted(
          checkpoint: LedgerAct.Seen(file.checkpoint),
          countersignature: LedgerAct.Received(signed)), of: LedgerAct.subject)
      answer.done.append(
        "收到 \(signed.office) \(signed.at.chinese)的会签:台账前 \(file.checkpoint.size) 条")
    }
    answer.lines.append("会签人 \(signed.name),公钥 \(signed.keyGroups),请与主管部门公布的核对。")
    if let last, last.countersignature.key != hexadecimal(signed.key) {
      answer.lines.append("注意:与上次会签的不是同一个公钥,请向主管部门核实是不是换了人。")
    }
    answer.next = "gongshi prove N-… --row 行号 -o 证明.json"
    return answer
  }
}

extension OfficeWriting {
  fileprivate func requireRole(of needed: Set<Role>, for act: String) throws {
    guard roles.isDisjoint(with: needed) else { return }
    let words = Role.allCases.filter(needed.contains).map { "“\($0.rawValue)”" }
    throw LedgerRefusal.needsRole(words.joined(separator: "或"), for: act)
  }

  fileprivate func countersigned(
    _ checkpoint: Checkpoint, since: Int, unit: String
  ) throws -> Countersignature {
    let person = try person(actor.id)
    let text = Countersignature.text(
      for: checkpoint, office: unit, by: person.id, name: person.name, key: person.publicKey,
      since: since, at: moment)
    guard let signed = Countersignature(text: text, signature: try signature(over: text)) else {
      preconditionFailure("what was written can be read")
    }
    return signed
  }
}

extension Checkpoint {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("office", .string(office)), JSON.Member("groups", .string(groups.description)),
      JSON.Member("entries", .integer(size)),
    ]
  }
}
