/// The least time that one text asks for one kind of notice.
public struct MinimumPeriod: Hashable, Sendable {
  /// How well the text is known.
  public enum Standing: String, Hashable, Sendable {
    case law = "法律法规"
    case document = "规范性文件"
    case local = "地方规定"
    case practice = "通行做法"
    /// The wording was not at hand; check it before quoting.
    case unchecked = "条文待核"
  }

  public let count: Int
  public let unit: PeriodUnit
  public let source: String
  public let standing: Standing

  public init(_ count: Int, _ unit: PeriodUnit, _ source: String, _ standing: Standing) {
    self.count = count
    self.unit = unit
    self.source = source
    self.standing = standing
  }

  /// As 5个工作日(令第40号第十六条,规范性文件).
  public var words: String { "\(count)\(unit.chinese)(\(source),\(standing.rawValue))" }
}

/// A kind of notice with every minimum known for it; several when places or texts differ.
public struct PeriodMinimums: Hashable, Sendable {
  /// The usual name first, then what else offices call it, ids included.
  public let names: [String]
  public let minimums: [MinimumPeriod]

  init(_ names: String..., minimums: [MinimumPeriod]) {
    self.init(names: names, minimums: minimums)
  }

  public init(names: [String], minimums: [MinimumPeriod]) {
    self.names = names
    self.minimums = minimums
  }

  /// The entry for what an office wrote under 种类; nil when nobody knows it.
  public static func named(
    _ kind: String, among minimums: [PeriodMinimums] = known
  ) -> PeriodMinimums? {
    let wanted = bareName(kind)
    return minimums.first { entry in entry.names.contains { bareName($0) == wanted } }
  }
}

/// Without blanks and without the words that every notice has in its name.
private func bareName(_ name: String) -> Substring {
  var bare = name.filter { !$0.isWhitespace }[...]
  for ending in ["公示", "名单", "结果", "人员"] where bare.hasSuffix(ending) {
    bare = bare.dropLast(ending.count)
  }
  return bare
}
