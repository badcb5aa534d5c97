import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import InformationRequests
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

private let applicant = Applicant(
  name: "秦晓岚", identity: "身份证11010519491231002X", phone: "13912345678",
  description: "我家孩子秦小雨的入学审核表", form: "纸质")

private let canaries = ["秦晓岚", "11010519491231002X", "13912345678", "秦小雨", "纸质"]

private func sampleRequest(
  _ channel: RequestChannel = .byHand, topic: String = "2026年小学招生"
) -> RequestRegistration {
  RequestRegistration(
    applicant: .person, channel: channel, arrived: SampleOffice.morning, topic: topic,
    met: RequestPart.allCases)
}

extension SampleOffice {
  fileprivate func requested(_ channel: RequestChannel = .byHand) throws -> String {
    try act(.receiver, at: SampleOffice.noon) {
      try $0.register(sampleRequest(channel), from: applicant)
    }
  }

  @discardableResult
  fileprivate func take(
    _ act: RequestAct, of request: String, as role: Role = .receiver, at moment: Moment = noon
  ) throws -> RequestState {
    try self.act(role, at: moment) { try $0.append(act, to: request, in: .national) }
  }

  fileprivate func answered(_ outcome: RequestOutcome = .disclosed) throws -> String {
    let id = try requested()
    try take(closing(outcome), of: id)
    return id
  }
}

private func closing(_ outcome: RequestOutcome = .disclosed) -> RequestAct {
  .answered(RequestAnswer(outcome: outcome, on: "2026-09-29", number: "临教公复〔2026〕1号"))
}

/// The id of the refusal that `work` ends with; nil when it does not.
private func requestRefused(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch let refusal as RequestRefusal {
    return refusal.id
  } catch let refusal as StoreRefusal {
    return refusal.id
  } catch {
    return "\(error)"
  }
}

@Suite struct RequestStoreTests {
  @Test func `requests are numbered by year, and stand in the table as their acts left them`()
    throws
  {
    try withOffice { office in
      let first = try office.requested()
      let second = try office.requested(.fax)
      #expect([first, second] == ["S-2026-0001", "S-2026-0002"])
      try office.take(.confirmed(on: "2026-09-29"), of: second)
      try office.take(closing(.notHeld), of: first)
      let open = try office.store.read { try $0.requests(openOnly: true).map(\.id) }
      #expect(open == [second])
      let tally = try office.store.read { try $0.requestTally(of: 2026) }
      #expect(tally.requests(.received) == [first, second])
      #expect(tally.requests(.outcome(.notHeld), of: .person) == [first])
      #expect(tally.requests(.forward) == [second])
      #expect(
        try office.store.read { try $0.requestTally(of: 2027) }.requests(.carried) == [second])
      #expect(try office.store.read { try $0.differences() } == [])
    }
  }

  @Test func `what is not received is in no table`() throws {
    try withOffice { office in
      let id = try office.requested(.internet)
      #expect(try office.store.read { try $0.requestTally(of: 2026) }.count(.received) == 0)
      try office.take(.withdrawn(on: "2026-09-29", reason: "来电撤回"), of: id)
      #expect(try office.store.read { try $0.requestTally(of: 2026) }.count(.total) == 0)
      #expect(try office.store.read { try $0.differences() } == [])
    }
  }

  @Test func `the head of the office extends, whoever receives does the rest`() throws {
    try withOffice { office in
      let id = try office.requested()
      let extended = RequestAct.extended(days: 5, on: "2026-09-29", reason: "材料多")
      #expect(requestRefused { try office.take(extended, of: id) } == "REQ-024")
      #expect(requestRefused { try office.take(extended, of: id, as: .issuer) } == nil)
      #expect(requestRefused { try office.take(closing(), of: id, as: .issuer) } == "REQ-024")
      let other = requestRefused {
        try office.act(.clerk, at: SampleOffice.noon) {
          _ = try $0.register(sampleRequest(), from: applicant)
        }
      }
      #expect(other == "REQ-024")
      #expect(requestRefused { try office.take(closing(), of: "S-2026-0099") } == "REQ-025")
    }
  }

  @Test func `the calendar is asked before an act is recorded`() throws {
    try withOffice { office in
      let id = try office.requested()
      let late = RequestAct.answered(
        RequestAnswer(outcome: .notHeld, on: "2026-10-31", number: "临教公复〔2026〕1号"))
      let then = Moment("2026-10-31", minutes: 600)
      #expect(requestRefused { try office.take(late, of: id, at: then) } == "REQ-020")
      #expect(try office.store.read { try $0.requestState(of: id).isOpen })
    }
  }

  @Test func `neither a name nor a number gets into words that stay`() throws {
    try withOffice { office in
      for topic in ["秦晓岚的申请", "电话13912345678"] {
        let found = requestRefused {
          try office.act(.receiver, at: SampleOffice.noon) {
            _ = try $0.register(sampleRequest(topic: topic), from: applicant)
          }
        }
        #expect(found == (topic.contains("秦") ? "REQ-029" : "REQ-005"))
      }
      let id = try office.requested()
      #expect(
        requestRefused {
          try office.take(.withdrawn(on: "2026-09-29", reason: "秦晓岚来电"), of: id)
        } == "REQ-029")
    }
  }

  @Test func `the file shows nothing of who asks`() throws {
    try withOffice { office in
      _ = try office.answered()
      for file in try FileManager.default.contentsOfDirectory(atPath: office.folder) {
        let data = FileManager.default.contents(atPath: office.folder + "/" + file) ?? Data()
        for canary in canaries {
          #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file)")
        }
      }
    }
  }

  @Test func `who asks is read by whoever receives, and the reading is recorded`() throws {
    try withOffice { office in
      let id = try office.requested()
      func open(_ role: Role, dryRun: Bool = false) throws -> Applicant {
        try office.act(role, at: SampleOffice.noon, dryRun: dryRun) {
          try $0.openApplicant(of: id, reason: "电话确认", in: .national)
        }
      }
      #expect(requestRefused { _ = try open(.issuer) } == "REQ-024")
      #expect(requestRefused { _ = try open(.receiver, dryRun: true) } == "REQ-028")
      #expect(try open(.receiver) == applicant)
      let last = try office.store.read { try $0.requestStory(of: id).last }
      #expect(last?.words == "查看了申请人的信息:电话确认" && last?.person == "受理员")
    }
  }

  @Test func `what comes in later is sealed with the rest`() throws {
    try withOffice { office in
      let id = try office.requested()
      try office.act(.receiver, at: SampleOffice.noon) { writing in
        try writing.complete(request: id) { $0.email = "a@example.cn" }
      }
      let read = try office.act(.receiver, at: SampleOffice.noon) {
        try $0.openApplicant(of: id, in: .national)
      }
      #expect(read.email == "a@example.cn" && read.name == "秦晓岚")
    }
  }

  @Test func `a seal moved to another request does not open`() throws {
    try withOffice { office in
      let ids = try (0..<2).map { _ in try office.requested() }
      try office.store.queue.write { database in
        try database.execute(
          sql: "UPDATE request SET sealed = (SELECT sealed FROM request WHERE id = ?) WHERE id = ?",
          arguments: [ids[0], ids[1]])
      }
      #expect(requestRefused { try office.take(closing(), of: ids[1]) } == "REQ-027")
    }
  }

  @Test func `when its time is over who asked is gone, from the backups too`() throws {
    try withOffice { office in
      let id = try office.answered()
      try office.act(.receiver, at: SampleOffice.noon) { writing in
        _ = try writing.keep(
          Array("答复书 秦晓岚".utf8), role: "申请答复书", name: "答复.pdf", of: id, sealed: true)
      }
      let before = try office.store.backUp(at: SampleOffice.noon)
      #expect(try office.store.read { try $0.requestsToErase().map(\.id) } == [id])
      func erase(_ role: Role) throws {
        try office.act(role, at: SampleOffice.noon) {
          try $0.eraseApplicant(of: id, rule: "结束后保存 30 日(单位设定)")
        }
      }
      #expect(requestRefused { try erase(.receiver) } == "REQ-024")
      try erase(.systemKeeper)
      let cleared = try office.store.clear(at: SampleOffice.noon)
      #expect(cleared.files == 1 && cleared.backups == [before.path] && cleared.newBackup != nil)
      #expect(try office.store.read { try $0.requestsToErase().isEmpty })
      #expect(
        requestRefused {
          try office.act(.receiver, at: SampleOffice.noon) {
            _ = try $0.openApplicant(of: id, in: .national)
          }
        } == "REQ-026")
      #expect(try office.store.read { try $0.requestTally(of: 2026) }.requests(.total) == [id])
      #expect(try office.store.read { try $0.differences() } == [])
    }
  }

  @Test func `the check-up sees a table that does not say what the ledger says`() throws {
    try withOffice { office in
      let id = try office.answered()
      _ = try office.requested()
      try office.store.queue.write { database in
        try database.execute(
          sql: "UPDATE request SET outcome = 'notHeld' WHERE id = ?", arguments: [id])
      }
      #expect(
        try office.store.read { try $0.differences() }
          == ["申请 S-2026-0001 的 outcome:表里是 notHeld,按台账应为 disclosed"])
    }
  }

  @Test(
    arguments: [
      "INSERT OR REPLACE INTO request SELECT * FROM request", "DELETE FROM request",
      "UPDATE request SET sealed = NULL", "UPDATE request SET stage = 'underWay'",
      "UPDATE request SET outcome = NULL", "UPDATE request SET isErased = 1",
    ])
  func `the file refuses what no act can make`(_ sql: String) throws {
    try withOffice { office in
      _ = try office.answered()
      #expect(throws: DatabaseError.self) {
        try office.store.queue.write { try $0.execute(sql: sql) }
      }
    }
  }

  @Test func `a restored office has its requests`() throws {
    try withOffice { office in
      let id = try office.answered(.repeated)
      let backup = try office.store.backUp(at: SampleOffice.noon)
      let proof = try BackupProof(
        of: backup.path, key: office.folder + ".key", at: SampleOffice.noon)
      #expect(proof.holds)
      #expect(try office.store.read { try $0.requestState(of: id).outcome } == .repeated)
    }
  }
}
