import Disclosure
public import WorkingDays

extension ObjectionState {
  /// The state that a registration begins.
  public static func begin(
    with act: ObjectionAct, by person: String, as roles: Set<Role>? = nil, at moment: Moment
  ) throws(LifeRefusal) -> ObjectionState {
    guard case .registered(let registration) = act else {
      throw LifeRefusal("OBJ-010", "这件异议还没有登记,请先登记")
    }
    try act.requireRole(of: roles)
    return ObjectionState(registration, by: person, at: moment)
  }

  /// The state after `act`, which `person` did.
  ///
  /// `roles` are those of the person now; nil when the act is read from the ledger. `moment` is when it
  /// is recorded.
  public func applying(
    _ act: ObjectionAct, by person: String, as roles: Set<Role>? = nil, at moment: Moment
  ) throws(LifeRefusal) -> ObjectionState {
    guard moment >= lastAct else {
      throw LifeRefusal(
        "OBJ-008", "现在的时间 \(moment.chinese) 早于上一次记录 \(lastAct.chinese),请先校准本机时钟")
    }
    try act.requireRole(of: roles)
    var next = try applied(act, by: person)
    next.lastAct = moment
    return next
  }

  private func applied(
    _ act: ObjectionAct, by person: String
  ) throws(LifeRefusal) -> ObjectionState {
    var next = self
    switch act {
    case .registered: throw refusal("再登记一次")
    case .supplemented(let met, let evidence, _, let answer):
      try next.supplement(met, evidence, answer)
    case .accepted(let reason): try next.accept(despite: reason)
    case .refused(let ground, _, let reason): try next.refuse(ground, reason)
    case .assigned(let handler): try next.assign(handler)
    case .recused(let handler, let reason): try next.recuse(handler, reason)
    case .grouped(let other): try next.group(into: other)
    case .deadlineMoved(let day, let reason): try next.moveDeadline(to: day, reason)
    case .decided(let outcome, let reasons): try next.decide(outcome, reasons, by: person)
    case .corrected(let notice): try next.correct(by: notice)
    case .replied(let paper, _, _): try next.reply(with: paper)
    case .reviewRequested(_, let answer): try next.review(answer)
    case .opened(let reason): try reason.map(requireWords)
    }
    return next
  }

  private func refusal(_ step: String) -> LifeRefusal {
    LifeRefusal("OBJ-011", "这件异议现在是“\(standing.chinese)”,不能\(step)")
  }

  private func requireOpen(_ step: String) throws(LifeRefusal) {
    guard isOpen else { throw refusal(step) }
  }

  private mutating func supplement(
    _ parts: [ObjectionPart], _ hashes: [String], _ answer: ObjectionDeadline?
  ) throws(LifeRefusal) {
    try requireOpen("补正")
    guard !parts.isEmpty || !hashes.isEmpty else {
      throw LifeRefusal("OBJ-012", "请写明补来了什么,如 --has 证据或线索")
    }
    met = ObjectionPart.allCases.filter { met.contains($0) || parts.contains($0) }
    missing.removeAll { met.contains($0) }
    evidence += hashes.filter { !evidence.contains($0) }
    // The time for the answer runs from complete material, once.
    if missing.isEmpty, self.answer == nil { self.answer = answer }
  }

  private mutating func accept(despite reason: String?) throws(LifeRefusal) {
    switch standing {
    case .registered:
      let isDoubtful = registration.timeliness == .late || !missing.isEmpty
      guard !isDoubtful || reason != nil else { throw needsReason }
    case .refused:
      guard reason != nil else { throw needsReason }
    case .accepted, .grouped, .decided, .replied, .underReview: throw refusal("受理")
    }
    try reason.map(requireWords)
    standing = .accepted
  }

  private var needsReason: LifeRefusal {
    let lacks = missing.isEmpty ? [] : ["缺" + missing.map(\.chinese).joined(separator: "、")]
    let late = registration.timeliness == .late ? ["逾期"] : []
    let words = (late + lacks).joined(separator: ",")
    return LifeRefusal(
      "OBJ-013",
      "这件异议\(words.isEmpty ? "已经不予受理" : words),仍要受理请用 --reason 写明理由,理由会留在台账里;"
        + "缺的材料也可以先请异议人补正")
  }

  private mutating func refuse(
    _ ground: ObjectionRefusalGround, _ reason: String?
  ) throws(LifeRefusal) {
    guard standing == .registered else { throw refusal("不予受理") }
    if let problem = refusalProblem(ground, reason) {
      throw LifeRefusal("OBJ-014", "不能以“\(ground.chinese)”为由不予受理:\(problem)")
    }
    try reason.map(requireWords)
    standing = .refused(ground)
  }

  private func refusalProblem(_ ground: ObjectionRefusalGround, _ reason: String?) -> String? {
    switch ground {
    case .anonymous: isAnonymous ? nil : "登记时有\(ObjectionPart.realName.chinese)"
    case .late: registration.timeliness == .late ? nil : "它\(registration.timeliness.chinese)"
    case .noFacts: met.contains(.facts) ? "登记时有具体事实" : nil
    case .outOfScope, .anotherNotice: reason == nil ? "请用 --reason 写明理由" : nil
    }
  }

  private mutating func assign(_ person: String) throws(LifeRefusal) {
    try requireOpen("交办")
    guard !registration.against.contains(person) else {
      throw LifeRefusal("OBJ-015", "\(person) 就是被异议的人,不能承办,请换人")
    }
    guard !isRecused(person) else {
      throw LifeRefusal("OBJ-016", "\(person) 已经回避这件异议,请换人")
    }
    handler = person
  }

  private mutating func recuse(_ person: String, _ reason: String) throws(LifeRefusal) {
    try requireOpen("回避")
    try requireWords(reason)
    guard !isRecused(person) else { return }
    recusals.append(Recusal(handler: person, reason: reason))
    if handler == person { handler = nil }
  }

  private mutating func group(into other: String) throws(LifeRefusal) {
    switch standing {
    case .registered, .accepted: standing = .grouped(into: other)
    case .refused, .grouped, .decided, .replied, .underReview: throw refusal("合并")
    }
  }

  private mutating func moveDeadline(
    to day: CalendarDay, _ reason: String
  ) throws(LifeRefusal) {
    try requireOpen("延期")
    try requireWords(reason)
    guard let current = answerBy else {
      throw LifeRefusal("OBJ-017", "没有规定答复期限,不用延期;有规定的请先写进异议规则")
    }
    guard day > current else {
      throw LifeRefusal("OBJ-017", "期限是 \(current.chinese),只能往后延,\(day.chinese)不行")
    }
    movedTo = day
  }
}
