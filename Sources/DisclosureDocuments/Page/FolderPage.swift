/// A row of a folder's page: its texts, and the folder that the last of them leads to.
public struct FolderRow: Hashable, Sendable {
  public let texts: [String]
  /// Beside the page.
  public let folder: String

  public init(texts: [String], folder: String) {
    self.texts = texts
    self.folder = folder
  }
}

/// A page that lists the folders beside it, each with a link; it needs nothing else, so that it can
/// be opened from any disk.
public func folderPage(
  title: String, words: String, headers: [String], rows: [FolderRow]
) -> String {
  var page = HTMLWriter(capacity: 4_096 + rows.count * 1_024)
  page.markup(
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>
    body { margin: 0; line-height: 1.7; color: #1a1a1a; background: #fff;
      font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
    h1 { text-align: center; font-size: 1.5rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #767676; padding: .5rem; text-align: left; vertical-align: top; }
    thead { display: table-header-group; background: #eceff3; }
    a { color: #1d4ed8; }
    a:focus, .scroll:focus { outline: 3px solid #1d4ed8; outline-offset: 2px; }
    @media print { main { max-width: none; padding: 0; } a { color: #000; } }
    </style>
    <title>
    """)
  page.escaped(title)
  page.markup("</title>\n</head>\n<body>\n<main>\n<h1>")
  page.escaped(title)
  page.markup("</h1>\n<p>")
  page.escaped(words)
  page.markup("</p>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
  page.escaped(title)
  page.markup("\">\n<table>\n<thead>\n<tr>")
  for header in headers {
    page.markup("<th scope=\"col\">")
    page.escaped(header)
    page.markup("</th>")
  }
  page.markup("</tr>\n</thead>\n<tbody>\n")
  for row in rows { page.write(row) }
  page.markup("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n")
  return page.text
}

extension HTMLWriter {
  fileprivate mutating func write(_ row: FolderRow) {
    markup("<tr>")
    for (column, text) in row.texts.enumerated() {
      markup("<td>")
      if column == row.texts.count - 1 {
        markup("<a href=\"")
        escaped(linkPath(row.folder))
        markup("/\">")
        escaped(text)
        markup("</a>")
      } else {
        escaped(text)
      }
      markup("</td>")
    }
    markup("</tr>\n")
  }
}
