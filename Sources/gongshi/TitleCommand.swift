import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation
import TitleEvaluation

/// The work of one year's title evaluation (职称评聘).
enum TitleWork: ChainSource {
  static let chain = titleChain
  static let sampleFolder = "2026职称评聘"
}

struct TitleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "title", abstract: "职称评聘:一个文件夹从岗位数额做到聘任结果。",
    discussion: """
      例:
        gongshi title start 2026职称评聘 --scheme ballots
        gongshi title status 2026职称评聘
        gongshi title notice 2026职称评聘 title.recommended --posted 2026-09-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: TitleWork.subcommands + [
      TitleExplainCommand.self, TitleProtocolCommand.self, TitleRecountCommand.self,
      TitleCertificateCommand.self,
    ], aliases: ["职称"])
}

extension FolderReading {
  /// The settings and every list of the ranking that is there.
  ///
  /// - Throws: ``Refusal`` when something in them must be mended first.
  fileprivate mutating func titleInput(toSay purpose: String) throws -> WorkInput {
    let steps = chain.steps.filter { $0.id != "quota" }
    return try input(of: steps.flatMap { $0.inputs + $0.optionalInputs }, toSay: purpose)
  }
}

/// The result of one applicant, or of all, as a calculation that anyone can do again.
struct TitleExplainCommand: ParsableCommand {
  static let everybody = "全部"

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "把一个人的结果列成算式:逐项得分、排序票、名次、前面是谁、表决。",
    discussion: """
      从赋分明细、排序票和表决结果重新算一遍。排序票只列名次,不写是哪一张。
      例:
        gongshi title explain 2026-01 2026职称评聘
        gongshi title explain 全部 2026职称评聘 -o 计算过程.xlsx
        gongshi title explain 2026-01 2026职称评聘 --json
      """, aliases: ["算式"])

  @Argument(help: "申报编号;写“全部”则列出每个人的。") var number: String
  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "每人一行写到哪个 .xlsx(只与“全部”一起用)。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard let output else { return }
    guard number == TitleExplainCommand.everybody else {
      throw ValidationError("-o 写的是每个人的,申报编号请写“全部”。")
    }
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("计算过程的文件名要以 .xlsx 结尾。")
    }
    // A list that the year works with is not written over by a reading of it.
    let name = output.split(separator: "/").last.map(String.init) ?? output
    guard TitleWork.chain.file(named: name) == nil else {
      throw ValidationError("\(name) 是办理中用的表,请换一个文件名。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), TitleWork.chain)
      let input = try reading.titleInput(toSay: "说明结果")
      let all = titleExplanations(in: input)
      guard !all.isEmpty else { throw noMaterials }
      if let output { return try write(all, to: output) }
      let chosen =
        number == TitleExplainCommand.everybody ? all : all.filter { $0.number == number }
      guard !chosen.isEmpty else {
        throw Refusal(
          id: "TITLE-EXP-01", message: "申报材料.xlsx 里没有申报编号 \(number),请核对编号。[TITLE-EXP-01]")
      }
      print(json ? report(chosen).text : chosen.map(\.text).joined(separator: "\n\n"))
    }
  }

  private var noMaterials: Refusal {
    Refusal(
      id: "TITLE-EXP-02",
      message:
        "还没有申报材料.xlsx,请填写后再运行 gongshi title status \(typed(folder))。[TITLE-EXP-02]")
  }

  private func report(_ explanations: [TitleExplanation]) -> JSON {
    .members([
      "explanations": .array(
        explanations.map {
          .members([
            "number": .string($0.number), "lines": .array($0.lines.map(JSON.string)),
          ])
        })
    ])
  }

  private func write(_ explanations: [TitleExplanation], to path: String) throws {
    let chain = TitleWork.chain
    try writeListWorkbook(
      for: chain.subject(of: TitleFile.calculations), rows: explanations.map(\.fields),
      words: "由“gongshi \(chain.command) explain”从各项得分、排序票和表决结果重新算出。要改结果,请改来源表或方案后再运行一次。", to: path)
    guard !json else {
      let written: JSON = .members([
        "output": .string(path), "rows": .integer(explanations.count),
      ])
      return print(written.text)
    }
    print("计算过程:\(path)(\(explanations.count) 人)")
  }
}

extension TitleExplanation {
  fileprivate var text: String { lines.joined(separator: "\n") }
}

/// The minutes of the ranking and the vote, to be signed.
struct TitleProtocolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol", abstract: "生成评议记录(PDF):到会、回避、计票、名次、表决、选票指纹和签名表。",
    discussion: """
      只在排序和推荐都算完、推荐人选.xlsx 与现在算出的一样时生成;不写谁投了什么票,不写成员姓名。
      会议的名称和日期取自事项.yaml。
      例:
        gongshi title protocol 2026职称评聘 -o 评议记录.pdf
        gongshi title protocol 2026职称评聘 -o 评议记录.pdf --templates 本校模板
        gongshi title protocol 2026职称评聘 -o 评议记录.pdf --json
      """, aliases: ["评议记录"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹。") var templates: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard output.lowercased().hasSuffix(".pdf") else {
      throw ValidationError("评议记录的文件名要以 .pdf 结尾。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), TitleWork.chain)
      let input = try reading.titleInput(toSay: "写评议记录")
      let recount = try TitleRecount(&reading)
      guard recount.isSame else { throw notTheSame(recount) }
      let meeting = try meeting(in: reading)
      guard let paper = try titleProtocol(in: input, of: meeting) else { throw notTheSame(recount) }
      let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
      try writeAtomically(try pdf(of: documents), to: output)
      let fingerprint = ballotFingerprint(in: input)
      guard !json else {
        let written: JSON = .members([
          "output": .string(output), "parts": .integer(paper.parts.count),
          "ballots": .orNull(fingerprint),
        ])
        return print(written.text)
      }
      print("评议记录:\(output)(\(paper.parts.count) 份,每个申报职称一份)")
      print("下一步:打印后由到会人员签名,存入评聘档案。")
    }
  }

  private func notTheSame(_ recount: TitleRecount) -> Refusal {
    Refusal(
      id: "TITLE-REC-01",
      message: recount.lines.joined(separator: "\n")
        + "\n排序和推荐还没有算完,或算过以后又改了表,请先照上面做完,再写评议记录。[TITLE-REC-01]")
  }

  private func meeting(in reading: FolderReading) throws -> TitleMeeting {
    let folder = reading.folder
    let files = [WorkFolder.matters, WorkFolder.plan].filter { folder.holds($0) }
      .map { FactsFile(path: folder.path(of: $0), name: $0) }
    let read = try readFacts(
      from: files, as: TitleMeeting.facts, besides: reading.chain.factNames)
    guard let meeting = TitleMeeting(read.facts), read.findings.mustFix.isEmpty else {
      let words = read.findings.map(\.description).joined(separator: "\n")
      throw Refusal(
        id: "TITLE-REC-02", message: words + "\n请补齐\(WorkFolder.matters),再写评议记录。[TITLE-REC-02]")
    }
    return meeting
  }
}

/// The ranking and the recommendation worked out anew and held against the files.
struct TitleRecountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recount", abstract: "从排序票和票数重新计算,核对排序结果和推荐人选,列出选票指纹。",
    discussion: """
      指纹是排序票录入数据的 SHA-256,应与评议记录上的一样;票有一格不同,指纹就不同。不写任何文件。
      例:
        gongshi title recount 2026职称评聘
        gongshi title recount 2026职称评聘 --json
        gongshi title recount "2026职称评聘 第二批"
      """, aliases: ["复算"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), TitleWork.chain)
      let recount = try TitleRecount(&reading)
      print(json ? recount.json.text : recount.lines.joined(separator: "\n"))
      if !recount.isSame { throw ExitCode(1) }
    }
  }
}
