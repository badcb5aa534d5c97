import Foundation
import GRDB
import InformationRequests
import NoticeLife
public import WorkingDays

extension OfficeWriting {
  /// Who asks, for whoever has the role 受理; that it was read is recorded.
  public func openApplicant(
    of request: String, reason: String? = nil, in calendar: WorkingCalendar
  ) throws -> Applicant {
    guard !isDryRun else { throw RequestRefusal.notInDryRun() }
    let applicant = try applicant(of: request)
    try append(RequestAct.opened(reason: reason), to: request, in: calendar)
    return applicant
  }

  /// Adds what came in later to what is sealed.
  public func complete(request: String, _ change: (inout Applicant) -> Void) throws {
    var applicant = try applicant(of: request)
    change(&applicant)
    try database.execute(
      sql: "UPDATE request SET sealed = ? WHERE id = ?",
      arguments: [Data(try seal(applicant, ofRequest: request)), request])
  }

  /// The name by which a letter calls the applicant; 申请人 when none was given.
  ///
  /// For letters that go to the applicant only.
  public func addressee(of request: String) throws -> String {
    try applicant(of: request).name ?? "申请人"
  }

  func seal(_ applicant: Applicant, ofRequest request: String) throws -> [UInt8] {
    try store.keys.seal(Array(EntryJSON.text(applicant).utf8), for: "request|\(request)")
  }

  private func applicant(of request: String) throws -> Applicant {
    guard let applicant = try keptApplicant(of: request) else {
      throw RequestRefusal.applicantGone(request)
    }
    return applicant
  }

  /// Nil when the time is over.
  func keptApplicant(of request: String) throws -> Applicant? {
    let row = try Row.fetchOne(
      database, sql: "SELECT sealed FROM request WHERE id = ?", arguments: [request])
    guard let row else { throw RequestRefusal.unknown(request) }
    let data: Data? = row[0]
    guard let data else { return nil }
    guard let bytes = store.keys.open(Array(data), for: "request|\(request)") else {
      let refusal = RequestRefusal.sealBroken(request)
      throw StoreRefusal(id: refusal.id, message: refusal.message, nature: .integrity)
    }
    return try EntryJSON.read(String(decoding: bytes, as: UTF8.self))
  }
}
