/// Days that a region or an organisation works or rests otherwise than the nation.
///
/// Examples are the festival days of an autonomous region (广西三月三) and a school's closure (停课).
public struct CalendarLayer: Hashable, Sendable {
  /// Whose days these are; an organisation's stand above its region's.
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case region
    case organisation

    public static func < (left: Level, right: Level) -> Bool {
      left == .region && right == .organisation
    }
  }

  /// As 广西壮族自治区.
  public let name: String
  public let level: Level
  /// The text behind the days, in the layer's own words.
  public let source: String
  public let off: [NamedDay]
  public let work: [NamedDay]

  public init(
    name: String, level: Level, source: String, off: [NamedDay] = [], work: [NamedDay] = []
  ) {
    self.name = name
    self.level = level
    self.source = source
    self.off = off
    self.work = work
  }
}
