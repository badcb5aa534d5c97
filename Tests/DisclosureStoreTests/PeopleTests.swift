import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

struct PeopleTests {
  private func minutes(_ count: Int) -> Moment { Moment("2026-09-28", minutes: 9 * 60 + count) }

  private func refused(_ body: () throws -> Void) -> StoreRefusal? {
    #expect(throws: StoreRefusal.self, performing: body)
  }

  @Test func `Five wrong passwords are free, then each costs a longer wait`() throws {
    try withOffice { office in
      func tried(_ password: String, at moment: Moment) -> String? {
        do {
          _ = try office.store.unlock("经办员", password: Array(password.utf8), at: moment)
          return nil
        } catch { return (error as? StoreRefusal)?.id }
      }
      for _ in 1...5 { #expect(tried("wrong wrong", at: minutes(0)) == "STORE-016") }
      #expect(tried("correct horse", at: minutes(0)) == "STORE-017")
      #expect(tried("wrong wrong", at: minutes(1)) == "STORE-016")
      #expect(tried("correct horse", at: minutes(2)) == "STORE-017")
      #expect(tried("correct horse", at: minutes(3)) == nil)
      // Once right, the count begins anew.
      #expect(tried("wrong wrong", at: minutes(3)) == "STORE-016")
      #expect(tried("correct horse", at: minutes(3)) == nil)
    }
  }

  @Test func `A wrong password says how many tries are left`() throws {
    try withOffice { office in
      let refusal = refused {
        _ = try office.store.unlock("P2", password: Array("wrong wrong".utf8), at: minutes(0))
      }
      #expect(refusal?.message == "经办员的密码不对,再错 4 次就要等待。[STORE-016]")
      let unknown = refused {
        _ = try office.store.unlock("某人", password: SampleOffice.password, at: minutes(0))
      }
      #expect(unknown?.id == "STORE-015")
    }
  }

  /// Everybody who keeps the system does nothing else, and nothing for a second keeper.
  @Test func `No one holds roles that check each other`() throws {
    for one in Role.allCases {
      for other in Role.allCases where one != other {
        let isKept = Role.keepers.contains(one) || Role.keepers.contains(other)
        #expect((Role.conflict(in: [one, other]) != nil) == isKept, "\(one) \(other)")
      }
      #expect(Role.conflict(in: [one]) == nil)
    }
    try withOffice { office in
      let refusal = refused {
        try office.act(.securityKeeper) {
          try $0.changeRoles(of: "签发员", to: [.issuer, .systemKeeper])
        }
      }
      #expect(refusal?.message == "签发员不能同时是签发和系统管理,请把其中一个给别人。[STORE-019]")
    }
  }

  @Test(arguments: Role.allCases)
  func `Only who keeps security gives roles`(_ role: Role) throws {
    try withOffice { office in
      let acts: [(OfficeWriting) throws -> Void] = [
        { _ = try $0.add(SampleOffice.newcomer) }, { try $0.changeRoles(of: "P2", to: [.issuer]) },
        { try $0.deactivate("P3") },
      ]
      for act in acts {
        if role == .securityKeeper {
          try office.act(role) { try act($0) }
        } else {
          let refusal = refused { try office.act(role) { try act($0) } }
          #expect(refusal?.id == "STORE-020")
          #expect(refusal?.nature == .needsApproval)
        }
      }
    }
  }

  @Test func `Roles taken away count at once, for one who is already in too`() throws {
    try withOffice { office in
      try office.act(.securityKeeper) { try $0.deactivate("经办员") }
      #expect(refused { _ = try office.drafted() }?.id == "STORE-018")
      let out = refused {
        _ = try office.store.unlock("P2", password: SampleOffice.password, at: minutes(0))
      }
      #expect(out?.id == "STORE-018")
      try office.act(.securityKeeper) { try $0.changeRoles(of: "经办员", to: [.clerk]) }
      _ = try office.drafted()
    }
  }

  @Test func `There is always somebody who can give roles`() throws {
    try withOffice { office in
      #expect(
        refused { try office.act(.securityKeeper) { try $0.deactivate("P1") } }?.id == "STORE-027")
      try office.act(.securityKeeper) { writing in
        try writing.changeRoles(of: "审计员", to: [.securityKeeper])
        try writing.deactivate("P1")
      }
    }
  }

  @Test func `A changed password opens the same key, the old one nothing`() throws {
    try withOffice { office in
      let new = Array("battery staple".utf8)
      try office.act(.clerk) { try $0.changePassword(to: new, cost: SampleOffice.cost) }
      let actor = try office.store.unlock("经办员", password: new, at: minutes(0))
      try office.store.act(as: actor, at: minutes(0)) { _ = try $0.newNoticeID() }
      #expect(actor.publicKey == office[.clerk].publicKey)
      let old = refused {
        _ = try office.store.unlock("经办员", password: SampleOffice.password, at: minutes(0))
      }
      #expect(old?.id == "STORE-016")
    }
  }

  @Test(arguments: [(7, "STORE-022"), (8, nil)])
  func `A password has eight bytes at least`(_ count: Int, _ id: String?) throws {
    try withOffice { office in
      let person = NewPerson(
        name: "新人", roles: [.clerk], password: Array(repeating: 97, count: count),
        cost: SampleOffice.cost)
      do {
        try office.act(.securityKeeper) { _ = try $0.add(person) }
        #expect(id == nil)
      } catch { #expect((error as? StoreRefusal)?.id == id) }
    }
  }

  @Test func `Names are told apart and roles are given`() throws {
    try withOffice { office in
      let again = refused {
        try office.act(.securityKeeper) { _ = try $0.add(SampleOffice.person(.clerk)) }
      }
      #expect(again?.id == "STORE-021")
      let none = refused {
        try office.act(.securityKeeper) { try $0.changeRoles(of: "P2", to: []) }
      }
      #expect(none?.id == "STORE-026")
    }
  }

  @Test func `Settings are changed by who keeps the system, and only to whole ones`() throws {
    try withOffice { office in
      var settings = SampleOffice.settings
      settings.requiredChannels = ["公示栏", "网站"]
      let changed = settings
      #expect(refused { try office.act(.clerk) { try $0.change(changed) } }?.id == "STORE-020")
      try office.act(.systemKeeper) { try $0.change(changed) }
      let kept = try office.store.read { try $0.settings() }
      #expect(kept == changed)
      settings.creditCode = "1132"
      let broken = settings
      let refusal = refused { try office.act(.systemKeeper) { try $0.change(broken) } }
      #expect(refusal?.id == "STORE-012")
    }
  }
}

extension SampleOffice {
  fileprivate static var newcomer: NewPerson {
    NewPerson(name: "新人", roles: [.clerk], password: password, cost: cost)
  }
}
