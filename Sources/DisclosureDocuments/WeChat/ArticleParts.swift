import Disclosure
import WorkingDays

/// A part of an article for the phone: no part is wider than a phone, whatever the notice holds.
enum ArticlePart {
  case title(String)
  /// From when to when, and how it is counted.
  case period(dates: String, count: String)
  case heading(level: Int, String)
  case paragraph([NoticeDocument.Inline], isIndented: Bool)
  case signature([String])
  /// The title of a list.
  case caption(String)
  /// The title of a section of a list.
  case section(String)
  /// A row of a list that is too wide for a phone: whose it is, and each value under its header.
  case card(name: String, values: [(header: String, text: String)])
  /// A list that a phone can hold as it is: its header, its rows, its sums.
  case narrowTable(header: [String], rows: [[String]])
}

/// The notice in the order in which it is read on a phone.
func articleParts(of document: NoticeDocument, period: Period?) -> [ArticlePart] {
  [.title(document.title.text)] + (period.map { [ArticlePart($0)] } ?? [])
    + document.blocks.flatMap(parts)
}

extension ArticlePart {
  fileprivate init(_ period: Period) {
    self = .period(
      dates: "\(period.firstCounted.printed)至\(period.lastDay.printed)\(period.closesAt)",
      count: "共\(period.count)\(period.unit.chinese)，\(period.posted.chinese)张贴，"
        + period.firstDayWords)
  }

  fileprivate static func words(_ words: PublicText, isIndented: Bool = true) -> ArticlePart {
    .paragraph([.text(words)], isIndented: isIndented)
  }
}

private func parts(of block: NoticeDocument.Block) -> [ArticlePart] {
  switch block {
  case .heading(let level, let text): [.heading(level: level, text.text)]
  case .paragraph(let inlines): [.paragraph(inlines, isIndented: true)]
  case .list(let items): items.map { .paragraph($0, isIndented: true) }
  case .addressee(let text): [.words(text, isIndented: false)]
  case .attachments(let names): attachmentParts(names)
  case .drawing(let drawing):
    [.words(drawing.summary)] + drawing.legend.map { .words($0) }
  case .form(let form): formParts(form)
  case .signature(let signature):
    [.signature((signature.issuers + [signature.date]).map(\.text))]
  case .table(let table), .signingTable(let table): tableParts(table)
  }
}

private func attachmentParts(_ names: [PublicText]) -> [ArticlePart] {
  names.enumerated().map { index, name in
    let number = names.count > 1 ? "\(index + 1)." : ""
    return .card(name: "附件：\(number)\(name.text)", values: [])
  }
}

private func formParts(_ form: FormTable) -> [ArticlePart] {
  [.caption(form.title.text)]
    + grouped(form.cells.filter { $0.role == .figure }) { $0.row }.map { _, figures in
      .card(
        name: figures.first.map { form.names(of: $0).row.joined(separator: " ") } ?? "",
        values: figures.map { (form.names(of: $0).column ?? "", $0.text.text) })
    }
}

private func tableParts(_ table: PublicTable) -> [ArticlePart] {
  let total = table.totalTexts
  guard !table.isNarrow else {
    let rows = table.lines.map { line in
      switch line {
      case .section(let title): [title]
      case .row(let cells): cells.map(\.text)
      }
    }
    return [
      .caption(table.title),
      .narrowTable(header: table.columns.map(\.header), rows: rows + (total.map { [$0] } ?? [])),
    ]
  }
  let rows: [ArticlePart] = table.lines.map { line in
    switch line {
    case .section(let title): .section(title)
    case .row(let cells): table.card(cells.map(\.text))
    }
  }
  return [.caption(table.title)] + rows + (total.map { [table.card(sums: $0)] } ?? [])
}

extension PublicTable {
  /// The column that says whose row it is, from 0.
  var nameColumn: Int {
    columns.firstIndex { $0.header.contains("姓名") } ?? columns.firstIndex { $0.type == .text }
      ?? 0
  }

  /// Whether every line of it fits beside one another on a phone 320 points wide.
  fileprivate var isNarrow: Bool {
    guard columns.count <= 5 else { return false }
    let widths = columns.indices.map { column in
      (0..<rowCount).reduce(displayWidth(columns[column].header)) { width, row in
        max(width, displayWidth(cells[row * columns.count + column].text))
      }
    }
    return widths.reduce(0) { $0 + $1 + 2 } <= 40
  }

  /// Empty values are left out, which on a phone would be a header with nothing after it.
  fileprivate func card(_ texts: [String]) -> ArticlePart {
    .card(
      name: texts[nameColumn],
      values: columns.indices.filter { $0 != nameColumn && !texts[$0].isEmpty }.map {
        (columns[$0].header, texts[$0])
      })
  }

  fileprivate func card(sums: [String]) -> ArticlePart {
    .card(
      name: "合计",
      values: columns.indices.filter { !sums[$0].isEmpty && sums[$0] != "合计" }.map {
        (columns[$0].header, sums[$0])
      })
  }
}
