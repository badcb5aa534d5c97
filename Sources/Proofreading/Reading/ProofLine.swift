public import Disclosure

/// A title, a paragraph or a cell of a notice, as its readers see it.
public struct ProofLine: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case title
    case heading
    /// A paragraph, an item of a list, or who is addressed.
    case body
    /// The name of one attachment (附件说明), without its label.
    case attachment
    /// An issuer under the notice (落款).
    case issuer
    /// The day under the notice (成文日期).
    case date
    /// A header, a title or a cell of a table.
    case cell
  }

  public let text: String
  public let part: Part
  /// Where people find it.
  public let place: Finding.Place

  public init(_ text: String, _ part: Part, at place: Finding.Place) {
    self.text = text
    self.part = part
    self.place = place
  }
}

/// All that a notice says, line by line in the order in which it is read.
public struct ProofText: Hashable, Sendable {
  public let lines: [ProofLine]

  public init(_ lines: [ProofLine]) { self.lines = lines }

  func lines(of parts: ProofLine.Part...) -> [ProofLine] {
    lines.filter { parts.contains($0.part) }
  }

  /// Whether `words` stand anywhere outside the tables.
  func says(_ words: String) -> Bool {
    lines.contains { $0.part != .cell && $0.text.contains(words) }
  }

  func saysAny(of words: [String]) -> Bool { words.contains(where: says) }
}
