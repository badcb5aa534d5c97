import Disclosure

/// A summary as it is shown: its lines with what may be seen of them.
public struct SummaryTable: Hashable, Sendable {
  /// For whom it is.
  public enum Edition: String, Hashable, Sendable, CaseIterable {
    /// Small figures are hidden, and columns that the public may not see are left out.
    case everyone = "公开版"
    case bureau = "内部版"
  }

  public let summary: Summary
  public let edition: Edition
  /// The total, then what it consists of by stage and township, then the units in their order.
  public let lines: [SummaryLine]
  /// By line, measure and slot.
  public let cells: [[[SummaryCell]]]
  /// By line and slot, the counts that the public edition does not show.
  public let keptBack: [[Bool]]
  /// Nil when nothing had to be hidden: the edition is the bureau's, or the list names nobody.
  public let rule: SmallCellRule?

  public init(
    _ summary: Summary, _ edition: Edition, lines: [SummaryLine], cells: [[[SummaryCell]]],
    keptBack: [[Bool]], rule: SmallCellRule?
  ) {
    self.summary = summary
    self.edition = edition
    self.lines = lines
    self.cells = cells
    self.keptBack = keptBack
    self.rule = rule
  }
}

/// What stands in one place of a summary.
public enum SummaryCell: Hashable, Sendable {
  case value(Int)
  /// Small, or something from which a small figure could be computed.
  case hidden
  /// Nothing is known, because nothing was returned, or the measure is not counted by category.
  case unknown
}

/// Some units of a summary that are added up.
public struct SummaryLine: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case total
    /// Of all units, those run by others than the state (其中:民办).
    case privateOfTotal
    case stage(String)
    /// 其中:民办 of a stage.
    case privateOfStage(String)
    case township(String)
    /// By its place in the summary.
    case unit(Int)
  }

  public let role: Role
  /// The units in it, by their places.
  public let members: [Int]

  var isUnit: Bool {
    if case .unit = role { true } else { false }
  }

  /// As it is called in the first column.
  public func name(in summary: Summary) -> String {
    switch role {
    case .total: "总计"
    case .privateOfTotal, .privateOfStage: "其中：民办"
    case .stage(let name), .township(let name): name
    case .unit(let place): summary.units[place].name
    }
  }
}

extension Summary {
  /// The lines of sums and units, the total first.
  var lines: [SummaryLine] {
    let all = Array(units.indices)
    func line(_ role: SummaryLine.Role, _ members: [Int]) -> SummaryLine? {
      members.isEmpty ? nil : SummaryLine(role: role, members: members)
    }
    func privates(_ members: [Int]) -> [Int] { members.filter { units[$0].isPrivate } }
    var lines = [SummaryLine(role: .total, members: all)]
    lines += [line(.privateOfTotal, privates(all))].compactMap(\.self)
    for stage in SchoolStage.allCases.map(\.rawValue) {
      let members = all.filter { units[$0].stage == stage }
      lines += [line(.stage(stage), members), line(.privateOfStage(stage), privates(members))]
        .compactMap(\.self)
    }
    for (township, members) in grouped(all, by: { units[$0].township }) where !township.isEmpty {
      lines.append(SummaryLine(role: .township(township), members: members))
    }
    return lines + all.map { SummaryLine(role: .unit($0), members: [$0]) }
  }

  /// The same without the columns that the public may not see.
  public var publicPart: Summary {
    let kept = publicSlots
    guard kept.count < slotCount else { return self }
    return Summary(
      head: head, measures: measures, dimensions: dimensions.filter(\.isPublic), units: units,
      values: values.map { unit in unit.map { measure in kept.map { measure[$0] } } },
      keptBack: keptBack.map { unit in kept.map { unit[$0] } })
  }

  /// The same, but that the public does not see the columns with these headers either.
  public func withholding(_ headers: [String]) -> Summary {
    Summary(
      head: head, measures: measures,
      dimensions: dimensions.map { dimension in
        SummaryDimension(
          dimension.id, header: dimension.header, categories: dimension.categories,
          isPublic: dimension.isPublic && !headers.contains(dimension.header))
      }, units: units, values: values, keptBack: keptBack)
  }

  /// The slots of ``publicPart`` in this summary.
  var publicSlots: [Int] {
    [0] + dimensions.indices.filter { dimensions[$0].isPublic }.flatMap { slots(of: $0) }
  }
}
