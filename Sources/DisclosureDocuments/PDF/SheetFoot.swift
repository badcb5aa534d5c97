import Disclosure

/// What stands below the type area of every sheet of a notice with a fingerprint, at the spine.
///
/// The fingerprint, and which sheets come before and after (骑缝核对线), so that one taken away or put
/// in between is missed. On the first sheet the QR code stands beside it.
struct SheetFoot {
  let firstPage: Int
  private let fingerprint: String
  private let code: Drawing
  private let hint: String
  /// Of the code, with its quiet zone, and of that alone, in points.
  private let side: Double
  private let quiet: Double

  /// Of the code, below the type area.
  static let top = millimetres(2)

  /// Nil for a paper without a fingerprint.
  init?(_ document: NoticeDocument, firstPage: Int) {
    guard let fingerprint = document.fingerprint, let code = document.qrCode else { return nil }
    self.firstPage = firstPage
    self.fingerprint = fingerprint
    self.code = code.drawing(side: 2600, summary: document.qrSummary)
    hint = document.qrHint.text
    side = Double(self.code.width) * millimetres(0.01)
    quiet = side * Double(QRCode.quietZone) / Double(code.size + 2 * QRCode.quietZone)
  }

  /// Of the first sheet, below the title for those who have it read to them.
  func items(on page: Int, width: Double, _ typesetter: inout Typesetter) -> [FlowItem] {
    var picture = FlowItem(lines: [], height: 0, reading: Reading(role: .figure(code.summary.text)))
    let x = page.isOdd ? -quiet : width - side + quiet
    picture.picture = Picture(drawing: code, x: x, scale: millimetres(0.01))
    let words = [
      line("指纹 \(fingerprint)", .footTitle, row: 0, on: page, width, &typesetter),
      line(hint, .foot, row: 1, on: page, width, &typesetter),
    ]
    return [picture, FlowItem(lines: words, height: 0, reading: Reading(role: .paragraphs))]
  }

  /// The sheets before and after, or on the first sheet the line under its others.
  ///
  /// - Parameter goesOn: Whether the document does.
  func line(
    on page: Int, goesOn: Bool, width: Double, _ typesetter: inout Typesetter
  ) -> TextLine {
    let place = neighbours(of: page, goesOn: goesOn)
    if page == firstPage { return line(place, .foot, row: 2, on: page, width, &typesetter) }
    let text = typesetter.shape("指纹 \(fingerprint)　\(place)", .foot)
    return TextLine(
      whole: text, x: page.isOdd ? 0 : width - text.width,
      baseline: millimetres(7) + 0.38 * TextStyle.foot.size)
  }

  private func neighbours(of page: Int, goesOn: Bool) -> String {
    let next = "下接第\(page + 1)页"
    let end = "全文共\(page - firstPage + 1)页"
    if page == firstPage { return goesOn ? next : end }
    return "上接第\(page - 1)页，" + (goesOn ? next : end)
  }

  /// One of the three beside the code.
  private func line(
    _ words: String, _ style: TextStyle, row: Int, on page: Int, _ width: Double,
    _ typesetter: inout Typesetter
  ) -> TextLine {
    let text = typesetter.shape(words, style)
    let gap = side - quiet
    let middle = side / 2 + 18 * Double(row - 1)
    return TextLine(
      whole: text, x: page.isOdd ? gap : width - gap - text.width,
      baseline: middle + 0.38 * style.size)
  }
}

extension TextStyle {
  /// 小五宋体.
  fileprivate static let foot = TextStyle(role: .pageNumber, size: 9)
  /// 小四黑体.
  fileprivate static let footTitle = TextStyle(role: .heading, size: 12)
}

extension Int {
  fileprivate var isOdd: Bool { self % 2 == 1 }
}
