import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

/// Acts after a registration, and where they lead: a stage, or the rule of a refusal.
struct Course: CustomTestStringConvertible, Sendable {
  let name: String
  let registration: ObjectionRegistration
  let acts: [ObjectionAct]
  let end: String

  init(
    _ name: String, _ acts: [ObjectionAct], _ end: String,
    from registration: ObjectionRegistration = .sample()
  ) {
    self.name = name
    self.registration = registration
    self.acts = acts
    self.end = end
  }

  var testDescription: String { name }
}

private let accepted = ObjectionAct.accepted(despite: nil)
private let mine: [ObjectionAct] = [accepted, .assigned(to: "P1")]
private func decided(_ outcome: ObjectionOutcome) -> ObjectionAct {
  .decided(outcome: outcome, reasons: "经核对档案")
}
private func refused(_ ground: ObjectionRefusalGround, _ reason: String? = nil) -> ObjectionAct {
  .refused(ground: ground, basis: "公示", reason: reason)
}
private func paper(_ paper: ObjectionPaper) -> ObjectionAct {
  .replied(paper: paper, sha256: "ab", at: instant("2026-10-08T09:00"))
}
private let review = ObjectionAct.reviewRequested(arrived: instant("2026-10-09T09:00"), answer: nil)
private let late = ObjectionRegistration.sample(timeliness: .late)
private let unnamed = ObjectionRegistration.sample(met: [.facts], missing: [.realName])
private let empty = ObjectionRegistration.sample(met: [.realName], missing: [.facts])

private let courses: [Course] = [
  Course("registered", [], "registered"),
  Course("accepted", [accepted], "accepted"),
  Course("accepted twice", [accepted, accepted], "OBJ-011"),
  Course("registered twice", [.registered(.sample())], "OBJ-011"),
  Course("late without a reason", [accepted], "OBJ-013", from: late),
  Course("late with a reason", [.accepted(despite: "邮路中断")], "accepted", from: late),
  Course("incomplete without a reason", [accepted], "OBJ-013", from: unnamed),
  Course("incomplete with an empty reason", [.accepted(despite: "")], "OBJ-023", from: unnamed),
  Course(
    "complete by then",
    [
      .supplemented(
        met: [.realName], evidence: [], arrived: instant("2026-10-08T09:00"), answer: nil),
      accepted,
    ], "accepted", from: unnamed),
  Course(
    "nothing came in",
    [.supplemented(met: [], evidence: [], arrived: instant("2026-10-08T09:00"), answer: nil)],
    "OBJ-012"),
  Course("anonymous", [refused(.anonymous)], "refused", from: unnamed),
  Course("named, refused as anonymous", [refused(.anonymous)], "OBJ-014"),
  Course("late, refused as late", [refused(.late)], "refused", from: late),
  Course("in time, refused as late", [refused(.late)], "OBJ-014"),
  Course(
    "in grace, refused as late", [refused(.late)], "OBJ-014", from: .sample(timeliness: .inGrace)),
  Course("no facts", [refused(.noFacts)], "refused", from: empty),
  Course("facts, refused as without", [refused(.noFacts)], "OBJ-014"),
  Course("out of scope without words", [refused(.outOfScope)], "OBJ-014"),
  Course("out of scope", [refused(.outOfScope, "属于劳动争议")], "refused"),
  Course("about another notice without words", [refused(.anotherNotice)], "OBJ-014"),
  Course("about another notice", [refused(.anotherNotice, "说的是2025年的名单")], "refused"),
  Course(
    "a number in the reason", [refused(.outOfScope, "请拨13912345678")], "OBJ-024"),
  Course("refused after acceptance", [accepted, refused(.outOfScope, "属于劳动争议")], "OBJ-011"),
  Course("taken after all, silently", [refused(.outOfScope, "无关"), accepted], "OBJ-013"),
  Course(
    "taken after all", [refused(.outOfScope, "无关"), .accepted(despite: "上级要求")], "accepted"),
  Course("decided before acceptance", [decided(.upheld)], "OBJ-018"),
  Course("decided without a handler", [accepted, decided(.upheld)], "OBJ-019"),
  Course(
    "decided by another", [accepted, .assigned(to: "P2"), decided(.upheld)], "OBJ-019"),
  Course(
    "decided without reasons", mine + [.decided(outcome: .upheld, reasons: " ")], "OBJ-023"),
  Course("decided", mine + [decided(.upheld)], "decided"),
  Course("decided twice", mine + [decided(.upheld), decided(.upheld)], "OBJ-018"),
  Course("put off, then decided", mine + [decided(.pending), decided(.notAffecting)], "decided"),
  Course(
    "put off, told, then decided",
    mine + [decided(.pending), paper(.reply), decided(.notAffecting), paper(.reply)], "replied"),
  Course(
    "the row's own handler", [accepted, .assigned(to: "P7")], "OBJ-015",
    from: .sample(against: ["P7"])),
  Course(
    "recused, then assigned",
    [accepted, .recused(handler: "P2", reason: "亲属"), .assigned(to: "P2")], "OBJ-016"),
  Course("recused without a reason", [accepted, .recused(handler: "P2", reason: "")], "OBJ-023"),
  Course(
    "recused, so nobody decides",
    mine + [.recused(handler: "P1", reason: "亲属"), decided(.upheld)], "OBJ-019"),
  Course("corrected before a decision", mine + [.corrected(by: "N-2026-0013")], "OBJ-020"),
  Course(
    "corrected though baseless",
    mine + [decided(.objectionRejected), .corrected(by: "N-2026-0013")], "OBJ-020"),
  Course("corrected", mine + [decided(.upheld), .corrected(by: "N-2026-0013")], "decided"),
  Course("grouped", [.grouped(into: "Y-2026-0001")], "grouped"),
  Course("grouped and gone on with", [.grouped(into: "Y-2026-0001"), accepted], "OBJ-011"),
  Course("a receipt before acceptance", [paper(.receipt)], "registered"),
  Course("a receipt", [accepted, paper(.receipt)], "accepted"),
  Course(
    "a receipt of what was refused", [refused(.late), paper(.receipt)], "OBJ-021", from: late),
  Course("a reply before a decision", [accepted, paper(.reply)], "OBJ-021"),
  Course("a refusal on paper", [refused(.late), paper(.refusal)], "refused", from: late),
  Course("a review before the reply", mine + [decided(.notAffecting), review], "OBJ-022"),
  Course("a review", mine + [decided(.notAffecting), paper(.reply), review], "review"),
  Course(
    "a review by nobody",
    mine + [decided(.notAffecting), paper(.reply), review, decided(.upheld)], "OBJ-019"),
  Course(
    "a review decided",
    mine + [decided(.notAffecting), paper(.reply), review, .assigned(to: "P1"), decided(.upheld)],
    "decided"),
  Course("a number in what was opened for", [.opened(reason: "11010519491231002X")], "OBJ-024"),
]

@Suite struct ObjectionStateTests {
  @Test(arguments: courses)
  func `an objection goes its way and no other`(_ course: Course) throws {
    var state: ObjectionState?
    let refused = refusal { state = try ObjectionState.of(course.registration, course.acts) }
    #expect((refused ?? state?.standing.stage) == course.end)
  }

  @Test func `what is owed next follows from where it stands`() throws {
    func step(_ acts: [ObjectionAct], _ from: ObjectionRegistration = .sample()) throws -> String? {
      try ObjectionState.of(from, acts).duty?.step.rawValue
    }
    #expect(try step([], unnamed) == "待补正")
    #expect(try step([]) == "待受理")
    #expect(try step([accepted]) == "待交办")
    #expect(try step(mine) == "待决定")
    #expect(try step(mine + [decided(.pending)]) == "暂缓待查")
    #expect(try step(mine + [decided(.upheld)]) == "待答复")
    #expect(try step(mine + [decided(.upheld), paper(.reply)]) == nil)
    #expect(try step(mine + [decided(.upheld), paper(.reply), review]) == "待交办")
    #expect(try step([.grouped(into: "Y-2026-0001")]) == nil)
  }

  @Test func `only who receives objections handles them, and an issuer puts off the answer`() throws
  {
    let begun = instant("2026-09-30T16:05")
    let first = ObjectionAct.registered(.sample())
    #expect(
      refusal { _ = try ObjectionState.begin(with: first, by: "P1", as: [.issuer], at: begun) }
        == "OBJ-009")
    let state = try ObjectionState.begin(with: first, by: "P1", as: [.receiver], at: begun)
    let moved = ObjectionAct.deadlineMoved(to: "2026-10-20", reason: "外调")
    #expect(
      refusal { _ = try state.applying(moved, by: "P1", as: [.receiver], at: begun) } == "OBJ-009")
    #expect(
      refusal { _ = try state.applying(moved, by: "P1", as: [.issuer], at: begun) } == "OBJ-017")
  }

  @Test func `nothing is recorded before what was recorded`() throws {
    let state = try ObjectionState.of()
    let before = instant("2026-09-30T16:04")
    #expect(refusal { _ = try state.applying(accepted, by: "P1", at: before) } == "OBJ-008")
  }

  @Test func `what begins is a registration`() {
    #expect(
      refusal {
        _ = try ObjectionState.begin(with: accepted, by: "P1", at: instant("2026-09-30T16:05"))
      }
        == "OBJ-010")
  }
}
