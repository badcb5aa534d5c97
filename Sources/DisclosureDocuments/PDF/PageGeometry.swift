/// Millimetres in points, the unit of the page.
func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }

/// The sheet and its type area (版心) after GB/T 9704-2012 5.1 and 5.2: A4, margins of 37 mm above,
/// 35 below, 28 left and 26 right, and on them a grid of 22 lines of 28 characters.
enum Sheet {
  static let width = millimetres(210)
  static let height = millimetres(297)
  static let topMargin = millimetres(37)
  static let leftMargin = millimetres(28)
  static let typeAreaWidth = millimetres(156)
  static let typeAreaHeight = millimetres(225)

  /// From baseline to baseline: 10.227 mm, 28.99 pt.
  static let linePitch = typeAreaHeight / 22
  /// From character to character: 5.571 mm, 15.79 pt.
  static let characterPitch = typeAreaWidth / 28
}

/// The paper that is printed on.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  case a4 = "A4"
  case a3 = "A3"

  /// How many times as long as on A4 everything is.
  var enlargement: Double {
    switch self {
    case .a4: 1
    case .a3: 420.0 / 297
    }
  }
}

/// How a page is held to be read.
enum Orientation {
  case portrait
  /// A page for a wide table (横排表格).
  ///
  /// It is the same sheet turned clockwise: the head of the table lies along the left edge of the
  /// sheet, and the page number stays where it is on the sheet (7.5 and 7.6 of the standard).
  case landscape

  var paper: (width: Double, height: Double) {
    switch self {
    case .portrait: (Sheet.width, Sheet.height)
    case .landscape: (Sheet.height, Sheet.width)
    }
  }

  var typeArea: TypeArea {
    switch self {
    case .portrait:
      TypeArea(
        left: Sheet.leftMargin, top: Sheet.topMargin, width: Sheet.typeAreaWidth,
        height: Sheet.typeAreaHeight)
    case .landscape:
      TypeArea(
        left: Sheet.height - Sheet.topMargin - Sheet.typeAreaHeight, top: Sheet.leftMargin,
        width: Sheet.typeAreaHeight, height: Sheet.typeAreaWidth)
    }
  }
}

struct TypeArea {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  var right: Double { left + width }
}

/// A typeface, a size and how far apart full-width characters are set.
struct TextStyle: Hashable {
  let role: FontRole
  /// In points.
  let size: Double
  /// Added after every full-width character, in points.
  var tracking = 0.0

  /// 三号: 16 pt, tightened so that 28 characters fill a line.
  static func text(_ role: FontRole) -> TextStyle {
    TextStyle(role: role, size: 16, tracking: Sheet.characterPitch - 16)
  }

  /// 二号小标宋.
  static let title = TextStyle(role: .title, size: 22)
  /// 四号黑体, above a table.
  static let caption = TextStyle(role: .heading, size: 14)
  /// 四号宋体.
  static let pageNumber = TextStyle(role: .pageNumber, size: 14)

  /// How far below the top of a line of `height` the baseline lies.
  ///
  /// The square of a Chinese character reaches from 0.12 em below the baseline to 0.88 em above it
  /// and is centred in the line. The fonts' own ascents are not used: they differ between fonts,
  /// and a character from a fallback font would push its line off the grid.
  func baseline(inLineOf height: Double) -> Double { height / 2 + 0.38 * size }
}
