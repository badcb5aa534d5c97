import Disclosure

extension HTMLWriter {
  /// Writes any block but a table, a form or a drawing.
  mutating func write(_ block: NoticeDocument.Block) {
    switch block {
    case .heading(let level, let text): writeHeading(level, text)
    case .paragraph(let inlines):
      markup("<p>")
      write(inlines)
      markup("</p>\n")
    case .list(let items):
      markup("<ul role=\"list\">\n")
      for item in items {
        markup("<li>")
        write(item)
        markup("</li>\n")
      }
      markup("</ul>\n")
    case .addressee(let text):
      markup("<p class=\"addressee\">")
      escaped(text.text)
      markup("</p>\n")
    case .attachments(let names): writeAttachments(names)
    case .signature(let signature): write(signature)
    case .table, .signingTable, .form, .drawing: break
    }
  }

  /// The title is the only heading of the first level.
  private mutating func writeHeading(_ level: Int, _ text: PublicText) {
    let (opening, closing): (StaticString, StaticString) =
      switch level {
      case 1: ("<h2>", "</h2>\n")
      case 2: ("<h3>", "</h3>\n")
      default: ("<h4>", "</h4>\n")
      }
    markup(opening)
    escaped(text.text)
    markup(closing)
  }

  private mutating func write(_ inlines: [NoticeDocument.Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): escaped(text.text)
      case .strong(let text):
        markup("<strong>")
        escaped(text.text)
        markup("</strong>")
      }
    }
  }

  private mutating func writeAttachments(_ names: [PublicText]) {
    markup("<p class=\"attachments\">附件：")
    for (index, name) in names.enumerated() {
      if index > 0 { markup("<br>") }
      if names.count > 1 { escaped("\(index + 1).") }
      escaped(name.text)
    }
    markup("</p>\n")
  }

  private mutating func write(_ signature: NoticeDocument.Signature) {
    markup(signature.hasSeal ? "<div class=\"signature seal\">\n" : "<div class=\"signature\">\n")
    for issuer in signature.issuers {
      markup("<p>")
      escaped(issuer.text)
      markup("</p>\n")
    }
    markup("<p>")
    escaped(signature.date.text)
    markup("</p>\n</div>\n")
  }
}
