import Disclosure

/// What stands alone on a line of a template in place of words.
private enum Directive: String, CaseIterable {
  /// The table or tables of the publication.
  case list = "【名单】"
  /// The names of the attachments (附件说明).
  case attachments = "【附件】"
  /// Issuer, date and seal (落款).
  case signature = "【落款】"
}

/// Where a notice is to be read.
public enum NoticePlace: Hashable, Sendable {
  /// On paper, at the school or the office.
  case board
  case web
}

/// Makes the blocks of a notice from its Markdown; every problem is kept, none stops the rest.
struct DocumentAssembly {
  let publication: Publication
  let file: TemplateFile
  private let place: NoticePlace
  private var wording: Wording
  private var used: [Directive] = []
  private var ownProblems: [TemplateError.Problem] = []

  init(
    _ publication: Publication, _ file: TemplateFile, values: [PublicText], place: NoticePlace
  ) {
    self.publication = publication
    self.file = file
    self.place = place
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

  private mutating func checkDirectives(in content: [MarkdownInline], line: Int) {
    for directive in Directive.allCases
    where content.contains(where: { $0.text.contains(directive.rawValue) }) {
      ownProblems.append(.init("TPL-07", line: line, "“\(directive.rawValue)”要单独成一行,请另起一行"))
    }
  }

  private mutating func directive(_ words: String, line: Int) -> [NoticeDocument.Block] {
    guard let directive = Directive(rawValue: words) else {
      let near = nearSpellings(of: words, among: Directive.allCases.map(\.rawValue))
      ownProblems.append(
        .init("TPL-07", line: line, "没有“\(words)”这个版块\(near.isEmpty ? ",请改正或删去" : near)"))
      return []
    }
    if directive != .list, used.contains(directive) {
      ownProblems.append(.init("TPL-07", line: line, "“\(words)”写了两次,请只留一处"))
    }
    used.append(directive)
    return switch directive {
    case .list: list
    case .attachments: attachments(line: line)
    case .signature: [.signature(signature)]
    }
  }

  private var list: [NoticeDocument.Block] {
    guard place == .web, let web = publication.web else {
      return publication.tables.map { .table($0) }
    }
    let words = "名单只在校内张贴，网上只公布人数（依据：\(chinesePunctuation(web.because.text))）。"
    return [.paragraph([.text(PublicText(derived: words))])] + web.tables.map { .table($0) }
  }

  private mutating func attachments(line: Int) -> [NoticeDocument.Block] {
    let names = file.attachments.compactMap { wording.text($0, line: line) }
    return names.isEmpty ? [] : [.attachments(names)]
  }

  private var signature: NoticeDocument.Signature {
    let issuers = publication.texts("发布单位")
    let date = PublicText(derived: publication.printedDate)
    return .init(
      issuers: issuers.isEmpty ? [publication.issuer] : issuers, date: date, hasSeal: file.hasSeal)
  }

  private mutating func checkDirectives() {
    for directive in [Directive.list, .signature] where !used.contains(directive) {
      ownProblems.append(.init("TPL-09", "缺少“\(directive.rawValue)”,请让它单独成段"))
    }
    if used.contains(.attachments) != !file.attachments.isEmpty {
      ownProblems.append(.init("TPL-09", "开头说明里的“附件”和正文里的“【附件】”要么都有,要么都没有,请补上或删去"))
    }
  }
}
