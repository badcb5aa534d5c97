import Disclosure
import DisclosureTesting
import InformationRequests
import Testing
import WorkingDays

@Suite struct RequestStateTests {
  @Test(arguments: [("2026-10-13", nil), ("2026-10-14", "REQ-009")] as [(CalendarDay, String?)])
  func `a correction is asked for within 7 working days, or with a reason`(
    _ day: CalendarDay, _ expected: String?
  ) {
    #expect(requestRefusal { _ = try RequestState.of(.sample(), .asked(day)) } == expected)
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .asked(day, despite: "申请人要求核对")) }
        == nil)
  }

  @Test func `a correction is asked for once, for something, and with time for it`() {
    #expect(
      requestRefusal {
        _ = try RequestState.of(
          .sample(), .asked("2026-09-29"), .corrected(on: "2026-10-08", met: [], despite: nil),
          .asked("2026-10-09"))
      } == "REQ-008")
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .asked("2026-09-29", until: "2026-09-29"))
      }
        == "REQ-010")
    let nothing = RequestCorrection(on: "2026-09-29", until: "2026-10-09", parts: [])
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .correctionAsked(nothing, despite: nil))
      } == "REQ-011")
  }

  @Test func `while a correction is awaited no time runs, and then it runs anew`() throws {
    let waiting = try RequestState.of(.sample(), .asked("2026-09-30", until: "2026-10-20"))
    #expect(waiting.clock(in: national) == nil)
    #expect(waiting.duty(on: "2026-10-20", in: national)?.step == .correction)
    #expect(waiting.duty(on: "2026-10-21", in: national)?.step == .drop)
    let back = try RequestState.of(
      .sample(met: [.name]), .asked("2026-09-30", until: "2026-10-20"),
      .corrected(on: "2026-10-20", met: [.description], despite: nil))
    #expect(back.lastDay == "2026-11-17" && back.received == "2026-09-28")
    #expect(back.met == [.name, .description])
  }

  @Test(
    arguments: [
      ("2026-10-20", nil, nil), ("2026-10-21", nil, "REQ-012"), ("2026-10-21", "邮路中断", nil),
    ] as [(CalendarDay, String?, String?)])
  func `a late correction is taken with a reason`(
    _ day: CalendarDay, _ reason: String?, _ expected: String?
  ) {
    #expect(
      requestRefusal {
        _ = try RequestState.of(
          .sample(), .asked("2026-09-30", until: "2026-10-20"),
          .corrected(on: day, met: [], despite: reason))
      } == expected)
  }

  @Test(arguments: [("2026-10-20", "REQ-016"), ("2026-10-21", nil)] as [(CalendarDay, String?)])
  func `what is not corrected in time is closed only after the last day`(
    _ day: CalendarDay, _ expected: String?
  ) {
    #expect(
      requestRefusal {
        _ = try RequestState.of(
          .sample(), .asked("2026-09-30", until: "2026-10-20"), .answer(.notCorrected, day))
      } == expected)
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .answer(.notCorrected, day)) }
        == "REQ-016")
    #expect(
      requestRefusal {
        _ = try RequestState.of(
          .sample(), .asked("2026-09-30", until: "2026-10-20"), .answer(.notHeld, day))
      } == "REQ-003")
  }

  @Test func `still unclear comes only after a correction`() {
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .answer(.stillUnclear, "2026-10-09")) }
        == "REQ-017")
    #expect(
      requestRefusal {
        _ = try RequestState.of(
          .sample(), .asked("2026-09-30"), .corrected(on: "2026-10-08", met: [], despite: nil),
          .answer(.stillUnclear, "2026-10-09"))
      } == nil)
  }

  @Test(
    arguments: [("2026-10-30", nil), ("2026-10-31", "REQ-020")] as [(CalendarDay, String?)])
  func `an answer after the last day needs a reason`(_ day: CalendarDay, _ expected: String?) {
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .answer(.notHeld, day)) } == expected)
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .answer(.notHeld, day, because: "系统故障"))
      } == nil)
  }

  @Test func `the time is put off once, by 1 to 20 working days, before it is over`() throws {
    func extended(_ days: Int, _ day: CalendarDay = "2026-10-30") -> RequestAct {
      .extended(days: days, on: day, reason: "材料多")
    }
    #expect(try RequestState.of(.sample(), extended(1)).lastDay == "2026-11-02")
    #expect(try RequestState.of(.sample(), extended(20)).lastDay == "2026-11-27")
    for days in [0, 21] {
      #expect(requestRefusal { _ = try RequestState.of(.sample(), extended(days)) } == "REQ-013")
    }
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), extended(5, "2026-10-31")) } == "REQ-015")
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), extended(5), extended(5)) } == "REQ-014")
    let state = try RequestState.of(.sample(), extended(5))
    #expect(state.duty(on: "2026-10-30", in: national)?.step == .tellExtension)
    let told = try RequestState.of(
      .sample(), extended(5),
      .issued(paper: .extending, sha256: "ab", at: requestMoment("2026-12-01T09:00")))
    #expect(told.duty(on: "2026-10-30", in: national)?.step == .answer)
  }

  @Test(
    arguments: [
      (.disclosed, "2026-10-23", "REQ-019"), (.partlyDisclosed, "2026-10-23", "REQ-019"),
      (.thirdParty, "2026-10-23", "REQ-019"), (.notHeld, "2026-10-23", nil),
      (.disclosed, "2026-10-24", nil), (.thirdParty, "2026-10-24", nil),
    ] as [(RequestOutcome, CalendarDay, String?)])
  func `nothing is disclosed while a third party may still speak`(
    _ outcome: RequestOutcome, _ day: CalendarDay, _ expected: String?
  ) {
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .third("2026-09-28"), .answer(outcome, day))
      } == expected)
  }

  @Test func `an opinion belongs to a consultation that waits for one`() {
    func returned(_ number: Int) -> RequestAct {
      .returned(consultation: number, on: "2026-10-09", opinion: .agrees)
    }
    for number in [0, 2] {
      #expect(
        requestRefusal {
          _ = try RequestState.of(.sample(), .third("2026-09-28"), returned(number))
        }
          == "REQ-021")
    }
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .third("2026-09-28"), returned(1), returned(1))
      } == "REQ-021")
  }

  @Test(
    arguments: [(9, "REQ-018"), (10, nil)] as [(Int, String?)])
  func `unpaid is an end only after the last day to pay`(_ day: Int, _ expected: String?) {
    let fee = RequestFee(fen: 9_000, on: "2026-09-30", until: "2026-10-09", reason: "明显超过合理范围")
    let answer = RequestAct.answer(.feeUnpaid, CalendarDay(2026, 10, day))
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .feeAsked(fee), answer) } == expected)
    #expect(
      requestRefusal {
        _ = try RequestState.of(.sample(), .feeAsked(fee), .feePaid(on: "2026-10-09"), answer)
      } == "REQ-018")
    #expect(requestRefusal { _ = try RequestState.of(.sample(), answer) } == "REQ-018")
  }

  @Test func `a charge is asked for once, above nothing`() {
    func fee(_ fen: Int, until: CalendarDay = "2026-10-09") -> RequestAct {
      .feeAsked(RequestFee(fen: fen, on: "2026-09-30", until: until, reason: "明显超过合理范围"))
    }
    #expect(requestRefusal { _ = try RequestState.of(.sample(), fee(1)) } == nil)
    for act in [fee(0), fee(-1), fee(1, until: "2026-09-30")] {
      #expect(requestRefusal { _ = try RequestState.of(.sample(), act) } == "REQ-022")
    }
    #expect(requestRefusal { _ = try RequestState.of(.sample(), fee(1), fee(1)) } == "REQ-022")
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), .feePaid(on: "2026-10-09")) } == "REQ-022"
    )
  }

  @Test func `withdrawn counts as other, and as nothing before it was received`() throws {
    let act = RequestAct.withdrawn(on: "2026-10-08", reason: "申请人来电撤回")
    #expect(try RequestState.of(.sample(), act).outcome == .other)
    #expect(try RequestState.of(.sample(.fax), act).outcome == nil)
    #expect(requestRefusal { _ = try RequestState.of(.sample(), act, act) } == "REQ-003")
  }

  @Test func `words that stay name no number and are not empty`() {
    for (words, rule) in [(" ", "REQ-004"), ("请拨13912345678", "REQ-005")] {
      #expect(
        requestRefusal {
          _ = try RequestState.of(.sample(), .withdrawn(on: "2026-10-08", reason: words))
        } == rule)
    }
  }

  @Test func `who asked goes once, when it is closed`() throws {
    let erased = RequestAct.erased(rule: "结束后保存 30 日(单位设定)")
    #expect(requestRefusal { _ = try RequestState.of(.sample(), erased) } == "REQ-003")
    let closed = RequestAct.answer(.disclosed, "2026-10-09")
    #expect(try RequestState.of(.sample(), closed, erased).isErased)
    #expect(
      requestRefusal { _ = try RequestState.of(.sample(), closed, erased, erased) } == "REQ-003")
  }

  @Test func `a paper goes out only when there is something for it to say`() throws {
    func issued(_ paper: RequestPaper) -> RequestAct {
      .issued(paper: paper, sha256: "ab", at: requestMoment("2026-12-01T09:00"))
    }
    let allowed = RequestPaper.allCases.filter { paper in
      requestRefusal { _ = try RequestState.of(.sample(), issued(paper)) } == nil
    }
    #expect(allowed == [.receipt])
    let third = RequestPaper.allCases.filter { paper in
      requestRefusal { _ = try RequestState.of(.sample(), .third("2026-09-29"), issued(paper)) }
        == nil
    }
    #expect(third == [.receipt, .consultation])
  }

  @Test func `an act before the registration, or before the last one, is refused`() throws {
    let nine = requestMoment("2026-12-01T09:00")
    #expect(
      requestRefusal {
        _ = try RequestState.begin(with: .feePaid(on: "2026-10-09"), by: "P1", at: nine)
      }
        == "REQ-002")
    let state = try RequestState.of()
    #expect(
      requestRefusal {
        _ = try state.applying(
          .opened(reason: nil), by: "P1", at: requestMoment("2026-12-01T08:59"))
      } == "REQ-001")
  }

  @Test func `findings name what is missing and what an answer leaves open`() throws {
    let state = try RequestState.of(.sample(met: [.name, .identity, .contact, .form]))
    let found = state.findings(in: national)
    #expect(found.map(\.rule) == ["REQ-033"])
    #expect(found[0].description.contains("最晚 2026年10月13日 告知"))
    #expect(try RequestState.of().findings(in: national) == [])
    #expect(state.findings(answering: .thirdParty).map(\.rule) == ["REQ-034"])
    let refused = try RequestState.of(
      .sample(), .third("2026-09-29"),
      .returned(consultation: 1, on: "2026-10-08", opinion: .refuses))
    #expect(refused.findings(answering: .thirdParty) == [])
    #expect(refused.findings(answering: .partlyDisclosed).map(\.rule) == ["REQ-035"])
    #expect(refused.findings(answering: .notHeld) == [])
  }
}
