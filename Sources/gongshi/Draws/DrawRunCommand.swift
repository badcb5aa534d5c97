import ArgumentParser
import Disclosure
import DisclosureSheets
import PublicDraws

/// As 现场骰子=3 5 2 6 1.
private func publicSeed(_ text: String) throws -> PublicSeed {
  let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2 else {
    throw ValidationError("“\(text)”请写成 来源=值,如 \"现场骰子=3 5 2 6 1\"。")
  }
  return PublicSeed(String(parts[0]), String(parts[1]))
}

struct DrawRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "用公开的种子摇号,把次序和结果写进记录。",
    discussion: """
      种子按方案公布的来源一个一个写。学位够的不用种子,全部录取。
      -o 可以写几次:.json 是记录,.xlsx 是结果名单;不写 .json 就写回原来的记录。
      例:
        gongshi draw run 摇号.json --seed "上证指数收盘价=3201.50" --seed "现场骰子=3 5 2 6 1"
        gongshi draw run 摇号.json --seed "现场骰子=3 5 2 6 1" -o 摇号结果.json -o 摇号结果.xlsx
        gongshi draw run 摇号.json --seed "现场骰子=1 1 1 1 1" --dry-run
      """, aliases: ["摇"])

  @Argument(help: "gongshi draw commit 写的记录(.json)。") var record: String
  @Option(help: "种子:来源=值。", transform: publicSeed) var seed: [PublicSeed] = []
  @Option(help: "随机数排序用:每个编号的随机数(.xlsx 或 .csv,列为摇号编号、随机数)。") var numbers: String?
  @Option(name: [.short, .long], help: "写到哪个 .json 或 .xlsx。") var output: [String] = []
  @Flag(help: "演练:时间没到也可以试,不写任何文件。") var dryRun = false
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    let endings = output.map { $0.lowercased().suffix(5) }
    guard endings.allSatisfy({ [".json", ".xlsx"].contains($0) }),
      Set(endings).count == endings.count
    else { throw ValidationError("-o 请写一个 .json、一个 .xlsx,或其中一个。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let committed = try soundDrawRecord(at: record)
      guard committed.run == nil else {
        throw Refusal(
          id: "DRAW-CMD-02",
          message: "\(record) 已经有摇号结果,不能再摇一次;核对请用 gongshi draw verify。[DRAW-CMD-02]")
      }
      let commitment = committed.commitment
      if commitment.needsDraw, !dryRun {
        let early = commitment.plan.findings(runAt: SchoolClock().moment)
        guard early.isEmpty else { throw DrawRefusal(early) }
      }
      let run = try commitment.run(seeds: seed, randomNumbers: try randomNumbers())
      let written = dryRun ? [] : try write(run)
      print(json ? report(run, written).text : words(run, written))
    }
  }

  private func randomNumbers() throws -> [String: String] {
    guard let numbers else { return [:] }
    let rows = try drawRows(randomNumbersRoster, from: numbers)
    return Dictionary(
      rows.map { ($0[DrawColumn.number] ?? "", $0[DrawColumn.randomNumber] ?? "") },
      uniquingKeysWith: { $1 })
  }

  /// The list first: the record is what later commands go by.
  private func write(_ run: DrawRun) throws -> [String] {
    let sheet = output.first { $0.lowercased().hasSuffix(".xlsx") }
    let record = output.first { $0.lowercased().hasSuffix(".json") } ?? record
    if let sheet {
      try writeListWorkbook(
        for: FormSubject(named: "摇号结果", id: "draw.result", drawResultRoster), rows: run.rows,
        words: "\(run.commitment.plan.title)。承诺指纹 \(run.commitment.sha256)。按抽出次序排列。", to: sheet)
    }
    try gongshi.write(DrawRecord(run), to: record)
    return [record] + (sheet.map { [$0] } ?? [])
  }

  private func words(_ run: DrawRun, _ written: [String]) -> String {
    var lines: [String] = []
    if dryRun { lines.append("演练:结果不算数,没有写任何文件。") }
    if run.commitment.needsDraw {
      lines += run.seeds.map { "种子:\($0.source) \($0.value)" }
      lines += run.key.map { ["种子指纹:\($0.hexadecimal)"] } ?? []
      lines.append("前十个:\(run.order.prefix(10).joined(separator: "、"))")
    } else {
      lines.append("人数不超过学位数,没有摇号,全部录取。")
    }
    lines.append(
      "中签 \(run.admitted.count) 个号,\(run.admittedPersons) 人(学位 \(run.commitment.plan.seats) 个);候补 \(run.alternates) 个号。"
    )
    if run.admittedPersons > run.commitment.plan.seats {
      lines.append("最后一组多胞胎整组录取,超额 \(run.admittedPersons - run.commitment.plan.seats) 人。")
    }
    if let record = written.first {
      lines.append("写好:\(written.joined(separator: "、"))")
      lines.append("下一步:gongshi draw verify \(typed(record)),核对后马上公布记录。")
    }
    return lines.joined(separator: "\n")
  }

  private func report(_ run: DrawRun, _ written: [String]) -> JSON {
    .members([
      "rehearsal": .bool(dryRun), "outputs": .array(written.map(JSON.string)),
      "drawn": .bool(run.commitment.needsDraw),
      "commitHash": .string(run.commitment.sha256), "key": .orNull(run.key?.hexadecimal),
      "admitted": .integer(run.admitted.count), "persons": .integer(run.admittedPersons),
      "alternates": .integer(run.alternates), "order": .array(run.order.map(JSON.string)),
      "recordHash": .string(DrawRecord(run).sha256),
    ])
  }
}

extension DrawRun {
  fileprivate var admitted: [DrawResult] { results.filter { $0.standing == .admitted } }

  fileprivate var admittedPersons: Int { admitted.reduce(0) { $0 + $1.entry.persons } }

  fileprivate var alternates: Int { results.filter { $0.standing.alternate != nil }.count }
}
