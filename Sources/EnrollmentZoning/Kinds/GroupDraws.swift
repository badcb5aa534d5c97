import Disclosure
import PublicDraws

/// One group's draw: its numbers and how many seats they are drawn for.
struct GroupDraw: Sendable {
  let group: String
  /// Of 摇号名单.
  let entrants: [Record]
  let commitment: DrawCommitment
}

/// What must be published before a draw, group by group, and what stands in its way.
struct GroupDraws: Sendable {
  private(set) var draws: [GroupDraw] = []
  private(set) var findings: [RecordFinding] = []

  /// The draws of `entrants` in the order of their groups, for the seats that `applications` gives
  /// each group; a group without seats there has no draw.
  init(_ entrants: [Record], applications: [Record], _ terms: DrawTerms) {
    for (group, entrants) in grouped(entrants, by: { $0[Enrolling.group] }) {
      let row = applications.first { $0[Enrolling.group] == group }
      guard let seats = row?[GroupApplication.seats] else { continue }
      do {
        let list = try DrawList(entrants.compactMap(\.drawEntry))
        let commitment = try DrawCommitment(list, terms.plan(of: group, seats: seats))
        draws.append(GroupDraw(group: group, entrants: entrants, commitment: commitment))
      } catch {
        findings += error.findings.map { $0.placed(in: entrants) }
      }
    }
  }
}

extension GroupDraw {
  /// Holds the draw with the group's own seeds of 摇号种子 and those that all groups share.
  func run(_ seeds: [Record]) throws(DrawRefusal) -> DrawRun {
    let own = seeds.filter { $0[Enrolling.group].map { $0 == group } ?? true }
    return try commitment.run(
      seeds: own.compactMap { row in
        guard let source = row[DrawSeed.source], let value = row[DrawSeed.value] else { return nil }
        return PublicSeed(source, value)
      })
  }
}

extension DrawTerms {
  /// The plan of one group's draw.
  func plan(of group: String, seats: Int) -> DrawPlan {
    DrawPlan(
      title: "\(project) \(group)", seats: seats, alternates: alternates, method: method,
      sources: sources, lastSeats: lastSeats, published: published)
  }
}

extension Record {
  /// A row of 摇号名单 or 摇号结果 as an entry of its draw.
  var drawEntry: DrawEntry? {
    guard let number = self[DrawNumber.number], let persons = self[DrawNumber.persons] else {
      return nil
    }
    return DrawEntry(number, persons: persons)
  }
}

extension Finding {
  /// In the row of the number that it quotes, or in the fact that says what it is about.
  fileprivate func placed(in entrants: [Record]) -> RecordFinding {
    let facts = [
      "候补": DrawTerms.alternatesName, "种子来源": DrawTerms.sourcesName, "方法": DrawTerms.methodName,
      "余下学位不够一组时": DrawTerms.lastSeatsName, "名称": enrollmentFact.name,
    ]
    let row = entrants.first { $0[DrawNumber.number] == value }?.row
    let column = row == nil ? place.field.flatMap { facts[$0] } : DrawNumber.number.spec.id
    return RecordFinding(
      rule: rule, severity: severity, row: row, column: column, value: value, problem: problem,
      remedy: remedy)
  }
}
