import Disclosure
import Foundation
import GRDB
public import NoticeLife

extension OfficeWriting {
  /// Fixes the terms on objections for a kind, or for all that have none of their own.
  public func setObjectionTerms(_ terms: ObjectionTerms, for kind: String?) throws {
    guard roles.contains(.issuer) || roles.contains(.systemKeeper) else {
      throw LifeRefusal.termsByOthers()
    }
    try record(ObjectionTermsAct.set(kind: kind, terms: terms), of: ObjectionTermsAct.subject)
  }

  /// Registers an objection, seals who objects, and freezes its row.
  ///
  /// - Returns: Its id, and the query code, which is known now and never again.
  public func register(
    _ registration: ObjectionRegistration, from objector: Objector
  ) throws -> (id: String, code: QueryCode) {
    let notice = try state(of: registration.notice)
    guard notice.exposure != nil else {
      throw LifeRefusal.notPosted(registration.notice)
    }
    let id = try newObjectionID()
    let act = ObjectionAct.registered(registration)
    let state = try ObjectionState.begin(with: act, by: actor.id, as: roles, at: moment)
    try record(act, of: id)
    var generator = SystemRandomNumberGenerator()
    let code = QueryCode(using: &generator)
    try ObjectionProjection(id, state).insert(
      registration, code: token(of: code), sealed: try seal(objector, of: id), into: database)
    try freeze(id, registration)
    return (id, code)
  }

  /// Puts an act of an objection into the ledger, when it may follow, with what it means for the
  /// notice.
  @discardableResult
  public func append(_ act: ObjectionAct, to objection: String) throws -> ObjectionState {
    let before = try objectionState(of: objection)
    try requireFit(act, of: objection, before)
    try requireNoNames(in: act, of: objection)
    let after = try before.applying(act, by: actor.id, as: roles, at: moment)
    try record(act, of: objection)
    try ObjectionProjection(objection, after).update(in: database)
    switch act {
    case .refused: try settle(objection, after, as: .refused)
    case .decided(let outcome, _): try settle(objection, after, as: outcome.finding)
    case .reviewRequested, .accepted: try freeze(objection, after.registration)
    default: break
    }
    return after
  }

  /// A new query code in place of the one before, for a receipt printed again.
  public func renewCode(of objection: String) throws -> QueryCode {
    _ = try objectionState(of: objection)
    var generator = SystemRandomNumberGenerator()
    let code = QueryCode(using: &generator)
    try database.execute(
      sql: "UPDATE objection SET code = ? WHERE id = ?",
      arguments: [Data(token(of: code)), objection])
    return code
  }

  private func token(of code: QueryCode) -> [UInt8] {
    store.keys.token("objection-code", of: code.text)
  }
}

extension OfficeWriting {
  /// Notes the objection on its notice while that is open, so that its row waits; once.
  private func freeze(_ objection: String, _ registration: ObjectionRegistration) throws {
    let notice = try state(of: registration.notice)
    guard notice.stage == .open, notice.finding(of: objection) != .some(nil) else { return }
    let rows = registration.row.map { [$0] } ?? []
    try append(.objected(objection: objection, rows: rows), to: registration.notice)
  }

  /// Settles it on its notice, and with it all that joined it.
  private func settle(
    _ objection: String, _ state: ObjectionState, as finding: ObjectionFinding
  ) throws {
    for id in [objection] + (try grouped(into: objection)) {
      let notice = try self.state(of: state.registration.notice)
      guard let known = notice.finding(of: id), known == nil || known == .waiting,
        known != finding
      else { continue }
      try append(NoticeAct.settled(objection: id, finding: finding), to: state.registration.notice)
    }
  }

  /// What one objection alone cannot know: the others, and who made the notice.
  private func requireFit(
    _ act: ObjectionAct, of objection: String, _ state: ObjectionState
  ) throws {
    switch act {
    case .assigned(let person): try requireHandler(person, of: state)
    case .grouped(let lead): try requireSame(objection, state, as: lead)
    default: break
    }
  }

  private func requireNoNames(in act: ObjectionAct, of objection: String) throws {
    guard !act.reasons.isEmpty else { return }
    let names = try names(around: objection)
    for reason in act.reasons {
      if let found = name(of: names.row + names.objector, in: reason) {
        throw LifeRefusal.namesInReasons(try PublicText(masking: found, with: .name).text)
      }
    }
  }

  private func requireHandler(_ person: String, of state: ObjectionState) throws {
    guard let known = try people().first(where: { $0.id == person }), known.isActive else {
      throw StoreRefusal.unknownPerson(person)
    }
    guard known.roles.contains(.receiver) else {
      throw LifeRefusal.cannotHandle(known.name)
    }
    let notice = try self.state(of: state.registration.notice)
    let rules = try objectionRules(for: notice.current.kind, own: nil)
    guard let rule = rules.stated(\.keepsMakersOut), rule.value else { return }
    let makers = notice.makers
    guard !makers.contains(person) else {
      throw LifeRefusal.mustRecuse(known.name, under: rule.source)
    }
  }

  private func requireSame(
    _ objection: String, _ state: ObjectionState, as lead: String
  ) throws {
    let other = try objectionState(of: lead)
    let (mine, theirs) = (state.registration, other.registration)
    let isGrouped = if case .grouped = other.standing { true } else { false }
    guard lead != objection, mine.notice == theirs.notice, mine.row == theirs.row, other.isOpen,
      !isGrouped, try grouped(into: objection).isEmpty
    else {
      throw LifeRefusal.notTheSame(objection, lead)
    }
  }
}

extension ObjectionOutcome {
  /// As the notice keeps it.
  var finding: ObjectionFinding {
    switch self {
    case .objectionRejected: .rejected
    case .notAffecting: .notAffecting
    case .upheld: .upheld
    case .pending: .waiting
    }
  }
}

extension NoticeState {
  /// Nil when the notice does not know the objection; a nil within when it waits for a decision.
  func finding(of objection: String) -> ObjectionFinding?? {
    exposure?.objections.first { $0.objection == objection }.map(\.finding)
  }

  /// Who drafted or signed the version in force.
  var makers: Set<String> {
    Set([dossier.currentVersion.drafter] + dossier.signatures.map(\.person))
  }
}
