import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func fen(_ fen: Int) -> Amount { Amount(fen: fen) }

private func item(
  _ name: String, voluntary: Bool = true, byEnrolment: Bool = false, halfDay: HalfDayRate? = nil
) -> FeeSchedule.Item {
  FeeSchedule.Item(
    name: name, category: "服务性收费", isVoluntary: voluntary, isByEnrolment: byEnrolment,
    halfDay: halfDay)
}

/// Two grades; the younger pays 80 for the trip and the older 100, as the board of Wujin has it.
private let schedule: FeeSchedule = {
  var schedule = FeeSchedule(grades: 2)
  _ = schedule.add(
    item("保教费", voluntary: false, halfDay: .percent("60")), fen(50_005), inGrades: [0])
  _ = schedule.add(item("社会实践活动费"), fen(8_000), inGrades: [0])
  _ = schedule.add(item("社会实践活动费"), fen(10_000), inGrades: [1])
  _ = schedule.add(item("住宿费", voluntary: false, byEnrolment: true), fen(15_000), inGrades: [1])
  _ = schedule.add(item("伙食费", halfDay: .nothing), fen(80_000), inGrades: [0, 1])
  _ = schedule.add(item("学费", voluntary: false), fen(0), inGrades: [0, 1])
  return schedule
}()

private func charged(_ pupil: ChargedPupil) -> [String] {
  let (charges, problems) = schedule.charges(for: pupil, rounding: nil)
  #expect(problems == [])
  return charges.map { "\(schedule.items[$0.item].name) \($0.full)-\($0.relief)=\($0.due)" }
}

private func problems(_ pupil: ChargedPupil) -> [ChargingProblem] {
  schedule.charges(for: pupil, rounding: nil).problems
}

@Suite struct ChargingTests {
  @Test func `each grade pays its own amounts, and nobody what is free`() {
    #expect(
      charged(ChargedPupil(grade: 0)) == [
        "保教费 500.05-0.00=500.05", "社会实践活动费 80.00-0.00=80.00", "伙食费 800.00-0.00=800.00",
      ])
    #expect(
      charged(ChargedPupil(grade: 1)) == [
        "社会实践活动费 100.00-0.00=100.00", "伙食费 800.00-0.00=800.00",
      ])
  }

  @Test func `what is not taken is not charged, and boarding only to those who board`() {
    #expect(
      charged(ChargedPupil(grade: 1, declined: ["伙食费"], chosen: ["住宿费"])) == [
        "社会实践活动费 100.00-0.00=100.00", "住宿费 150.00-0.00=150.00",
      ])
  }

  @Test func `half-day pupils pay by their own rates`() {
    #expect(
      charged(ChargedPupil(grade: 0, isHalfDay: true)) == [
        "保教费 300.03-0.00=300.03", "社会实践活动费 80.00-0.00=80.00",
      ])
  }

  @Test func `relief is taken off and the full fee stays to be seen`() throws {
    let terms = try ReliefTerm.all(in: "伙食费减半、社会实践活动费全免").get()
    #expect(
      charged(ChargedPupil(grade: 1, reliefs: terms)) == [
        "社会实践活动费 100.00-100.00=0.00", "伙食费 800.00-400.00=400.00",
      ])
  }

  @Test(
    arguments: [
      (ChargedPupil(grade: 0, declined: ["校服费"]), .unknownItem("校服费")),
      (ChargedPupil(grade: 0, declined: ["保教费"]), .notVoluntary("保教费")),
      (ChargedPupil(grade: 1, declined: ["住宿费"]), .neverEnrolled("住宿费")),
      (ChargedPupil(grade: 0, chosen: ["校车费"]), .unknownItem("校车费")),
      (ChargedPupil(grade: 0, chosen: ["伙食费"]), .notByEnrolment("伙食费")),
      (ChargedPupil(grade: 0, chosen: ["住宿费"]), .notInGrade("住宿费")),
    ] as [(ChargedPupil, ChargingProblem)])
  func `a name that cannot stand in a column is refused`(
    _ pupil: ChargedPupil, _ problem: ChargingProblem
  ) {
    #expect(problems(pupil) == [problem])
  }

  @Test(
    arguments: [
      ("校车费全免", .unknownItem("校车费")), ("伙食费减801元", .reliefExceedsFee("伙食费", full: fen(80_000))),
      ("保教费减半", .brokenRelief("保教费", full: fen(50_005))),
      ("住宿费全免", .reliefWithoutCharge("住宿费")), ("伙食费减半、伙食费全免", .reliefTwice("伙食费")),
    ] as [(String, ChargingProblem)])
  func `relief that cannot be given is refused`(_ text: String, _ problem: ChargingProblem) throws {
    let terms = try ReliefTerm.all(in: text).get()
    #expect(problems(ChargedPupil(grade: 0, reliefs: terms)) == [problem])
  }

  @Test func `relief up to all of the fee can be given`() throws {
    let terms = try ReliefTerm.all(in: "伙食费减800元").get()
    #expect(problems(ChargedPupil(grade: 0, reliefs: terms)) == [])
  }

  @Test func `one item has one amount in a grade`() {
    var two = FeeSchedule(grades: 2)
    #expect(two.add(item("校服费"), fen(8_000), inGrades: [0]) == nil)
    #expect(two.add(item("校服费"), fen(9_000), inGrades: [0, 1]) == 0)
    #expect(two.amounts == [[fen(8_000)], [nil]])
  }
}
