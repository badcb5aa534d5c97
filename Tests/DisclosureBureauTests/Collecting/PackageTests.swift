import Disclosure
import DisclosureDocuments
import DisclosureStore
import DisclosureTesting
import NoticeLife
import SchoolOversight
import Testing
import WorkingDays

@testable import DisclosureBureau

@Suite struct PackageTests {
  @Test func `A package is taken with its proof, and one that was changed is not`() throws {
    try withEmptyFolder { folder in
      let store = try OfficeStore.create(
        at: folder + "/data",
        settings: OfficeSettings(unit: "临江县教育局", signingScheme: "standard"),
        first: NewPerson(
          name: "钱经办", roles: [.clerk], password: SchoolOffice.password,
          cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)),
        at: SchoolOffice.morning)
      let clerk = try store.unlock(
        "钱经办", password: SchoolOffice.password, at: SchoolOffice.morning)
      let round = try store.act(as: clerk, at: SchoolOffice.morning) { writing in
        try writing.openRound(
          RoundPlan(
            kind: calledKind.id, title: "拟资助名单", year: 2026, county: "临江县",
            division: "321084", due: calledDue, roster: calledRoster.version,
            schools: calledSchools))
      }
      let call = Call(round, of: calledKind, issuer: "临江县教育局", day: SchoolOffice.morning.day)
      let secret = try store.read { try $0.secret(of: round.id) }
      let school = try SchoolOffice(in: folder + "/school")
      let made = try school.transfer(
        school.posted(transferredRows),
        answering: CallFile(call, to: calledSchools[0], secret: secret))
      try save(made.bytes, at: folder + "/报送/实小.gongshi")
      var changed = made.bytes
      changed[changed.count / 2] ^= 1
      try save(changed, at: folder + "/报送/坏.gongshi")
      let plan = try CollectPlan(
        round: round, kind: calledKind, inputs: [folder + "/报送"], output: nil,
        head: ReturnPapers.Letterhead(
          unit: "临江县教育局", rehearsal: nil, templates: TemplateLibrary(builtIn: [:]),
          now: SchoolOffice.morning))
      for _ in 1...2 {
        let result = try collect(plan, into: store, as: clerk)
        #expect(result.schools.map(\.state) == [.received, .missing, .missing])
        #expect(result.files.map(\.fate) == [.unreadable, .holding])
        #expect(result.files[0].remarks[0].rule.hasPrefix("XFER-"))
      }
      let (kept, figures) = try store.read {
        (try $0.returns(of: round.id), try $0.figures(of: round.id))
      }
      #expect(kept.map(\.source) == [.package])
      #expect(kept[0].rowCount == 5 && kept[0].publication != nil && kept[0].number == 1)
      #expect(figures["3210840101"]?.first { $0 == Figure(Figure.persons, value: 5) } != nil)
    }
  }
}
