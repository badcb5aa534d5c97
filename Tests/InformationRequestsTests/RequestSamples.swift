import Disclosure
import DisclosureTesting
import InformationRequests
import WorkingDays

let national = WorkingCalendar.national

func requestMoment(_ text: String) -> Moment {
  guard let moment = Moment(parsing: text) else { preconditionFailure("\(text) is no moment") }
  return moment
}

extension RequestRegistration {
  /// Handed in on Monday 28 September 2026, before National Day.
  static func sample(
    _ channel: RequestChannel = .byHand, applicant: ApplicantKind = .person,
    arrived: String = "2026-09-28T10:00", met: [RequestPart] = RequestPart.allCases
  ) -> RequestRegistration {
    RequestRegistration(
      applicant: applicant, channel: channel, arrived: requestMoment(arrived), topic: "2026年小学招生",
      met: met)
  }
}

extension RequestState {
  /// What comes of `acts`, each recorded by P1 a minute after the one before, as the office records
  /// them: asked of the calendar first.
  static func of(
    _ registration: RequestRegistration = .sample(), _ acts: RequestAct...
  ) throws -> RequestState {
    let start = requestMoment("2026-12-01T09:00")
    var state = try begin(with: .registered(registration), by: "P1", at: start)
    for (place, act) in acts.enumerated() {
      try state.requireTime(for: act, in: national)
      state = try state.applying(
        act, by: "P1", at: Moment(start.day, minutes: start.minutes + place + 1))
    }
    return state
  }

  /// The last day for the answer; nil when none runs or it stands still.
  var lastDay: CalendarDay? {
    guard case .runsOut(let day)? = try? clock(in: national)?.standing(in: national) else {
      return nil
    }
    return day
  }
}

extension RequestAct {
  static func asked(
    _ on: CalendarDay, until: CalendarDay = "2026-10-30", despite: String? = nil
  ) -> RequestAct {
    .correctionAsked(
      RequestCorrection(on: on, until: until, parts: [.description]), despite: despite)
  }

  static func answer(
    _ outcome: RequestOutcome, _ on: CalendarDay, because reason: String? = nil
  ) -> RequestAct {
    .answered(
      RequestAnswer(outcome: outcome, on: on, number: "临教公复〔2026〕1号", reason: reason))
  }

  static func third(_ sent: CalendarDay, delivered: CalendarDay? = nil) -> RequestAct {
    .consulted(RequestConsultation(party: .thirdParty, sent: sent, delivered: delivered))
  }
}

/// The id of the refusal that `work` ends with; nil when it does not.
func requestRefusal(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch let refusal as RequestRefusal {
    return refusal.id
  } catch {
    return "\(error)"
  }
}
