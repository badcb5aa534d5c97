import Disclosure

/// A template's file, cut into its head and its pieces, before any name has a value.
struct TemplateFile {
  /// The kind's id.
  let name: String
  /// The words of the title, with tags.
  let title: [TemplatePiece]
  let titleLine: Int
  /// For the file's properties; the kind's name when the head does not say.
  let subject: String?
  let hasSeal: Bool
  let attachments: [String]
  let body: [TemplatePiece]

  init(_ text: String, name: String) throws(TemplateError) {
    let lines = text.drop { $0 == "\u{FEFF}" }
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let characters = TemplateFile.characterProblems(lines, firstLine: 1)
    guard characters.isEmpty else { throw TemplateError(name, characters) }
    let end = lines.dropFirst().firstIndex { $0.trimmed(of: " ") == "---" }
    guard lines.first?.trimmed(of: " ") == "---", let end else {
      let words = "开头要有用两行“---”夹住的说明,里面至少写“标题: …”,请补上"
      throw TemplateError(name, [.init("TPL-02", line: 1, words)])
    }
    let head = try TemplateHead(lines[1..<end].joined(separator: "\n"), name: name)
    let body = TemplateScanner(
      lines[(end + 1)...].joined(separator: "\n") + "\n", firstLine: end + 2)
    let title = TemplateScanner(head.title, firstLine: head.titleLine)
    let problems = title.problems + body.problems
    guard problems.isEmpty else { throw TemplateError(name, problems) }
    self.name = name
    self.title = title.pieces
    self.titleLine = head.titleLine
    self.subject = head.subject
    self.hasSeal = head.hasSeal
    self.attachments = head.attachments
    self.body = body.pieces
  }

  /// Words that stand beside the declaration of a kind; lines are those of its file.
  init(_ wording: NoticeWording, name: String) throws(TemplateError) {
    let characters = [wording.title, wording.body].flatMap { passage in
      TemplateFile.characterProblems(
        passage.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline),
        firstLine: passage.line)
    }
    let title = TemplateScanner(wording.title.text, firstLine: wording.title.line)
    let body = TemplateScanner(wording.body.text + "\n", firstLine: wording.body.line)
    let problems = characters + title.problems + body.problems
    guard problems.isEmpty else { throw TemplateError(name, problems) }
    self.name = name
    self.title = title.pieces
    self.titleLine = wording.title.line
    self.subject = nil
    self.hasSeal = wording.hasSeal
    self.attachments = wording.attachments
    self.body = body.pieces
  }

  /// The names of all tags.
  var names: Set<String> {
    Set(
      (title + body).compactMap { piece in
        guard case .tag(let tag) = piece else { return nil }
        return tag.name
      })
  }

  private static func characterProblems(
    _ lines: [Substring], firstLine: Int
  ) -> [TemplateError.Problem] {
    lines.enumerated().filter { $0.element.unicodeScalars.contains(where: Mark.isForbidden) }
      .map { .init("TPL-06", line: $0.offset + firstLine, "有看不见的控制字符或私用区字符,请删去后重新输入这一行") }
  }
}

/// What stands between the two `---` lines of a template, read like a facts file.
private struct TemplateHead {
  var title = ""
  var titleLine = 1
  var subject: String?
  var hasSeal = true
  var attachments: [String] = []

  private static let keys = ["标题", "主题", "印章", "附件"]

  init(_ yaml: String, name: String) throws(TemplateError) {
    var problems: [TemplateError.Problem] = []
    for entry in try TemplateHead.entries(yaml, name: name) {
      // The first line of the file is the line of dashes.
      if let problem = take(entry, line: entry.line + 1) { problems.append(problem) }
    }
    if title.isEmpty, problems.isEmpty {
      problems.append(.init("TPL-02", line: 1, "开头的说明里没有“标题: …”,请补上"))
    }
    guard problems.isEmpty else { throw TemplateError(name, problems) }
  }

  private static func entries(_ yaml: String, name: String) throws(TemplateError) -> [FactEntry] {
    do {
      return try factEntries(yaml: yaml)
    } catch {
      let problems = error.findings.map { finding in
        TemplateError.Problem(
          finding.rule, line: (finding.place.row ?? 0) + 1, "\(finding.problem),\(finding.remedy)")
      }
      throw TemplateError(name, problems)
    }
  }

  /// Keeps one entry, or says what is wrong with it.
  private mutating func take(_ entry: FactEntry, line: Int) -> TemplateError.Problem? {
    switch (entry.name, entry.values.first ?? "", entry.values.count) {
    case ("标题", let text, 1):
      title = text
      titleLine = line
    case ("主题", let text, 1): subject = text
    case ("印章", "盖章", 1): hasSeal = true
    case ("印章", "不盖章", 1): hasSeal = false
    case ("印章", _, _): return .init("TPL-02", line: line, "“印章”只能写“盖章”或“不盖章”,请改正")
    case ("附件", _, _) where entry.values.contains { $0.contains("{{") }:
      return .init("TPL-02", line: line, "“附件”里不能用 {{…}},请写出附件的名称")
    case ("附件", _, _): attachments = entry.values.filter { !$0.isEmpty }
    case ("标题", _, _), ("主题", _, _):
      return .init("TPL-02", line: line, "“\(entry.name)”只能写一个值,请只留一个")
    default:
      let near = nearSpellings(of: entry.name, among: TemplateHead.keys)
      let remedy = near.isEmpty ? ",可以写的是\(TemplateHead.keys.joined(separator: "、"))" : near
      return .init("TPL-02", line: line, "开头的说明里不能写“\(entry.name)”\(remedy)")
    }
    return nil
  }
}
