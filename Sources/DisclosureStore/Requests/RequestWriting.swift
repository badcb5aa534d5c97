import Disclosure
import Foundation
import GRDB
public import InformationRequests
import NoticeLife
public import WorkingDays

extension OfficeWriting {
  /// Registers a request and seals who asks; its id.
  public func register(
    _ registration: RequestRegistration, from applicant: Applicant
  ) throws -> String {
    let act = RequestAct.registered(registration)
    try requireRole(for: act)
    let id = try newRequestID()
    let state = try RequestState.begin(with: act, by: actor.id, at: moment)
    try requireNoNames(in: act, of: applicant)
    try record(act, of: id)
    try RequestProjection(id, state).insert(
      sealed: try seal(applicant, ofRequest: id), into: database)
    return id
  }

  /// Puts an act of a request into the ledger, when it may follow and the calendar allows it.
  @discardableResult
  public func append(
    _ act: RequestAct, to request: String, in calendar: WorkingCalendar
  ) throws -> RequestState {
    let before = try requestState(of: request)
    try requireRole(for: act)
    if let applicant = try keptApplicant(of: request) { try requireNoNames(in: act, of: applicant) }
    try before.requireTime(for: act, in: calendar)
    let after = try before.applying(act, by: actor.id, at: moment)
    try record(act, of: request)
    try RequestProjection(request, after).update(in: database)
    return after
  }

  /// Lets who asked go, with everything that was kept of the request; the ledger never knew.
  ///
  /// The files go with ``OfficeStore/clear(at:)``, once the transaction is over.
  public func eraseApplicant(of request: String, rule: String) throws {
    let act = RequestAct.erased(rule: rule)
    try requireRole(for: act)
    let after = try requestState(of: request).applying(act, by: actor.id, at: moment)
    try record(act, of: request)
    try RequestProjection(request, after).update(in: database)
    try database.execute(sql: "DELETE FROM artefact WHERE subject = ?", arguments: [request])
  }

  private func requireRole(for act: RequestAct) throws {
    let allowed = act.roles
    guard allowed.isDisjoint(with: roles) else { return }
    throw RequestRefusal.notYours(
      act, roles: Role.allCases.filter(allowed.contains).map(\.rawValue))
  }

  /// The ledger keeps words for ever, and the applicant's name may not be in them.
  private func requireNoNames(in act: RequestAct, of applicant: Applicant) throws {
    for words in act.words {
      if let name = applicant.names.first(where: words.contains) {
        throw RequestRefusal.nameInWords(try PublicText(masking: name, with: .name).text)
      }
    }
  }
}

extension RequestAct {
  /// One of these roles is enough.
  var roles: Set<Role> {
    switch self {
    // Approved by the head of the office.
    case .extended: [.issuer]
    case .issued: [.receiver, .issuer]
    case .erased: [.systemKeeper]
    default: [.receiver]
    }
  }
}
