import Disclosure
import DisclosureTesting
import NoticeLife
import WorkingDays

@testable import DisclosureStore

let objector = Objector(
  name: "秦晓岚", workUnit: "临江县第三中学", phone: "13912345678", facts: "第2名的工作年限不足三年")

extension SampleOffice {
  static let noon = Moment("2026-09-29", minutes: 12 * 60)

  /// A notice that hangs and is proven, its period running to 14 October.
  func opened() throws -> String {
    let id = try signed()
    try hang(id)
    return id
  }

  private func hang(_ id: String) throws {
    try act(.clerk, at: SampleOffice.noon) { writing in
      let posting = Posting(
        number: 1, channel: "公示栏", place: "一楼大厅", at: SampleOffice.morning,
        evidence: [.photograph(sha256: String(repeating: "cd", count: 32))])
      try writing.append(.posted(posting: posting), to: id)
      if let counted = try writing.state(of: id).counting(in: .national) {
        try writing.append(counted, to: id)
      }
    }
  }

  /// The same with a list.
  func opened(with rows: [NewRow]) throws -> String {
    let id = try drafted(with: rows)
    try sign(id, at: SampleOffice.morning)
    try hang(id)
    return id
  }

  func sign(_ notice: String, at moment: Moment = noon) throws {
    let current = try store.read { try $0.state(of: notice).current }
    for step in SigningScheme.standard.steps {
      try act(step.role, at: moment) { writing in
        let signed = NoticeAct.signed(
          step: step.name, version: current.version, sha256: current.sha256, minutes: nil)
        try writing.append(signed, to: notice)
      }
    }
  }

  /// Another version of a draft's list.
  func revise(_ notice: String, _ rows: [NewRow]) throws {
    try act(.clerk, at: SampleOffice.noon) { writing in
      let list = try writing.storeList(rows, publication: .object([]), of: notice)
      let draft = SampleOffice.draft(
        version: list.version, root: list.root, rows: list.rowCount)
      try writing.append(.revised(draft: draft), to: notice)
    }
  }

  /// What comes of upholding an objection: the correction.
  func upheld(_ objection: String) throws -> String {
    try step(.accepted(despite: nil), .assigned(to: self[.receiver].id), of: objection)
    let correction = try act(.receiver, at: SampleOffice.noon) {
      try $0.decide(objection, .upheld, because: "经核对第2行的材料")
    }
    guard let correction else { preconditionFailure("it was upheld") }
    return correction
  }

  static func registration(
    of notice: String, row: Int? = 2, against: [String] = [],
    met: [ObjectionPart] = [.realName, .phone, .facts], missing: [ObjectionPart] = [],
    answer: ObjectionDeadline? = nil
  ) -> ObjectionRegistration {
    ObjectionRegistration(
      notice: notice, version: 1, row: row, against: against, channel: .visit, party: .person,
      arrived: noon, timeliness: .inTime, met: met, missing: missing, answer: answer)
  }

  /// An objection to row 2 of `notice`, registered.
  func objected(
    to notice: String, row: Int? = 2, against: [String] = [],
    missing: [ObjectionPart] = []
  ) throws -> (id: String, code: QueryCode) {
    try act(.receiver, at: SampleOffice.noon) { writing in
      try writing.register(
        SampleOffice.registration(of: notice, row: row, against: against, missing: missing),
        from: objector)
    }
  }

  /// Acts of whoever receives objections, in one transaction.
  func step(_ acts: ObjectionAct..., of objection: String) throws {
    try act(.receiver, at: SampleOffice.noon) { writing in
      for act in acts { try writing.append(act, to: objection) }
    }
  }

  func decide(_ outcome: ObjectionOutcome, _ objection: String) throws {
    try step(
      .accepted(despite: nil), .assigned(to: self[.receiver].id),
      .decided(outcome: outcome, reasons: "经核对第2行的材料"), of: objection)
  }

  /// Somebody else with `role`.
  func another(_ role: Role, besides others: Set<Role> = []) throws -> Actor {
    let person = NewPerson(
      name: "另一位" + role.rawValue, roles: others.union([role]), password: SampleOffice.password,
      cost: SampleOffice.cost)
    try act(.securityKeeper) { _ = try $0.add(person) }
    return try store.unlock(person.name, password: SampleOffice.password, at: SampleOffice.morning)
  }

  func exposure(of notice: String) throws -> Exposure {
    guard let exposure = try store.read({ try $0.state(of: notice).exposure }) else {
      preconditionFailure("it hangs")
    }
    return exposure
  }
}

/// The id of the refusal that `work` ends with; nil when it does not.
func refused(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch let refusal as LifeRefusal {
    return refusal.id
  } catch let refusal as StoreRefusal {
    return refusal.id
  } catch {
    return "\(error)"
  }
}
