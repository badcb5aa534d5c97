/// Where a notice stands; raw values stand in the store.
public enum Stage: String, Hashable, Sendable, CaseIterable, Codable {
  case draft, signed, open, concluded, withdrawn, archived, erased

  public var chinese: String {
    switch self {
    case .draft: "起草"
    case .signed: "已签发"
    case .open: "公示中"
    case .concluded: "已有结论"
    case .withdrawn: "已撤回"
    case .archived: "已归档"
    case .erased: "已注销名单"
    }
  }

  /// Every change of stage that an act can make, so that the store can forbid the others.
  public static let transitions: [(from: Stage, to: Stage)] = [
    (.draft, .signed), (.signed, .draft), (.signed, .open), (.open, .concluded),
    (.draft, .withdrawn), (.signed, .withdrawn), (.open, .withdrawn), (.concluded, .withdrawn),
    (.concluded, .archived), (.withdrawn, .archived), (.archived, .erased),
  ]

  /// The acts that may follow; whether one does hangs on its conditions too.
  var acts: Set<NoticeAct.Name> {
    switch self {
    case .draft:
      [
        .revised, .revisionUndone, .ticked, .returned, .signed, .forced, .scheduled, .withdrawn,
        .linked,
      ]
    case .signed:
      [.revised, .revisionUndone, .returned, .forced, .scheduled, .posted, .withdrawn, .linked]
    case .open:
      [
        .scheduled, .posted, .proven, .counted, .extended, .moved, .rowSuspended, .rowResumed,
        .objected, .settled, .restarted, .takenDown, .concluded, .withdrawn, .linked,
      ]
    case .concluded: [.rowResumed, .settled, .takenDown, .withdrawn, .archived, .linked, .proven]
    case .withdrawn: [.settled, .takenDown, .archived, .linked]
    case .archived: [.retained, .erased, .linked]
    case .erased: []
    }
  }
}

extension NoticeAct {
  /// An act's kind, as it stands in the ledger.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case drafted, revised, revisionUndone, ticked, returned, signed, forced, scheduled, posted
    case proven, counted, extended, moved, rowSuspended, rowResumed, objected, settled, restarted
    case takenDown, concluded, withdrawn, archived, retained, erased, linked
  }

  public var name: Name {
    switch self {
    case .drafted: .drafted
    case .revised: .revised
    case .revisionUndone: .revisionUndone
    case .ticked: .ticked
    case .returned: .returned
    case .signed: .signed
    case .forced: .forced
    case .scheduled: .scheduled
    case .posted: .posted
    case .proven: .proven
    case .counted: .counted
    case .extended: .extended
    case .moved: .moved
    case .rowSuspended: .rowSuspended
    case .rowResumed: .rowResumed
    case .objected: .objected
    case .settled: .settled
    case .restarted: .restarted
    case .takenDown: .takenDown
    case .concluded: .concluded
    case .withdrawn: .withdrawn
    case .archived: .archived
    case .retained: .retained
    case .erased: .erased
    case .linked: .linked
    }
  }

  /// The reason that the act gives; nil when it gives none.
  public var reason: String? {
    switch self {
    case .ticked(_, let reason), .returned(let reason), .forced(_, let reason),
      .extended(_, let reason), .rowSuspended(_, let reason), .rowResumed(_, let reason),
      .restarted(let reason), .withdrawn(let reason):
      reason
    default: nil
    }
  }
}

extension NoticeAct.Name {
  /// In the words of the work, as 延期.
  public var chinese: String {
    switch self {
    case .drafted: "起草"
    case .revised: "修改名单"
    case .revisionUndone: "撤销修改"
    case .ticked: "说明提示"
    case .returned: "退回"
    case .signed: "签字"
    case .forced: "强制通过"
    case .scheduled: "定时"
    case .posted: "张贴"
    case .proven: "补充证据"
    case .counted: "计算公示期"
    case .extended: "延长公示期"
    case .moved: "顺延公示期"
    case .rowSuspended: "暂停一行"
    case .rowResumed: "恢复一行"
    case .objected: "登记异议"
    case .settled: "异议办结"
    case .restarted: "重新公示"
    case .takenDown: "撤下"
    case .concluded: "作出结论"
    case .withdrawn: "撤回"
    case .archived: "归档"
    case .retained: "确定保存期"
    case .erased: "注销名单"
    case .linked: "关联"
    }
  }

  /// Who may do it; one of these roles is enough.
  ///
  /// For a signature the role of the scheme's step decides.
  public var roles: Set<Role> {
    switch self {
    case .drafted, .revised, .revisionUndone, .ticked, .scheduled, .posted, .proven, .counted,
      .takenDown:
      [.clerk]
    case .returned: [.reviewer, .secrecyReviewer, .staffCongress, .issuer]
    case .signed: [.clerk, .reviewer, .secrecyReviewer, .staffCongress, .issuer]
    case .forced, .extended, .restarted, .withdrawn: [.issuer]
    case .moved, .concluded, .archived, .linked: [.clerk, .issuer]
    case .rowSuspended, .rowResumed: [.clerk, .receiver, .issuer]
    case .objected, .settled: [.receiver]
    case .retained, .erased: [.systemKeeper]
    }
  }
}
