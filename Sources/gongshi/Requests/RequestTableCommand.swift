import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "一年的申请按年报表三汇总:每个数字都能查到是哪几件。",
    discussion: """
      本年新收按收到之日,办理结果按答复之日;没有确认收到的不计。年度还没有结束时,结转一行是现在还没有办结的。
      例:
        gongshi request table --year 2026
        gongshi request table --year 2026 -o 依申请公开2026.xlsx
        gongshi request table --year 2026 --json
      """, aliases: ["汇总"])

  @Option(help: "哪一年,如 2026。") var year: Int
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个 .xlsx。", valueName: "file"))
  var output: String?
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard (2008...9998).contains(year) else { throw ValidationError("年份请写成 2026 的样子。") }
    guard output?.lowercased().hasSuffix(".xlsx") != false else {
      throw ValidationError("文件名要以 .xlsx 结尾。")
    }
  }

  func run() throws {
    try office.looking { reading, session in
      let tally = try reading.requestTally(of: year)
      if let output {
        try writeRequestWorkbook(
          tally, of: session.settings.unit, countedOn: session.now.day, to: output)
      }
      var lines = tally.lines
      if year >= session.now.day.year { lines.append("\(year) 年还没有结束,结转一行是现在还没有办结的。") }
      if let output { lines.append("表三和明细写到 \(output)。") }
      return OfficeAnswer(lines: lines, json: [JSON.Member("table", tally.json)])
    }
  }
}

extension RequestTally {
  /// The rows that count something, then the requests behind each.
  fileprivate var lines: [String] {
    let rows = Row.all.filter { $0.isAlwaysShown || count($0) > 0 }
    let cells = rows.map { row in
      [row.label] + ApplicantKind.allCases.map { "\(count(row, of: $0))" } + ["\(count(row))"]
    }
    let header = [["\(year) 年"] + ApplicantKind.allCases.map(\.chinese) + ["总计"]]
    let behind = rows.filter { count($0) > 0 }.map { row in
      "\(row.label):\(requests(row).joined(separator: "、"))"
    }
    return TextTable.lines(of: header + cells) + ["没有列出的情形都是 0。"] + behind
  }

  fileprivate var json: JSON {
    .members([
      "year": .integer(year),
      "rows": .array(
        Row.all.map { row in
          .members([
            "row": .string(row.id), "name": .string(row.chinese),
            "counts": .object(
              ApplicantKind.allCases.map {
                JSON.Member($0.rawValue, .integer(count(row, of: $0)))
              } + [JSON.Member("total", .integer(count(row)))]),
            "requests": .object(
              ApplicantKind.allCases.map { applicant in
                JSON.Member(
                  applicant.rawValue, .array(requests(row, of: applicant).map(JSON.string)))
              }),
          ])
        }),
    ])
  }
}

extension RequestTally.Row {
  fileprivate var isAlwaysShown: Bool {
    if case .outcome = self { false } else { true }
  }

  fileprivate var label: String {
    if case .outcome(let outcome) = self { outcome.group.mark + outcome.short } else { chinese }
  }

  /// As programs name it.
  fileprivate var id: String {
    switch self {
    case .received: "received"
    case .carried: "carried"
    case .outcome(let outcome): outcome.rawValue
    case .total: "total"
    case .forward: "forward"
    }
  }
}
