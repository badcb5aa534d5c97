public import Disclosure

extension ProofText {
  /// The lines of an assembled notice; paragraphs are counted from 1, each item of a list for
  /// itself.
  public init(_ document: NoticeDocument) {
    var lines = [ProofLine(document.title.text, .title, at: .init(field: "标题"))]
    var paragraphs = 0
    for block in document.blocks { lines += proofLines(of: block, &paragraphs) }
    self.init(lines)
  }
}

private func proofLines(
  of block: NoticeDocument.Block, _ paragraphs: inout Int
) -> [ProofLine] {
  func paragraph(_ text: String, _ part: ProofLine.Part = .body) -> ProofLine {
    paragraphs += 1
    return ProofLine(text, part, at: .init(field: "正文第 \(paragraphs) 段"))
  }
  switch block {
  case .heading(_, let text): return [paragraph(text.text, .heading)]
  case .paragraph(let inlines): return [paragraph(inlines.map(\.text).joined())]
  case .list(let items): return items.map { paragraph($0.map(\.text).joined()) }
  case .addressee(let text): return [paragraph(text.text)]
  case .table(let table), .signingTable(let table): return proofLines(of: table)
  case .form(let form):
    return form.cells.map { ProofLine($0.text.text, .cell, at: .init(field: form.title.text)) }
  case .attachments(let names):
    return names.map { ProofLine($0.text, .attachment, at: .init(field: "附件说明")) }
  case .drawing(let drawing):
    return drawing.legend.map { ProofLine($0.text, .cell, at: .init(field: "图例")) }
  case .signature(let signature):
    return signature.issuers.map { ProofLine($0.text, .issuer, at: .init(field: "落款")) }
      + [ProofLine(signature.date.text, .date, at: .init(field: "落款"))]
  }
}

/// Headers and texts; figures have no words to read.
private func proofLines(of table: PublicTable) -> [ProofLine] {
  let titles = [table.title] + (table.sections?.list.map(\.text.text) ?? [])
  var lines = titles.map { ProofLine($0, .cell, at: .init(field: table.title)) }
  lines += table.columns.map { ProofLine($0.header, .cell, at: .init(field: table.title)) }
  for row in 0..<table.rowCount {
    for (column, cell) in zip(table.columns, table.row(row)) {
      guard case .text(let text) = cell, !text.text.isEmpty else { continue }
      let place = Finding.Place(row: row + 1, field: column.header)
      lines.append(ProofLine(text.text, .cell, at: place))
    }
  }
  return lines
}
