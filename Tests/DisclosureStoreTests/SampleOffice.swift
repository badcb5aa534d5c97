import Disclosure
import DisclosureTesting
import NoticeLife
import WorkingDays

@testable import DisclosureStore

/// A made-up office in a folder of its own, everybody in it with one role and a cheap password.
struct SampleOffice {
  static let password = Array("correct horse".utf8)
  static let cost = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)
  static let morning = Moment("2026-09-28", minutes: 9 * 60)
  static let settings = OfficeSettings(
    unit: "临江县教育局", creditCode: "11321084MB01234567", documentCode: "临教人",
    signingScheme: "standard")

  let folder: String
  let store: OfficeStore
  /// By role; who gives roles is P1.
  private let actors: [Role: Actor]

  init(in parent: String) throws {
    folder = parent + "/data"
    store = try OfficeStore.create(
      at: folder, settings: SampleOffice.settings, first: SampleOffice.person(.securityKeeper),
      at: SampleOffice.morning)
    let first = try SampleOffice.unlock(.securityKeeper, in: store)
    try store.act(as: first, at: SampleOffice.morning) { writing in
      for role in Role.allCases where role != .securityKeeper {
        try writing.add(SampleOffice.person(role))
      }
    }
    let store = store
    actors = Dictionary(
      uniqueKeysWithValues: try Role.allCases.map {
        ($0, try SampleOffice.unlock($0, in: store))
      })
  }

  subscript(_ role: Role) -> Actor {
    guard let actor = actors[role] else { preconditionFailure("everybody is there") }
    return actor
  }

  var path: String { store.path }

  /// As 经办员.
  static func name(_ role: Role) -> String { role.rawValue + "员" }

  static func person(_ role: Role) -> NewPerson {
    NewPerson(name: name(role), roles: [role], password: password, cost: cost)
  }

  private static func unlock(_ role: Role, in store: OfficeStore) throws -> Actor {
    try store.unlock(name(role), password: password, at: morning)
  }

  /// Runs one act of whoever has `role`.
  @discardableResult
  func act<T>(
    _ role: Role, at moment: Moment = SampleOffice.morning, dryRun: Bool = false,
    _ body: (OfficeWriting) throws -> T
  ) throws -> T { try store.act(as: self[role], at: moment, dryRun: dryRun, body) }

  /// The same files, opened once more.
  func reopened() throws -> OfficeStore { try OfficeStore(opening: folder) }
}

func withOffice<T>(_ body: (SampleOffice) throws -> T) throws -> T {
  try withEmptyFolder { try body(SampleOffice(in: $0)) }
}

extension SampleOffice {
  /// A draft of the first version, of a list with this root.
  static func draft(
    version: Int = 1, root: String = String(repeating: "ab", count: 32), rows: Int = 2,
    corrects: String? = nil
  ) -> DraftContent {
    DraftContent(
      kind: "hiring.proposed", title: "拟聘用人员公示", version: version,
      sha256: String(repeating: "0\(version)", count: 32), fingerprint: "0101-0101-0101-0101",
      listRoot: root, rowCount: rows,
      period: PeriodPlan(
        posted: "2026-09-28", count: 7, unit: .workingDays, firstDay: .dayAfterPosting,
        lastDay: "2026-10-14", closesAt: .endOfDay, source: "《事业单位公开招聘人员暂行规定》第二十三条"),
      comesDownAtEnd: true, scheme: .standard, corrects: corrects)
  }

  /// A notice drafted by the clerk; its id.
  func drafted() throws -> String {
    try act(.clerk) { writing in
      let id = try writing.newNoticeID()
      try writing.append(.drafted(draft: SampleOffice.draft()), to: id)
      return id
    }
  }

  /// A notice that all of the standard scheme have signed.
  func signed() throws -> String {
    let id = try drafted()
    for step in SigningScheme.standard.steps {
      try act(step.role) { writing in
        try writing.append(
          .signed(
            step: step.name, version: 1, sha256: SampleOffice.draft().sha256, minutes: nil),
          to: id)
      }
    }
    return id
  }
}
