import ArgumentParser
import Disclosure
import DisclosureSheets
import EnrollmentZoning

/// The work of one year's enrolment (招生).
enum EnrollmentWork: ChainSource {
  static let chain = enrollmentChain
  static let sampleFolder = "2026小学招生"
}

struct EnrollmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrollment", abstract: "义务教育招生:一个文件夹从招生地段做到统筹调剂。",
    discussion: """
      例:
        gongshi enrollment start 2026小学招生 --scheme panyu-2026
        gongshi enrollment eligibility 2026小学招生
        gongshi enrollment explain A0001 2026小学招生
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: EnrollmentWork.subcommands + [
      EnrollmentExplainCommand.self, EnrollmentRecordCommand.self,
    ] + classCommands, aliases: ["招生"])
}

/// The answer to one child, or to all, with its grounds.
struct EnrollmentExplainCommand: ParsableCommand {
  static let everybody = "全部"

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明一个孩子的审核和录取:年龄、学区、每一类符合不符合、差几天、学位、摇号。",
    discussion: """
      从报名登记、地段和方案重新算一遍,不写任何文件;内容含家庭情况,只给本人和办理人员看。
      例:
        gongshi enrollment explain A0001 2026小学招生
        gongshi enrollment explain 全部 2026小学招生
        gongshi enrollment explain A0001 2026小学招生 --json
      """, aliases: ["说明"])

  @Argument(help: "报名号;写“全部”则列出每个人的。") var number: String
  @Argument(help: "放各张表的文件夹。") var folder: String
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), EnrollmentWork.chain)
      let input = try reading.input(
        of: [
          EnrollmentFile.zones, EnrollmentFile.applicants, EnrollmentFile.seatUse,
          EnrollmentFile.drawn,
        ], toSay: "说明")
      guard let all = enrollmentExplanations(in: input) else { throw noRules }
      let isEverybody = number == EnrollmentExplainCommand.everybody
      let chosen = isEverybody ? all : all.filter { $0.number == number }
      guard !chosen.isEmpty else { throw nobody }
      print(
        json
          ? JSON.members(["explanations": .array(chosen.map(\.json))]).text
          : chosen.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n\n"))
    }
  }

  private var noRules: Refusal {
    Refusal(
      id: "ENR-EXP-01",
      message:
        "方案.yaml 里没有写录取顺序,请先写好;现成的见 gongshi enrollment schemes。[ENR-EXP-01]")
  }

  private var nobody: Refusal {
    Refusal(
      id: "ENR-EXP-02", message: "报名登记.xlsx 里没有报名号 \(number),请核对。[ENR-EXP-02]")
  }
}

extension EnrollmentExplanation {
  fileprivate var json: JSON {
    .members(["number": .string(number), "lines": .array(lines.map(JSON.string))])
  }
}

/// The records of a folder's draws, for anybody to verify.
struct EnrollmentRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "每组摇号写一个记录文件(JSON),给 gongshi draw verify 和另两个核对程序核对。",
    discussion: """
      还没有种子的组,写名单和办法(摇号以前公布的承诺);有了种子的,连同次序和结果。记录里只有摇号编号,没有姓名和报名号。
      例:
        gongshi enrollment record 2026小学招生 -o 摇号记录
        gongshi enrollment record 2026小学招生 -o 摇号记录 --dry-run
        gongshi enrollment record 2026小学招生 -o 摇号记录 --json
      """, aliases: ["记录"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个文件夹。") var output: String
  @Flag(name: .customLong("dry-run"), help: "只说会写出什么,不写文件。") var dryRun = false
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), EnrollmentWork.chain)
      let input = try reading.input(
        of: [EnrollmentFile.applications, EnrollmentFile.entrants, EnrollmentFile.seeds],
        toSay: "写记录")
      let records = try records(in: input, reading)
      if !dryRun { try write(records) }
      report(records)
    }
  }

  private func records(
    in input: WorkInput, _ reading: FolderReading
  ) throws -> [EnrollmentDrawRecord] {
    let read = enrollmentDrawRecords(in: input)
    let found = read.findings.map(reading.filed).filter { $0.finding.severity == .mustFix }
    if let first = found.first {
      throw Refusal(
        id: first.finding.rule, message: "\(first)共有 \(found.count) 处必须改,改好再写记录。")
    }
    guard !read.records.isEmpty else {
      throw Refusal(
        id: "ENR-REC-01",
        message:
          "没有摇号名单,请先运行 gongshi enrollment entrants \(typed(folder))。[ENR-REC-01]")
    }
    return read.records
  }

  private func write(_ records: [EnrollmentDrawRecord]) throws {
    let files = records.map { record in
      Artefact(name: record.fileName, purpose: "核对摇号") { path in
        try writeAtomically(record.json.text + "\n", to: path)
      }
    }
    _ = try gongshi.write(files, to: output, releasedBy: ReleaseGate())
  }

  private func report(_ records: [EnrollmentDrawRecord]) {
    guard !json else {
      let list = records.map { record in
        JSON.members([
          "group": .string(record.group), "file": .string("\(output)/\(record.fileName)"),
          "held": .bool(record.isHeld), "commitHash": .string(record.commitment),
        ])
      }
      return print(JSON.members(["written": .bool(!dryRun), "records": .array(list)]).text)
    }
    for record in records {
      let state = record.isHeld ? "已摇号" : "名单和办法"
      print("\(output)/\(record.fileName)(\(state),承诺指纹 \(record.commitment))")
    }
    print(
      dryRun
        ? "没有写文件。"
        : "下一步:gongshi draw verify \(typed(output + "/" + (records.first?.fileName ?? "")))")
  }
}
