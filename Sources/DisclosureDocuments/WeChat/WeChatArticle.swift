public import Disclosure
import Foundation
public import WorkingDays

/// The notice as an article to be copied from a browser into the editor of a WeChat account
/// (微信公众号).
///
/// The editor drops style elements, classes, ids, scripts, links to other sites and positions; so
/// whatever the article looks like stands in the elements themselves, and nothing is wider than a
/// phone. What stands in the body, all of it, is the article.
///
/// - Throws: ``PDFError/Code/drawing(_:)`` when the QR code could not be made into a picture.
public func weChatArticle(
  of document: NoticeDocument, period: Period?
) throws(PDFError) -> String {
  let parts = articleParts(of: document, period: period)
  var page = HTMLWriter(capacity: 16_384 + parts.count * 1_024)
  page.writeArticleHead(document)
  for part in parts { page.write(part) }
  if let fingerprint = document.fingerprint {
    page.writeArticleEnd(fingerprint, document, try document.qrPicture())
  }
  page.markup("</section>\n</body>\n</html>\n")
  return page.text
}

/// What an article may hold (practice: the platform's page on drafts of articles, 图文消息的具体内容
/// “必须少于2万字符，小于1M”).
private let articleLimit = (characters: 20_000, bytes: 1_048_576)

/// Whether the platform may refuse the article: words and all in one, without its markup.
public func isTooLongForWeChat(_ article: String) -> Bool {
  guard article.utf8.count < articleLimit.bytes else { return true }
  var isMarkup = false
  var characters = 0
  for character in article.unicodeScalars {
    switch character {
    case "<": isMarkup = true
    case ">": isMarkup = false
    default: characters += isMarkup ? 0 : 1
    }
  }
  return characters >= articleLimit.characters
}

extension HTMLWriter {
  fileprivate mutating func writeArticleHead(_ document: NoticeDocument) {
    markup(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>
      """)
    escaped(document.title.text)
    markup("</title>\n</head>\n<body style=\"margin:0 auto;max-width:677px;padding:16px\">\n")
    // The role is for those who read the file itself; the editor drops it.
    markup("<section role=\"main\" style=\"font-size:16px;line-height:1.75;color:#222\">\n")
  }

  fileprivate mutating func write(_ part: ArticlePart) {
    switch part {
    case .title(let text):
      element(
        "<h1 style=\"margin:8px 0 20px;font-size:20px;line-height:1.5;text-align:center\">", text,
        "</h1>\n")
    case .period(let dates, let count): writeArticlePeriod(dates, count)
    case .heading(let level, let text): writeArticleHeading(level, text)
    case .paragraph(let inlines, let isIndented): writeArticle(inlines, isIndented)
    case .signature(let lines): writeArticle(signature: lines)
    case .caption(let text):
      element(
        "<h2 style=\"margin:24px 0 12px;font-size:17px;text-align:center\">", text, "</h2>\n")
    case .section(let text):
      element(
        "<p style=\"margin:16px 0 8px;padding:4px 8px;background-color:#eceff3\"><strong>", text,
        "</strong></p>\n")
    case .card(let name, let values): writeCard(name, values)
    case .narrowTable(let header, let rows): writeNarrowTable(header, rows)
    }
  }

  private mutating func element(
    _ opening: StaticString, _ text: String, _ closing: StaticString
  ) {
    markup(opening)
    escaped(text)
    markup(closing)
  }

  private mutating func writeArticlePeriod(_ dates: String, _ count: String) {
    markup("<section style=\"margin:0 0 20px;padding:10px 12px;border:2px solid #9a3412\">\n")
    element("<p style=\"margin:0\"><strong>公示期：", dates, "</strong></p>\n")
    element("<p style=\"margin:0\">", count, "</p>\n</section>\n")
  }

  private mutating func writeArticleHeading(_ level: Int, _ text: String) {
    level == 1
      ? element("<h2 style=\"margin:20px 0 8px;font-size:17px\">", text, "</h2>\n")
      : element("<h3 style=\"margin:14px 0 6px;font-size:16px\">", text, "</h3>\n")
  }

  private mutating func writeArticle(_ inlines: [NoticeDocument.Inline], _ isIndented: Bool) {
    markup(
      isIndented ? "<p style=\"margin:0 0 8px;text-indent:2em\">" : "<p style=\"margin:0 0 8px\">")
    for inline in inlines {
      switch inline {
      case .text(let text): escaped(text.text)
      case .strong(let text): element("<strong>", text.text, "</strong>")
      }
    }
    markup("</p>\n")
  }

  private mutating func writeArticle(signature lines: [String]) {
    markup("<section style=\"margin:24px 0;text-align:right\">\n")
    for line in lines { element("<p style=\"margin:0\">", line, "</p>\n") }
    markup("</section>\n")
  }

  private mutating func writeCard(_ name: String, _ values: [(header: String, text: String)]) {
    guard !values.isEmpty else {
      return element("<p style=\"margin:0 0 8px\">", name, "</p>\n")
    }
    markup("<section style=\"margin:0 0 10px;padding:8px 12px;border:1px solid #888\">\n")
    element("<p style=\"margin:0\"><strong>", name, "</strong></p>\n")
    markup("<p style=\"margin:0;font-size:15px\">")
    for (index, value) in values.enumerated() {
      if index > 0 { markup("<br>") }
      element("<span style=\"color:#595959\">", value.header, "：</span>")
      escaped(value.text)
    }
    markup("</p>\n</section>\n")
  }

  private mutating func writeNarrowTable(_ header: [String], _ rows: [[String]]) {
    markup("<table style=\"width:100%;border-collapse:collapse;font-size:15px\">\n<thead>\n<tr>")
    for text in header {
      element(
        "<th style=\"border:1px solid #888;padding:4px 6px;background-color:#eceff3\">", text,
        "</th>")
    }
    markup("</tr>\n</thead>\n<tbody>\n")
    for row in rows {
      markup("<tr>")
      for text in row { writeNarrowCell(text, spans: row.count == header.count ? 1 : header.count) }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n")
  }

  private mutating func writeNarrowCell(_ text: String, spans: Int) {
    markup("<td style=\"border:1px solid #888;padding:4px 6px;text-align:center\"")
    if spans > 1 {
      markup(" colspan=\"")
      number(spans)
      markup("\"")
    }
    element(">", text, "</td>")
  }

  fileprivate mutating func writeArticleEnd(
    _ fingerprint: String, _ document: NoticeDocument, _ picture: [UInt8]?
  ) {
    markup("<section style=\"margin:28px 0 0;text-align:center;font-size:14px;color:#595959\">\n")
    if let picture {
      markup("<p style=\"margin:0\"><img style=\"width:160px\" width=\"160\" alt=\"")
      escaped(document.qrSummary.text)
      markup("\" src=\"data:image/png;base64,")
      escaped(Data(picture).base64EncodedString())
      markup("\"></p>\n")
    }
    element("<p style=\"margin:0\">本公示指纹：", fingerprint, "</p>\n")
    markup("<p style=\"margin:0\">公告栏、网页、表格上的指纹相同，内容就相同。</p>\n</section>\n")
  }
}
