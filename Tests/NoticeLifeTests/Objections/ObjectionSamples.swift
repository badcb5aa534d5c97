import Disclosure
import DisclosureTesting
import NoticeLife
import WorkingDays

let calendar = WorkingCalendar.national

func instant(_ text: String) -> Moment {
  guard let moment = Moment(parsing: text) else { preconditionFailure("\(text) is no moment") }
  return moment
}

extension ObjectionRules {
  /// The rules of an office that took over terms that were seen.
  static func seen(_ names: String...) -> ObjectionRules {
    ObjectionRules(
      layers: names.map { name in
        guard let terms = ObjectionTerms.seen(name) else { preconditionFailure("no \(name)") }
        return terms
      })
  }
}

extension ObjectionRegistration {
  static func sample(
    row: Int? = 3, against: [String] = [], channel: ObjectionChannel = .visit,
    timeliness: ObjectionTimeliness = .inTime,
    met: [ObjectionPart] = [.realName, .phone, .facts, .evidence], missing: [ObjectionPart] = [],
    answer: ObjectionDeadline? = nil
  ) -> ObjectionRegistration {
    ObjectionRegistration(
      notice: "N-2026-0012", version: 1, row: row, against: against, channel: channel,
      party: .person, arrived: instant("2026-09-30T16:00"), timeliness: timeliness, met: met,
      missing: missing, answer: answer)
  }
}

extension ObjectionState {
  /// What comes of `acts`, each done by P1 a minute after the one before.
  static func of(
    _ registration: ObjectionRegistration = .sample(), _ acts: ObjectionAct...
  ) throws(LifeRefusal) -> ObjectionState {
    try of(registration, acts)
  }

  static func of(
    _ registration: ObjectionRegistration, _ acts: [ObjectionAct]
  ) throws(LifeRefusal) -> ObjectionState {
    let start = instant("2026-09-30T16:05")
    var state = try begin(with: .registered(registration), by: "P1", at: start)
    for (place, act) in acts.enumerated() {
      state = try state.applying(
        act, by: "P1", at: Moment(start.day, minutes: start.minutes + place + 1))
    }
    return state
  }
}

/// The id of the refusal that `work` ends with; nil when it does not.
func refusal(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch let refusal as LifeRefusal {
    return refusal.id
  } catch {
    return "\(error)"
  }
}
