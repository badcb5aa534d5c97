import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import SchoolOversight

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "与上年对比:各校的数大起大落、从有到无、从无到有,请改正或说明。",
    discussion: """
      上年的数来自上年的征集(--with),或一张一校一行的表(--last,列名与本表指标一致,空着的不比)。
      幅度是通常的做法,用 --rules 换成本地的。
      例:
        gongshi bureau compare C-2026-0001 --with C-2025-0003 -o 两年对比
        gongshi bureau compare C-2026-0001 --last 上年汇总.xlsx -o 两年对比
        gongshi bureau compare C-2026-0001 --last 上年汇总.xlsx --explained 两年对比/说明登记.xlsx -o 两年对比
      """, aliases: ["两年对比"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @Option(help: ArgumentHelp("上年的征集编号。", valueName: "round"), transform: roundID)
  var with: String?
  @Option(help: ArgumentHelp("上年的数,一校一行的表格。", valueName: "file")) var last: String?
  @OptionGroup var check: CheckOptions

  func validate() throws {
    guard (with == nil) != (last == nil) else {
      throw ValidationError("请用 --with 写上年的征集编号,或用 --last 写上年的表格,两样写一样。")
    }
  }

  func run() throws {
    try check.office.looking { reading, session in
      let now = try reading.round(round)
      let rules = try check.checkRules()
      let before = try lastYear(of: now, in: reading)
      let this = try FigureTable(now, named: "\(now.year)年", in: reading)
      let comparison = YearComparison(
        from: before, to: this, kind: now.kind, of: now.listRoster, by: rules.jumps)
      let head = check.head("\(now.title)与上年对比", session)
      var answer = try check.answer(
        comparison.queries, schools: now.schools, otherNames: names(of: before.schools),
        head: head, lines: lines(comparison, now))
      try writeYearWorkbook(
        comparison, from: before.name, to: this.name, head: head,
        to: "\(check.output)/两年数据.xlsx")
      answer.lines.append("各校两年的数在 \(check.output)/两年数据.xlsx。")
      return answer
    }
  }

  private func lastYear(of now: Round, in reading: OfficeReading) throws -> FigureTable {
    guard let with else {
      let sheet = FigureSheet(of: now.listRoster)
      return sheet.table(
        of: try soundRecords(of: sheet.roster, from: last ?? ""), named: "上年",
        schools: now.schools)
    }
    let before = try reading.round(with)
    guard before.kind == now.kind else {
      throw Refusal(
        id: "CROSS-053",
        message:
          "\(before.id) 是\(allKindNames[before.kind] ?? before.kind),\(now.id) 是\(allKindNames[now.kind] ?? now.kind),不是同一种名单,不能对比。[CROSS-053]"
      )
    }
    guard before.id != now.id else {
      throw Refusal(id: "CROSS-054", message: "--with 写的就是 \(now.id) 自己,请写上年的征集编号。[CROSS-054]")
    }
    let name = before.year == now.year ? before.id : "\(before.year)年"
    return try FigureTable(before, named: name, in: reading)
  }

  private func names(of schools: [School]) -> [String: String] {
    Dictionary(schools.map { ($0.code, $0.name) }) { first, _ in first }
  }

  private func lines(_ comparison: YearComparison, _ now: Round) -> [String] {
    var lines = ["对比 \(now.id):\(comparison.figures.count) 对数,\(comparison.queries.count) 项要核实。"]
    if !comparison.missing.isEmpty {
      let shown = comparison.missing.prefix(10).map(\.name).joined(separator: "、")
      lines.append(
        "还没有收到、没有对比的 \(comparison.missing.count) 所:\(shown)\(comparison.missing.count > 10 ? "等" : "")。"
      )
    }
    return lines
  }
}
