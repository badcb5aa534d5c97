import DisclosureStore
import InformationRequests
import WorkingDays

/// The name under which `gongshi settings --retention` sets how long applicants are kept.
let requestRetention = "request"

extension OfficeWriting {
  /// Lets go of the applicants whose time is over.
  ///
  /// No text was found that says how long they are kept, so nothing goes before the office has set it.
  func sweptRequests(
    _ session: Session
  ) throws -> (done: [String], erased: [String], needsSetting: Bool) {
    let closed = try requestsToErase()
    guard let days = session.settings.retentionDays[requestRetention] else {
      return ([], [], !closed.isEmpty)
    }
    let expired = closed.filter { $0.closed + days <= session.now.day }.map(\.id)
    for id in expired {
      try eraseApplicant(of: id, rule: "办结后保存 \(days) 日(单位设定)")
    }
    return (expired.map { "清除 \($0) 的申请人信息(办结后保存 \(days) 日)" }, expired, false)
  }
}
