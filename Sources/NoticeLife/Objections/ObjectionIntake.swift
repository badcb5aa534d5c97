public import Disclosure

extension ObjectionRules {
  /// The parts asked for of `party`, when it came with `met`; with the text that asks for them.
  ///
  /// Who may stay unnamed is not asked who they are.
  public func parts(
    of party: ObjectionParty, having met: [ObjectionPart]
  ) -> Stated<[ObjectionPart]>? {
    guard let stated = stated({ $0.parts(of: party) }) else { return nil }
    guard !met.contains(.realName), mayStayUnnamed(having: met) else { return stated }
    return Stated(
      value: stated.value.filter { !identifying.contains($0) }, source: stated.source)
  }

  private func mayStayUnnamed(having met: [ObjectionPart]) -> Bool {
    switch stated(\.anonymous)?.value {
    case .accepted: true
    case .refusedWithoutLead: met.contains(.evidence)
    case .refused, nil: false
    }
  }

  public func missing(from met: [ObjectionPart], of party: ObjectionParty) -> [ObjectionPart] {
    (parts(of: party, having: met)?.value ?? []).filter { !met.contains($0) }
  }

  /// Each part that is missing, with the text that asks for it and what to ask the objector.
  public func findings(missingFrom met: [ObjectionPart], of party: ObjectionParty) -> [Finding] {
    guard let parts = parts(of: party, having: met) else { return [] }
    return parts.value.filter { !met.contains($0) }.map { part in
      Finding(
        rule: "OBJ-005", severity: .explain, place: .init(field: part.chinese),
        problem: "没有\(part.chinese)(\(parts.source))", remedy: "可以发补正通知:\(part.request)")
    }
  }

  /// An ID number is taken only where the rule asks for it.
  public func requireAsked(_ met: [ObjectionPart], of party: ObjectionParty) throws(LifeRefusal) {
    guard met.contains(.idNumber),
      stated({ $0.parts(of: party) })?.value.contains(.idNumber) != true
    else { return }
    throw LifeRefusal("OBJ-006", "这份公示的规定没有要求异议人提供身份证号,不要登记;已经收到的请退还或者涂去")
  }

  /// The text on which an objection may be refused for `ground`.
  ///
  /// - Throws: ``LifeRefusal`` when no text says that the anonymous are refused, or a lead was given
  ///   where only those without one are.
  public func basis(
    for ground: ObjectionRefusalGround, of objection: ObjectionState
  ) throws(LifeRefusal) -> Provision {
    switch ground {
    case .anonymous: try anonymousBasis(hasLead: objection.met.contains(.evidence))
    case .late: stated(\.grace)?.source ?? Provision("公示写明的截止时间", standing: .local)
    case .noFacts, .outOfScope, .anotherNotice:
      stated { $0.parts(of: objection.registration.party) }?.source ?? .practice("各地公示的通常写法")
    }
  }

  private func anonymousBasis(hasLead: Bool) throws(LifeRefusal) -> Provision {
    guard let stated = stated(\.anonymous) else {
      throw LifeRefusal("OBJ-007", "没有规定匿名的不予受理,请先请异议人补正姓名;当地有规定的,写进异议规则再办")
    }
    switch stated.value {
    case .refused: return stated.source
    case .refusedWithoutLead where !hasLead: return stated.source
    case .refusedWithoutLead:
      throw LifeRefusal("OBJ-007", "规定只对没有线索的匿名异议不予受理,这件有线索,请受理")
    case .accepted:
      throw LifeRefusal("OBJ-007", "规定匿名也受理,不能以匿名为由不予受理")
    }
  }
}

/// What says who objects; nobody who may stay unnamed is asked for it.
private let identifying: Set<ObjectionPart> = [
  .realName, .signature, .seal, .workUnit, .contactPerson, .phone, .address, .idNumber,
]
