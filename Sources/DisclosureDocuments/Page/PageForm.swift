import Disclosure

/// For pages with a form: it keeps its grid on a phone, where it is moved sideways.
let formStyle: StaticString = """
  table.form{min-width:55em;table-layout:fixed}
  .form th,.form td{text-align:center;white-space:normal}
  .form td{white-space:nowrap;padding:.3rem .15rem}
  .form details li{white-space:normal}
  .form tbody tr{background:none}
  .form th{background:#eceff3;font-weight:700}
  .form th.label{background:none;font-weight:400;text-align:left}
  .form summary{cursor:pointer;text-decoration:underline dotted}
  .form details ul{font-size:.85em;text-align:left}
  .form details li{text-indent:0}
  @media screen and (max-width:600px){
  table.form{display:table}
  .form caption{display:table-caption}
  .form tbody{display:table-row-group}
  .form tbody tr{display:table-row}
  .form tbody td,.form tbody th{display:table-cell;border:1px solid #767676;padding:.3rem .15rem;\
  font-size:1em;text-align:center!important}
  .form tbody th.label{text-align:left!important;font-weight:400}
  }
  @media print{
  table.form{min-width:0;font-size:8.5pt;break-inside:avoid}
  .form th{background:none}
  .form tbody:last-child::after{content:none!important}
  .form summary{text-decoration:none;list-style:none}
  .form details ul{display:none}
  .scroll:has(.form)+.signature{margin-top:2.5rem}
  }

  """

extension NoticeDocument {
  var hasForm: Bool {
    blocks.contains { if case .form = $0 { true } else { false } }
  }
}

extension HTMLWriter {
  mutating func writeForm(_ form: FormTable) {
    markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    escaped(form.title.text)
    markup("\">\n<table class=\"form\">\n<caption>")
    escaped(form.title.text)
    markup("</caption>\n<colgroup>")
    let sum = form.widths.reduce(0, +)
    for width in form.widths {
      markup("<col style=\"width:")
      number(width * 100 / sum)
      markup("%\">")
    }
    markup("</colgroup>\n<tbody>\n")
    for (_, cells) in grouped(form.cells, by: { $0.row }) {
      markup("<tr>")
      for cell in cells { write(cell) }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n</div>\n")
  }

  private mutating func write(_ cell: FormTable.Cell) {
    let isFigure = cell.role == .figure
    markup(isFigure ? "<td" : "<th")
    if cell.role == .label { markup(" class=\"label\" scope=\"row\"") }
    if cell.rows > 1 {
      markup(" rowspan=\"")
      number(cell.rows)
      markup("\"")
    }
    if cell.columns > 1 {
      markup(" colspan=\"")
      number(cell.columns)
      markup("\"")
    }
    markup(">")
    writeContent(of: cell)
    markup(isFigure ? "</td>" : "</th>")
  }

  private mutating func writeContent(of cell: FormTable.Cell) {
    guard !cell.items.isEmpty else { return escaped(cell.text.text) }
    markup("<details><summary>")
    escaped(cell.text.text)
    markup("</summary><ul>")
    for item in cell.items {
      markup("<li>")
      escaped(item.text)
      markup("</li>")
    }
    markup("</ul></details>")
  }
}
