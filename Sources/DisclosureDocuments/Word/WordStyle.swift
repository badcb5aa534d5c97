/// The look of a kind of paragraph in a Word file.
///
/// Each is a named style of the file, so that a clerk who goes on writing has them at hand and a
/// change of one is a change of all.
struct WordStyle: Hashable {
  enum Alignment: String {
    case left
    case center
    case right
    /// Full lines are as wide as the others.
    case both
  }

  let id: String
  /// English for those that Word knows itself; it shows them in its own language.
  let name: String
  let role: FontRole
  /// In points.
  let size: Double
  /// From line to line, in points; nil for as much as the line needs.
  let line: Double?
  let alignment: Alignment
  /// Of the first line, in characters.
  var indent = 0
  /// From 1, for those that Word's own overview lists.
  var level: Int?
  var isOnGrid = false

  static let body = WordStyle(
    id: "Normal", name: "Normal", role: .body, size: 16, line: WordStyle.pitch, alignment: .both,
    indent: 2, isOnGrid: true)
  static let addressee = flush(id: "Addressee", name: "主送机关")
  /// The lines that name the attachments.
  static let attachments = flush(id: "Attachments", name: "附件说明")
  static let signature = flush(id: "IssuerAndDate", name: "落款")
  static let title = WordStyle(
    id: "Title", name: "Title", role: .title, size: 22, line: WordStyle.pitch, alignment: .center)
  static let attachmentMark = WordStyle(
    id: "AttachmentMark", name: "附件", role: .heading, size: 16, line: WordStyle.pitch,
    alignment: .left, isOnGrid: true)
  static let attachmentTitle = WordStyle(
    id: "AttachmentTitle", name: "附件标题", role: .title, size: 22, line: WordStyle.pitch,
    alignment: .center)
  static let caption = WordStyle(
    id: "Caption", name: "caption", role: .heading, size: 14, line: WordStyle.pitch,
    alignment: .center)
  static let picture = WordStyle(
    id: "Picture", name: "插图", role: .body, size: 16, line: nil, alignment: .center)
  static let pageNumber = WordStyle(
    id: "Footer", name: "footer", role: .pageNumber, size: 14, line: 20, alignment: .left)
  /// 小五宋体, at the foot of the first page.
  static let check = WordStyle(
    id: "Check", name: "核对", role: .pageNumber, size: 9, line: 18, alignment: .left)
  static let checkTitle = WordStyle(
    id: "CheckTitle", name: "核对指纹", role: .heading, size: 12, line: 18, alignment: .left)
  /// Holds what has to stand somewhere: the end of a section, the place after a table.
  static let hairline = WordStyle(
    id: "Hairline", name: "分隔", role: .body, size: 1, line: 1, alignment: .left)

  private static func flush(id: String, name: String) -> WordStyle {
    WordStyle(
      id: id, name: name, role: .body, size: 16, line: WordStyle.pitch, alignment: .both,
      isOnGrid: true)
  }

  static func heading(level: Int) -> WordStyle {
    let role: FontRole =
      switch level {
      case ...1: .heading
      case 2: .subheading
      case _: .body
      }
    let level = min(max(level, 1), 3)
    return WordStyle(
      id: "Heading\(level)", name: "heading \(level)", role: role, size: 16,
      line: WordStyle.pitch, alignment: .both, indent: 2, level: level, isOnGrid: true)
  }

  /// Of a table's cells; `isHead` for its head, its sections and its sums.
  static func cell(size: Double, isHead: Bool) -> WordStyle {
    let name = size == 12 ? "小四" : size == 10.5 ? "五号" : "小五"
    let points = size == size.rounded() ? "\(Int(size))" : "\(size)"
    return WordStyle(
      id: (isHead ? "CellHead" : "Cell") + points.replacing(".", with: ""),
      name: (isHead ? "表头" : "表文") + name, role: isHead ? .heading : .body, size: size,
      line: 1.25 * size, alignment: .left)
  }

  static let all =
    [body, addressee, title] + (1...3).map(heading)
    + [attachments, signature, attachmentMark, attachmentTitle, caption, picture]
    + [pageNumber, check, checkTitle, hairline]
    + TableLayout.sizes.flatMap { [cell(size: $0, isHead: true), cell(size: $0, isHead: false)] }

  /// Added after every character of running text, in twentieths of a point, so that 28 fill a line.
  static let tightening = Int(((Sheet.characterPitch - 16) * 20).rounded(.down))

  /// 22 lines a page; in whole twentieths of a point, rounded down so that the 22nd has room.
  private static let pitch = Double(twips(Sheet.linePitch)) / 20
}

/// Points in twentieths, the unit of WordprocessingML, rounded down.
func twips(_ points: Double) -> Int { Int((points * 20 + 0.001).rounded(.down)) }

extension FontRole {
  /// The typeface that the file asks for.
  var wordFace: String { candidates[0].family }

  /// For figures and Latin letters: what every program has or has a stand-in of the same widths for.
  ///
  /// Where a Chinese typeface is missing, its figures would come from anywhere, and be too wide for
  /// the columns.
  var latinWordFace: String {
    switch self {
    case .heading: "Arial"
    case .title, .body, .subheading, .pageNumber: "Times New Roman"
    }
  }

  /// What stands in for it where it is missing.
  var wordAlternatives: [String] { candidates.dropFirst().map(\.family) }
}
