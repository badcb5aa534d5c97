public import Disclosure

/// Everything about one draw in one file: list, plan, seeds, order and result, each with its hash.
public struct DrawRecord: Hashable, Sendable {
  public let commitment: DrawCommitment
  /// Nil until the draw is held.
  public let run: DrawRun?

  public init(_ commitment: DrawCommitment) {
    self.commitment = commitment
    run = nil
  }

  public init(_ run: DrawRun) {
    commitment = run.commitment
    self.run = run
  }

  /// Of everything else in the record, in hexadecimal.
  public var sha256: String { JSON.object(members).sha256 }

  public var json: JSON { .object(members + [JSON.Member("recordHash", .string(sha256))]) }

  private var members: [JSON.Member] {
    [
      JSON.Member("format", .string(DrawCommitment.format)),
      JSON.Member("list", commitment.list.json),
      JSON.Member("listHash", .string(commitment.list.sha256)),
      JSON.Member("plan", commitment.plan.json),
      JSON.Member("commitHash", .string(commitment.sha256)),
      JSON.Member("run", run?.json ?? .null),
    ]
  }
}

extension DrawRun {
  var json: JSON {
    .members([
      "drawn": .bool(commitment.needsDraw),
      "seeds": .array(
        seeds.map { .members(["source": .string($0.source), "value": .string($0.value)]) }),
      "randomNumbers": .array(
        commitment.list.entries.compactMap { entry in
          randomNumbers[entry.number].map {
            .members(["number": .string(entry.number), "value": .string($0)])
          }
        }),
      "key": .orNull(key?.hexadecimal),
      "order": .array(order.map(JSON.string)),
      "results": .array(results.map(\.json)),
    ])
  }
}

extension DrawResult {
  fileprivate var json: JSON {
    .members([
      "number": .string(entry.number),
      "place": place.map(JSON.integer) ?? .null,
      "result": .string(standing.word),
      "alternate": standing.alternate.map(JSON.integer) ?? .null,
    ])
  }
}

extension DrawResult.Standing {
  /// Without the rank of an alternate.
  public var word: String {
    switch self {
    case .admitted: "中签"
    case .alternate: "候补"
    case .notDrawn: "未中签"
    }
  }

  public var alternate: Int? {
    guard case .alternate(let rank) = self else { return nil }
    return rank
  }
}
