import Disclosure

/// Makes the blocks of a document from its Markdown; every problem is kept, none stops the rest.
struct DocumentAssembly {
  let file: TemplateFile
  private let directives: [Directive]
  private var wording: Wording
  /// Places in `directives`.
  private var used: [Int] = []
  private var ownProblems: [TemplateError.Problem] = []

  init(_ file: TemplateFile, _ directives: [Directive], values: [PublicText]) {
    self.file = file
    self.directives = directives
    self.wording = Wording(values: values)
  }

  var problems: [TemplateError.Problem] { wording.problems + ownProblems }

  mutating func blocks(from markdown: [MarkdownBlock]) -> [NoticeDocument.Block] {
    let blocks = markdown.flatMap { block($0) }
    checkDirectives()
    return blocks
  }

  /// Words of the template's head, which stand in no block.
  mutating func plain(_ words: String) -> PublicText {
    wording.text(words, line: 1) ?? PublicText("")
  }

  private mutating func block(_ block: MarkdownBlock) -> [NoticeDocument.Block] {
    switch block {
    case .heading(let level, let content, let line):
      checkDirectives(in: content, line: line)
      guard let text = wording.text(content.map(\.text).joined(), line: line) else { return [] }
      return [.heading(level: level, text)]
    case .paragraph(let content, let line):
      if let words = wording.plainWords(content), words.hasPrefix("【"), words.hasSuffix("】") {
        return directive(words, line: line)
      }
      return [.paragraph(inlines(content, line: line))]
    case .list(let items):
      return [.list(items.map { inlines(labelled($0.content, $0.label), line: $0.line) })]
    }
  }

  /// With a space after the number when a figure follows, lest the two be read as one figure.
  private func labelled(_ content: [MarkdownInline], _ label: String) -> [MarkdownInline] {
    guard !label.isEmpty else { return content }
    let isFollowedByFigure = wording.shown(content.first?.text ?? "").first?.isNumber == true
    return [.text(label + (isFollowedByFigure ? " " : ""))] + content
  }

  private mutating func inlines(
    _ content: [MarkdownInline], line: Int
  ) -> [NoticeDocument.Inline] {
    checkDirectives(in: content, line: line)
    return wording.inlines(joined(content), line: line)
  }
}

extension DocumentAssembly {
  private var spellings: [String] { directives.flatMap { $0.forms.map(\.spelling) } }

  private mutating func checkDirectives(in content: [MarkdownInline], line: Int) {
    for spelling in spellings where content.contains(where: { $0.text.contains(spelling) }) {
      ownProblems.append(.init("TPL-07", line: line, "“\(spelling)”要单独成一行,请另起一行"))
    }
  }

  private mutating func directive(_ words: String, line: Int) -> [NoticeDocument.Block] {
    let words = words.replacing(":", with: "：")
    guard let place = directives.firstIndex(where: { $0.forms.contains { $0.spelling == words } }),
      let form = directives[place].forms.first(where: { $0.spelling == words })
    else {
      let near = nearSpellings(of: words, among: spellings)
      ownProblems.append(
        .init("TPL-07", line: line, "没有“\(words)”这个版块\(near.isEmpty ? ",请改正或删去" : near)"))
      return []
    }
    if !directives[place].mayRepeat, used.contains(place) {
      ownProblems.append(.init("TPL-07", line: line, "“\(words)”写了两次,请只留一处"))
    }
    used.append(place)
    return switch form.content {
    case .blocks(let blocks): blocks
    case .attachments: attachments(line: line)
    }
  }

  private mutating func attachments(line: Int) -> [NoticeDocument.Block] {
    let names = file.attachments.compactMap { wording.text($0, line: line) }
    if names.isEmpty { ownProblems.append(attachmentsProblem) }
    return names.isEmpty ? [] : [.attachments(names)]
  }

  private mutating func checkDirectives() {
    for (place, directive) in directives.enumerated()
    where directive.isRequired && !used.contains(place) {
      ownProblems.append(omission(of: directive.forms[0]))
    }
  }

  private func omission(of form: Directive.Form) -> TemplateError.Problem {
    switch form.content {
    case .blocks: .init("TPL-09", "缺少“\(form.spelling)”,请让它单独成段")
    case .attachments: attachmentsProblem
    }
  }

  private var attachmentsProblem: TemplateError.Problem {
    .init("TPL-09", "开头说明里的“附件”和正文里的“【附件】”要么都有,要么都没有,请补上或删去")
  }
}
