import Disclosure
import WorkingDays

/// The sheet 来源与校验: what was published, its fingerprint, and how to check one against the other.
func writeProvenance(
  of publication: Publication, fingerprint: String, to book: inout WorkbookWriter
) throws {
  var lines: [(name: String, words: String)] = [
    ("公示标题", publication.title.text),
    ("公示种类", publication.kind),
    ("发布单位", publication.issuer.text),
    ("张贴日期", publication.period.posted.chineseWithWeekday),
    ("公示期", publication.period.wording),
    ("截止时间", "\(publication.period.lastDay.chineseWithWeekday)\(publication.period.closesAt)"),
  ]
  lines += publication.tables.map { ("《\($0.title)》行数", "\($0.rowCount)") }
  lines += publication.facts.filter { $0.name != "发布单位" }.map {
    ($0.name, $0.values.map(\.text).joined(separator: "\n"))
  }
  lines += [
    ("指纹", fingerprint),
    ("指纹的算法", "全部公示内容按 RFC 8785 写成 JSON，取 SHA-256 的前 16 位"),
    ("怎样核对", "同一份公示的张贴件、网页、PDF 和本表载有同一个指纹。指纹一致，内容就一致；指纹不同，请以发布单位张贴的为准，并告知发布单位。"),
  ]
  try writePairs(lines, title: "来源与校验", footer: publication.issuer.text, to: &book)
}

/// A sheet of names and what is to be said about them, `title` over it and as its name.
private func writePairs(
  _ pairs: [(name: String, words: String)], title: String, footer: String,
  to book: inout WorkbookWriter
) throws {
  let widths = [20, 66]
  var design = SheetDesign()
  design.columns = widths.map { SheetDesign.Column(width: $0) }
  design.page.footerLeft = footer
  try book.addSheet(named: title, design)
  try book.setRow(1, height: 36)
  try book.write(title, acrossRow: 1, columns: 2, try book.style(.title))
  let name = try book.style(.header.with { $0.alignment = .left })
  let words = try book.style(.body.with { $0.numberFormat = CellStyle.textFormat })
  for (index, pair) in pairs.enumerated() {
    let row = index + 2
    try book.setRow(row, height: rowHeight(lines: lineCount(of: pair.words, width: widths[1])))
    try book.write(pair.name, at: CellAddress(row: row, column: 1), name)
    try book.write(pair.words, at: CellAddress(row: row, column: 2), words)
  }
}
