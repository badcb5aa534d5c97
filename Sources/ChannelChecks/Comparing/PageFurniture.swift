import FileTexts

/// What stands between the rows of a list because a page ends there: numbers of pages, running
/// lines, the header row again, titles.
struct PageFurniture {
  private let own: Set<String>
  private let header: String
  private let running: Set<String>

  init(of lines: [ReadNotice.Line], _ block: TableBlock?) {
    header = block.map { $0.headers.map(\.text).joined() } ?? ""
    own = Set((block?.titles ?? []).map { FoldedText($0).text })
    sections = (block?.sections ?? []).map { FoldedText($0).text }
    running = PageFurniture.running(lines)
  }

  private let sections: [String]

  /// Lines that are the same on two pages but for their digits.
  private static func running(_ lines: [ReadNotice.Line]) -> Set<String> {
    var pages: [String: Int] = [:]
    var running: Set<String> = []
    for line in lines {
      guard let page = line.place.page else { continue }
      let shape = shape(of: FoldedText(line.text).text)
      if let known = pages[shape], known != page { running.insert(shape) }
      pages[shape] = page
    }
    return running
  }

  /// `text` is folded.
  func holds(_ text: String, crossesPage: Bool) -> Bool {
    if header.contains(text) || isSection(text) { return true }
    guard crossesPage else { return false }
    let plain = text.replacing("(续)", with: "").replacing("续表", with: "")
    return plain.isEmpty || own.contains(plain) || isFoot(text)
      || running.contains(PageFurniture.shape(of: text))
  }

  /// Whether a line belongs to the page and not to its text; `text` is folded.
  func isOfPage(_ text: String) -> Bool {
    isFoot(text) || running.contains(PageFurniture.shape(of: text))
  }

  private func isSection(_ text: String) -> Bool {
    sections.contains { text.hasSuffix($0) && text.count <= $0.count + 6 }
  }

  /// Whether a line is what stands at the foot of a sheet, in part or whole: its number, the
  /// fingerprint, and what it says of the sheets before and after it.
  private func isFoot(_ text: String) -> Bool {
    if isPageNumber(text) { return true }
    guard text.hasPrefix("-") || text.hasSuffix("页") || text.hasPrefix("指纹") else { return false }
    let foot =
      #/
      (-[0-9]+-)? (指纹[0-9a-f]{4}(-[0-9a-f]{4}){3})?
      (上接第[0-9]+页,?)? ((下接第|全文共)[0-9]+页)? (-[0-9]+-)?
      /#
    return text.wholeMatch(of: foot) != nil
  }

  /// As —3—, 3 or 第3页共5页.
  private func isPageNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || "-·/第页共,".contains($0) }
      && text.count <= 12 && (text.hasPrefix("-") || text.contains("页") || text.count <= 3)
  }

  private static func shape(of text: String) -> String {
    String(text.map { $0.isNumber ? "0" : $0 })
  }
}
