import Disclosure
import DisclosureBureau
import DisclosureStore
import DisclosureTesting
import NoticeLife
import WorkingDays

/// A bureau with a round open for ``calledSchools``.
struct SampleBureau {
  static let opened = Moment(CalendarDay(2026, 9, 14), minutes: 9 * 60)
  let store: OfficeStore
  let actor: Actor
  let call: Call

  init(in folder: String) throws {
    let password = Array("bureau-password".utf8)
    store = try OfficeStore.create(
      at: folder, settings: OfficeSettings(unit: "临江县教育局", signingScheme: "standard"),
      first: NewPerson(
        name: "周敏", roles: [.securityKeeper], password: password, cost: SampleBureau.cost),
      at: SampleBureau.opened)
    let keeper = try store.unlock("周敏", password: password, at: SampleBureau.opened)
    _ = try store.act(as: keeper, at: SampleBureau.opened) { writing in
      try writing.add(
        NewPerson(name: "吴倩", roles: [.clerk], password: password, cost: SampleBureau.cost))
    }
    actor = try store.unlock("吴倩", password: password, at: SampleBureau.opened)
    let plan = RoundPlan(
      kind: calledKind.id, title: "2026年秋季拟资助学生名单", year: 2026, county: "临江县",
      division: "321084", due: calledDue, roster: calledRoster.version, schools: calledSchools)
    let round = try store.act(as: actor, at: SampleBureau.opened) { try $0.openRound(plan) }
    call = Call(
      round, of: calledKind, issuer: "临江县教育局", day: SampleBureau.opened.day,
      contact: "基础教育科0523-85551200", handingIn: "请用内部网络报送")
  }

  private static let cost = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)

  func secret() throws -> RoundSecret { try store.read { try $0.secret(of: call.round.id) } }
}

/// Runs `body` with a bureau's call in a folder of its own.
func withOpenRound<Result>(
  _ body: (_ call: Call, _ secret: RoundSecret, _ folder: String) throws -> Result
) throws -> Result {
  try withEmptyFolder { folder in
    let bureau = try SampleBureau(in: "\(folder)/data")
    return try body(bureau.call, bureau.secret(), folder)
  }
}
