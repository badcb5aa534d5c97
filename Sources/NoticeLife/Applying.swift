import Disclosure
public import WorkingDays
import PersonalData

/// Who acts, and when it is recorded.
struct Acting {
  let person: String
  let at: Moment
}

extension NoticeState {
  /// The state that the first act of a notice makes, which can only be a draft.
  public static func begin(
    with act: NoticeAct, by person: String, as roles: Set<Role>? = nil, at moment: Moment
  ) throws(LifeRefusal) -> NoticeState {
    guard case .drafted(let content) = act else {
      throw LifeRefusal("LIFE-001", "公示还没有草稿,不能\(act.name.chinese),请先用 gongshi draft 起草")
    }
    try act.requireRole(of: roles, for: nil)
    guard content.version == 1 else { throw wrongVersion(content.version, expected: 1) }
    return .draft(Dossier(content, by: person, at: moment))
  }

  /// The state after `act`.
  ///
  /// `roles` are those of the person now; nil when the act is read from the ledger, for who had which
  /// role then was checked then. `moment` is when it is recorded.
  public func applying(
    _ act: NoticeAct, by person: String, as roles: Set<Role>? = nil, at moment: Moment
  ) throws(LifeRefusal) -> NoticeState {
    try requireOrder(of: moment)
    try requireStage(for: act.name)
    try act.requireRole(of: roles, for: dossier.nextStep)
    try act.requireReason()
    var next = try applied(act, Acting(person: person, at: moment))
    var dossier = next.dossier
    dossier.lastAct = moment
    next = next.with(dossier)
    return next
  }

  private func applied(_ act: NoticeAct, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    switch act {
    case .drafted: self  // The stage refused it.
    case .revised(let draft): try revised(draft, acting)
    case .revisionUndone(let from, let to): try revisionUndone(from, to)
    case .ticked(let rule, let reason): try ticked(rule, reason, acting)
    case .returned(let reason): returned(reason, acting)
    case .signed(let step, let version, let sha256, let minutes):
      try signed(step, version, sha256, minutes, acting)
    case .forced(let what, let reason): try forced(what, reason, acting)
    case .scheduled(let notBefore, let comesDownAt): try scheduled(notBefore, comesDownAt)
    case .linked(let notice, let link): try linked(notice, link)
    case .posted, .proven, .counted, .extended, .moved, .restarted, .takenDown:
      try exposed(act, acting)
    case .rowSuspended, .rowResumed, .objected, .settled: try contested(act, acting)
    case .concluded, .withdrawn, .archived, .retained, .erased: try ended(act, acting)
    }
  }

  private func requireOrder(of moment: Moment) throws(LifeRefusal) {
    guard moment < dossier.lastAct else { return }
    throw LifeRefusal(
      "LIFE-013",
      "现在的时间 \(moment.chinese) 早于上一次记录 \(dossier.lastAct.chinese),请先校准本机时钟")
  }

  private func requireStage(for name: NoticeAct.Name) throws(LifeRefusal) {
    guard !stage.acts.contains(name) else { return }
    throw stage.refusal(of: name)
  }
}

extension NoticeAct {
  /// One of the act's roles, or, for a signature, the role of the step.
  fileprivate func requireRole(
    of roles: Set<Role>?, for step: SigningScheme.Step?
  ) throws(LifeRefusal) {
    guard let roles else { return }
    let needed: Set<Role>
    if case .signed = self, let step { needed = [step.role] } else { needed = name.roles }
    guard needed.isDisjoint(with: roles) else { return }
    let words = Role.allCases.filter(needed.contains).map { "“\($0.rawValue)”" }
    throw LifeRefusal(
      "LIFE-014", "“\(name.chinese)”须由担任\(words.joined(separator: "或"))的人办理,请换人办理或先分配角色",
      needsApproval: true)
  }

  /// A reason is words, and holds no private number.
  fileprivate func requireReason() throws(LifeRefusal) {
    guard let reason else { return }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw LifeRefusal("LIFE-015", "“\(name.chinese)”须写明原因,请用 --reason 写明")
    }
    if let number = PrivateContent.first(in: reason, of: PrivateContent.Kind.all) {
      throw LifeRefusal(
        "LIFE-016",
        "原因里有\(number.kind.rawValue)(\(number.excerpt)),台账不能记个人信息,请改用行号说明")
    }
  }
}

extension Stage {
  /// Why `name` may not happen at this stage.
  func refusal(of name: NoticeAct.Name) -> LifeRefusal {
    let act = name.chinese
    if name == .drafted {
      return LifeRefusal("LIFE-002", "公示已经起草,不能再次起草,改名单请用 gongshi draft 加公示编号")
    }
    switch self {
    case .draft, .signed, .open: return earlyRefusal(of: name, act)
    case .concluded where name == .erased || name == .retained:
      return LifeRefusal("LIFE-012", "还没有归档,不能\(act),请先用 gongshi archive 归档")
    case .concluded:
      return LifeRefusal("LIFE-007", "已有结论,不能\(act),发现差错请另发更正公示")
    case .withdrawn where name == .erased || name == .retained:
      return LifeRefusal("LIFE-012", "还没有归档,不能\(act),请先用 gongshi archive 归档")
    case .withdrawn:
      return LifeRefusal("LIFE-008", "已撤回,不能\(act),要再公示请另行起草")
    case .archived: return LifeRefusal("LIFE-009", "已归档,不能\(act)")
    case .erased: return LifeRefusal("LIFE-010", "名单已注销,不能\(act)")
    }
  }

  private func earlyRefusal(of name: NoticeAct.Name, _ act: String) -> LifeRefusal {
    switch name {
    case .erased, .retained:
      LifeRefusal("LIFE-012", "还没有归档,不能\(act),请先用 gongshi archive 归档")
    case .archived:
      LifeRefusal("LIFE-011", "还没有结论,不能归档,请先用 gongshi conclude 作出结论,或撤回")
    case .posted:
      LifeRefusal("LIFE-003", "还没有签发,不能张贴,请先按流程签完", needsApproval: true)
    case .ticked where self == .signed, .signed where self == .signed:
      LifeRefusal("LIFE-005", "已经签发,不能再\(act),要改请先退回")
    case .revised, .revisionUndone, .ticked, .signed, .returned, .forced:
      LifeRefusal("LIFE-006", "已经张贴,不能\(act),名单有误请另发更正公示,或撤回")
    default: LifeRefusal("LIFE-004", "还没有张贴,不能\(act),请先用 gongshi post 登记张贴")
    }
  }
}
