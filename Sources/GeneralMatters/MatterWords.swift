import Disclosure

extension MatterReader {
  /// Title (标题) and body (文字) with what stands around them; `known` are the names they may use.
  mutating func wording(in map: MatterMap, _ facts: MatterFacts, _ known: Set<String>)
    -> NoticeWording?
  {
    let hasSeal = choice("印章", in: map, ["盖章": true, "不盖章": false], otherwise: true)
    let attachments = texts("附件", in: map)
    for name in attachments where name.text.contains("{{") {
      add("GEN-022", name.line, "附件", value: name.text, "附件的名称里不能用 {{…}}", "请写出附件的名称")
    }
    let title = text("标题", in: map).map { NoticeWording.Passage($0.text, line: $0.line) }
    let body = passage("文字", in: map)
    for (name, passage) in [("标题", title), ("文字", body)] {
      if let passage { checkNames(in: passage, of: name, facts, known) }
    }
    guard let title, let body, let hasSeal else { return nil }
    return NoticeWording(
      title: title, body: body, hasSeal: hasSeal, attachments: attachments.map(\.text))
  }

  /// Words after `|` begin on the line below the name.
  private mutating func passage(_ name: String, in map: MatterMap) -> NoticeWording.Passage? {
    guard let member = map[name], case .text(let text) = member.value.content,
      text.contains("\n")
    else { return self.text(name, in: map).map { .init($0.text, line: $0.line) } }
    return .init(text, line: member.line + 1)
  }

  /// Names in double braces that nothing stands for, and lists that would be printed once for each
  /// of their items.
  private mutating func checkNames(
    in passage: NoticeWording.Passage, of name: String, _ facts: MatterFacts, _ known: Set<String>
  ) {
    var open: Set<String> = []
    for tag in tags(in: passage) {
      switch tag.mark {
      case "!": continue
      case "#": open.insert(tag.name)
      case "/": open.remove(tag.name)
      default: break
      }
      if tag.name != ".", !known.contains(tag.name) {
        add(
          "GEN-024", tag.line, name, value: tag.name, "没有“\(tag.name)”这个名称",
          "请改正,或在“事项”里加上这一条")
      } else if tag.mark == nil, facts.lists.contains(tag.name), open.contains(tag.name) {
        add(
          "GEN-023", tag.line, name, value: tag.name,
          "“\(tag.name)”可以有几条,放在 {{#\(tag.name)}} 里会整个重复几遍",
          "请在这里写 {{.}},或在“事项”里把它的类型改为文字")
      }
    }
  }

  /// `{{名称}}` with its line, and the mark before the name where there is one.
  private func tags(
    in passage: NoticeWording.Passage
  ) -> [(mark: Character?, name: String, line: Int)] {
    var line = passage.line
    var tags: [(Character?, String, Int)] = []
    for (offset, piece) in passage.text.split(separator: "{{", omittingEmptySubsequences: false)
      .enumerated()
    {
      if offset > 0, let end = piece.firstRange(of: "}}") {
        let content = piece[..<end.lowerBound]
        let mark = content.first.flatMap { "#^/!".contains($0) ? $0 : nil }
        let name = (mark == nil ? content : content.dropFirst()).filter { $0 != " " }
        tags.append((mark, String(name), line))
      }
      line += piece.count { $0.isNewline }
    }
    return tags
  }
}
