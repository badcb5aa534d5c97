import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import SchoolOversight

struct CrossCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosscheck", abstract: "各校报来的名单互相核对:同一人在两校、各表的数对不上。",
    discussion: """
      同一人凭证件号码的密钥编码找出,号码不显示;每所学校只告诉它自己的行和对方的校名。
      不改名单,也不作决定:有错的由学校改正重报,没有错的说明原因。
      例:
        gongshi bureau crosscheck C-2026-0001 -o 跨校核对
        gongshi bureau crosscheck C-2026-0001 C-2026-0002 --reported aid.recognition=报送合计.xlsx -o 跨校核对
        gongshi bureau crosscheck C-2026-0001 --explained 跨校核对/说明登记.xlsx -o 跨校核对
      """, aliases: ["跨校核对"])

  @Argument(
    help: ArgumentHelp("征集编号,一次或同一年度的几次。", valueName: "round"), transform: roundID)
  var rounds: [String]
  @Option(
    help: ArgumentHelp(
      "另外得到的各校数字,如学校电话报的合计、公布的招生计划,写成 种类=文件,可以写多次;只核对一次征集时可以只写文件。",
      valueName: "kind=file"))
  var reported: [String] = []
  @OptionGroup var check: CheckOptions

  func run() throws {
    try check.office.looking { reading, session in
      let lists = try rounds.map { try reading.round($0) }
      try requireComparable(lists)
      let rules = try check.checkRules()
      let persons = PersonComparison(
        try personGroups(of: lists, in: reading),
        by: personRules(exclusions: rules.exclusions))
      let sums = try sums(of: lists, in: reading, by: rules.sums)
      let title = "\(lists.map(\.title).joined(separator: "、"))跨校核对"
      return try check.answer(
        persons.queries + sums.queries, schools: schools(of: lists),
        head: check.head(title, session), lines: lines(persons, sums, lists))
    }
  }

  private func sums(
    of lists: [Round], in reading: OfficeReading, by rules: [SumRule]
  ) throws -> SumComparison {
    var tables: [String: FigureTable] = [:]
    for (kind, rounds) in grouped(lists, by: \.kind) where rounds.count == 1 {
      tables[kind] = try FigureTable(rounds[0], named: "\(rounds[0].year)年", in: reading)
    }
    let all = schools(of: lists)
    var sheets: [String: FigureTable] = [:]
    for text in reported {
      let (kind, path) = try reportedSheet(text, lists)
      guard let roster = rostersOfKinds[kind] else { continue }
      let sheet = FigureSheet(of: roster)
      let table = sheet.table(
        of: try soundRecords(of: sheet.roster, from: path), named: "报送", schools: all)
      try requireKnown(table, all, path)
      sheets[kind] = table
    }
    return SumComparison(tables, sheets: sheets, rosters: rostersOfKinds, by: rules)
  }

  /// The kind that the figures are of, and the file they are in.
  private func reportedSheet(
    _ text: String, _ lists: [Round]
  ) throws -> (kind: String, path: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2, rostersOfKinds[parts[0]] != nil { return (parts[0], parts[1]) }
    guard parts.count == 1, lists.count == 1 else {
      throw Refusal(
        id: "CROSS-055",
        message: "--reported \(text) 没有说清是哪一种名单的数,请写成 \(lists[0].kind)=文件。[CROSS-055]")
    }
    return (lists[0].kind, text)
  }

  private func requireKnown(_ table: FigureTable, _ schools: [School], _ path: String) throws {
    let known = Set(schools.map(\.code))
    let unknown = table.schools.filter { !known.contains($0.code) }.map(\.name)
    guard !unknown.isEmpty else { return }
    throw Refusal(
      id: "CROSS-057",
      message:
        "\(path) 里的 \(unknown.prefix(5).joined(separator: "、")) 不在这次征集的学校里,请改正名称或学校标识码。[CROSS-057]")
  }

  private func requireComparable(_ lists: [Round]) throws {
    if let other = lists.first(where: { $0.year != lists[0].year }) {
      throw Refusal(
        id: "CROSS-051",
        message:
          "\(lists[0].id) 是 \(lists[0].year) 年的,\(other.id) 是 \(other.year) 年的,学生升学、教师调动后在两校都是正常的;两年的数请用 gongshi bureau compare 对比。[CROSS-051]"
      )
    }
    if let empty = lists.first(where: \.isEmpty) {
      throw Refusal(
        id: "CROSS-052", message: "\(empty.id) 的名单已经清除,不能再核对同一人。[CROSS-052]")
    }
  }

  private func schools(of lists: [Round]) -> [School] {
    grouped(lists.flatMap(\.schools), by: \.code).map { $0.items[0] }
  }

  private func lines(
    _ persons: PersonComparison, _ sums: SumComparison, _ lists: [Round]
  ) -> [String] {
    let words = lists.map(\.id).joined(separator: "、")
    var lines = [
      "核对 \(words):同一人 \(persons.queries.count) 处,数对不上 \(sums.queries.count) 处(核对了 \(sums.compared) 对数)。"
    ]
    if persons.unruled > 0 {
      lines.append("另有 \(persons.unruled) 人同时在几校的名单里,没有规则说不可以。")
    }
    lines += sums.unknown.map { "“\($0.name)”有 \($0.schools) 所学校缺一边的数,没有核对。" }
    for (kind, rounds) in grouped(lists, by: \.kind) where rounds.count > 1 {
      lines.append("\(allKindNames[kind] ?? kind)有 \(rounds.count) 次征集,只核对同一人,没有核对数。")
    }
    return lines
  }
}
