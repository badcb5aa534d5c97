import WorkingDays

extension NoticeState {
  func ended(_ act: NoticeAct, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    switch act {
    case .concluded(let outcome): try concluded(outcome, acting)
    case .withdrawn(let reason):
      .withdrawn(dossier, exposure, reason: reason, at: acting.at)
    case .archived(let until, let rule): try archived(until, rule, acting)
    case .retained(let until, let rule): try retained(until, rule)
    case .erased(let tombstone): try erased(tombstone, acting)
    default: preconditionFailure("\(act.name) ends nothing")
    }
  }

  private func concluded(
    _ outcome: NoticeAct.Outcome, _ acting: Acting
  ) throws(LifeRefusal) -> NoticeState {
    let exposure = exposure ?? Exposure()
    try requireNonePending(exposure)
    switch outcome {
    case .corrected(let notice):
      guard exposure.ends != nil else { throw LifeRefusal("LIFE-037", unprovenWords(exposure)) }
      guard dossier.correctedBy == nil || dossier.correctedBy == notice else {
        throw LifeRefusal("LIFE-048", "更正公示已记为 \(dossier.correctedBy ?? ""),与 \(notice) 不同")
      }
    case .noObjection:
      try requireOver(exposure, acting.at)
      guard exposure.objections.isEmpty else {
        throw LifeRefusal(
          "LIFE-040",
          "公示期内有异议(\(exposure.objections.map(\.objection).joined(separator: "、"))),结论应为“异议已办结”")
      }
    case .decided:
      try requireOver(exposure, acting.at)
      try requireDecided(exposure)
    }
    var dossier = dossier
    if case .corrected(let notice) = outcome, dossier.correctedBy == nil {
      dossier.links.append(Dossier.Linked(notice: notice, link: .correctedBy))
    }
    return .concluded(dossier, exposure, outcome, at: acting.at)
  }

  private func requireNonePending(_ exposure: Exposure) throws(LifeRefusal) {
    guard !exposure.pending.isEmpty else { return }
    throw LifeRefusal(
      "LIFE-039", "异议 \(exposure.pending.joined(separator: "、")) 还没有办结,不能作出结论,请先办结")
  }

  private func requireOver(_ exposure: Exposure, _ now: Moment) throws(LifeRefusal) {
    guard let end = exposure.ends else {
      throw LifeRefusal("LIFE-037", unprovenWords(exposure))
    }
    guard now >= end else {
      throw LifeRefusal("LIFE-038", "公示期到 \(end.chineseEnd) 届满,现在还不能作出结论")
    }
  }

  private func requireDecided(_ exposure: Exposure) throws(LifeRefusal) {
    guard !exposure.objections.isEmpty else {
      throw LifeRefusal("LIFE-040", "公示期内没有异议,结论应为“无异议”")
    }
    guard exposure.upheld.isEmpty else {
      throw LifeRefusal(
        "LIFE-041",
        "异议 \(exposure.upheld.joined(separator: "、")) 成立,名单要改:请另发更正公示(--corrected-by),或撤回")
    }
  }

  /// Nothing hangs that must not, and nothing waits.
  private func archived(
    _ until: CalendarDay?, _ rule: String?, _ acting: Acting
  ) throws(LifeRefusal) -> NoticeState {
    let waiting = (exposure?.pending ?? []) + (exposure?.waiting ?? [])
    guard waiting.isEmpty else {
      throw LifeRefusal(
        "LIFE-043", "异议 \(waiting.joined(separator: "、")) 还没有办结,不能归档,请先办结")
    }
    // A list that was taken back lets nobody through, whether a row waits or not.
    if stage == .concluded, let row = exposure?.suspensions.first?.row {
      throw LifeRefusal("LIFE-043", "第 \(row) 行还在暂停,不能归档,请先用 gongshi resume 恢复")
    }
    let hanging = exposure?.rounds.flatMap(\.hanging) ?? []
    if let posting = hanging.first, current.comesDownAtEnd || stage == .withdrawn {
      throw LifeRefusal(
        "LIFE-042", "第 \(posting.number) 处(\(posting.channel) \(posting.place))还没有撤下,请撤下并登记后再归档")
    }
    guard let ending else { return self }  // The stage refused it.
    if let until, until < acting.at.day {
      throw LifeRefusal("LIFE-044", "保存到 \(until.chinese),早于归档的日期,请核对保存期")
    }
    return .archived(
      dossier, exposure, ending, Retention(archivedOn: acting.at.day, until: until, rule: rule))
  }

  private func retained(_ until: CalendarDay, _ rule: String) throws(LifeRefusal) -> NoticeState {
    guard case .archived(let dossier, let exposure, let ending, var retention) = self else {
      return self  // The stage refused it.
    }
    if let known = retention.until, until < known {
      throw LifeRefusal("LIFE-044", "已定保存到 \(known.chinese),只能延长,不能缩短")
    }
    retention.until = until
    retention.rule = rule
    return .archived(dossier, exposure, ending, retention)
  }

  private func erased(_ tombstone: Tombstone, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    guard case .archived(let dossier, let exposure, let ending, let retention) = self else {
      return self  // The stage refused it.
    }
    guard let until = retention.until else {
      throw LifeRefusal("LIFE-044", "没有定保存期,名单不注销,请先定保存期")
    }
    guard until <= acting.at.day else {
      throw LifeRefusal("LIFE-044", "名单保存到 \(until.chinese),现在还不能注销")
    }
    guard tombstone == self.tombstone else {
      throw LifeRefusal("LIFE-045", "注销登记与公示不符(行数、校验值或日期不同),名单没有注销")
    }
    return .erased(dossier, exposure, ending, tombstone, at: acting.at)
  }

  /// The conclusion that its objections allow; a notice that has taken its place goes before them.
  public func outcome(correctedBy notice: String?) -> NoticeAct.Outcome {
    if let notice { return .corrected(by: notice) }
    return exposure?.objections.isEmpty ?? true ? .noObjection : .decided
  }

  /// That this notice, `id`, was drafted to correct `corrected`.
  public func requireCorrection(_ id: String, of corrected: String) throws(LifeRefusal) {
    guard current.corrects != corrected else { return }
    throw LifeRefusal(
      "LIFE-050", "\(id) 不是更正 \(corrected) 的公示,请用 gongshi draft 起草更正公示,写 --corrects \(corrected)")
  }

  /// What will stay of an archived notice; nil at any other stage and while no rule lets it go.
  public var tombstone: Tombstone? {
    guard case .archived(let dossier, let exposure, let ending, let retention) = self,
      let rule = retention.rule
    else { return nil }
    return Tombstone(
      rowCount: dossier.current.rowCount, sha256: dossier.current.sha256,
      listRoot: dossier.current.listRoot, posted: exposure?.firstPosted?.day,
      ended: ending.at.day, rule: rule)
  }
}
