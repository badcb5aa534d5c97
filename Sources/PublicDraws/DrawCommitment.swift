public import Disclosure
import WorkingDays

/// A list and a plan that belong together and can be drawn by.
public struct DrawCommitment: Hashable, Sendable {
  /// The first words of every hash of ours, so that no other paper has the same.
  public static let format = "gongshi-draw-1"

  public let list: DrawList
  public let plan: DrawPlan

  /// Refuses a plan that leaves something to be decided afterwards.
  public init(_ list: DrawList, _ plan: DrawPlan) throws(DrawRefusal) {
    try plan.findings(for: list).refuse()
    self.list = list
    self.plan = plan
  }

  /// Whether there are more children than seats; otherwise all are admitted and nothing is drawn.
  public var needsDraw: Bool { list.persons > plan.seats }

  /// Over format, list hash and plan: the one line to print on the board.
  public var sha256: String {
    JSON.members([
      "format": .string(DrawCommitment.format), "list": .string(list.sha256), "plan": plan.json,
    ]).sha256
  }
}

extension DrawPlan {
  public var json: JSON {
    .members([
      "title": .string(title),
      "seats": .integer(seats),
      "alternates": alternates.map(JSON.integer) ?? .null,
      "method": .string(method.name),
      "whenRepeated": .orNull(method.whenRepeated?.rawValue),
      "sources": .array(
        sources.map {
          .members([
            "name": .string($0.name), "known": .string($0.known.description),
            "shape": .orNull($0.shape),
          ])
        }),
      "lastSeats": .orNull(lastSeats?.rawValue),
      "published": .string(published.description),
    ])
  }
}

extension DrawMethod {
  var whenRepeated: WhenRepeated? {
    guard case .difference(let whenRepeated) = self else { return nil }
    return whenRepeated
  }
}
