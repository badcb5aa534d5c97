public import Disclosure

/// The notice as plain text, for a message, a broadcast or the record.
///
/// Paragraphs are not cut into lines, so that any program can wrap them; the columns of a list line
/// up in fixed-width type, where a Chinese character takes two columns. Lines end with `\n`.
public func plainText(of document: NoticeDocument) -> String {
  var lines = [centred(document.title.text), ""]
  for block in document.blocks { lines += textLines(of: block) }
  if let fingerprint = document.fingerprint { lines += ["", "本公示指纹：\(fingerprint)"] }
  return lines.joined(separator: "\n") + "\n"
}

/// The width of the page that titles are centred on and signatures stand at the right of.
private let pageWidth = 72

private func textLines(of block: NoticeDocument.Block) -> [String] {
  switch block {
  case .heading(let level, let text):
    level == 1 ? ["", indented(text.text)] : [indented(text.text)]
  case .paragraph(let inlines): [indented(words(inlines))]
  case .list(let items): items.map { indented(words($0)) }
  case .addressee(let text): [text.text]
  case .table(let table), .signingTable(let table):
    ["", centred(table.title)] + tableLines(table)
  case .form(let form): formLines(form)
  case .attachments(let names): attachmentLines(names)
  case .drawing(let drawing): drawingLines(drawing)
  case .signature(let signature): signatureLines(signature)
  }
}

private func words(_ inlines: [NoticeDocument.Inline]) -> String { inlines.map(\.text).joined() }

/// By two Chinese characters, as a paragraph begins in print.
private func indented(_ text: String) -> String { "\u{3000}\u{3000}" + text }

private func centred(_ text: String) -> String {
  spaces((pageWidth - displayWidth(text)) / 2) + text
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

private func attachmentLines(_ names: [PublicText]) -> [String] {
  let numbered = names.count > 1
  return [""]
    + names.enumerated().map { index, name in
      let label = index == 0 ? "附件：" : "\u{3000}\u{3000}\u{3000}"
      return indented(label + (numbered ? "\(index + 1)." : "") + name.text)
    }
}

/// What the picture shows and what its numbers mean; the picture itself is elsewhere.
private func drawingLines(_ drawing: Drawing) -> [String] {
  ["", indented(drawing.summary.text + "（图见张贴的文件和网页）")] + drawing.legend.map { indented($0.text) }
}

/// Each issuer and the date, centred over one another at the right (GB/T 9704-2012, 7.3.5).
private func signatureLines(_ signature: NoticeDocument.Signature) -> [String] {
  let lines = (signature.issuers + [signature.date]).map(\.text)
  let width = lines.map { displayWidth($0) }.max() ?? 0
  let margin = pageWidth - 4 - width
  return [""] + lines.map { spaces(margin + (width - displayWidth($0)) / 2) + $0 }
}

private func tableLines(_ table: PublicTable) -> [String] {
  let total = table.totalTexts.map { [$0] } ?? []
  var widths = table.columns.map { displayWidth($0.header) }
  for texts in (0..<table.rowCount).map({ table.row($0).map(\.text) }) + total {
    for (column, text) in texts.enumerated() {
      widths[column] = max(widths[column], displayWidth(text))
    }
  }
  let header = line(table.columns.map(\.header), widths, table.columns)
  let rule = line(widths.map { String(repeating: "-", count: $0) }, widths, table.columns)
  let body = table.lines.map { tableLine in
    switch tableLine {
    case .section(let title): title
    case .row(let cells): line(cells.map(\.text), widths, table.columns)
    }
  }
  return [header, rule] + body + total.map { line($0, widths, table.columns) }
}

/// A line for each row that has figures: what it is, and each figure after the name of its column.
func formLines(_ form: FormTable) -> [String] {
  let rows = grouped(form.cells.filter { $0.role == .figure }) { $0.row }
  return ["", centred(form.title.text)]
    + rows.map { _, figures in
      let row = figures.first.map { form.names(of: $0).row } ?? []
      let values = figures.map { (form.names(of: $0).column ?? "") + " " + $0.text.text }
      return row.joined(separator: " ") + "：" + values.joined(separator: "，")
    }
}

extension PublicTable {
  /// 合计 and the sums in their columns, a text for each; nil when nothing is added up.
  var totalTexts: [String]? {
    let totals = totals
    guard !totals.isEmpty else { return nil }
    let label = columns.indices.first { totals[$0] == nil }
    return columns.indices.map { totals[$0]?.text ?? ($0 == label ? "合计" : "") }
  }
}

private func line(_ texts: [String], _ widths: [Int], _ columns: [PublicColumn]) -> String {
  var line = ""
  for (index, text) in texts.enumerated() {
    let padding = spaces(widths[index] - displayWidth(text))
    line += (index == 0 ? "" : "  ") + (columns[index].isFigure ? padding + text : text + padding)
  }
  while line.last == " " { line.removeLast() }
  return line
}

extension PublicColumn {
  /// Whether its values are compared digit by digit, so that they stand at the right.
  fileprivate var isFigure: Bool {
    switch type {
    case .integer, .score, .amount: true
    case .text, .code, .day, .month, .choice: false
    }
  }
}
