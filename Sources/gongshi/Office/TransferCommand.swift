import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import WorkingDays

struct TransferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "把张贴过的名单封成传送包(.gongshi),回复教育局的征集。",
    discussion: """
      征集文件由教育局发给本校。传送包只有教育局打得开;里面没有身份证号,只有核对重复用的代号,并附有张贴过的证明。
      例:
        gongshi transfer N-2026-0001 --call 征集文件.json -o 本校.gongshi
        gongshi transfer 12 --call 征集文件.json -o 本校.gongshi --json
        gongshi transfer N-2026-0001 --call 征集文件.json -o 本校.gongshi --data 数据
      """, aliases: ["传送"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("教育局发来的征集文件(.json)。", valueName: "file")) var call: String
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个 .gongshi。", valueName: "file"))
  var output: String
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard output.lowercased().hasSuffix(".gongshi") else {
      throw ValidationError("传送包的文件名要以 .gongshi 结尾。")
    }
  }

  func run() throws {
    try office.looking { reading, session in
      let file = try CallFile(officeFile(at: call))
      guard let kind = allKinds.first(where: { $0.id == file.kind }) else {
        throw TransferRefusal.unknownKind(file.kind)
      }
      let made = try transfer(
        of: notice, answering: file, roster: kind.roster, in: reading,
        office: session.ledgerOffice, isRehearsal: session.settings.isRehearsal, at: session.now)
      try writeAtomically(made.bytes, to: output)
      return OfficeAnswer(made, file, output)
    }
  }
}

extension OfficeAnswer {
  fileprivate init(_ made: MadeTransfer, _ call: CallFile, _ output: String) {
    self.init(
      lines: [
        "传送包:\(made.manifest.notice) 第 \(made.version) 版名单,\(made.rowCount) 行",
        "回复:\(call.issuer) \(call.round)《\(call.title)》,截止 \(call.due.chinese)",
        "学校:\(call.code) \(call.name)", "已写入 \(output)",
      ],
      json: [
        JSON.Member("notice", .string(made.manifest.notice)),
        JSON.Member("round", .string(call.round)), JSON.Member("school", .string(call.code)),
        JSON.Member("version", .integer(made.version)),
        JSON.Member("rows", .integer(made.rowCount)), JSON.Member("output", .string(output)),
      ], next: "把 \(output) 发给\(call.issuer)。")
  }
}
