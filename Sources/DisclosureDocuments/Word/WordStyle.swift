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
  static let flush = WordStyle(
    id: "Addressee", name: "公文主送", role: .body, size: 16, line: WordStyle.pitch,
    alignment: .both, isOnGrid: true)
  static let title = WordStyle(
    id: "Title", name: "Title", role: .title, size: 22, line: WordStyle.pitch, alignment: .center)
  static let attachmentMark = WordStyle(
    id: "AttachmentMark", name: "公文附件标识", role: .heading, size: 16, line: WordStyle.pitch,
    alignment: .left, isOnGrid: true)
  static let attachmentTitle = WordStyle(
    id: "AttachmentTitle", name: "公文附件标题", role: .title, size: 22, line: WordStyle.pitch,
    alignment: .center)
  static let caption = WordStyle(
    id: "Caption", name: "caption", role: .heading, size: 14, line: WordStyle.pitch,
    alignment: .center)
  static let picture = WordStyle(
    id: "Picture", name: "公文插图", role: .body, size: 16, line: nil, alignment: .center)
  static let pageNumber = WordStyle(
    id: "Footer", name: "footer", role: .pageNumber, size: 14, line: 20, alignment: .left)
  /// Holds what has to stand somewhere: the end of a section, the place after a table.
  static let hairline = WordStyle(
    id: "Hairline", name: "公文分隔", role: .body, size: 1, line: 1, alignment: .left)

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
    let points = size == size.rounded() ? "\(Int(size))" : "\(size)"
    return WordStyle(
      id: (isHead ? "CellHead" : "Cell") + points.replacing(".", with: ""),
      name: (isHead ? "公文表头" : "公文表文") + points, role: isHead ? .heading : .body, size: size,
      line: 1.25 * size, alignment: .left)
  }

  static let all =
    [body, flush, title] + (1...3).map(heading) + [
      attachmentMark, attachmentTitle, caption, picture, pageNumber,
    ]
    + [hairline]
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

  /// What stands in for it where it is missing.
  var wordAlternatives: [String] { candidates.dropFirst().map(\.family) }
}
