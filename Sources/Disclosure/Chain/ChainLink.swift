/// What a notice of an earlier stage says about this one: who is named there and goes on is named
/// here, and nobody else is, unless a notice in between changed it.
public struct ChainLink: Hashable, Sendable {
  /// A notice in between that takes people in, out, or both (递补、调整), or says what has changed.
  public struct Change: Hashable, Sendable {
    /// The kind's id, as hiring.substitutes.
    public let kind: String
    /// The header under which it names who comes in; nil when nobody does.
    public let comesIn: String?
    /// The header under which it names who drops out; nil when nobody does.
    public let dropsOut: String?
    /// Which of its rows name somebody who comes in, and which somebody who drops out; nil for all
    /// that have a text under the header.
    public let comesInIf: Condition?
    public let dropsOutIf: Condition?
    /// Headers of the lists, each with the header under which this notice says what stands there
    /// from now on; rows are matched by the whole key.
    public let newTexts: [String: String]

    public init(
      _ kind: String, comesIn: String? = nil, dropsOut: String? = nil,
      comesInIf: Condition? = nil, dropsOutIf: Condition? = nil, newTexts: [String: String] = [:]
    ) {
      self.kind = kind
      self.comesIn = comesIn
      self.dropsOut = dropsOut
      self.comesInIf = comesInIf
      self.dropsOutIf = dropsOutIf
      self.newTexts = newTexts
    }
  }

  /// The kind's id, as hiring.written.
  public let earlier: String
  /// Headers that together name one row, the same in both lists, as 准考证号.
  public let key: [String]
  /// Which rows of this list it speaks of: those to which one of these applies; empty for all.
  public let concerning: [Condition]
  /// Which rows of the earlier list go on: those with this text under this header; nil for all.
  public let goesOn: Condition?
  /// Whether everybody who goes on must be here: true of a list of the same people, false of a
  /// choice among them.
  public let isComplete: Bool
  /// Whether somebody who goes on and is not here is to be explained, where not all must be here.
  public let explainsAbsence: Bool
  /// Headers whose values were published before and must not have changed.
  public let unchanged: [String]
  /// In any order.
  ///
  /// A change that names people under the first header of `key`, and has the others too, is matched
  /// by all of them; any other one names people by the first header alone.
  public let changes: [Change]
  /// Whether any number of rows here may belong to one row there, as candidates do to a post.
  public let isShared: Bool
  /// Whether rows that no earlier notice has may stand here without more ado, as a new fee may on a
  /// board.
  public let admitsNewcomers: Bool
  /// Whether this notice may only be posted once the period of the earlier one is over.
  public let isAfterPeriodEnd: Bool
  /// Facts of this notice that are days and lie after the earlier one's period, as 表决日期.
  public let daysAfterPeriodEnd: [String]

  /// A text under a header; the header is that of a column, whether published or not.
  public struct Condition: Hashable, Sendable {
    public let header: String
    public let text: String

    public init(_ header: String, is text: String) {
      self.header = header
      self.text = text
    }
  }

  public init(
    after earlier: String, key: [String], concerning: [Condition] = [], goesOn: Condition? = nil,
    complete isComplete: Bool, explainingAbsence explainsAbsence: Bool = false,
    unchanged: [String] = [], changes: [Change] = [], shared isShared: Bool = false,
    admittingNewcomers admitsNewcomers: Bool = false, notBeforePeriodEnd: Bool = false,
    daysAfterPeriodEnd: [String] = []
  ) {
    precondition(!key.isEmpty, "rows of two notices are matched by something")
    self.earlier = earlier
    self.key = key
    self.concerning = concerning
    self.goesOn = goesOn
    self.isComplete = isComplete
    self.explainsAbsence = explainsAbsence
    self.unchanged = unchanged
    self.changes = changes
    self.isShared = isShared
    self.admitsNewcomers = admitsNewcomers
    self.isAfterPeriodEnd = notBeforePeriodEnd
    self.daysAfterPeriodEnd = daysAfterPeriodEnd
  }
}
