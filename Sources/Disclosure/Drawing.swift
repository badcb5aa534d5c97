/// A picture of lines, patterns and words, between what it shows and its formats.
///
/// It lies on a grid of whole hundredths of a millimetre, y downwards, so that the same picture is the
/// same bytes everywhere. It is made for paper without colour: areas are told apart by patterns.
public struct Drawing: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let x: Int
    public let y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public struct Stroke: Hashable, Sendable {
    public let width: Int
    /// Lengths of dash and gap; empty for a line that is not broken.
    public let dash: [Int]

    public init(width: Int, dash: [Int] = []) {
      self.width = width
      self.dash = dash
    }
  }

  public enum Fill: Hashable, Sendable {
    case none
    case white
    case black
    case pattern(FillPattern)
  }

  public struct Label: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable {
      case start
      case middle
      case end
    }

    public let text: PublicText
    /// On the baseline.
    public let place: Point
    /// Of a square of type.
    public let size: Int
    public let alignment: Alignment

    public init(_ text: PublicText, at place: Point, size: Int, _ alignment: Alignment = .middle) {
      self.text = text
      self.place = place
      self.size = size
      self.alignment = alignment
    }
  }

  public enum Element: Hashable, Sendable {
    /// Closed rings; what lies in an even number of them is outside.
    case area([[Point]], Fill, Stroke?)
    case line([Point], Stroke)
    case circle(Point, radius: Int, Fill, Stroke?)
    case label(Label)
  }

  public let width: Int
  public let height: Int
  /// In the order in which they are laid over each other; words lie on top of everything.
  public let elements: [Element]
  /// What it shows, for those who cannot see it and for plain text.
  public let summary: PublicText
  /// What its numbers and marks mean, a line each, for plain text.
  public let legend: [PublicText]

  public init(
    width: Int, height: Int, elements: [Element], summary: PublicText, legend: [PublicText]
  ) {
    self.width = width
    self.height = height
    self.elements = elements
    self.summary = summary
    self.legend = legend
  }

  public var labels: [Label] {
    elements.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }

  /// The patterns in use, in their own order.
  public var patterns: [FillPattern] {
    let used = Set(
      elements.compactMap { element -> FillPattern? in
        switch element {
        case .area(_, .pattern(let pattern), _), .circle(_, _, .pattern(let pattern), _): pattern
        case .area, .circle, .line, .label: nil
        }
      })
    return FillPattern.all.filter(used.contains)
  }
}
