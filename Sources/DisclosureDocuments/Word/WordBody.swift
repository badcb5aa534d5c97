import Disclosure

/// The paragraphs and tables of a Word file, in order, in the sections that their pages ask for.
struct WordBody {
  enum Element {
    case paragraph(WordParagraph)
    case table(WordTable)
    case form(WordForm)

    var isTable: Bool {
      switch self {
      case .table, .form: true
      case .paragraph: false
      }
    }
  }

  private(set) var elements: [Element] = []
  private(set) var orientation = Orientation.portrait
  /// Whether the first page of the file has a foot of its own.
  private let hasFirstFoot: Bool
  private var sections = 0
  private var documents = 0

  init(hasFirstFoot: Bool) { self.hasFirstFoot = hasFirstFoot }

  /// The one that is open now.
  var section: WordSection {
    WordSection(orientation: orientation, hasFirstPage: hasFirstFoot && sections == 0)
  }

  private var area: TypeArea { Orientation.portrait.typeArea }

  /// `pictures` are the drawings of the document in order.
  mutating func add(
    _ document: NoticeDocument, pictures: [WordPicture]
  ) throws(WordError) {
    let isTurned = orientation == .landscape
    turn(to: .portrait)
    addTitle(document.title.text, beginsPage: documents > 0 && !isTurned)
    documents += 1
    var attachments = Attachments()
    var pictures = pictures[...]
    for block in document.blocks { try add(block, &attachments, &pictures) }
  }

  private mutating func add(
    _ block: NoticeDocument.Block, _ attachments: inout Attachments,
    _ pictures: inout ArraySlice<WordPicture>
  ) throws(WordError) {
    switch block {
    case .table(let table):
      if attachments.hasBegun { attachments.placed += 1 }
      try add(table, attachments.heading, leastRowHeight: 0)
    case .signingTable(let table):
      try add(table, attachments.heading, leastRowHeight: roomToSign)
    case .signature(let signature):
      add(signature)
      attachments.hasBegun = true
    case .attachments(let names):
      attachments.names = names.count
      turn(to: .portrait)
      addAttachments(names)
    case .form(let form):
      turn(to: .portrait)
      try add(form)
    case .heading(let level, let words):
      turn(to: .portrait)
      add(WordParagraph(.heading(level: level), words.text))
    case .paragraph(let inlines):
      turn(to: .portrait)
      add(WordParagraph(.body, runs(inlines)))
    case .list(let items):
      turn(to: .portrait)
      for inlines in items { add(WordParagraph(.body, runs(inlines))) }
    case .addressee(let words):
      turn(to: .portrait)
      add(WordParagraph(.addressee, words.text))
    case .drawing:
      turn(to: .portrait)
      if let picture = pictures.popFirst() { add(WordParagraph(.picture, [.picture(picture)])) }
    }
  }

  private func runs(_ inlines: [NoticeDocument.Inline]) -> [WordParagraph.Run] {
    inlines.map { inline in
      switch inline {
      case .text(let words): .text(words.text)
      case .strong(let words): .strong(words.text)
      }
    }
  }

  mutating func add(_ paragraph: WordParagraph) {
    var paragraph = paragraph
    // Text does not stand close under the last rule of a table.
    if elements.last?.isTable == true, paragraph.style != .hairline {
      paragraph.above = Sheet.linePitch / 4
    }
    elements.append(.paragraph(paragraph))
  }

  /// Ends the section when the pages are held the other way from here on.
  private mutating func turn(to orientation: Orientation) {
    guard orientation != self.orientation else { return }
    defer {
      self.orientation = orientation
      sections += 1
    }
    let end = placeOfSectionEnd
    if end > 0, case .paragraph(var last) = elements[end - 1], last.endsSection == nil {
      last.endsSection = section
      elements[end - 1] = .paragraph(last)
    } else {
      var hairline = WordParagraph(.hairline, [])
      hairline.endsSection = section
      elements.insert(.paragraph(hairline), at: end)
    }
  }

  /// Before the headings that the next page goes on from; nowhere else when there is nothing before.
  private var placeOfSectionEnd: Int {
    let end = elements.lastIndex { element in
      guard case .paragraph(let paragraph) = element else { return true }
      return !paragraph.staysWithNext && paragraph.style.level == nil
    }
    return end.map { $0 + 1 } ?? elements.count
  }
}

// MARK: Titles

extension WordBody {
  private mutating func addTitle(_ title: String, beginsPage: Bool) {
    var paragraph = WordParagraph(.title, balanced(title, .title))
    paragraph.beginsPage = beginsPage
    paragraph.staysWithNext = true
    add(paragraph)
    addBlankLine()
  }

  private mutating func addBlankLine() { add(WordParagraph(.body, [])) }

  /// In lines of similar length, parted where the words allow it (7.3.1).
  private func balanced(_ title: String, _ style: TextStyle) -> String {
    let text = ShapedText(estimating: title, style)
    return text.titleLines(width: area.width).map { line in
      let count = text.glyphs[line.glyphs].reduce(0) { $0 + Int($1.utf8Count) }
      return String(decoding: text.utf8[line.utf8Start..<line.utf8Start + count], as: UTF8.self)
    }.joined(separator: "\n")
  }

  private mutating func addCentred(_ words: String, _ style: WordStyle, _ text: TextStyle) {
    guard !words.isEmpty else { return }
    var paragraph = WordParagraph(style, balanced(words, text))
    paragraph.staysWithNext = true
    add(paragraph)
  }
}

// MARK: Tables

extension WordBody {
  private mutating func add(
    _ table: PublicTable, _ heading: TableHeading, leastRowHeight: Double
  ) throws(WordError) {
    guard let set = WordTable(table, leastRowHeight: leastRowHeight) else {
      throw .tableTooWide(title: table.title, columns: table.columns.count)
    }
    let isTurned = set.layout.orientation != orientation
    turn(to: set.layout.orientation)
    add(heading, table.title, beginsPage: !isTurned)
    // Two tables without a paragraph between them would become one.
    if elements.last?.isTable == true { add(WordParagraph(.hairline, [])) }
    elements.append(.table(set))
  }

  private mutating func add(_ form: FormTable) throws(WordError) {
    guard let set = WordForm(form) else {
      throw .tableTooWide(title: form.title.text, columns: form.widths.count)
    }
    addCentred(form.title.text, .caption, .caption)
    elements.append(.form(set))
  }

  private mutating func add(_ heading: TableHeading, _ title: String, beginsPage: Bool) {
    let first = elements.count
    switch heading {
    case .caption: return addCentred(title, .caption, .caption)
    case .captionOnNewPage: addCentred(title, .caption, .caption)
    case .attachment(let label):
      add(WordParagraph(.attachmentMark, label))
      addBlankLine()
      addCentred(title, .attachmentTitle, .title)
      addBlankLine()
    }
    if beginsPage, first < elements.count, case .paragraph(var paragraph) = elements[first] {
      paragraph.beginsPage = true
      elements[first] = .paragraph(paragraph)
    }
  }
}

// MARK: The end

extension WordBody {
  /// The line or lines that name the attachments (附件说明, 7.3.4).
  private mutating func addAttachments(_ names: [PublicText]) {
    addBlankLine()
    let em = Sheet.characterPitch
    for (index, name) in names.enumerated() {
      let number = names.count > 1 ? "\(index + 1)." : ""
      let numberWidth = ShapedText(estimating: number, .text(.body)).width
      let lead = (index == 0 ? 3 * em : 0) + numberWidth
      var paragraph = WordParagraph(
        .attachments, (index == 0 ? "附件：" : "") + number + name.text)
      paragraph.indent = (left: 5 * em + numberWidth, first: -lead)
      add(paragraph)
    }
  }

  /// Issuer and date (落款), on one page with the end of the text (7.3.5).
  private mutating func add(_ signature: NoticeDocument.Signature) {
    keepLastText()
    let style = TextStyle.text(.body)
    let layout = SignatureLayout(
      issuers: signature.issuers.map { ShapedText(estimating: $0.text, style) },
      date: ShapedText(estimating: signature.date.text, style),
      lineWidth: orientation.typeArea.width)
    let lines = signature.hasSeal ? layout.sealed : layout.unsealed
    for (number, line) in lines.enumerated() {
      var paragraph = WordParagraph(.signature, [])
      for (text, x) in line.texts {
        paragraph.axes.append(x + text.width / 2)
        paragraph.runs += [.tab, .text(String(decoding: text.utf8, as: UTF8.self))]
      }
      paragraph.staysWithNext = number < lines.count - 1
      add(paragraph)
    }
  }

  private mutating func keepLastText() {
    switch elements.last {
    case .paragraph(var last):
      last.staysWithNext = true
      elements[elements.count - 1] = .paragraph(last)
    case .table(var last):
      last.staysWithNext = true
      elements[elements.count - 1] = .table(last)
    case .form, nil: break
    }
  }
}
