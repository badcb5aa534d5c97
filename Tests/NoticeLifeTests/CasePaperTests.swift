import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import NoticeLife
import Templates
import Testing
import WorkingDays
import PersonalData

private let library = TemplateLibrary(builtIn: recordFiles)

extension Story {
  func file(
    at moment: Moment = "2026-10-23T09:00", rehearsal: String? = nil,
    _ objections: [CaseFile.Objection] = []
  ) -> CaseFile {
    CaseFile(
      notice: "N-2026-0012", unit: "云溪县教育局", rehearsal: rehearsal, state: state,
      objections: objections, people: ["P1": "李娜", "P2": "王强", "P3": "赵敏", "P4": "周正"],
      at: moment)
  }

  fileprivate static func decided() throws -> Story {
    try open().telling(.objected(objection: "Y-2026-0001", rows: [3]), at: "2026-09-16T09:00")
      .telling(.settled(objection: "Y-2026-0001", finding: .rejected), at: "2026-09-18T09:00")
      .telling(.concluded(outcome: .decided), at: "2026-09-22T08:00")
  }

  fileprivate static func moved() throws -> Story {
    try open().telling(
      .extended(to: minute("2026-09-23T17:30"), reason: "张贴处曾停电"), by: "P4", at: "2026-09-16T10:00")
  }
}

private func objection(_ acts: ObjectionAct...) throws -> [CaseFile.Objection] {
  [.init(id: "Y-2026-0001", state: try ObjectionState.of(.sample(), acts))]
}

private let settled: [ObjectionAct] = [
  .accepted(despite: nil), .assigned(to: "P1"),
  .decided(outcome: .objectionRejected, reasons: "经核对档案"),
  .replied(paper: .reply, sha256: "ab", at: "2026-09-30T16:00"),
]

@Suite struct CasePaperTests {
  /// Every paper with a life that allows it.
  private func lives() throws -> [(CasePaper, CaseFile)] {
    let objections = [
      CaseFile.Objection(id: "Y-2026-0001", state: try ObjectionState.of(.sample(), settled))
    ]
    return [
      (.certificate, try Story.concluded().file()),
      (.certificate, try Story.decided().file(objections)),
      (.result, try Story.concluded().file()), (.result, try Story.decided().file(objections)),
      (.form, try Story.signed().file()), (.form, try Story.draft().file()),
      (.addendum, try Story.moved().file()),
      (.removal, try Story.withdrawn().file()),
      (
        .removal,
        try Story.concluded().telling(
          .takenDown(posting: 1, at: minute("2026-09-22T07:00")), at: "2026-09-22T09:00"
        ).file()
      ),
      (.record, try Story.archived().file()), (.record, try Story.erased().file()),
    ]
  }

  @Test func `every paper reads as it did`() throws {
    var texts: [String] = []
    for (paper, file) in try lives() {
      let record = try #require(try file.paper(paper), "\(paper): \(file.findings(for: paper))")
      for document in try library.documents(for: record) {
        texts.append("=== \(paper.chinese), \(file.state.stage)\n" + plainText(of: document))
      }
    }
    #expect(goldenDifference(texts.joined(separator: "\n"), "papers.txt") == nil)
  }

  @Test func `hanging later than was printed is a change that the addendum tells`() throws {
    let posting = try samplePosting(at: "2026-09-15T09:00")
    let period = try sampleCount(start: "2026-09-15T09:00", ends: "2026-09-22T17:30")
    let late = try Story.signed().telling(.posted(posting: posting), at: "2026-09-15T09:10")
      .telling(.counted(period: period), at: "2026-09-15T09:10")
    let record = try #require(try late.file(at: "2026-09-16T09:00").paper(.addendum))
    let text = try library.documents(for: record).map { plainText(of: $0) }.joined()
    #expect(
      text.contains(
        "公示期原定至2026年9月21日17:30届满。因张贴晚于原定的日期，公示期延长至2026年9月22日17:30届满"), "\(text)")
    #expect(try !Story.open().file(at: "2026-09-16T09:00").allows(.addendum))
  }

  @Test func `every paper can be printed and edited, and holds no private number`() throws {
    for (paper, file) in try lives() {
      let documents = try library.documents(for: try #require(try file.paper(paper)))
      #expect(try pdf(of: documents).starts(with: Array("%PDF".utf8)))
      #expect(try word(of: documents).starts(with: Array("PK".utf8)))
      let text = documents.map { plainText(of: $0) }.joined()
      #expect(PrivateContent.first(in: text, of: PrivateContent.Kind.all) == nil)
    }
  }

  @Test func `the papers of a rehearsal say so in their titles, the others never`() throws {
    for paper in [CasePaper.certificate, .result, .form] {
      for rehearsal in [nil, "演练"] {
        let file = try Story.concluded().file(rehearsal: rehearsal)
        let documents = try library.documents(for: try #require(try file.paper(paper)))
        for document in documents {
          #expect(document.title.text.contains("演练") == (rehearsal != nil))
        }
      }
    }
  }

  @Test func `a private number typed as a place stops the paper`() throws {
    var story = try Story.signed()
    let place = Posting(
      number: 1, channel: "公示栏", place: "找李老师 13800138000", at: try minute("2026-09-14T09:00"),
      evidence: [photograph])
    try story.tell(.posted(posting: place), at: "2026-09-14T09:30")
    try story.tell(.counted(period: sampleCount()), at: "2026-09-14T09:30")
    try story.tell(.concluded(outcome: .noObjection), at: "2026-09-22T08:00")
    let file = story.file()
    #expect(throws: PrivateContent.self) { try file.paper(.certificate) }
  }
}

@Suite struct CaseFindingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let paper: CasePaper
    let rules: [String]
    let file: @Sendable () throws -> CaseFile

    init(
      _ words: String, _ paper: CasePaper, _ rules: [String],
      _ file: @escaping @Sendable () throws -> CaseFile
    ) {
      (testDescription, self.paper, self.rules, self.file) = (words, paper, rules, file)
    }
  }

  private static func unproven() throws -> Story {
    try Story.signed().telling(
      .posted(posting: samplePosting(proven: false)), at: "2026-09-14T09:30")
  }

  static let examples: [Example] = [
    .init("never posted", .certificate, ["PAPER-001", "PAPER-006"]) { try Story.signed().file() },
    .init("posted on a word alone", .certificate, ["PAPER-001", "PAPER-006"]) {
      try unproven().file()
    },
    .init("a minute before the end", .certificate, ["PAPER-002"]) {
      try Story.open().file(at: "2026-09-21T17:29")
    },
    .init("the minute of the end", .certificate, []) {
      try Story.open().file(at: "2026-09-21T17:30")
    },
    .init("withdrawn", .certificate, ["PAPER-003", "PAPER-006"]) { try Story.withdrawn().file() },
    .init("an objection not yet taken", .certificate, ["PAPER-004"]) {
      try Story.open().file(objection())
    },
    .init("an objection taken, not decided", .certificate, ["PAPER-004"]) {
      try Story.open().file(objection(.accepted(despite: nil)))
    },
    .init("an objection put off", .certificate, ["PAPER-005"]) {
      try Story.open().file(
        objection(
          .accepted(despite: nil), .assigned(to: "P1"),
          .decided(outcome: .pending, reasons: "待查档案")))
    },
    .init("an objection answered", .certificate, []) {
      try Story.open().file([.init(id: "Y-2026-0001", state: ObjectionState.of(.sample(), settled))]
      )
    },
    .init("over and not concluded", .result, ["PAPER-007"]) { try Story.open().file() },
    .init("concluded", .result, []) { try Story.concluded().file() },
    .init("nobody has signed", .form, ["PAPER-008"]) { try Story.draft().file() },
    .init("all have signed", .form, []) { try Story.signed().file() },
    .init("never put off", .addendum, ["PAPER-009"]) { try Story.open().file() },
    .init("put off", .addendum, []) { try Story.moved().file() },
    .init("still hanging", .removal, ["PAPER-010"]) { try Story.open().file() },
    .init("withdrawn, to say so", .removal, []) { try Story.withdrawn().file() },
    .init("not archived", .record, ["PAPER-011"]) { try Story.concluded().file() },
    .init("archived", .record, []) { try Story.archived().file() },
  ]

  @Test(arguments: examples)
  func `a paper is made once what it says is so`(_ example: Example) throws {
    let file = try example.file()
    let findings = file.findings(for: example.paper)
    #expect(findings.map(\.rule) == example.rules)
    let stops = findings.contains { $0.severity == .mustFix }
    #expect(file.allows(example.paper) == !stops)
    #expect((try file.paper(example.paper) == nil) == stops)
  }

  @Test func `every rule on papers stands on the page`() throws {
    #expect(try rulesOutOfStep("PAPER-", domain: "NoticeLife") == [])
  }
}
