public import Disclosure

/// Addresses that go from some schools to others (谁换学校).
public struct ZoneMove: Hashable, Sendable {
  /// As 中山路36—40号（双号）.
  public let place: String
  /// None where nobody had it.
  public let from: [String]
  /// None where nobody has it any more.
  public let to: [String]

  /// As the notice needs it.
  public var sentence: String {
    let (old, new) = (from.joined(separator: "、"), to.joined(separator: "、"))
    if from.isEmpty { return "\(place)新划入\(new)。" }
    if to.isEmpty { return "\(place)不再划入\(old)，未划入其他学校。" }
    return "\(place)由\(old)调整到\(new)。"
  }
}

/// Words of a zone that no address decides by itself, as boundaries, and that are not what they were.
public struct RewrittenZone: Hashable, Sendable {
  public let school: String
  public let before: [String]
  public let after: [String]
}

/// What two years' tables differ in, address by address.
public struct ZoneYears: Sendable {
  /// Together by pair of schools, in the order in which the pairs first occur.
  public let moves: [ZoneMove]
  public let rewritten: [RewrittenZone]
  /// Schools whose texts changed, and nobody's school with them.
  public let respelled: [String]
  public let joined: [String]
  public let left: [String]

  /// The tables are of one stage; their schools are matched by name, however it is spelt.
  public init(from old: [ZonedSchool], to new: [ZonedSchool]) {
    let comparison = YearComparison(old, new)
    let moves = comparison.moves()
    let rewritten = comparison.rewritten()
    let touched = Set(moves.flatMap { $0.from + $0.to } + rewritten.map(\.school))
    self.moves = moves
    self.rewritten = rewritten
    respelled = comparison.changedTexts().filter { !touched.contains($0) }
    joined = comparison.schools(inNewAlone: true)
    left = comparison.schools(inNewAlone: false)
  }

  /// Rows of ``zoneChanges``, one for each pair of schools; the reasons are left to the office.
  public var rows: [[Field]] {
    grouped(moves) { [$0.from, $0.to] }.map { pair, moves in
      var row = RowDraft(zoneChanges)
      row[ZoneChange.place] = moves.map(\.place).joined(separator: "；")
      row[ZoneChange.from] = pair[0].isEmpty ? nil : pair[0].joined(separator: "、")
      row[ZoneChange.to] = pair[1].isEmpty ? nil : pair[1].joined(separator: "、")
      return row.fields
    }
  }
}
