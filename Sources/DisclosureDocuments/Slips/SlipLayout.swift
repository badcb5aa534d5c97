/// How slips (通知单) stand on the paper they are printed on.
public enum SlipLayout: String, CaseIterable, Hashable, Sendable {
  /// One to a sheet of A5.
  case a5 = "A5"
  /// Four to a sheet of A4, with lines to cut along.
  case fourToA4 = "A4x4"
  /// Four of the size of A5 to a sheet of A3, with lines to cut along.
  case fourToA3 = "A3x4"

  public var chinese: String {
    switch self {
    case .a5: "A5 纸一页一张"
    case .fourToA4: "A4 纸一页四张"
    case .fourToA3: "A3 纸一页四张"
    }
  }
}

extension SlipLayout {
  var paper: (width: Double, height: Double) {
    switch self {
    case .a5: (millimetres(148), millimetres(210))
    case .fourToA4: (millimetres(210), millimetres(297))
    case .fourToA3: (millimetres(297), millimetres(420))
    }
  }

  private var isCut: Bool { self != .a5 }

  /// Of a slip, as it is handed out.
  var slip: (width: Double, height: Double) {
    isCut ? (paper.width / 2, paper.height / 2) : paper
  }

  /// The top left corners of the slips of a sheet, in the order in which they are filled.
  var corners: [(x: Double, y: Double)] {
    guard isCut else { return [(0, 0)] }
    return [(0, 0), (slip.width, 0), (0, slip.height), (slip.width, slip.height)]
  }

  var cuts: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] {
    guard isCut else { return [] }
    return [
      ((slip.width, 0), (slip.width, paper.height)), ((0, slip.height), (paper.width, slip.height)),
    ]
  }

  /// On all sides of a slip: what a printer cannot reach, and what a careless cut may take.
  var margin: Double { millimetres(self == .fourToA4 ? 6 : 12) }

  /// The sizes of type, in points, from the one that reads well to the smallest that can be read.
  ///
  /// Every slip takes the first that it fits in: 五号 to 小五 on A5, 小五 to 六号 on a quarter of A4.
  var sizes: [Double] {
    switch self {
    case .a5, .fourToA3: [10.5, 9.75, 9]
    case .fourToA4: [9, 8.25, 7.5]
    }
  }
}

/// The type of a slip whose table is set in `size` points.
struct SlipType: Hashable {
  let size: Double

  var title: TextStyle { TextStyle(role: .title, size: (size * 2.8).rounded() / 2) }
  var body: TextStyle { TextStyle(role: .body, size: size) }
  var head: TextStyle { TextStyle(role: .heading, size: size) }
  /// Of the number and the notes; never below 六号.
  var small: TextStyle { TextStyle(role: .body, size: max(7.5, size - 1.5)) }

  /// From baseline to baseline of running text.
  func pitch(_ style: TextStyle) -> Double { 1.4 * style.size }
  /// The same in a cell.
  var cellPitch: Double { 1.2 * size }
  /// Left and right of a cell's text, and together above and below it.
  var padding: (beside: Double, around: Double) { (0.3 * size, 0.55 * size) }
}
