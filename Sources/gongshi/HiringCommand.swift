import ArgumentParser
import Disclosure
import DisclosureSheets
import TeacherHiring

/// The work of one hiring (教师招聘).
enum HiringWork: ChainSource {
  static let chain = hiringChain
  static let sampleFolder = "2026招聘"
}

struct HiringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hiring", abstract: "教师招聘:一个文件夹从岗位表做到聘用结果。",
    discussion: """
      例:
        gongshi hiring start 2026招聘 --scheme shibei-2018
        gongshi hiring status 2026招聘
        gongshi hiring notice 2026招聘 hiring.proposed --posted 2026-09-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: HiringWork.subcommands + [HiringExplainCommand.self], aliases: ["招聘"])
}

/// The total of one candidate, or of all, as a calculation that anyone can do again.
struct HiringExplainCommand: ParsableCommand {
  static let everybody = "全部"

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "把一名考生的成绩列成算式:各项成绩、折算、取位、名次,前面是谁、为什么。",
    discussion: """
      从面试成绩.xlsx 等表重新算一遍;还没有面试成绩的,说明笔试成绩和入围。
      例:
        gongshi hiring explain 2026000123 2026招聘
        gongshi hiring explain 全部 2026招聘 -o 计算过程.xlsx
        gongshi hiring explain 2026000123 2026招聘 --json
      """, aliases: ["算式"])

  @Argument(help: "准考证号;写“全部”则列出每个人的。") var ticket: String
  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "每人一行写到哪个 .xlsx(只与“全部”一起用)。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard let output else { return }
    guard ticket == HiringExplainCommand.everybody else {
      throw ValidationError("-o 写的是每个人的,准考证号请写“全部”。")
    }
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("计算过程的文件名要以 .xlsx 结尾。")
    }
    // A list that the hiring works with is not written over by a reading of it.
    let name = output.split(separator: "/").last.map(String.init) ?? output
    guard HiringWork.chain.file(named: name) == nil else {
      throw ValidationError("\(name) 是办理中用的表,请换一个文件名。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let input = try read()
      if let output { return try write(HiringCalculations(in: input), to: output) }
      let texts = try explanations(in: input)
      guard !json else {
        let list = texts.map {
          JSON.members(["ticket": .string($0.ticket), "lines": .array($0.lines.map(JSON.string))])
        }
        return print(JSON.members(["explanations": .array(list)]).text)
      }
      print(texts.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n\n"))
    }
  }

  private func explanations(in input: WorkInput) throws -> [(ticket: String, lines: [String])] {
    if ticket == HiringExplainCommand.everybody {
      let all = hiringExplanations(in: input)
      guard !all.isEmpty else { throw noInterviewMarks }
      return all.map { ($0.ticket, $0.text.split(separator: "\n").map(String.init)) }
    }
    guard let lines = hiringExplanation(of: ticket, in: input) else {
      throw Refusal(
        id: "HIRE-EXP-01",
        message: "面试成绩.xlsx 和笔试成绩.xlsx 里都没有准考证号 \(ticket),请核对号码。[HIRE-EXP-01]")
    }
    return [(ticket, lines)]
  }

  /// A row for each candidate who was interviewed.
  private func write(_ rows: HiringCalculations?, to path: String) throws {
    guard let rows, !rows.isEmpty else { throw noInterviewMarks }
    let chain = HiringWork.chain
    try writeListWorkbook(
      for: chain.subject(of: HiringFile.calculations), rows: rows,
      words: "由“gongshi \(chain.command) explain”从各项成绩重新算出。要改结果,请改来源表或方案后再运行一次。", to: path)
    guard !json else {
      let written: JSON = .members(["output": .string(path), "rows": .integer(rows.count)])
      return print(written.text)
    }
    print("计算过程:\(path)(\(rows.count) 人)")
  }

  private var noInterviewMarks: Refusal {
    Refusal(
      id: "HIRE-EXP-02",
      message: "还没有面试成绩.xlsx。下一步:gongshi hiring interview \(typed(folder))。[HIRE-EXP-02]")
  }

  /// The settings and whatever lists of the step that works out totals are there.
  private func read() throws -> WorkInput {
    var reading = FolderReading(try WorkFolder(at: folder), HiringWork.chain)
    let steps = HiringWork.chain.steps.filter {
      ["written", "interview", "totals"].contains($0.id)
    }
    return try reading.input(
      of: steps.flatMap { $0.inputs + $0.optionalInputs + [$0.output] }, toSay: "说明成绩")
  }
}
