import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import PublicLedger
import WorkingDays

struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "证明名单的某一行何时何处公示过:一个文件,凭贴出的六组校验码就能核对。",
    discussion: """
      行号是公示名单从上到下的第几行。证明只露出这一行,别的行看不出来。
      核对的人不需要本程序:python3 ledger.py 证明.json 六组校验码(程序在 Examples/verify)。
      例:
        gongshi prove N-2026-0001 --row 3 -o 证明.json
        gongshi prove N-2026-0001 --row 3 --checkpoint 存证.json -o 证明.json
        gongshi prove N-2026-0001 --row 3 --posting 2 -o 证明.json --json
      """, aliases: ["证明"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "名单从上到下的第几行。") var row: Int
  @Option(help: "第几处张贴;不写就是第一处。") var posting: Int = 1
  @Option(help: ArgumentHelp("用哪一份存证;不写就用最后收回的会签。", valueName: "file"))
  var checkpoint: String?
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个 .json。", valueName: "file"))
  var output: String
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let (checkpoint, seal) = try held(reading, session)
      let proof = try reading.proof(
        of: row, in: notice, posting: posting, under: checkpoint, countersignature: seal)
      let shown = try proof.verified(against: checkpoint.groups)
      try writeAtomically(proof.json.text + "\n", to: output)
      return answer(shown, checkpoint)
    }
  }

  private func held(
    _ reading: OfficeReading, _ session: Session
  ) throws -> (Checkpoint, Countersignature?) {
    guard let path = checkpoint else {
      let (checkpoint, countersignature) = try reading.countersignedCheckpoint()
      return (checkpoint, countersignature)
    }
    let file = try checkpointFile(at: path)
    try file.requireOffice(session.ledgerOffice)
    return (
      file.checkpoint, file.countersignature == nil ? nil : try file.requireCountersignature()
    )
  }

  private func answer(_ shown: ProvedRow, _ checkpoint: Checkpoint) -> OfficeAnswer {
    OfficeAnswer(
      lines: [
        "证明:\(notice)《\(shown.title)》第 \(shown.version) 版名单第 \(row) 行",
        "张贴:\(Moment(parsing: shown.at)?.chinese ?? shown.at),\(shown.channel),\(shown.place)",
        "存证:\(checkpoint.at.chinese),台账前 \(checkpoint.size) 条,校验码 \(checkpoint.groups)",
        "已写入 \(output)",
      ],
      json: [
        JSON.Member("notice", .string(notice)), JSON.Member("row", .integer(row)),
        JSON.Member("version", .integer(shown.version)),
        JSON.Member("posted", .string(shown.at)), JSON.Member("place", .string(shown.place)),
        JSON.Member("entry", .integer(shown.entry)),
        JSON.Member("groups", .string(checkpoint.groups.description)),
        JSON.Member("output", .string(output)),
      ], next: "python3 ledger.py \(output) \(checkpoint.groups)")
  }
}
