import Disclosure
import DisclosureBureau
import DisclosureStore
import DisclosureTesting
import Foundation
import NoticeLife
import PublicLedger
import SchoolOversight
import Testing
import WorkingDays
import ZipArchives
import PersonalData

@Suite struct TransferTests {
  private let school = calledSchools[0]

  /// Runs `body` with a round, the school's call file, and a list that hung at the school.
  private func withPosted(
    _ body: (_ desk: Desk, _ office: SchoolOffice, _ notice: String) throws -> Void
  ) throws {
    try withOpenRound { call, secret, folder in
      let office = try SchoolOffice(in: "\(folder)/school")
      let desk = Desk(call: call, secret: secret, folder: folder)
      try body(desk, office, try office.posted(transferredRows))
    }
  }

  /// The bureau's side.
  private struct Desk {
    let call: Call
    let secret: RoundSecret
    let folder: String

    func callFile(_ school: School) -> CallFile { CallFile(call, to: school, secret: secret) }

    func open(
      _ bytes: [UInt8], isRehearsal: Bool = false, after latest: TransferManifest? = nil
    ) throws -> OpenedTransfer {
      let path = try savedFile(bytes, in: folder, named: "包.gongshi")
      return try openTransfer(
        at: path, for: call.round, secret: secret, roster: calledRoster, isRehearsal: isRehearsal,
        after: latest)
    }

    func refusal(
      _ bytes: [UInt8], isRehearsal: Bool = false, after latest: TransferManifest? = nil
    ) -> String? {
      do {
        _ = try open(bytes, isRehearsal: isRehearsal, after: latest)
        return nil
      } catch { return (error as? TransferRefusal)?.id ?? "\(error)" }
    }
  }

  @Test func `a list that hung arrives whole, with tokens in place of numbers`() throws {
    try withPosted { desk, office, notice in
      let made = try office.transfer(notice, answering: desk.callFile(school))
      let opened = try desk.open(made.bytes)
      #expect(opened.school == school)
      #expect(opened.manifest == made.manifest)
      #expect(opened.proved.place == "校门口")
      #expect(opened.table.columns == ["id", "name", "grade", "amount"])
      let names = opened.table.records.map { $0.fields[1] }
      #expect(names == ["张三", "李四", "王五", "赵六", "孙七"].map { .text($0) })
      #expect(opened.table.records.allSatisfy { $0.fields[0] == .empty })
      let numbers = transferredRows.map { $0["身份证号"] ?? "" }
      #expect(opened.table.persons == numbers.map { desk.secret.matching.token(of: $0) })
      #expect(Set(opened.records.map { $0.fields[0] }).count == 5)
      #expect(
        opened.records.map { $0.fields[3] }
          == (1...5).map { .amount(Amount(fen: $0 * 10_000 + 50)) })
      #expect(opened.records.map { $0.fields[2] }.first == .text("一档"))
    }
  }

  @Test func `no number and no name stands in the package in clear`() throws {
    try withPosted { desk, office, notice in
      let made = try office.transfer(notice, answering: desk.callFile(school))
      var clear = ""
      for part in try ZipTemplate(made.bytes).parts() {
        guard case .bytes(let bytes) = part.content else { continue }
        clear += String(decoding: bytes, as: UTF8.self)
      }
      for row in transferredRows {
        #expect(!clear.contains(row["身份证号"] ?? "") && !clear.contains(row["姓名"] ?? ""))
      }
      #expect(PrivateContent.first(in: clear, of: PrivateContent.Kind.all) == nil)
    }
  }

  @Test func `a changed byte anywhere is refused`() throws {
    try withPosted { desk, office, notice in
      let made = try office.transfer(notice, answering: desk.callFile(school))
      let parts = try ZipTemplate(made.bytes).parts()
      for (index, part) in parts.enumerated() {
        guard case .bytes(let bytes) = part.content else { continue }
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
          var changed = bytes
          changed[place] ^= 1
          var other = parts
          other[index] = PackagePart(name: part.name, bytes: changed)
          #expect(try desk.refusal(zipped(other)) != nil, "\(part.name) \(place)")
        }
      }
      for count in [0, 1, 100, made.bytes.count / 2, made.bytes.count - 1] {
        #expect(desk.refusal(Array(made.bytes.prefix(count))) == "XFER-004", "\(count)")
      }
    }
  }

  @Test func `another round, another school's file and a rehearsal are refused`() throws {
    try withPosted { desk, office, notice in
      let made = try office.transfer(notice, answering: desk.callFile(school))
      try withOpenRound { call, secret, folder in
        let other = Desk(call: call, secret: secret, folder: folder)
        // The same id in another office: sealed to another key.
        #expect(other.refusal(made.bytes) == "XFER-009")
      }
      let stranger = School(code: "9", name: "东山小学", stage: .primary, township: "镇")
      let unasked = try office.transfer(notice, answering: desk.callFile(stranger))
      #expect(desk.refusal(unasked.bytes) == "XFER-006")
      let forged = try JSONDecoder().decode(
        CallFile.self,
        from: Data(
          desk.callFile(school).text.replacing(school.code, with: calledSchools[1].code).utf8))
      #expect(try desk.refusal(office.transfer(notice, answering: forged).bytes) == "XFER-010")
      let round = try JSONDecoder().decode(
        CallFile.self,
        from: Data(desk.callFile(school).text.replacing("C-2026-0001", with: "C-2026-0002").utf8))
      #expect(try desk.refusal(office.transfer(notice, answering: round).bytes) == "XFER-005")
      let rehearsal = try office.transfer(
        notice, answering: desk.callFile(school), isRehearsal: true)
      #expect(desk.refusal(rehearsal.bytes) == "XFER-007")
      #expect(desk.refusal(rehearsal.bytes, isRehearsal: true) == nil)
      #expect(desk.refusal(made.bytes, isRehearsal: true) == "XFER-007")
    }
  }

  @Test func `an older package than the one taken is refused, the same one and a newer one not`()
    throws
  {
    try withPosted { desk, office, notice in
      let call = desk.callFile(school)
      let first = try office.transfer(notice, answering: call)
      let later = try office.transfer(notice, answering: call, minutesLater: 1)
      try office.act(.issuer) { try $0.append(.withdrawn(reason: "更正"), to: notice) }
      let last = try office.transfer(try office.posted(transferredRows), answering: call)
      #expect(desk.refusal(first.bytes, after: first.manifest) == nil)
      #expect(desk.refusal(later.bytes, after: first.manifest) == nil)
      #expect(desk.refusal(first.bytes, after: later.manifest) == "XFER-008")
      #expect(desk.refusal(last.bytes, after: later.manifest) == nil)
      #expect(desk.refusal(later.bytes, after: last.manifest) == "XFER-008")
    }
  }

  @Test func `what is no package is refused in words`() throws {
    try withPosted { desk, office, notice in
      let parts = try ZipTemplate(
        office.transfer(notice, answering: desk.callFile(school)).bytes
      ).parts()
      #expect(desk.refusal([]) == "XFER-004")
      #expect(desk.refusal(Array("hello".utf8)) == "XFER-004")
      #expect(try desk.refusal(zipped(Array(parts.prefix(1)))) == "XFER-004")
      #expect(
        try desk.refusal(zipped(parts + [PackagePart(name: "more", bytes: [1])])) == "XFER-004")
      let bomb = PackagePart(
        name: "content.sealed", bytes: [UInt8](repeating: 0, count: 8 << 20))
      #expect(try desk.refusal(zipped([parts[0], bomb])) == "XFER-004")
      var outside = ZipFixture()
      outside.add("../manifest.json", [1])
      outside.add("content.sealed", [1])
      #expect(desk.refusal(outside.finished()) == "XFER-004")
    }
  }

  @Test func `only a posted list of the called kind can be sent`() throws {
    try withPosted { desk, office, _ in
      let call = desk.callFile(school)
      let draft = try office.drafted(transferredRows)
      let early = #expect(throws: TransferRefusal.self) {
        try office.transfer(draft, answering: call)
      }
      #expect(early?.id == "XFER-003")
      let fees = NoticeKind(
        id: "fees.term", name: "收费公示", domain: .fees, stage: 1, stageName: "公示",
        catalogueItem: "学生管理/义务教育学生资助政策", roster: calledRoster, facts: [],
        period: calledKind.period, signers: ["经办人"],
        takeDown: ("公示期满撤下", .practice("多地公告")))
      let other = try office.posted(transferredRows, kind: fees)
      let kind = #expect(throws: TransferRefusal.self) {
        try office.transfer(other, answering: call)
      }
      #expect(kind?.id == "XFER-002")
    }
  }
}
