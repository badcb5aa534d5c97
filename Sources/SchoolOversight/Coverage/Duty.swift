public import Disclosure

/// Who must make a matter public.
public enum DutyBearer: String, Hashable, Sendable, CaseIterable {
  case school = "学校"
  case county = "区县"
  case city = "市"
}

/// A matter that must be made public, by whom and by when (公开事项).
public struct Duty: Hashable, Sendable {
  /// Short and for good, as fees-board: registers and deductions name it by this.
  public let id: String
  public let name: String
  /// The row of the national catalogue that it comes from; nil for one the catalogue does not have.
  public let item: CatalogueItem?
  public let bearer: DutyBearer
  /// Whom it concerns; empty for schools of every stage.
  public let stages: [SchoolStage]
  /// Nil for schools of either kind, else whether only private ones (民办) are meant.
  public let isForPrivate: Bool?
  public let clock: DutyClock
  /// The text behind the clock.
  public let source: Provision
  public let note: String
  /// The kinds of notice that fulfil it, by their ids.
  public let kinds: [String]

  public init(
    id: String, name: String, item: CatalogueItem? = nil, bearer: DutyBearer = .school,
    stages: [SchoolStage] = [], isForPrivate: Bool? = nil, clock: DutyClock, source: Provision,
    note: String = "", kinds: [String] = []
  ) {
    self.id = id
    self.name = name
    self.item = item
    self.bearer = bearer
    self.stages = stages
    self.isForPrivate = isForPrivate
    self.clock = clock
    self.source = source
    self.note = note
    self.kinds = kinds
  }

  /// How far the matter's row in the catalogue is known: 已核实, 一处见到, 未核实, or 目录外.
  public var mark: String { item?.mark.rawValue ?? "目录外" }
}

extension SchoolStage {
  /// The stages that a school of several stages has in it.
  fileprivate var parts: [SchoolStage] {
    switch self {
    case .nineYear: [.primary, .junior]
    case .complete: [.junior, .senior]
    case .twelveYear: [.primary, .junior, .senior]
    case .kindergarten, .primary, .junior, .senior, .vocational, .special, .other: []
    }
  }
}

extension Duty {
  /// Why it does not concern `school`; nil when it does.
  ///
  /// A school of several stages has the duties of each of them.
  public func exemption(of school: School) -> String? {
    let taught = [school.stage] + school.stage.parts
    if !stages.isEmpty, !stages.contains(where: taught.contains) {
      return "只适用于\(stages.map(\.rawValue).joined(separator: "、"))，本校是\(school.stage.rawValue)"
    }
    if let isForPrivate, isForPrivate != school.isPrivate {
      return "只适用于\(isForPrivate ? "民办" : "公办")学校"
    }
    return nil
  }
}
