import WorkingDays

extension NoticeState {
  static func wrongVersion(_ number: Int, expected: Int) -> LifeRefusal {
    LifeRefusal("LIFE-017", "名单的版本号应为 \(expected),写成了 \(number),请重新起草")
  }

  func revised(_ draft: DraftContent, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    var dossier = dossier
    let number = dossier.versions.count + 1
    guard draft.version == number else {
      throw NoticeState.wrongVersion(draft.version, expected: number)
    }
    dossier.versions.append(
      Dossier.Version(
        content: draft, drafter: acting.person, at: acting.at, replaced: dossier.currentNumber))
    dossier.makeCurrent(number)
    return .draft(dossier)
  }

  func revisionUndone(_ from: Int, _ to: Int) throws(LifeRefusal) -> NoticeState {
    var dossier = dossier
    guard dossier.currentNumber == from, dossier.currentVersion.replaced == to else {
      throw LifeRefusal(
        "LIFE-018",
        dossier.currentVersion.replaced.map { "现在是第 \(dossier.currentNumber) 版,只能退回第 \($0) 版" }
          ?? "现在是最初的名单,没有可撤销的修改")
    }
    dossier.makeCurrent(to)
    return .draft(dossier)
  }

  func ticked(
    _ rule: String, _ reason: String, _ acting: Acting
  ) throws(LifeRefusal) -> NoticeState {
    guard dossier.openWarnings.contains(rule) else {
      throw LifeRefusal("LIFE-019", "没有待说明的提示 \(rule),请用 gongshi checklist 查看")
    }
    var dossier = dossier
    dossier.ticks.append(dossier.mark(rule, reason, acting))
    return .draft(dossier)
  }

  func returned(_ reason: String, _ acting: Acting) -> NoticeState {
    var dossier = dossier
    dossier.returns.append(dossier.mark(dossier.nextStep?.name ?? "签发", reason, acting))
    dossier.signatures = []
    return .draft(dossier)
  }

  func signed(
    _ step: String, _ version: Int, _ sha256: String, _ minutes: String?, _ acting: Acting
  ) throws(LifeRefusal) -> NoticeState {
    try requireSolved()
    try requireTicked()
    let next = try requireTurn(of: step)
    try requireOther(acting.person, for: next)
    guard version == dossier.currentNumber, sha256 == current.sha256 else {
      throw LifeRefusal("LIFE-025", "所签的不是现在的名单(第 \(dossier.currentNumber) 版),请看过现在的名单再签")
    }
    guard !next.needsMinutes || minutes.map(isSHA256) == true else {
      throw LifeRefusal("LIFE-026", "“\(next.name)”须附会议决议,请用 --minutes 指明决议文件")
    }
    var dossier = dossier
    dossier.signatures.append(
      Dossier.Signature(
        step: step, person: acting.person, at: acting.at, version: version, minutes: minutes))
    return dossier.nextStep == nil ? .signed(dossier) : .draft(dossier)
  }

  func forced(
    _ what: NoticeAct.Forcible, _ reason: String, _ acting: Acting
  ) throws(LifeRefusal) -> NoticeState {
    try requireNeed(of: what, at: acting.at)
    var dossier = dossier
    dossier.forced.append(dossier.mark(what.rawValue, reason, acting))
    return what == .signatures ? .signed(dossier) : with(dossier)
  }

  private func requireNeed(
    of what: NoticeAct.Forcible, at moment: Moment
  ) throws(LifeRefusal) {
    let isNeeded: Bool
    switch what {
    case .warnings: isNeeded = stage == .draft && !dossier.openWarnings.isEmpty
    case .signatures:
      isNeeded = stage == .draft
      if isNeeded {
        try requireSolved()
        try requireTicked()
      }
    case .embargo:
      isNeeded =
        !dossier.isForced(.embargo) && dossier.notBefore.map { $0 > moment } ?? false
    }
    guard isNeeded else {
      throw LifeRefusal("LIFE-027", "这一条件已经满足,不需要强制通过")
    }
  }

  private func requireSolved() throws(LifeRefusal) {
    guard !current.errors.isEmpty else { return }
    throw LifeRefusal(
      "LIFE-020", "还有必须改的问题没有改:\(current.errors.joined(separator: "、")),请改好后重新起草")
  }

  private func requireTicked() throws(LifeRefusal) {
    let open = dossier.openWarnings
    guard !open.isEmpty else { return }
    throw LifeRefusal(
      "LIFE-021", "还有提示没有说明:\(open.joined(separator: "、")),请用 gongshi checklist 逐条说明")
  }

  private func requireTurn(of step: String) throws(LifeRefusal) -> SigningScheme.Step {
    guard let next = dossier.nextStep, next.name == step else {
      throw LifeRefusal(
        "LIFE-022", "现在轮到“\(dossier.nextStep?.name ?? "张贴")”,还不能签“\(step)”,请按流程的顺序签")
    }
    return next
  }

  /// Nobody signs twice, and who drafted signs as nobody but the clerk.
  private func requireOther(
    _ person: String, for step: SigningScheme.Step
  ) throws(LifeRefusal) {
    if let earlier = dossier.signatures.first(where: { $0.person == person }) {
      throw LifeRefusal(
        "LIFE-023", "你已经签过“\(earlier.step)”,同一人不能签两次,请由另一人签“\(step.name)”",
        needsApproval: true)
    }
    guard dossier.currentVersion.drafter == person, step.role != .clerk else { return }
    throw LifeRefusal(
      "LIFE-024", "名单由你起草,不能再签“\(step.name)”,请由另一人签", needsApproval: true)
  }

  func scheduled(_ notBefore: Moment?, _ comesDownAt: Moment?) throws(LifeRefusal) -> NoticeState {
    var dossier = dossier
    guard notBefore == dossier.notBefore || stage != .open else {
      throw LifeRefusal("LIFE-047", "已经张贴,不能再定张贴时间")
    }
    let end = exposure?.ends ?? current.period.printedEnd
    if let comesDownAt, comesDownAt < end {
      throw LifeRefusal(
        "LIFE-047", "撤下时间 \(comesDownAt.chinese) 早于公示期满 \(end.chineseEnd),请改到公示期满以后")
    }
    dossier.notBefore = notBefore
    dossier.comesDownAt = comesDownAt
    return with(dossier)
  }

  func linked(_ notice: String, _ link: NoticeAct.Link) throws(LifeRefusal) -> NoticeState {
    var dossier = dossier
    let linked = Dossier.Linked(notice: notice, link: link)
    guard !dossier.links.contains(linked) else {
      throw LifeRefusal("LIFE-048", "与 \(notice) 的关联已经记过")
    }
    dossier.links.append(linked)
    return with(dossier)
  }
}

extension Dossier {
  fileprivate mutating func makeCurrent(_ number: Int) {
    currentNumber = number
    signatures = []
  }

  fileprivate func mark(_ what: String, _ reason: String, _ acting: Acting) -> Mark {
    Mark(
      what: what, reason: reason, person: acting.person, at: acting.at, version: currentNumber)
  }
}

/// 64 hexadecimal digits in lower case.
func isSHA256(_ text: String) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}
