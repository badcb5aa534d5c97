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
    body { font-family: serif; margin: 2rem; line-height: 1.6; }
    h1 { text-align: center; font-size: 1.5rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #000; padding: .3rem .5rem; text-align: left; vertical-align: top; }
    thead { display: table-header-group; }
    </style>
    <title>
    """)
  page.escaped(title)
  page.markup("</title>\n</head>\n<body>\n<h1>")
  page.escaped(title)
  page.markup("</h1>\n<p>")
  page.escaped(words)
  page.markup("</p>\n<table>\n<thead>\n<tr>")
  for header in headers {
    page.markup("<th scope=\"col\">")
    page.escaped(header)
    page.markup("</th>")
  }
  page.markup("</tr>\n</thead>\n<tbody>\n")
  for row in rows { page.write(row) }
  page.markup("</tbody>\n</table>\n</body>\n</html>\n")
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

/// A file's name as a link to it: everything but letters, digits and a few signs as its bytes.
private func linkPath(_ name: String) -> String {
  let hexadecimal = Array("0123456789ABCDEF")
  return name.utf8.reduce(into: "") { path, byte in
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      byte < 0x80
      && (scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar))
    path +=
      isPlain ? String(scalar) : "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
  }
}
