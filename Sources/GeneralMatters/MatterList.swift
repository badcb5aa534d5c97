import Disclosure

/// The list of a matter, as far as it could be read.
struct MatterList {
  /// Nil when something in it cannot be used.
  let roster: Roster?
  /// Nil when the matter has none.
  let columns: MatterColumns?
  let web: MatterWeb?
}

extension MatterReader {
  /// The roster of a matter that has a list, and what the web shows of it.
  mutating func list(in map: MatterMap) -> MatterList {
    let columns = columns(in: map)
    let keys = uniqueKeys(in: map, columns)
    let order = order(in: map, columns)
    let layout = layout(in: map, columns)
    let web = web(in: map, columns)
    let name = text("名单", in: map)
    if let name { checkContent(of: name) }
    guard let name, let order, let layout, !columns.hasMistakes else {
      return MatterList(roster: nil, columns: columns, web: web)
    }
    let roster = Roster(
      name: name.text, columns: columns.specs, uniqueKeys: keys, order: order, layout: layout)
    return MatterList(roster: roster, columns: columns, web: web)
  }

  /// Sets of columns (不得重复) whose values together may stand in one row only.
  private mutating func uniqueKeys(
    in map: MatterMap, _ columns: MatterColumns
  ) -> [[String]] {
    texts("不得重复", in: map).map { text in
      text.text.split(separator: "、").compactMap { header in
        column(MatterText(name: text.name, line: text.line, text: String(header)), columns)?.id
      }
    }.filter { !$0.isEmpty }
  }

  private enum OrderWord: Hashable { case asGiven, rank, pinyin, strokes }

  private mutating func order(in map: MatterMap, _ columns: MatterColumns) -> ListOrder? {
    guard let member = map["排列"] else { return .asGiven }
    guard
      let terms = self.map(member.value, "排列", required: ["方式"], optional: ["栏目", "组内"])
    else { return nil }
    let words: KeyValuePairs<String, OrderWord> = [
      "报送顺序": .asGiven, "名次": .rank, "拼音": .pinyin, "笔画": .strokes,
    ]
    guard let word = choice("方式", in: terms, words) else { return nil }
    if word != .rank { refuse("组内", in: terms, unless: "方式是名次") }
    guard word != .asGiven else {
      refuse("栏目", in: terms, unless: "方式不是报送顺序")
      return .asGiven
    }
    let needed: ColumnType = word == .rank ? .integer : .text
    let group = texts("组内", in: terms).compactMap { self.column($0, columns)?.id }
    guard let column = column("栏目", in: terms, columns) else { return nil }
    guard column.type == needed else {
      add(
        "GEN-020", terms["栏目"]?.line ?? terms.line, "栏目", value: column.header,
        "不能按“\(column.header)”这样排", "请选一栏\(needed.chinese)")
      return nil
    }
    switch word {
    case .rank: return .rank(column: column.id, within: group)
    case .pinyin: return .pinyin(column: column.id)
    case .strokes: return .strokes(column: column.id)
    case .asGiven: return .asGiven
    }
  }

  private enum LayoutWord: Hashable { case list, tables, sections }

  private mutating func layout(in map: MatterMap, _ columns: MatterColumns) -> RosterLayout? {
    guard let member = map["版式"] else { return .list }
    guard let terms = self.map(member.value, "版式", required: ["方式"], optional: ["栏目"]) else {
      return nil
    }
    let words: KeyValuePairs<String, LayoutWord> = ["一张表": .list, "分表": .tables, "分节": .sections]
    guard let word = choice("方式", in: terms, words) else { return nil }
    guard word != .list else {
      refuse("栏目", in: terms, unless: "方式是分表或分节")
      return .list
    }
    guard let column = shown("栏目", in: terms, columns) else { return nil }
    return word == .tables ? .tables(by: column.id) : .sections(by: column.id)
  }

  private mutating func web(in map: MatterMap, _ columns: MatterColumns) -> MatterWeb? {
    guard let member = map["网页"],
      let terms = self.map(member.value, "网页", required: ["方式", "分组", "依据"])
    else { return nil }
    let showsCounts = choice("方式", in: terms, ["只公布人数": true])
    let groups = texts("分组", in: terms).compactMap { text in
      self.shown(text, columns)?.id
    }
    guard let source = source("依据", in: terms), showsCounts == true, !groups.isEmpty else {
      return nil
    }
    return MatterWeb(groups: groups, source: source)
  }
}

/// Counts that the web shows in place of the list, and why.
struct MatterWeb: Sendable {
  /// Ids of the columns whose values make a group.
  let groups: [String]
  let source: Provision
}

extension MatterReader {
  /// The column with the header that `name` gives; nil with a finding when there is none.
  private mutating func column(
    _ name: String, in map: MatterMap, _ columns: MatterColumns
  ) -> ColumnSpec? {
    guard let text = text(name, in: map) else {
      if map[name] == nil { add("GEN-003", map.line, name, "未填写", "请写一行“\(name): 表头”") }
      return nil
    }
    return column(text, columns)
  }

  private mutating func column(_ text: MatterText, _ columns: MatterColumns) -> ColumnSpec? {
    let plain = plainHeader(text.text)
    if let column = columns.specs.first(where: { plainHeader($0.header) == plain }) {
      return column
    }
    // A column with a mistake has its finding already.
    guard columns.names[plain].map(plainHeader) != plain else { return nil }
    add("GEN-019", text.line, text.name, value: text.text, "没有“\(text.text)”这一栏", "请写栏目里的一个表头")
    return nil
  }

  /// A column that everybody sees and that every row has: its texts stand over tables and counts.
  private mutating func shown(
    _ name: String, in map: MatterMap, _ columns: MatterColumns
  ) -> ColumnSpec? {
    guard let column = column(name, in: map, columns) else { return nil }
    return shown(
      MatterText(name: name, line: map[name]?.line ?? map.line, text: column.header), columns)
  }

  private mutating func shown(_ text: MatterText, _ columns: MatterColumns) -> ColumnSpec? {
    guard let column = column(text, columns) else { return nil }
    let isOpen = if case .open = column.privacy { true } else { false }
    let isText = if case .choice = column.type { true } else { column.type == .text }
    guard isOpen, isText, column.isRequired else {
      add(
        "GEN-020", text.line, text.name, value: text.text, "不能按“\(text.text)”分",
        "请选一栏公开、必填的文字或选项")
      return nil
    }
    return column
  }
}
