import Disclosure
import DisclosureStore
import SchoolOversight
import WorkingDays

/// A round with what came so far.
struct RoundStanding {
  let round: Round
  /// In force, by the code of the school.
  let returns: [String: SchoolReturn]
  /// How many rows are kept.
  let rows: Int

  init(_ round: Round, in reading: OfficeReading) throws {
    self.round = round
    returns = Dictionary(
      uniqueKeysWithValues: try reading.returns(of: round.id).map { ($0.school, $0) })
    rows = try reading.rowCount(of: round.id)
  }

  func state(of school: String) -> ReturnState { returns[school]?.state ?? .missing }

  /// As 收取中, 已过截止时间, 已结束 or 名单已清除.
  func words(at now: Moment) -> String {
    if round.isEmpty { return "名单已清除" }
    if round.isClosed { return "已结束" }
    return round.due < now ? "已过截止时间" : "收取中"
  }

  /// Those whose list counts.
  private var merged: Int { returns.values.count { $0.state.isMerged } }

  func cells(at now: Moment) -> [String] {
    [
      round.id, round.title, String(round.schools.count), String(merged),
      "\(round.due.day) \(round.due.clock)", words(at: now),
    ]
  }

  func lines(at now: Moment) -> [String] {
    let counts = ReturnState.allCases.compactMap { state -> String? in
      let count = round.schools.count { self.state(of: $0.code) == state }
      return count == 0 ? nil : "\(state.rawValue) \(count) 所"
    }
    let missing = round.schools.filter { state(of: $0.code) == .missing }
    return [
      "\(round.id) \(round.title)(\(allKindNames[round.kind] ?? round.kind),\(round.year)年)",
      "\(round.county)(\(round.division)),\(round.schools.count) 所学校,\(words(at: now))。",
      "发出:\(round.openedAt.chinese)。截止:\(round.due.chinese)。",
      "报送情况:\(counts.joined(separator: ",")),存有名单 \(rows) 行。",
    ] + missingLines(missing)
  }

  private func missingLines(_ missing: [School]) -> [String] {
    guard !missing.isEmpty else { return [] }
    let shown = missing.prefix(20).map(\.name).joined(separator: "、")
    return ["未报:\(shown)" + (missing.count > 20 ? "等 \(missing.count) 所。" : "。")]
  }

  var json: JSON {
    .members([
      "id": .string(round.id), "kind": .string(round.kind), "title": .string(round.title),
      "year": .integer(round.year), "county": .string(round.county),
      "division": .string(round.division), "due": .string(round.due.iso8601),
      "openedAt": .string(round.openedAt.iso8601), "roster": .string(round.roster),
      "schools": .integer(round.schools.count), "received": .integer(merged),
      "rows": .integer(rows), "isClosed": .bool(round.isClosed),
      "isEmpty": .bool(round.isEmpty),
    ])
  }
}
