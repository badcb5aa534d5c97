/// What came of one number.
public struct DrawResult: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    /// 中签
    case admitted
    /// 候补, from 1.
    case alternate(Int)
    /// 未中签
    case notDrawn

    public var chinese: String {
      switch self {
      case .admitted: "中签"
      case .alternate(let rank): "候补第\(rank)"
      case .notDrawn: "未中签"
      }
    }
  }

  public let entry: DrawEntry
  /// Its place in the order of the draw, from 1; nil when nothing was drawn or it was not reached.
  public let place: Int?
  public let standing: Standing
}

/// A draw that was held.
public struct DrawRun: Hashable, Sendable {
  public let commitment: DrawCommitment
  /// In the order of the plan's sources; none when nothing had to be drawn.
  public let seeds: [PublicSeed]
  /// By number, for the method that sorts by them.
  public let randomNumbers: [String: String]
  /// Of the shuffle; nil for the other methods.
  public let key: DrawKey?
  /// The numbers as they were drawn; empty when nothing had to be drawn.
  public let order: [String]
  /// For each number of the list, in the list's order.
  public let results: [DrawResult]
}
