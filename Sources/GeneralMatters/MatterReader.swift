import Disclosure

/// Reads the file of a matter and keeps everything wrong with it.
struct MatterReader {
  var findings: [Finding] = []

  mutating func add(
    _ rule: String, _ line: Int, _ field: String? = nil, explain isDoubtful: Bool = false,
    value: String? = nil, _ problem: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        rule: rule, severity: isDoubtful ? .explain : .mustFix,
        place: .init(row: line, field: field), value: value, problem: problem, remedy: remedy))
  }
}

/// No figure of a list is larger: there are fewer people, and millionths of it can be counted.
let largestFigure = 1_000_000_000

/// One map of the file: names and what is said of each.
struct MatterMap {
  let line: Int
  private let members: [Outline.Member]

  init(line: Int, members: [Outline.Member]) {
    self.line = line
    self.members = members
  }

  /// Nil when there is no such member, or one that says nothing.
  subscript(name: String) -> Outline.Member? {
    members.first { $0.name == name && $0.value.content != .text("") }
  }
}

/// A text of the file with its name and line.
struct MatterText {
  let name: String
  let line: Int
  let text: String
}

extension MatterReader {
  /// The members of `outline`, none but those named; nil when it is no map.
  mutating func map(
    _ outline: Outline, _ name: String? = nil, required: [String], optional: [String] = []
  ) -> MatterMap? {
    guard case .map(let members) = outline.content else {
      let names = (required + optional).joined(separator: "、")
      add("GEN-001", outline.line, name, "这里要分行写各项", "请在下面的各行空两格写\(names)")
      return nil
    }
    for member in members where !(required + optional).contains(member.name) {
      add(
        "GEN-002", member.line, member.name, "没有这一项",
        near(member.name, among: required + optional))
    }
    let map = MatterMap(line: outline.line, members: members)
    for missing in required where map[missing] == nil {
      let written = members.first { $0.name == missing }
      add("GEN-003", written?.line ?? outline.line, missing, "未填写", "请写一行“\(missing): …”")
    }
    return map
  }

  private func near(_ name: String, among known: [String]) -> String {
    let near = known.first { Set($0).intersection(name).count * 2 > $0.count }
    return near.map { "是不是“\($0)”" } ?? "可以写的是\(known.joined(separator: "、"))"
  }

  /// One text on one line; nil when it is not there or something else is.
  mutating func text(_ name: String, in map: MatterMap) -> MatterText? {
    guard let member = map[name] else { return nil }
    guard case .text(let text) = member.value.content, !text.contains("\n") else {
      add("GEN-004", member.line, name, "这里只写一行文字", "请写成“\(name): 内容”")
      return nil
    }
    return MatterText(name: name, line: member.line, text: text)
  }

  /// Several texts, or a single one; empty when there are none.
  mutating func texts(_ name: String, in map: MatterMap) -> [MatterText] {
    guard let member = map[name] else { return [] }
    switch member.value.content {
    case .text: return text(name, in: map).map { [$0] } ?? []
    case .list(let items):
      return items.compactMap { item in
        if case .text(let text) = item.content, !text.contains("\n") {
          return MatterText(name: name, line: item.line, text: text)
        }
        add("GEN-004", item.line, name, "这里每条只写一行文字", "请写成“- 内容”")
        return nil
      }
    case .map:
      add("GEN-004", member.line, name, "这里写一段或几段文字", "请写成“\(name): 内容”,或逐行写“- 内容”")
      return []
    }
  }

  /// The items of a list of maps; empty when it is not there or something else is.
  mutating func items(_ name: String, in map: MatterMap) -> [Outline] {
    guard let member = map[name] else { return [] }
    guard case .list(let items) = member.value.content else {
      add("GEN-004", member.line, name, "这里逐条写", "请每条以“- ”开头")
      return []
    }
    return items
  }

  /// What `choices` has for the text; `fallback` when there is no text, nil when it is none of them.
  mutating func choice<Value>(
    _ name: String, in map: MatterMap, _ choices: KeyValuePairs<String, Value>,
    otherwise fallback: Value? = nil
  ) -> Value? {
    guard let text = text(name, in: map) else { return map[name] == nil ? fallback : nil }
    if let found = choices.first(where: { $0.key == text.text }) { return found.value }
    let words = choices.map(\.key).joined(separator: "、")
    add("GEN-005", text.line, name, value: text.text, "“\(text.text)”不能识别", "请写 \(words) 之一")
    return nil
  }

  /// 是 or 否.
  mutating func flag(_ name: String, in map: MatterMap, otherwise fallback: Bool) -> Bool {
    choice(name, in: map, ["是": true, "否": false], otherwise: fallback) ?? fallback
  }

  /// A whole number of `range`; nil when there is none.
  mutating func number(_ name: String, in map: MatterMap, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(name, in: map) else { return nil }
    if let number = Int(text.text), range.contains(number) { return number }
    add(
      "GEN-006", text.line, name, value: text.text,
      "“\(text.text)”不是 \(range.lowerBound)—\(range.upperBound) 的整数", "请改正")
    return nil
  }

  /// As 1—100, or one number for both ends; nil when there is none.
  mutating func range(_ name: String, in map: MatterMap) -> ClosedRange<Int>? {
    guard let text = text(name, in: map) else { return nil }
    let ends = text.text.split { "—–-~至".contains($0) }
      .map { Int($0.filter { $0 != " " }) }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
      last <= largestFigure
    {
      return first...last
    }
    add(
      "GEN-006", text.line, name, value: text.text, "“\(text.text)”不是范围,或者太大", "请写成 1—100 的样子")
    return nil
  }
}

extension MatterReader {
  /// A text with its binding force (依据); nil when a part of it is missing.
  mutating func source(_ name: String, in map: MatterMap) -> Provision? {
    guard let member = map[name] else { return nil }
    return source(member)
  }

  mutating func source(_ member: Outline.Member) -> Provision? {
    guard
      let map = map(member.value, member.name, required: ["文件", "效力"], optional: ["条款"])
    else { return nil }
    let standings: KeyValuePairs<String, Provision.Standing> = [
      "法律法规": .law, "规范性文件": .document, "地方规定": .local, "惯例": .practice,
    ]
    let standing = choice("效力", in: map, standings)
    let (document, article) = (text("文件", in: map), text("条款", in: map))
    guard let document, let standing else { return nil }
    return Provision(document.text, article?.text, standing: standing)
  }
}
