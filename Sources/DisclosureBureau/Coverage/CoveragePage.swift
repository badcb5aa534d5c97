import Disclosure
import DisclosureDocuments
public import SchoolOversight
import WorkingDays

/// The coverage as one page that needs nothing else: no script, font, image or request.
///
/// Each cell leads to what is said of it under its school; states have a sign and a word beside the
/// colour, so that the page is read on paper without colours too.
public func coveragePage(_ coverage: Coverage, _ title: CoverageTitle) -> String {
  var page = HTMLWriter(capacity: 16_384 + coverage.items.count * 640)
  page.writeHead("\(title.span)学校公开情况", title.issuer)
  page.writeSummary(coverage, title)
  page.writeMatrix(coverage)
  for row in coverage.rows { page.writeSchool(row) }
  if !coverage.own.isEmpty { page.writeOwn(coverage.own) }
  page.markup("</main>\n</body>\n</html>\n")
  return page.text
}

private let style: StaticString = """
  *{box-sizing:border-box}
  body{margin:0;color:#1a1a1a;background:#fff;line-height:1.6;font-family:system-ui,"Microsoft YaHei",\
  "Noto Sans CJK SC","Source Han Sans SC",sans-serif}
  main{max-width:84rem;margin:0 auto;padding:1rem 1.25rem 3rem}
  h1{font-size:1.5rem;text-align:center}
  h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
  .scroll{overflow:auto;max-height:85vh;border:1px solid #767676}
  table{border-collapse:collapse;font-size:.85rem;width:100%}
  th,td{border:1px solid #767676;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
  .matrix td{text-align:center;min-width:5.5em}
  .matrix thead th{position:sticky;top:0;background:#eceff3;z-index:1;min-width:5.5em}
  .matrix tbody th{position:sticky;left:0;background:#fff;font-weight:400;white-space:nowrap}
  .matrix thead th:first-child{left:0;z-index:2}
  td a,th a{color:inherit}
  .s-due{background:#ddebf7}.s-done{background:#e2efda}.s-late{background:#ffe699}
  .s-blank{background:#f4b183}.s-unknown{background:#d9d9d9}.s-notApplicable{color:#595959}
  .s-late,.s-blank{font-weight:700}
  ul.states{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem .8rem;font-size:.85rem}
  ul.states b{border:1px solid #767676;padding:0 .4em;margin-right:.3em}
  section{scroll-margin-top:1rem}
  @media print{.scroll{overflow:visible;max-height:none;border:0}
  .matrix thead th,.matrix tbody th{position:static}
  thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}
  body{font-size:9.5pt}main{max-width:none;padding:0}}
  @page{size:A4 landscape;margin:15mm}

  """

extension HTMLWriter {
  fileprivate mutating func writeHead(_ title: String, _ issuer: String) {
    markup(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="author" content="
      """)
    escaped(issuer)
    markup("\">\n<title>")
    escaped(title)
    markup("</title>\n<style>\n")
    markup(style)
    markup("</style>\n</head>\n<body>\n<main>\n<h1>")
    escaped(title)
    markup("</h1>\n")
  }

  fileprivate mutating func writeSummary(_ coverage: Coverage, _ title: CoverageTitle) {
    let counts = CoverageCounts(coverage.items)
    markup("<p>")
    escaped(
      "\(title.issuer)。期限在\(coverage.span.lowerBound)至\(coverage.span.upperBound)的算在本期，统计到\(coverage.day)。"
        + "\(coverage.rows.count)所学校应公开\(counts.owed)件，已公开\(counts.published)件（及时\(counts[.done])件、超期\(counts[.late])件），"
        + "未公开\(counts[.blank])件；另有不明\(counts[.unknown])件，不按已公开计算。")
    markup("</p>\n<ul class=\"states\" aria-label=\"图例\">\n")
    for state in CoverageState.allCases {
      markup("<li><b class=\"s-")
      escaped(state.cssName)
      markup("\">")
      escaped(state.sign + state.rawValue)
      markup("</b>")
      escaped(state.meaning)
      markup("</li>\n")
    }
    markup("</ul>\n")
  }

  fileprivate mutating func writeMatrix(_ coverage: Coverage) {
    markup(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"总览\">\n<table class=\"matrix\">\n<caption>总览</caption>\n<thead>\n<tr><th scope=\"col\">学校</th>"
    )
    for duty in coverage.duties {
      markup("<th scope=\"col\">")
      escaped(duty.name)
      markup("</th>")
    }
    markup("</tr>\n</thead>\n<tbody>\n")
    for row in coverage.rows {
      markup("<tr><th scope=\"row\">")
      writeLink(row.school, row.school.name)
      markup("</th>")
      for cell in row.cells {
        markup("<td class=\"s-")
        escaped(cell.state.cssName)
        markup("\">")
        writeLink(row.school, cell.state.sign + cell.words)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n</div>\n")
  }

  private mutating func writeLink(_ school: School, _ words: String) {
    markup("<a href=\"#s")
    escaped(school.code)
    markup("\">")
    escaped(words)
    markup("</a>")
  }

  fileprivate mutating func writeSchool(_ row: Coverage.Row) {
    let counts = CoverageCounts(row.items)
    markup("<section id=\"s")
    escaped(row.school.code)
    markup("\">\n<h2>")
    escaped(row.school.name)
    markup("</h2>\n<p>")
    escaped(
      "应公开\(counts.owed)件，已公开\(counts.published)件，及时\(counts[.done])件，超期\(counts[.late])件，未公开\(counts[.blank])件，不明\(counts[.unknown])件。"
    )
    markup("</p>\n")
    writeItems(row.items)
    markup("</section>\n")
  }

  fileprivate mutating func writeOwn(_ items: [CoverageItem]) {
    markup("<section>\n<h2>本级公开事项</h2>\n")
    writeItems(items)
    markup("</section>\n")
  }

  private mutating func writeItems(_ items: [CoverageItem]) {
    markup("<table>\n<thead><tr>")
    for header in ["事项", "所属期", "期限", "情况", "说明", "证据", "时限和依据"] {
      markup("<th scope=\"col\">")
      escaped(header)
      markup("</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
    for item in items { write(item) }
    markup("</tbody>\n</table>\n")
  }

  private mutating func write(_ item: CoverageItem) {
    markup("<tr>")
    writeCell(item.duty.name)
    writeCell(item.occasion)
    writeCell(item.due?.description ?? "")
    markup("<td class=\"s-")
    escaped(item.state.cssName)
    markup("\">")
    escaped(item.state.sign + item.state.rawValue)
    markup("</td>")
    writeCell(item.reason)
    writeCell(item.evidence.joined(separator: "；"))
    let source = item.duty.source
    writeCell("\(item.duty.clock)（\(source)，\(source.standing.rawValue)）")
    markup("</tr>\n")
  }

  private mutating func writeCell(_ text: String) {
    markup("<td>")
    escaped(text)
    markup("</td>")
  }
}

extension CoverageState {
  fileprivate var cssName: String {
    switch self {
    case .notYet: "notYet"
    case .due: "due"
    case .done: "done"
    case .late: "late"
    case .blank: "blank"
    case .notApplicable: "notApplicable"
    case .unknown: "unknown"
    }
  }
}
