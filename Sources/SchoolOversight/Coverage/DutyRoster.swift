public import Disclosure

/// The list of duties (公开事项), a duty in each row; the same columns are the names in its file of
/// levels.
public enum DutyRoster {
  static let id = Column<String>(
    ColumnSpec(
      "id", "事项代码", aliases: ["代码"], .text, checks: [.length(1...30)], privacy: own, width: 18,
      hint: "小写字母、数字和短横,不再改动;登记和扣分都写它", example: "fees-board"))
  static let name = Column<String>(
    ColumnSpec(
      "name", "事项名称", aliases: ["名称", "公开事项"], .text, privacy: own, width: 30, example: "收费公示栏"))
  static let item = Column<String>(
    ColumnSpec(
      "item", "目录事项", .text, required: false, privacy: own, width: 28,
      hint: "国家目录的“一级事项/二级事项”;目录里没有的留空", example: "财务信息/财务信息"))
  static let bearer = Column<String>(
    ColumnSpec(
      "bearer", "公开主体", aliases: ["主体"], .choice(DutyBearer.allCases.map(\.rawValue)),
      required: false, privacy: own, width: 10, hint: "不写就是学校", example: "学校"))
  static let stages = Column<String>(
    ColumnSpec(
      "stages", "适用学段", aliases: ["学段"], .text, required: false, privacy: own, width: 18,
      hint: "几个学段之间用顿号;不写就是全部", example: "小学、初中"))
  static let ownership = Column<String>(
    ColumnSpec(
      "ownership", "办学性质", .choice(["全部", "公办", "民办"]), required: false, privacy: own, width: 10,
      hint: "不写就是全部", example: "全部"))
  static let clock = Column<String>(
    ColumnSpec(
      "clock", "公开时限", aliases: ["时限"], .text, privacy: own, width: 34,
      hint: "只写这几种样子:" + DutyClock.examples.joined(separator: ";"), example: "开学前"))
  static let document = Column<String>(
    ColumnSpec(
      "document", "时限依据", aliases: ["依据"], .text, privacy: own, width: 34,
      hint: "文件名称或文号;没有文件的写是谁的做法", example: "《政府信息公开条例》"))
  static let article = Column<String>(
    ColumnSpec(
      "article", "条款", .text, required: false, privacy: own, width: 12, example: "第二十六条"))
  static let standing = Column<String>(
    ColumnSpec(
      "standing", "依据效力", aliases: ["效力"], .choice(["法律法规", "规范性文件", "地方规定", "惯例"]),
      privacy: own, width: 12, hint: "读过原文的才写法律法规", example: "法律法规"))
  static let kinds = Column<String>(
    ColumnSpec(
      "kinds", "公示种类", .text, required: false, privacy: own, width: 24,
      hint: "哪几种公示算数,写种类代码,之间用顿号", example: "fees.board"))
  static let note = Column<String>(
    ColumnSpec(
      "note", "说明", aliases: ["备注"], .text, required: false, privacy: own, width: 30,
      example: "公开内容的要点"))

  public static let roster = Roster(
    name: "公开事项",
    columns: [
      id.spec, name.spec, item.spec, bearer.spec, stages.spec, ownership.spec, clock.spec,
      document.spec, article.spec, standing.spec, kinds.spec, note.spec,
    ],
    uniqueKeys: [["id"], ["name"]],
    crossChecks: { $0.flatMap(findings) })

  static let own = PrivacyClass.open(.practice("教育局内部的公开事项清单"))
}

private func findings(in row: Record) -> [RecordFinding] {
  var found: [RecordFinding] = []
  if let text = row[DutyRoster.id], text.wholeMatch(of: /[a-z0-9][a-z0-9\-]*/) == nil {
    found.append(
      RecordFinding(
        rule: "COV-001", row: row.row, column: "id", value: text,
        problem: "代码“\(text)”里有小写字母、数字和短横以外的字符", remedy: "请改成 fees-board 的样子"))
  }
  if let text = row[DutyRoster.clock], DutyClock(text) == nil {
    found.append(
      RecordFinding(
        rule: "COV-002", row: row.row, column: "clock", value: text,
        problem: "时限“\(text)”不能识别",
        remedy: "请写成其中一种:" + DutyClock.examples.joined(separator: ";")))
  }
  if let text = row[DutyRoster.item], CatalogueItem(named: text) == nil {
    found.append(
      RecordFinding(
        rule: "COV-003", row: row.row, column: "item", value: text,
        problem: "国家目录里没有“\(text)”", remedy: "请运行 gongshi catalogue,照抄“一级事项/二级事项”;目录外的事项留空"))
  }
  for word in words(in: row[DutyRoster.stages] ?? "")
  where word != everyStage && SchoolStage(rawValue: word) == nil {
    found.append(
      RecordFinding(
        rule: "COV-004", row: row.row, column: "stages", value: word,
        problem: "没有“\(word)”这个学段",
        remedy: "请写\(SchoolStage.allCases.map(\.rawValue).joined(separator: "、"))或全部"))
  }
  return found
}

private let everyStage = "全部"

/// The parts of a cell with several texts.
func words(in cell: String) -> [String] {
  cell.split(whereSeparator: { "、,，;； ".contains($0) }).map(String.init)
}

extension Duty {
  /// Nil when the row lacks something or holds what cannot be read; the import has said so.
  public init?(_ row: Record) {
    guard let id = row[DutyRoster.id], let name = row[DutyRoster.name],
      let clock = row[DutyRoster.clock].flatMap(DutyClock.init),
      let document = row[DutyRoster.document],
      let standing = row[DutyRoster.standing].flatMap(Provision.Standing.init)
    else { return nil }
    self.init(
      id: id, name: name, item: row[DutyRoster.item].flatMap(CatalogueItem.init(named:)),
      bearer: row[DutyRoster.bearer].flatMap(DutyBearer.init) ?? .school,
      stages: words(in: row[DutyRoster.stages] ?? "").compactMap(SchoolStage.init),
      isForPrivate: ["公办": false, "民办": true][row[DutyRoster.ownership] ?? ""],
      clock: clock, source: Provision(document, row[DutyRoster.article], standing: standing),
      note: row[DutyRoster.note] ?? "", kinds: words(in: row[DutyRoster.kinds] ?? ""))
  }
}
