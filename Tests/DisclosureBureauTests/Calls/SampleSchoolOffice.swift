import Disclosure
import DisclosureBureau
import DisclosureStore
import DisclosureTesting
import NoticeLife
import PublicLedger
import WorkingDays

/// A school with the kit, everybody in it with one role and a cheap password.
struct SchoolOffice {
  static let password = Array("school-password".utf8)
  static let morning = Moment(CalendarDay(2026, 9, 21), minutes: 9 * 60)
  let store: OfficeStore
  let name: String

  init(in folder: String, called name: String = "临江县实验小学") throws {
    self.name = name
    store = try OfficeStore.create(
      at: folder, settings: OfficeSettings(unit: name, signingScheme: "standard"),
      first: SchoolOffice.person(.securityKeeper), at: SchoolOffice.morning)
    try act(.securityKeeper) { writing in
      for role in Role.allCases where role != .securityKeeper {
        try writing.add(SchoolOffice.person(role))
      }
    }
  }

  private static func person(_ role: Role) -> NewPerson {
    NewPerson(
      name: role.rawValue + "员", roles: [role], password: password,
      cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
  }

  @discardableResult
  func act<T>(_ role: Role, _ body: (OfficeWriting) throws -> T) throws -> T {
    let actor = try store.unlock(
      role.rawValue + "员", password: SchoolOffice.password, at: SchoolOffice.morning)
    return try store.act(as: actor, at: SchoolOffice.morning, body)
  }

  /// A notice of `kind` with `rows`, drafted, signed and posted; its id.
  func posted(_ rows: [[String: String]], kind: NoticeKind = calledKind) throws -> String {
    let notice = try drafted(rows, kind: kind)
    for step in SigningScheme.standard.steps {
      try act(step.role) { writing in
        let sha256 = try writing.state(of: notice).current.sha256
        try writing.append(
          .signed(step: step.name, version: 1, sha256: sha256, minutes: nil), to: notice)
      }
    }
    try act(.clerk) { writing in
      let sha256 = try writing.state(of: notice).current.sha256
      try writing.append(
        .posted(
          posting: Posting(
            number: 1, channel: "公示栏", place: "校门口", at: SchoolOffice.morning, sha256: sha256,
            evidence: [])), to: notice)
    }
    return notice
  }

  func drafted(_ rows: [[String: String]], kind: NoticeKind = calledKind) throws -> String {
    let records = imported(rows, as: kind.roster).records
    let list = try kind.roster.publishedRows(of: records).map { NewRow($0, of: kind.roster) }
    let publication = JSON.members(["kind": .string(kind.id), "title": .string("名单")])
    return try act(.clerk) { writing in
      let id = try writing.newNoticeID()
      let stored = try writing.storeList(list, publication: publication, of: id)
      try writing.append(
        .drafted(
          draft: DraftContent(
            kind: kind.id, title: "名单", version: 1, sha256: publication.sha256,
            fingerprint: "0101-0101-0101-0101", listRoot: stored.root, rowCount: stored.rowCount,
            period: PeriodPlan(
              posted: CalendarDay(2026, 9, 21), count: 5, unit: .workingDays,
              firstDay: .dayAfterPosting, lastDay: CalendarDay(2026, 9, 28), closesAt: .endOfDay,
              source: "多地公告"),
            comesDownAtEnd: true, scheme: .standard)), to: id)
      return id
    }
  }

  func transfer(
    _ notice: String, answering call: CallFile, minutesLater: Int = 0, isRehearsal: Bool = false
  ) throws -> MadeTransfer {
    try store.read { reading in
      try DisclosureBureau.transfer(
        of: notice, answering: call, roster: calledRoster, in: reading, office: name,
        isRehearsal: isRehearsal,
        at: Moment(SchoolOffice.morning.day, minutes: SchoolOffice.morning.minutes + minutesLater))
    }
  }
}

let transferredRows = (1...5).map { number in
  [
    "身份证号": sampleResidentID(born: CalendarDay(2012, 3, number), serial: number),
    "姓名": ["张三", "李四", "王五", "赵六", "孙七"][number - 1], "档次": number < 3 ? "一档" : "二档",
    "金额": "\(number)00.50",
  ]
}
