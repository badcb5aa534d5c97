import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureStore
import DisclosureTesting
import Foundation
import SchoolOversight
import Templates
import Testing
import WorkingDays

@Suite struct PackageCollectingTests {
  private let school = calledSchools[0]

  /// Collects `folder` and gives the school's return with the states of all.
  private func collected(
    _ folder: String, by bureau: SampleBureau
  ) throws -> (states: [ReturnState], kept: SchoolReturn?, result: CollectionResult) {
    let now = Moment(CalendarDay(2026, 9, 25), minutes: 600)
    let plan = try CollectPlan(
      round: bureau.call.round, kind: calledKind, inputs: [folder], output: nil,
      head: ReturnPapers.Letterhead(
        unit: "临江县教育局", rehearsal: nil, templates: TemplateLibrary(builtIn: recordFiles),
        now: now))
    let result = try collect(plan, into: bureau.store, as: bureau.actor)
    let kept = try bureau.store.read {
      try $0.return(of: school.code, in: bureau.call.round.id)
    }
    return (result.schools.map(\.state), kept, result)
  }

  private func withSent(
    _ body: (_ bureau: SampleBureau, _ sent: String, _ made: MadeTransfer, _ later: MadeTransfer)
      throws -> Void
  ) throws {
    try withEmptyFolder { folder in
      let bureau = try SampleBureau(in: "\(folder)/data")
      let office = try SchoolOffice(in: "\(folder)/school")
      let file = CallFile(bureau.call, to: school, secret: try bureau.secret())
      let notice = try office.posted(transferredRows)
      let sent = "\(folder)/sent"
      try FileManager.default.createDirectory(atPath: sent, withIntermediateDirectories: false)
      try body(
        bureau, sent, try office.transfer(notice, answering: file),
        try office.transfer(notice, answering: file, minutesLater: 5))
    }
  }

  @Test func `a package counts like a workbook, whatever it is called`() throws {
    for name in ["本校.gongshi", "临江县实验小学附属幼儿园(2).GONGSHI"] {
      try withSent { bureau, sent, made, _ in
        _ = try savedFile(made.bytes, in: sent, named: name)
        let (states, kept, _) = try collected(sent, by: bureau)
        #expect(states == [.received, .missing, .missing])
        #expect(kept?.source == .package && kept?.rowCount == 5)
        let table = try bureau.store.read {
          try $0.rows(of: school.code, in: bureau.call.round.id)
        }
        #expect(
          table?.records.map { $0.fields[1] }
            == ["张三", "李四", "王五", "赵六", "孙七"].map(Field.text))
        let matching = try bureau.secret().matching
        #expect(
          table?.persons == transferredRows.map { matching.token(of: $0["身份证号"] ?? "") })
        let figures = try bureau.store.read { try $0.figures(of: bureau.call.round.id) }
        #expect(figures[school.code]?.contains(Figure(Figure.persons, value: 5)) == true)
        #expect(figures[school.code]?.contains(Figure("amount", value: 150_250)) == true)
      }
    }
  }

  @Test func `an older package that comes after a newer one changes nothing`() throws {
    try withSent { bureau, sent, made, later in
      let path = try savedFile(later.bytes, in: sent, named: "1.gongshi")
      let first = try collected(sent, by: bureau).kept
      try FileManager.default.removeItem(atPath: path)
      _ = try savedFile(made.bytes, in: sent, named: "2.gongshi")
      #expect(try collected(sent, by: bureau).kept == first)
    }
  }

  @Test func `a changed package is wrong in words and stops nothing`() throws {
    try withSent { bureau, sent, made, _ in
      var changed = made.bytes
      changed[changed.count / 2] ^= 1
      _ = try savedFile(changed, in: sent, named: "1.gongshi")
      _ = try savedFile(Array("no zip".utf8), in: sent, named: "2.gongshi")
      let (states, kept, result) = try collected(sent, by: bureau)
      #expect(states.count == 3 && !states.contains(.received))
      #expect(kept == nil)
      let rules = result.files.flatMap { $0.remarks.map(\.rule) }
      #expect(rules.contains("XFER-004"))
      #expect(rules.allSatisfy { $0.hasPrefix("XFER-") })
    }
  }
}
