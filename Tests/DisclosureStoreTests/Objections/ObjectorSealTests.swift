import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct ObjectorSealTests {
  @Test func `who objects is read by the handler alone, and the reading is recorded`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      let receiver = office[.receiver].id
      #expect(
        refused {
          try office.act(.issuer, at: SampleOffice.noon) { _ = try $0.openObjector(of: id) }
        } == "OBJ-029")
      let read = try office.act(.receiver, at: SampleOffice.noon) { try $0.openObjector(of: id) }
      #expect(read == objector)
      let acts = try office.store.read {
        try $0.entries(of: id).map { try $0.act(as: ObjectionAct.self) }
      }
      #expect(acts.last == .opened(reason: nil))
      try office.step(.accepted(despite: nil), .assigned(to: receiver), of: id)
      try office.act(.receiver, at: SampleOffice.noon) { _ = try $0.openObjector(of: id) }
    }
  }

  @Test func `nobody reads it in a dry run, which would leave no trace`() throws {
    try withOffice { office in
      let (id, _) = try office.objected(to: try office.opened())
      let found = refused {
        try office.act(.receiver, at: SampleOffice.noon, dryRun: true) {
          _ = try $0.openObjector(of: id)
        }
      }
      #expect(found == "OBJ-036")
    }
  }

  @Test func `once there is a handler, others who receive objections read nothing`() throws {
    try withOffice { office in
      let other = try office.another(.receiver)
      let (id, _) = try office.objected(to: try office.opened())
      try office.step(.assigned(to: other.id), of: id)
      #expect(
        refused {
          try office.act(.receiver, at: SampleOffice.noon) { _ = try $0.openObjector(of: id) }
        } == "OBJ-029")
      let read = try office.store.act(as: other, at: SampleOffice.noon) {
        try $0.openObjector(of: id)
      }
      #expect(read == objector)
    }
  }

  @Test func `whom it is about, and who recused themselves, never read it`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let receiver = office[.receiver].id
      let (about, _) = try office.objected(to: notice, against: [receiver])
      let (recused, _) = try office.objected(to: notice, row: 1)
      try office.step(.recused(handler: receiver, reason: "亲属"), of: recused)
      for id in [about, recused] {
        #expect(
          refused {
            try office.act(.receiver, at: SampleOffice.noon) { _ = try $0.openObjector(of: id) }
          } == "OBJ-029")
      }
    }
  }

  @Test func `who made the notice handles nothing where the rule says so`() throws {
    try withOffice { office in
      let clerk = try office.another(.receiver, besides: [.clerk])
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      try office.step(.assigned(to: clerk.id), of: id)
      let rule = Provision("临江县公示异议处理办法", "第六条", standing: .local)
      try office.act(.issuer, at: SampleOffice.noon) {
        try $0.setObjectionTerms(ObjectionTerms(rule) { $0.keepsMakersOut = true }, for: nil)
      }
      let own = try office.store.act(as: clerk, at: SampleOffice.noon) { writing in
        let own = try writing.newNoticeID()
        try writing.append(.drafted(draft: SampleOffice.draft()), to: own)
        return own
      }
      for step in SigningScheme.standard.steps {
        let signing: Actor = step.role == .clerk ? clerk : office[step.role]
        try office.store.act(as: signing, at: SampleOffice.noon) {
          _ = try $0.append(
            .signed(
              step: step.name, version: 1, sha256: SampleOffice.draft().sha256, minutes: nil),
            to: own)
        }
      }
      try office.act(.clerk, at: SampleOffice.noon) {
        let posting = Posting(
          number: 1, channel: "公示栏", place: "大厅", at: SampleOffice.noon, evidence: [])
        try $0.append(.posted(posting: posting), to: own)
      }
      let (second, _) = try office.objected(to: own)
      #expect(refused { try office.step(.assigned(to: clerk.id), of: second) } == "OBJ-027")
      #expect(refused { try office.step(.assigned(to: office[.receiver].id), of: second) } == nil)
      #expect(
        refused { try office.step(.assigned(to: office[.auditor].id), of: second) } == "OBJ-026")
      #expect(refused { try office.step(.assigned(to: "P99"), of: second) } == "STORE-015")
    }
  }

  @Test func `the file shows nothing of who objects`() throws {
    try withOffice { office in
      let (id, code) = try office.objected(to: try office.opened())
      try office.decide(.notAffecting, id)
      let files = try FileManager.default.contentsOfDirectory(atPath: office.folder)
      for file in files {
        let data = FileManager.default.contents(atPath: office.folder + "/" + file) ?? Data()
        for canary in ["秦晓岚", "13912345678", "第三中学", "工作年限", code.text, "\(code)"] {
          #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file)")
        }
      }
    }
  }

  @Test func `when its time is over it is gone`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      try office.act(.receiver, at: SampleOffice.noon) { try $0.eraseObjectors(of: notice) }
      #expect(
        refused {
          try office.act(.receiver, at: SampleOffice.noon) { _ = try $0.openObjector(of: id) }
        } == "OBJ-030")
    }
  }

  @Test func `a seal moved to another objection does not open`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let ids = try (0..<2).map { _ in try office.objected(to: notice).id }
      try office.store.queue.write { database in
        try database.execute(
          sql:
            "UPDATE objection SET sealed = (SELECT sealed FROM objection WHERE id = ?) WHERE id = ?",
          arguments: [ids[0], ids[1]])
      }
      #expect(
        refused {
          try office.act(.receiver, at: SampleOffice.noon) { _ = try $0.openObjector(of: ids[1]) }
        } == "OBJ-031")
    }
  }
}

@Suite struct QueryCodeTests {
  @Test func `a code finds its objection, however it is typed`() throws {
    try withOffice { office in
      let (id, code) = try office.objected(to: try office.opened())
      let typed = [
        "\(code)", code.text, code.text.lowercased(),
        " \(code.text.prefix(5)) \(code.text.suffix(5)) ",
      ]
      for text in typed {
        let read = try #require(QueryCode(text))
        #expect(try office.store.read { try $0.objection(with: read)?.id } == id)
      }
      let other = try #require(QueryCode("AAAAA-AAAAA"))
      #expect(try office.store.read { try $0.objection(with: other) } == nil)
    }
  }

  @Test func `a new code ends the one before`() throws {
    try withOffice { office in
      let (id, code) = try office.objected(to: try office.opened())
      let new = try office.act(.receiver, at: SampleOffice.noon) { try $0.renewCode(of: id) }
      #expect(try office.store.read { try $0.objection(with: code) } == nil)
      #expect(try office.store.read { try $0.objection(with: new)?.id } == id)
    }
  }

  @Test(arguments: ["", "K7M3PQXW4", "K7M3PQXW4TT", "K7M3PQXW4O", "K7M3PQXW41", "K7M3PQXW4二"])
  func `what is no code is not read as one`(_ text: String) {
    #expect(QueryCode(text) == nil)
  }

  @Test func `no two characters of a code look alike`() {
    #expect(QueryCode.alphabet.allSatisfy { !"0OQ1ILl2Z5S8BU".contains($0) || $0 == "Q" })
    var generator = SeededGenerator(seed: 7)
    let codes = Set((0..<1000).map { _ in QueryCode(using: &generator) })
    #expect(codes.count == 1000)
    for code in codes { #expect(QueryCode("\(code)") == code) }
  }
}
