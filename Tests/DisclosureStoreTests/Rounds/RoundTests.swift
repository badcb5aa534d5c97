import Disclosure
import DisclosureTesting
import Foundation
import NoticeLife
import SchoolOversight
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct RoundTests {
  private let pupils = [(name: "周小满", id: "320981201501010011"), (name: "吴小暑", id: "")]

  @Test func `A round is kept as it was planned, with a key of its own`() throws {
    try withOffice { office in
      let plan = SampleRound.plan()
      let round = try office.round(plan)
      let second = try office.round(plan)
      #expect([round.id, second.id] == ["C-2026-0001", "C-2026-0002"])
      try office.reopened().read { reading throws in
        #expect(try reading.rounds() == [round, second])
        #expect(try reading.round(round.id) == round)
        #expect((round.schools, round.due, round.kind) == (plan.schools, plan.due, plan.kind))
        #expect(round.packageKey != second.packageKey)
        let (one, other) = (try reading.secret(of: round.id), try reading.secret(of: second.id))
        #expect(one.packageKey != other.packageKey)
        #expect(one.matchingKey == other.matchingKey)
        #expect(
          one.matching.token(of: "1") == reading.returnSealing(of: "x").matching.token(of: "1"))
      }
    }
  }

  @Test(arguments: [
    (SampleRound.plan(schools: []), "没有一所学校"),
    (SampleRound.plan(schools: SampleRound.schools + [SampleRound.schools[0]]), "标识码相同"),
    (SampleRound.plan(title: " "), "没有标题"), (SampleRound.plan(division: "32108"), "六位数字"),
    (SampleRound.plan(division: "32108X"), "六位数字"),
    (SampleRound.plan(due: SampleOffice.morning), "已经过了"),
  ])
  func `A plan that cannot work is refused in words`(_ plan: RoundPlan, _ words: String) throws {
    try withOffice { office in
      let refusal = #expect(throws: StoreRefusal.self) { try office.round(plan) }
      #expect(refusal?.id == "ROUND-003")
      #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    }
  }

  @Test func `Rows come back as they were sent, and a later return takes their place`() throws {
    try withOffice { office in
      let id = try office.round().id
      let first = try office.receive(pupils, from: 1, in: id)
      let second = try office.receive([pupils[0]], from: 1, in: id, file: "b")
      try office.receive(pupils, from: 2, in: id, file: "c")
      #expect((first.number, second.number) == (1, 2))
      try office.store.read { reading throws in
        let sealing = reading.returnSealing(of: id)
        #expect(
          try reading.rows(of: SampleRound.schools[0].code, in: id)
            == SampleRound.table([pupils[0]], sealing.matching))
        #expect(
          try reading.rows(of: SampleRound.schools[1].code, in: id)
            == SampleRound.table(pupils, sealing.matching))
        #expect(try reading.rows(of: SampleRound.schools[2].code, in: id) == nil)
        #expect(try reading.returns(of: id).map(\.number) == [2, 1])
        #expect(try reading.rowCount(of: id) == 3)
        #expect(
          try reading.figures(of: id) == [
            SampleRound.schools[0].code: [Figure(Figure.rows, value: 1)],
            SampleRound.schools[1].code: [Figure(Figure.rows, value: 2)],
          ])
      }
    }
  }

  @Test func `The same file again changes nothing, and another outcome of it does`() throws {
    try withOffice { office in
      let id = try office.round().id
      let first = try office.receive(pupils, from: 1, in: id)
      let before = try office.store.read { try $0.entryCount() }
      #expect(try office.receive(pupils, from: 1, in: id) == first)
      #expect(try office.store.read { try $0.entryCount() } == before)
      let again = try office.receive(pupils, from: 1, in: id, state: .returned)
      #expect((again.number, again.state, again.root) == (2, .returned, nil))
      try office.store.read { reading throws in
        #expect(try reading.entryCount() == before + 1)
        #expect(try reading.rows(of: SampleRound.schools[0].code, in: id) == nil)
        #expect(try reading.figures(of: id) == [:])
      }
    }
  }

  /// What may not be taken in, and by which rule.
  @Test func `What does not fit the round is refused`() throws {
    try withOffice { office in
      let id = try office.round().id
      let other = try office.round().id
      func rule(
        _ school: String = SampleRound.schools[0].code, state: ReturnState = .received,
        round: String = "", sealedAs: String? = SampleRound.schools[0].code, rows: Int = 2,
        by role: Role = .clerk
      ) -> String? {
        refusal {
          try office.act(role) { writing in
            let sealing = writing.returnSealing(of: id)
            let table = SampleRound.table(pupils, sealing.matching)
            let sealed = try sealedAs.map {
              try sealing.seal(table, school: $0, file: SampleRound.file("a"))
            }
            try writing.receive(
              Arrival(
                round: round.isEmpty ? id : round, school: school, state: state,
                source: .workbook, file: SampleRound.file("a"), rowCount: rows),
              sealed: sealed)
          }
        }
      }
      #expect(rule(by: .receiver) == "ROUND-002")
      #expect(rule(round: "C-2026-0009") == "ROUND-001")
      #expect(rule("3210840109", sealedAs: "3210840109") == "ROUND-005")
      #expect(rule(sealedAs: SampleRound.schools[1].code) == "ROUND-007")
      #expect(rule(round: other) == "ROUND-007")
      #expect(rule(rows: 3) == "ROUND-007")
      #expect(rule(sealedAs: nil) == "ROUND-007")
      #expect(rule(state: .returned) == "ROUND-007")
      #expect(rule(state: .missing, sealedAs: nil) == "ROUND-007")
      #expect(rule(state: .nothingToReport, sealedAs: nil) == nil)
      #expect(rule() == nil)
      try office.act(.issuer) { try $0.close(round: id) }
      #expect(rule() == "ROUND-004")
    }
  }

  @Test func `A round lives from its opening to its emptying, step by step`() throws {
    try withOffice { office in
      let id = try office.round().id
      try office.receive(pupils, from: 1, in: id)
      let later = Moment("2026-10-25", minutes: 0)
      func rule(_ body: (OfficeWriting) throws -> Void) -> String? {
        refusal { try office.act(.clerk, body) }
      }
      #expect(rule { try $0.moveDue(of: id, to: later, because: " ") } == "ROUND-010")
      #expect(rule { try $0.moveDue(of: id, to: later, because: "放假") } == nil)
      #expect(rule { try $0.moveDue(of: id, to: later, because: "放假") } == "ROUND-008")
      #expect(rule { try $0.empty(round: id) } == "ROUND-009")
      #expect(rule { try $0.close(round: id) } == nil)
      #expect(rule { try $0.close(round: id) } == "ROUND-004")
      let rows = try office.act(.clerk) { try $0.empty(round: id) }
      #expect(rows == 2)
      #expect(rule { try $0.empty(round: id) } == "ROUND-011")
      try office.store.read { reading throws in
        let round = try reading.round(id)
        #expect((round.due, round.isClosed, round.isEmpty) == (later, true, true))
        #expect(try reading.figures(of: id).count == 1)
        let gone = #expect(throws: StoreRefusal.self) {
          try reading.rows(of: SampleRound.schools[0].code, in: id)
        }
        #expect(gone?.id == "ROUND-011")
        #expect(try reading.differences() == [])
      }
    }
  }

  @Test func `What a file was found to be is known again until the round is emptied`() throws {
    try withOffice { office in
      let id = try office.round().id
      let file = KnownFile(
        sha256: SampleRound.file("e"), reader: "1|cd", school: nil, state: .wrong, modified: nil,
        rowCount: 0, findings: ["RET-001": 2], detail: "王小明")
      try office.act(.clerk) { try $0.note(file, in: id) }
      try office.store.read { reading throws in
        #expect(try reading.knownFile(file.sha256, in: id) == file)
        #expect(try reading.knownFile(SampleRound.file("f"), in: id) == nil)
        #expect(try reading.knownFiles(of: id) == [file.sha256: file])
      }
      try office.act(.clerk) { writing in
        try writing.close(round: id)
        try writing.empty(round: id)
      }
      #expect(try office.store.read { try $0.knownFiles(of: id) } == [:])
    }
  }

  @Test func `The questions of summaries are answered out of the returns that count`() throws {
    try withOffice { office in
      let id = try office.round().id
      let other = try office.round().id
      try office.receive([pupils[0]], from: 1, in: id)
      try office.receive(pupils, from: 1, in: id, file: "b")
      try office.receive(pupils, from: 2, in: id, file: "c", state: .returned)
      try office.receive(pupils, from: 3, in: other, file: "d")
      try office.store.read { reading throws in
        let schools = try reading.answer(to: FigureQuery.schools, [id])
        #expect(schools == [[SampleRound.schools[0].code, "rows", "", "", "2"]])
        let counties = try reading.answer(to: FigureQuery.counties, [SampleRound.kind, "2026"])
        #expect(counties == [["临江县", "rows", "", "", "4"]])
        let none = try reading.answer(to: FigureQuery.counties, [SampleRound.kind, "2025"])
        #expect(none == [])
      }
    }
  }

  @Test func `A choice between two files is kept`() throws {
    try withOffice { office in
      let id = try office.round().id
      let code = SampleRound.schools[1].code
      try office.act(.clerk) { try $0.choose(SampleRound.file("b"), for: code, in: id) }
      let entries = try office.store.read { try $0.entryCount() }
      try office.act(.clerk) { try $0.choose(SampleRound.file("b"), for: code, in: id) }
      try office.store.read { reading throws in
        #expect(try reading.chosenFile(of: code, in: id) == SampleRound.file("b"))
        #expect(try reading.chosenFile(of: SampleRound.schools[0].code, in: id) == nil)
        #expect(try reading.entryCount() == entries)
        #expect(try reading.differences() == [])
      }
    }
  }
}
