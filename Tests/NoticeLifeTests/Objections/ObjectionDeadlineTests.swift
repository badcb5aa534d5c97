import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

@Suite struct ObjectionDeadlineTests {
  /// Gansu senior-high aid, article 12: three working days each; over National Day 2026.
  @Test(
    arguments: [
      ("2026-09-28T09:00", "2026-10-08"), ("2026-09-30T00:00", "2026-10-10"),
      ("2026-09-30T23:59", "2026-10-10"), ("2026-10-01T00:00", "2026-10-10"),
      ("2026-10-07T23:59", "2026-10-10"), ("2026-10-08T00:00", "2026-10-12"),
    ] as [(String, CalendarDay)])
  func `three working days leave out the day of arrival and the days off`(
    _ arrived: String, _ last: CalendarDay
  ) throws {
    let rules = ObjectionRules.seen("甘肃普高助学金")
    let answer = try #require(try rules.answerDeadline(after: instant(arrived), in: calendar))
    let review = try #require(try rules.reviewDeadline(after: instant(arrived), in: calendar))
    #expect(answer.day == last && review.day == last)
    #expect(answer.source.provision.article == "第十二条" && answer.source.standing == "地方规定")
  }

  @Test func `no deadline is invented`() throws {
    let rules = ObjectionRules.seen("河南2022")
    let arrived = instant("2026-09-30T09:00")
    #expect(try rules.answerDeadline(after: arrived, in: calendar) == nil)
    #expect(try rules.reviewDeadline(after: arrived, in: calendar) == nil)
    let duty = try #require(try ObjectionState.of().duty)
    #expect(duty.words(at: instant("2026-12-01T09:00")) == "未规定答复期限")
    #expect(!duty.isOverdue(at: instant("2036-12-01T09:00")))
    let incomplete = ObjectionRegistration.sample(met: [.facts], missing: [.realName])
    let waiting = try #require(try ObjectionState.of(incomplete).duty)
    #expect(waiting.words(at: instant("2026-12-01T09:00")) == "材料补齐之日起算")
  }

  @Test func `a deadline past the known holidays is refused`() {
    let rules = ObjectionRules.seen("甘肃普高助学金")
    let last = Moment(calendar.covered.upperBound, minutes: 0)
    #expect(throws: CalendarGap.self) { try rules.answerDeadline(after: last, in: calendar) }
  }

  @Test(arguments: [
    ("2026-10-07T09:00", "还有3天", false), ("2026-10-09T09:00", "还有1天", false),
    ("2026-10-10T00:00", "今天到期", false), ("2026-10-10T23:59", "今天到期", false),
    ("2026-10-11T00:00", "已过期1天", true),
  ])
  func `a deadline is over at midnight after its day`(
    _ now: String, _ words: String, _ isOverdue: Bool
  ) throws {
    let answer = try ObjectionRules.seen("甘肃普高助学金")
      .answerDeadline(after: instant("2026-09-30T16:00"), in: calendar)
    let state = try ObjectionState.of(.sample(answer: answer), .accepted(despite: nil))
    let duty = try #require(state.duty)
    #expect(duty.words(at: instant(now)) == "答复期限2026年10月10日，\(words)")
    #expect(duty.isOverdue(at: instant(now)) == isOverdue)
  }

  @Test func `the time for the answer runs from complete material, once`() throws {
    let rules = ObjectionRules.seen("甘肃普高助学金")
    let first = try rules.answerDeadline(after: instant("2026-10-08T09:00"), in: calendar)
    let second = try rules.answerDeadline(after: instant("2026-10-09T09:00"), in: calendar)
    let incomplete = ObjectionRegistration.sample(met: [.facts], missing: [.realName, .phone])
    let half = ObjectionAct.supplemented(
      met: [.realName], evidence: [], arrived: instant("2026-10-08T09:00"), answer: first)
    #expect(try ObjectionState.of(incomplete, half).answerBy == nil)
    let whole = ObjectionAct.supplemented(
      met: [.phone], evidence: [], arrived: instant("2026-10-08T09:00"), answer: first)
    let more = ObjectionAct.supplemented(
      met: [.evidence], evidence: ["ab"], arrived: instant("2026-10-09T09:00"), answer: second)
    let state = try ObjectionState.of(incomplete, half, whole, more)
    #expect(state.answerBy == first?.day && state.missing == [] && state.evidence == ["ab"])
  }

  @Test func `a deadline can only be put off`() throws {
    let answer = try ObjectionRules.seen("甘肃普高助学金")
      .answerDeadline(after: instant("2026-09-30T16:00"), in: calendar)
    let registration = ObjectionRegistration.sample(answer: answer)
    func moved(_ day: CalendarDay, _ reason: String = "需要外调") -> ObjectionAct {
      .deadlineMoved(to: day, reason: reason)
    }
    #expect(try ObjectionState.of(registration, moved("2026-10-11")).answerBy == "2026-10-11")
    #expect(refusal { _ = try ObjectionState.of(registration, moved("2026-10-10")) } == "OBJ-017")
    #expect(
      refusal { _ = try ObjectionState.of(registration, moved("2026-10-13"), moved("2026-10-12")) }
        == "OBJ-017")
    #expect(refusal { _ = try ObjectionState.of(.sample(), moved("2026-10-13")) } == "OBJ-017")
    #expect(
      refusal { _ = try ObjectionState.of(registration, moved("2026-10-13", " ")) } == "OBJ-023")
  }
}
