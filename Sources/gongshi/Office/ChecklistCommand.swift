import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist", abstract: "签批前的核对:提示逐条说明、公开哪些栏、轮到谁签。",
    discussion: """
      每条提示都要用 --tick 和 --reason 说明,才能签字。原因会永久留在台账里,不写姓名和证件号码。
      例:
        gongshi checklist N-2026-0001
        gongshi checklist N-2026-0001 --tick CHAIN-007 --reason 该考生已书面放弃 --as 李娜
        gongshi checklist N-2026-0001 --json
      """, aliases: ["核对单"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("说明哪一条提示,写规则编号。", valueName: "rule")) var tick: String?
  @Option(help: "说明的原因。") var reason: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard (tick == nil) == (reason == nil) else {
      throw ValidationError("--tick 和 --reason 要一起写。")
    }
  }

  func run() throws {
    guard let tick, let reason else {
      return try acting.office.looking { reading, _ in try answer(reading) }
    }
    try acting.acting { writing, _ in
      try writing.append(.ticked(rule: tick, reason: reason), to: notice)
      var answer = try answer(writing)
      answer.done = ["说明 \(notice) 的 \(tick):\(reason)"]
      return answer
    }
  }

  private func answer(_ reading: OfficeReading) throws -> OfficeAnswer {
    let state = try reading.state(of: notice)
    let record = try checksRecord(of: state, reading)
    let people = try reading.people()
    let list = Checklist(notice: notice, state: state, record: record, people: people)
    return OfficeAnswer(
      lines: list.lines, json: list.json, next: nextCommand(for: notice, state, people))
  }

  private func checksRecord(
    of state: NoticeState, _ reading: OfficeReading
  ) throws -> ChecksRecord? {
    guard let hash = state.current.checks,
      let file = try reading.artefacts(of: notice).first(where: { $0.sha256 == hash })
    else { return nil }
    return try JSONDecoder().decode(ChecksRecord.self, from: Data(try reading.content(of: file)))
  }
}

/// What has to be looked at before a version is signed.
private struct Checklist {
  let notice: String
  let state: NoticeState
  /// Nil when it was erased, or the draft came about without one.
  let record: ChecksRecord?
  let people: [StoredPerson]

  private var draft: DraftContent { state.current }

  var lines: [String] {
    [
      "\(notice)  \(draft.title)(第 \(draft.version) 稿,\(draft.rowCount) 行)",
      "指纹:\(draft.fingerprint)",
    ]
      + warnings + columns + scan + signers
  }

  private var warnings: [String] {
    guard !draft.findings.isEmpty else { return ["没有提示。"] }
    return draft.findings.flatMap { finding -> [String] in
      let texts = record?.findings.filter { $0.rule == finding.rule }.map { "      \($0.message)" }
      return ["  [\(mark(of: finding))] \(finding.rule)(\(finding.count) 处)"] + (texts ?? [])
    }
  }

  private func mark(of finding: DraftFinding) -> String {
    if finding.blocks { return "必须改" }
    let tick = state.dossier.ticks.last { $0.what == finding.rule && $0.version == draft.version }
    if let tick { return "已说明:\(tick.reason)" }
    return state.dossier.isForced(.warnings) ? "强制通过" : "待说明"
  }

  private var columns: [String] {
    guard let record, !record.published.isEmpty else { return [] }
    let shown = record.published.map { $0.isMasked ? "\($0.header)(部分遮盖)" : $0.header }
    let withheld = record.withheld.map { "\($0.header)(\($0.because))" }
    return [
      "公开:\(shown.joined(separator: "、"))",
      "不公开:\(withheld.isEmpty ? "没有" : withheld.joined(separator: "、"))",
    ]
  }

  private var scan: [String] {
    guard let scan = record?.scan else { return [] }
    return ["隐私扫描:回读 \(scan.files.count) 个文件,没有\(scan.kinds.joined(separator: "、"))。"]
  }

  private var signers: [String] {
    draft.scheme.steps.map { step in
      if let signed = state.dossier.signatures.first(where: { $0.step == step.name }) {
        let name = people.first { $0.id == signed.person }?.name ?? signed.person
        return "  \(step.name):\(name) \(signed.at.chinese)"
      }
      let names = gongshi.signers(of: step, state, people)
      return "  \(step.name):未签,可由\(names.isEmpty ? "(没有人)" : names.joined(separator: "、"))签"
    }
  }

  var json: [JSON.Member] {
    [
      JSON.Member("notice", .string(notice)), JSON.Member("version", .integer(draft.version)),
      JSON.Member("fingerprint", .string(draft.fingerprint)),
      JSON.Member("findings", .array(draft.findings.map(json))),
      JSON.Member("published", .array(record?.published.map { .string($0.header) } ?? [])),
      JSON.Member("withheld", .array(record?.withheld.map { .string($0.header) } ?? [])),
      JSON.Member("checks", .orNull(draft.checks)),
      JSON.Member("nextStep", .orNull(state.stepToSign?.name)),
    ]
  }

  private func json(_ finding: DraftFinding) -> JSON {
    let tick = state.dossier.ticks.last { $0.what == finding.rule && $0.version == draft.version }
    return .members([
      "rule": .string(finding.rule), "blocks": .bool(finding.blocks),
      "count": .integer(finding.count), "reason": .orNull(tick?.reason),
      "messages": .array(
        (record?.findings.filter { $0.rule == finding.rule } ?? []).map { .string($0.message) }),
    ])
  }
}
