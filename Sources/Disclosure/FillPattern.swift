/// A square of marks that is repeated over an area, told from others without colour.
public struct FillPattern: Hashable, Sendable {
  public enum Mark: Hashable, Sendable {
    /// From edge to edge of the square or within it.
    case line(from: Drawing.Point, to: Drawing.Point, width: Int)
    case dot(Drawing.Point, radius: Int)
  }

  /// As `slant`, for the formats' own names.
  public let id: String
  /// The side of the square, in hundredths of a millimetre.
  public let side: Int
  /// Degrees by which the squares are turned clockwise.
  public let turn: Int
  public let marks: [Mark]

  /// The first ones differ most.
  public static let all: [FillPattern] = [
    lines("slant", every: 260, turn: 45),
    dots("dots", every: 300, radius: 34),
    lines("level", every: 220),
    crossed("lattice", every: 380, turn: 45),
    lines("upright", every: 220, turn: 90),
    dashes("dashes", every: 300),
    lines("backslant", every: 260, turn: 135),
    crosses("plus", every: 320),
    crossed("grid", every: 340),
    dots("blots", every: 400, radius: 58),
    lines("closeslant", every: 130, turn: 45),
    dashes("slantdashes", every: 300, turn: 45),
    lines("closelevel", every: 120),
    crosses("times", every: 320, turn: 45),
    lines("closebackslant", every: 130, turn: 135),
    dots("dust", every: 170, radius: 22),
  ]

  private static let pen = 12

  private static func lines(_ id: String, every side: Int, turn: Int = 0) -> FillPattern {
    let middle = side / 2
    return FillPattern(
      id: id, side: side, turn: turn, marks: [level(from: 0, to: side, at: middle)])
  }

  private static func crossed(_ id: String, every side: Int, turn: Int = 0) -> FillPattern {
    FillPattern(
      id: id, side: side, turn: turn,
      marks: [level(from: 0, to: side, at: side / 2), upright(from: 0, to: side, at: side / 2)])
  }

  private static func crosses(_ id: String, every side: Int, turn: Int = 0) -> FillPattern {
    let (start, end) = (side / 4, side * 3 / 4)
    return FillPattern(
      id: id, side: side, turn: turn,
      marks: [
        level(from: start, to: end, at: side / 2), upright(from: start, to: end, at: side / 2),
      ])
  }

  /// Two rows, one shifted against the other.
  private static func dashes(_ id: String, every side: Int, turn: Int = 0) -> FillPattern {
    FillPattern(
      id: id, side: side, turn: turn,
      marks: [
        level(from: side / 10, to: side * 6 / 10, at: side / 4),
        level(from: side * 6 / 10, to: side, at: side * 3 / 4),
        level(from: 0, to: side / 10, at: side * 3 / 4),
      ])
  }

  private static func dots(_ id: String, every side: Int, radius: Int) -> FillPattern {
    FillPattern(
      id: id, side: side, turn: 0,
      marks: [
        .dot(.init(x: side / 4, y: side / 4), radius: radius),
        .dot(.init(x: side * 3 / 4, y: side * 3 / 4), radius: radius),
      ])
  }

  private static func level(from start: Int, to end: Int, at y: Int) -> Mark {
    .line(from: .init(x: start, y: y), to: .init(x: end, y: y), width: pen)
  }

  private static func upright(from start: Int, to end: Int, at x: Int) -> Mark {
    .line(from: .init(x: x, y: start), to: .init(x: x, y: end), width: pen)
  }
}
