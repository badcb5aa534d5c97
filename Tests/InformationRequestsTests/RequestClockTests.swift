import DisclosureTesting
import InformationRequests
import Testing
import WorkingDays

@Suite struct RequestClockTests {
  /// Off 1 to 7 October 2026, worked on Saturday 10 October.
  @Test(
    arguments: [
      ("2026-09-28T10:00", "2026-10-13", "2026-10-23", "2026-10-30"),
      ("2026-09-30T23:59", "2026-10-15", "2026-10-27", "2026-11-03"),
      ("2026-10-01T00:00", "2026-10-15", "2026-10-27", "2026-11-03"),
      ("2026-10-07T12:00", "2026-10-15", "2026-10-27", "2026-11-03"),
      ("2026-10-08T00:00", "2026-10-16", "2026-10-28", "2026-11-04"),
    ] as [(String, CalendarDay, CalendarDay, CalendarDay)])
  func `7, 15 and 20 working days leave out the day of receipt and the days off`(
    _ arrived: String, _ seventh: CalendarDay, _ fifteenth: CalendarDay, _ twentieth: CalendarDay
  ) throws {
    let state = try RequestState.of(.sample(arrived: arrived))
    #expect(
      try state.correctionClock?.standing(in: national) == .runsOut(on: seventh))
    let day = requestMoment(arrived).day
    let consultation = RequestConsultation(party: .thirdParty, sent: day)
    #expect(try consultation.clock?.standing(in: national) == .runsOut(on: fifteenth))
    #expect(state.lastDay == twentieth)
  }

  @Test(arguments: RequestChannel.allCases)
  func `what needs a confirmation runs only from the day of it`(_ channel: RequestChannel) throws {
    let before = try RequestState.of(.sample(channel))
    guard channel.needsConfirmation else {
      #expect(before.received == "2026-09-28" && before.lastDay == "2026-10-30")
      #expect(
        requestRefusal { _ = try RequestState.of(.sample(channel), .confirmed(on: "2026-09-29")) }
          == "REQ-007")
      return
    }
    #expect(before.received == nil && before.clock(in: national) == nil)
    #expect(before.duty(on: "2026-12-31", in: national)?.step == .confirm)
    let after = try RequestState.of(.sample(channel), .confirmed(on: "2026-10-08"))
    #expect(after.received == "2026-10-08" && after.lastDay == "2026-11-04")
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(channel), .confirmed(on: "2026-09-27")) }
        == "REQ-006")
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(channel), .answer(.disclosed, "2026-10-08"))
      }
        == "REQ-003")
  }

  @Test func `every day is listed with why it counts or not`() throws {
    let state = try RequestState.of(
      .sample(), .third("2026-10-09"),
      .returned(consultation: 1, on: "2026-10-13", opinion: .agrees))
    let days = try #require(try state.clock(in: national)?.days(in: national))
    let lines = days.prefix(16).map { "\($0.day) \($0.number.map(String.init) ?? "-") \($0.why)" }
    #expect(
      lines == [
        "2026-09-28 - 收到当日不计入", "2026-09-29 1 工作日", "2026-09-30 2 工作日",
        "2026-10-01 - 国庆节", "2026-10-02 - 国庆节", "2026-10-03 - 国庆节", "2026-10-04 - 国庆节",
        "2026-10-05 - 国庆节", "2026-10-06 - 国庆节", "2026-10-07 - 国庆节", "2026-10-08 3 工作日",
        "2026-10-09 4 工作日", "2026-10-10 - 征求第三方意见,不计入", "2026-10-11 - 周末",
        "2026-10-12 - 征求第三方意见,不计入", "2026-10-13 - 征求第三方意见,不计入",
      ])
    #expect(days.last?.day == "2026-11-04" && days.last?.number == 20)
    #expect(days.compactMap(\.number) == Array(1...20))
    #expect(days.allSatisfy { !$0.source.isEmpty })
  }

  @Test(
    arguments: [
      // Answered on the last of its 15 working days, and a day later.
      ("2026-10-23", "2026-11-20"), ("2026-10-24", "2026-11-20"), ("2026-10-26", "2026-11-20"),
      ("2026-10-22", "2026-11-19"), ("2026-09-29", "2026-11-02"), ("2026-09-28", "2026-10-30"),
    ] as [(CalendarDay, CalendarDay)])
  func `a third party takes at most 15 working days off the count`(
    _ returned: CalendarDay, _ last: CalendarDay
  ) throws {
    let state = try RequestState.of(
      .sample(), .third("2026-09-28"),
      .returned(consultation: 1, on: returned, opinion: .refuses))
    #expect(state.lastDay == last)
  }

  @Test func `a third party's time runs from the day the letter reached it`() throws {
    let late = try RequestState.of(.sample(), .third("2026-09-28", delivered: "2026-10-09"))
    #expect(late.asked[0].lastDay(in: national) == "2026-10-29")
    #expect(late.lastDay == "2026-11-26")
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .third("2026-09-30", delivered: "2026-09-29"))
      } == "REQ-006")
  }

  @Test func `another organ stops the count for as long as it takes`() throws {
    let organ = RequestAct.consulted(RequestConsultation(party: .organ, sent: "2026-09-29"))
    let asked = try RequestState.of(.sample(), organ)
    #expect(
      try asked.clock(in: national)?.standing(in: national)
        == .stopped(since: "2026-09-29", used: 1))
    let duty = try #require(asked.duty(on: "2026-12-30", in: national))
    #expect(duty.step == .opinion && duty.day == nil)
    #expect(duty.words(on: "2026-12-30") == "2026年9月29日起征求意见，期限暂停，已用1个工作日，还有19个")
    let back = try RequestState.of(
      .sample(), organ, .returned(consultation: 1, on: "2026-11-30", opinion: .other))
    #expect(back.lastDay == "2026-12-25")
  }

  @Test func `two that are asked at once are not taken off twice`() throws {
    let both = try RequestState.of(
      .sample(), .third("2026-10-09"),
      .consulted(RequestConsultation(party: .organ, sent: "2026-10-09")),
      .returned(consultation: 1, on: "2026-10-13", opinion: .agrees),
      .returned(consultation: 2, on: "2026-10-14", opinion: .other))
    let one = try RequestState.of(
      .sample(), .third("2026-10-09"),
      .returned(consultation: 1, on: "2026-10-14", opinion: .agrees))
    #expect(both.lastDay == one.lastDay && both.lastDay == "2026-11-05")
  }

  @Test func `a count past the announced holidays names no day and says why`() throws {
    let state = try RequestState.of(.sample(arrived: "2026-12-20T09:00"))
    #expect(throws: CalendarGap.self) {
      try state.clock(in: national)?.standing(in: national)
    }
    let duty = try #require(state.duty(on: "2026-12-21", in: national))
    #expect(duty.day == nil && duty.words(on: "2026-12-21").hasPrefix("2027年的放假安排还没有录入"))
    // What is in time for certain is not refused for it.
    let answered = try RequestState.of(
      .sample(arrived: "2026-12-20T09:00"), .answer(.notHeld, "2026-12-31"))
    #expect(answered.outcome == .notHeld)
  }

  @Test func `the count in time agrees with its last day, whatever was asked meanwhile`() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<200 {
      let start = CalendarDay("2026-01-05") + Int.random(in: 0...150, using: &generator)
      let pauses = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        let after = start + Int.random(in: 0...30, using: &generator)
        return RequestClock.Pause(
          after: after, through: after + Int.random(in: 0...20, using: &generator), why: "x")
      }
      let clock = RequestClock(
        start: start, allowance: Int.random(in: 1...40, using: &generator), pauses: pauses)
      guard case .runsOut(let last) = try clock.standing(in: national) else {
        Issue.record("it has no open end")
        continue
      }
      let days = try clock.days(in: national)
      #expect(days.last?.day == last && days.compactMap(\.number).count == clock.allowance)
      #expect(try clock.isInTime(last, in: national))
      #expect(try !clock.isInTime(last.next, in: national))
      let counted = (1...(last - start)).map { start + $0 }.filter { day in
        (try? national.isWorked(day)) == true
          && !pauses.contains { day > $0.after && day <= ($0.through ?? day) }
      }
      #expect(counted.count == clock.allowance && counted.last == last)
    }
  }
}
