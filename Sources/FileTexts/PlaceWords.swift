extension TextPlace {
  /// The place inside the outermost file, for people: 工作表“Sheet1”B3(隐藏的行).
  public var words: String {
    let inner = file.dropFirst().map { "“\(printable($0))”" }.joined(separator: "里的")
    let where_ = [
      inner.isEmpty ? nil : inner + "的", page.map { "第 \($0) 页" },
      sheet.map { "工作表“\(printable($0))”" }, spot,
    ].compactMap(\.self).joined()
    return where_ + (hidden.map { "(\($0.words))" } ?? "")
  }

  /// As B3, when row and column are those of a sheet.
  public var cellReference: String? {
    guard let row, let column, table == nil else { return nil }
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }

  /// The part and where in it.
  private var spot: String {
    let name = label.map { "“\(printable($0))”" } ?? ""
    if let cellReference, sheet != nil {
      return part == .cell ? cellReference : "\(cellReference)的\(part.words)\(name)"
    }
    if let table, let row, let column {
      return "表 \(table) 第 \(row) 行第 \(column) 列" + (part == .tableCell ? "" : "的\(part.words)")
        + name
    }
    if let table, row == nil { return "表 \(table) 的\(part.words)\(name)" }
    guard let line else { return part.words + name }
    return part == .paragraph || part == .heading || part == .listItem
      ? "第 \(line) 段\(name)" : "\(part.words)\(name)第 \(line) 行"
  }
}

/// Names come from the file: what would move the cursor or fill the screen is not repeated.
func printable(_ name: String) -> String {
  let clean = name.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control ? "?" : String(scalar)
  }
  return clean.prefix(80).joined()
}
