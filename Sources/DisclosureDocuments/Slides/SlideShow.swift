public import Disclosure
public import WorkingDays

/// The notice as slides for a lobby screen (电子屏), one HTML page that needs nothing else.
///
/// It turns by itself without a script, by animation alone, and a box stops it. With scripts the
/// space bar stops it and the arrows turn it. Who has asked for less motion gets all slides one under
/// another, or, with scripts, a show that waits for the arrows.
public func slideShow(of document: NoticeDocument, period: Period?) -> String {
  let slides = document.slides
  var page = HTMLWriter(capacity: 16_384 + slides.count * 2_048)
  page.writeSlideHead(document, slides)
  page.markup("<body>\n<main>\n<input type=\"checkbox\" id=\"pause\" aria-label=\"暂停\">")
  page.markup("<label for=\"pause\">暂停（空格键暂停，左右键翻页）</label>\n")
  for (index, slide) in slides.enumerated() {
    page.write(slide, of: document, period, at: index, count: slides.count)
  }
  page.markup("</main>\n<script>")
  page.markup(slideScript)
  page.markup("</script>\n</body>\n</html>\n")
  return page.text
}

/// How many slides a notice makes, and how long it takes until the first comes again.
public func slideRound(of document: NoticeDocument) -> (slides: Int, seconds: Int) {
  let slides = document.slides
  return (slides.count, slides.reduce(0) { $0 + $1.seconds })
}

extension HTMLWriter {
  fileprivate mutating func writeSlideHead(_ document: NoticeDocument, _ slides: [Slide]) {
    markup(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-
      """)
    escaped(slideScriptHash)
    markup("'\">\n<title>")
    escaped(document.title.text)
    markup("</title>\n<style>\n")
    markup(slideStyle)
    writeTurning(slides)
    markup("</style>\n</head>\n")
  }

  /// Each slide is seen in its part of a round, as 12.5% to 14.2%.
  private mutating func writeTurning(_ slides: [Slide]) {
    let round = slides.reduce(0) { $0 + $1.seconds }
    var start = 0
    for (index, slide) in slides.enumerated() {
      markup("@keyframes s")
      number(index + 1)
      markup("{")
      // The first keyframe must be named, or the slide is seen until its turn comes.
      if start > 0 { markup("0%{visibility:hidden}") }
      writePercent(start, of: round)
      markup("{visibility:visible}")
      start += slide.seconds
      if start < round {
        writePercent(start, of: round)
        markup("{visibility:hidden}")
      }
      markup("100%{visibility:hidden}}\n#s")
      number(index + 1)
      markup("{animation:s")
      number(index + 1)
      markup(" ")
      number(round)
      markup("s step-end infinite}\n")
    }
  }

  /// In thousandths of a percent, which at a round of an hour are hundredths of a second.
  private mutating func writePercent(_ part: Int, of whole: Int) {
    let thousandths = String(part * 100_000 / whole % 1_000 + 1_000).dropFirst()
    escaped("\(part * 100 / whole).\(thousandths)%")
  }

  fileprivate mutating func write(
    _ slide: Slide, of document: NoticeDocument, _ period: Period?, at index: Int, count: Int
  ) {
    markup("<section class=\"slide\" id=\"s")
    number(index + 1)
    markup("\" data-seconds=\"")
    number(slide.seconds)
    markup("\" aria-label=\"")
    escaped("第\(index + 1)页，共\(count)页")
    markup("\">\n")
    switch slide.content {
    case .cover: writeCover(document, period)
    case .text(let blocks):
      markup("<div class=\"text\">\n")
      for block in blocks { write(block) }
      markup("</div>\n")
    case .list(let list): write(list)
    case .drawing(let drawing): writeFigure(drawing, number: index)
    }
    writeFoot(document, at: index, count: count)
    markup("</section>\n")
  }

  private mutating func writeCover(_ document: NoticeDocument, _ period: Period?) {
    markup("<div class=\"cover\">\n<div>\n<h1>")
    escaped(document.title.text)
    markup("</h1>\n<p>")
    escaped(document.issuer.text)
    markup("</p>\n")
    if let period {
      markup("<p class=\"period\"><strong>公示期：")
      escaped("\(period.firstCounted.printed)至\(period.lastDay.printed)\(period.closesAt)")
      markup("</strong></p>\n")
    }
    markup("</div>\n")
    if let code = document.qrCode { writeQRCode(code, label: document.qrSummary.text) }
    markup("</div>\n")
  }

  private mutating func writeFoot(_ document: NoticeDocument, at index: Int, count: Int) {
    markup("<p class=\"foot\"><span>")
    if index > 0 { escaped(document.title.text) }
    markup("</span><span>")
    if let fingerprint = document.fingerprint { escaped("指纹 \(fingerprint)\u{3000}") }
    escaped("\(index + 1)/\(count)")
    markup("</span></p>\n")
  }

  private mutating func write(_ list: SlideList) {
    markup("<table>\n<caption>")
    escaped(list.table.title + (list.place.isEmpty ? "" : "（\(list.place)）"))
    markup("</caption>\n<colgroup>")
    for column in list.columns {
      markup("<col style=\"width:")
      number(column.width * 100 / list.columns.reduce(0) { $0 + $1.width })
      markup("%\">")
    }
    markup("</colgroup>\n<thead>\n<tr>")
    for column in list.columns {
      markup("<th scope=\"col\">")
      escaped(list.table.columns[column.index].header)
      markup("</th>")
    }
    markup("</tr>\n</thead>\n<tbody>\n")
    for line in list.lines { write(line, of: list) }
    if let total = list.total { writeRow(total, of: list) }
    markup("</tbody>\n</table>\n")
  }

  private mutating func write(_ line: PublicTable.Line, of list: SlideList) {
    switch line {
    case .section(let title):
      markup("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"")
      number(list.columns.count)
      markup("\">")
      escaped(title)
      markup("</th></tr>\n")
    case .row(let cells): writeRow(cells.map(\.text), of: list)
    }
  }

  private mutating func writeRow(_ texts: [String], of list: SlideList) {
    markup("<tr>")
    for column in list.columns {
      let isName = column.index == list.table.nameColumn
      markup(isName ? "<th scope=\"row\">" : "<td>")
      escaped(texts[column.index])
      markup(isName ? "</th>" : "</td>")
    }
    markup("</tr>\n")
  }
}
