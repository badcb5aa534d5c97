import ArgumentParser
import Disclosure
import DisclosureSheets

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "查国家的政务公开标准目录,各事项有哪些公示种类。",
    discussion: """
      例:
        gongshi catalogue
        gongshi catalogue 招生范围
        gongshi catalogue 9 --json
        gongshi catalogue -o 目录.xlsx
      """, aliases: ["目录"])

  @Argument(help: "序号、事项名称或其中几个字;不写则列出全部。", transform: CatalogueRows.init)
  var rows = CatalogueRows.all
  @Option(name: [.short, .long], help: "写到哪个 .xlsx,可以照着改成本地的目录。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    if let output, !output.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("目录的文件名要以 .xlsx 结尾。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      if let output { return try write(to: output) }
      guard !json else {
        return print(JSON.members(["items": .array(rows.items.map(\.json))]).text)
      }
      print((rows.isSingle ? rows.items.flatMap(\.lines) : list).joined(separator: "\n"))
    }
  }

  private var list: [String] {
    let header = ["序号", "一级事项", "二级事项", "核实", "公示种类"]
    let table = rows.items.map { item in
      [
        "\(item.number)", item.group, item.title, item.mark.rawValue,
        item.kindsInShort,
      ]
    }
    return TextTable.lines(of: [header] + table) + [
      "", "公开时限都是\(catalogueTimeLimit.words)(\(catalogueTimeLimit.source))。",
      "“\(CatalogueItem.Mark.unverified.rawValue)”的事项在国家目录里,但没有读到原文,各栏不能当依据引用。",
      "下一步:gongshi catalogue 序号 看一行的全部内容。",
    ]
  }

  private func write(to path: String) throws {
    try writeListWorkbook(
      for: FormSubject(named: "政务公开标准目录", id: "catalogue", CatalogueRows.roster),
      rows: rows.items.map(\.fields),
      words: "国家目录,供编制本地目录时对照;公开主体由本地填写。“\(CatalogueItem.Mark.unverified.rawValue)”的行没有读到原文。",
      to: path)
    guard !json else {
      let written: JSON = .members([
        "output": .string(path), "rows": .integer(rows.items.count),
      ])
      return print(written.text)
    }
    print("目录:\(path)(\(rows.items.count) 行)")
  }
}

/// Rows of the catalogue named on the command line.
struct CatalogueRows {
  let items: [CatalogueItem]
  /// Whether one row was asked for, to be shown in full.
  let isSingle: Bool

  static let all = CatalogueRows(items: nationalCatalogue, isSingle: false)

  private init(items: [CatalogueItem], isSingle: Bool) {
    self.items = items
    self.isSingle = isSingle
  }

  /// By number, by name or title, or by a part of the name that several may share.
  init(_ text: String) throws {
    let exact = nationalCatalogue.filter {
      "\($0.number)" == text || $0.name == text || $0.title == text
    }
    let found = exact.isEmpty ? nationalCatalogue.filter { $0.name.contains(text) } : exact
    guard !text.isEmpty, !found.isEmpty else {
      throw ValidationError("目录里没有“\(text)”。运行 gongshi catalogue 看全部 \(nationalCatalogue.count) 行。")
    }
    self.init(items: found, isSingle: found.count == 1)
  }

  static let roster: Roster = {
    let national = Provision.practice("国家目录的栏目")
    func column(_ id: String, _ header: String, width: Int, _ type: ColumnType = .text)
      -> ColumnSpec
    {
      ColumnSpec(
        id, header, type, required: false, privacy: .open(national), width: width, example: "")
    }
    return Roster(
      name: "义务教育领域基层政务公开标准目录",
      columns: [
        column("number", "序号", width: 6, .integer), column("group", "一级事项", width: 16),
        column("title", "二级事项", width: 22), column("elements", "公开内容（要素）", width: 34),
        column("bases", "公开依据", width: 34), column("limit", "公开时限", width: 18),
        column("publisher", "公开主体", width: 14),
        column("channels", "公开渠道和载体", width: 40), column("audience", "公开对象", width: 10),
        column("mode", "公开方式", width: 10), column("level", "公开层级", width: 10),
        column("mark", "核实", width: 10),
        column("kinds", "公示种类", width: 30),
      ])
  }()
}

extension CatalogueItem {
  /// The kinds of notice that name this row.
  var kinds: [NoticeKind] { allKinds.filter { $0.catalogueItem == self } }

  /// The row in full, a line for each column.
  fileprivate var lines: [String] {
    let rows = [
      ["公开内容", elements.map { "●\($0)" }.joined(separator: " ")],
      ["公开依据", bases.joined()],
      ["公开时限", "\(catalogueTimeLimit.words)(\(catalogueTimeLimit.source))"],
      ["公开渠道", channels.ticked], ["公开对象", ticked(audiences)], ["公开方式", ticked(modes)],
      ["公开层级", ticked(levels)], ["核实", markInWords], ["公示种类", kindsInWords],
    ]
    return ["\(number) \(name)", ""] + TextTable.lines(of: rows)
  }

  /// As 教师招聘 11 种.
  fileprivate var kindsInShort: String {
    let domains = Dictionary(grouping: kinds, by: \.domain)
    return Domain.allCases.compactMap { domain in
      domains[domain].map { "\(domain.chinese) \($0.count) 种" }
    }.joined(separator: "、")
  }

  private var markInWords: String {
    switch mark {
    case .verified: "已核实:在两个以上县区的目录里读到"
    case .seenOnce: "一处见到:只在一个县区的目录里读到"
    case .unverified: "未核实:目录里有这一事项,没有读到原文,以上各栏不能当依据引用"
    }
  }

  private var kindsInWords: String {
    kinds.isEmpty ? "还没有" : kinds.map { "\($0.id)(\($0.name))" }.joined(separator: "、")
  }

  fileprivate var fields: [Field] {
    let texts = [
      group, title, elements.map { "●\($0)" }.joined(separator: " "),
      bases.joined(separator: "\n"), catalogueTimeLimit.words, "", channels.ticked,
      ticked(audiences), ticked(modes), ticked(levels), mark.rawValue,
      kinds.map(\.name).joined(separator: "、"),
    ]
    return [.integer(number)] + texts.map { $0.isEmpty ? .empty : .text($0) }
  }

  fileprivate var json: JSON {
    .members([
      "number": .integer(number), "group": .string(group), "title": .string(title),
      "elements": .array(elements.map(JSON.string)), "bases": .array(bases.map(JSON.string)),
      "timeLimit": .string(catalogueTimeLimit.words),
      "channels": .array(
        DisclosureChannel.allCases.filter(channels.contains).map { .string($0.rawValue) }),
      "audiences": words(audiences), "modes": words(modes), "levels": words(levels),
      "mark": .string(mark.rawValue),
      "kinds": .array(kinds.map { .string($0.id) }),
    ])
  }
}

/// All words of a column in its order, √ behind those of the set.
private func ticked<Word: RawRepresentable<String> & CaseIterable & Hashable>(
  _ set: Set<Word>
) -> String {
  Word.allCases.filter(set.contains).map { "√\($0.rawValue)" }.joined(separator: " ")
}

private func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
  _ set: Set<Word>
) -> JSON {
  .array(Word.allCases.filter(set.contains).map { .string($0.rawValue) })
}
