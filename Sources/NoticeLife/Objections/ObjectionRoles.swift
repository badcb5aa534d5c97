extension ObjectionAct {
  /// One of these roles is enough.
  public var roles: Set<Role> {
    switch self {
    case .deadlineMoved: [.issuer]
    case .registered, .supplemented, .accepted, .refused, .assigned, .recused, .grouped, .decided,
      .corrected, .replied, .reviewRequested, .opened:
      [.receiver]
    }
  }

  /// In the words of the work.
  public var chinese: String {
    switch self {
    case .registered: "登记异议"
    case .supplemented: "补正"
    case .accepted: "受理"
    case .refused: "不予受理"
    case .assigned: "交办"
    case .recused: "回避"
    case .grouped: "合并"
    case .deadlineMoved: "延期答复"
    case .decided: "作出决定"
    case .corrected: "更正公示"
    case .replied: "出具文书"
    case .reviewRequested: "申请复核"
    case .opened: "查看异议人"
    }
  }

  /// Words of the office's own that it brings into the ledger.
  public var reasons: [String] {
    switch self {
    case .accepted(let reason), .opened(let reason): reason.map { [$0] } ?? []
    case .refused(_, let basis, let reason): [basis] + (reason.map { [$0] } ?? [])
    case .recused(_, let reason), .deadlineMoved(_, let reason), .decided(_, let reason): [reason]
    case .registered, .supplemented, .assigned, .grouped, .corrected, .replied, .reviewRequested: []
    }
  }

  func requireRole(of roles: Set<Role>?) throws(LifeRefusal) {
    guard let roles, self.roles.isDisjoint(with: roles) else { return }
    let words = Role.allCases.filter(self.roles.contains).map { "“\($0.rawValue)”" }
    throw LifeRefusal(
      "OBJ-009", "“\(chinese)”须由担任\(words.joined(separator: "或"))的人办理,请换人办理或先分配角色",
      needsApproval: true)
  }
}
