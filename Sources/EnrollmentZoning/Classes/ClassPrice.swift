public import PublicDraws

/// What one condition costs: the same task and seed without it (条件的代价).
public struct ClassPrice: Equatable, Sendable {
  public let condition: ClassCondition
  /// Nil when the task cannot be done even without it.
  public let without: ClassBalance?

  /// For how many of its groups the condition would have been missed by chance.
  public var missed: Int {
    without?.conditions.first { $0.condition == condition }?.broken ?? 0
  }
}

extension ClassTask {
  /// The price of each condition in use, judged by all of them.
  public func prices(by stream: DrawStream) -> [ClassPrice] {
    conditionsInUse.map { condition in
      let eased = without(condition).attempted(stream)
      return ClassPrice(
        condition: condition, without: eased.map { ClassBalance(of: $0, under: self) })
    }
  }
}
