import Disclosure

/// Whether a matter is a list or words alone.
private enum MatterForm: String {
  case list, text
}

private let everyMatter = ["代码", "名称", "形式", "目录事项", "公示期", "签批", "撤下", "标题", "文字"]
private let onlyLists = ["名单", "公开依据", "栏目", "不得重复", "排列", "版式", "网页"]

extension MatterReader {
  /// The matter of a file; nil when something it needs is missing or wrong.
  mutating func matter(_ outline: Outline) -> GeneralMatter? {
    guard
      let map = map(
        outline, required: everyMatter, optional: ["事项", "时限", "印章", "附件"] + onlyLists)
    else { return nil }
    let form = choice("形式", in: map, ["名单": MatterForm.list, "文字": .text])
    let (id, name) = (id(in: map, form), text("名称", in: map)?.text)
    let item = catalogueItem(in: map)
    let facts = facts(in: map)
    let period = period(in: map)
    let deadline = deadline(in: map, facts)
    let signers = texts("签批", in: map).map(\.text)
    let takeDown = takeDown(in: map)
    // Where the form cannot be told, columns are read all the same, for their mistakes.
    let hasColumns = map["栏目"] != nil
    let list = listOrNothing(in: map, form ?? (hasColumns ? .list : .text), besides: facts)
    let wording = wording(in: map, facts, names(of: list.columns, facts))
    guard let id, let name, let item, let period, let takeDown, let wording,
      let roster = list.roster
    else { return nil }
    let kind = NoticeKind(
      id: id, name: name, domain: .general, stage: 1, stageName: "公示", catalogueItem: item,
      roster: roster, facts: facts.specs + factsOfEveryNotice, period: period, signers: signers,
      takeDown: takeDown.why, comesDown: takeDown.comesDown,
      statements: statements(of: roster), web: web(list.web),
      checks: { content in deadline?.findings(of: content) ?? [] })
    return GeneralMatter(kind: kind, wording: wording)
  }

  /// As general.list.awards: the code (代码) is short and fit for file names.
  private mutating func id(in map: MatterMap, _ form: MatterForm?) -> String? {
    guard let code = text("代码", in: map) else { return nil }
    let isSound =
      (2...30).contains(code.text.utf8.count)
      && code.text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
      && code.text.utf8.first.map(isLetter) == true
    guard isSound else {
      add(
        "GEN-007", code.line, code.name, value: code.text, "代码只用小写字母、数字和短横",
        "请写 2—30 个字符,以字母开头,如 canteen-food")
      return nil
    }
    return form.map { "general.\($0.rawValue).\(code.text)" }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The name of a row of the national catalogue.
  private mutating func catalogueItem(in map: MatterMap) -> String? {
    guard let text = text("目录事项", in: map) else { return nil }
    guard CatalogueItem(named: text.text) == nil else { return text.text }
    let near = nationalCatalogue.filter { text.text.contains($0.title) || $0.title == text.text }
    let offer = near.map(\.name).joined(separator: "、")
    add(
      "GEN-021", text.line, text.name, value: text.text, "国家目录里没有“\(text.text)”",
      near.isEmpty ? "请运行 gongshi catalogue,照抄“一级事项/二级事项”" : "是不是“\(offer)”")
    return nil
  }

  private mutating func takeDown(
    in map: MatterMap
  ) -> (why: (words: String, source: Provision), comesDown: TakeDown)? {
    guard let member = map["撤下"],
      let terms = self.map(member.value, "撤下", required: ["时间", "说明", "依据"])
    else { return nil }
    let comesDown = choice(
      "时间", in: terms, ["公示期满": TakeDown.atPeriodEnd, "办结后": .whenSettled])
    let (words, source) = (text("说明", in: terms)?.text, source("依据", in: terms))
    guard let comesDown, let words, let source else { return nil }
    return ((words, source), comesDown)
  }

  /// The list of a matter that has one, and none for one of words alone.
  private mutating func listOrNothing(
    in map: MatterMap, _ form: MatterForm, besides facts: MatterFacts
  ) -> MatterList {
    switch form {
    case .text:
      for name in onlyLists { refuse(name, in: map, unless: "形式是名单") }
      return MatterList(roster: Roster.none, columns: nil, web: nil)
    case .list:
      for name in ["名单", "栏目"] where map[name] == nil {
        add("GEN-003", map.line, name, "未填写", "形式是名单的,请写“\(name)”")
      }
      let list = list(in: map)
      for total in list.columns?.totals ?? [] where facts.names.contains(total) {
        add(
          "GEN-017", map["事项"]?.line ?? map.line, "名称", value: total, "“\(total)”已经有了,是程序算出的合计",
          "请给事项换个名称")
      }
      return list
    }
  }

  /// What the words may name.
  private func names(of columns: MatterColumns?, _ facts: MatterFacts) -> Set<String> {
    let ofLists: Set = ["人数", "排列"]
    return facts.names.union(factsOfEveryNotice.map(\.name)).union(columns?.totals ?? [])
      .union(columns == nil ? derivedNamesOfNotices.subtracting(ofLists) : derivedNamesOfNotices)
  }

  /// A sum for each totalled column.
  private func statements(of roster: Roster) -> [Statement] {
    let group: String? = if case .tables(let column) = roster.layout { column } else { nil }
    return roster.columns.filter(\.isTotalled).map { $0.total(by: group) }
  }

  private func web(_ counts: MatterWeb?) -> @Sendable (NoticeContent) -> WebList {
    guard let counts else { return { _ in .list } }
    return { _ in .counts(by: counts.groups, because: counts.source) }
  }
}
