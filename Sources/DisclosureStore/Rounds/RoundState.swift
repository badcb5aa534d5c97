import WorkingDays

/// What the acts of a round come to.
struct RoundState: Hashable {
  let opening: RoundAct.Opening
  let openedAt: Moment
  private(set) var due: Moment
  private(set) var isClosed = false
  private(set) var isEmpty = false
  /// The file chosen, by school.
  private(set) var chosen: [String: String] = [:]
  /// Everything that came from a school, the last in force, by school.
  private(set) var returns: [String: [Came]] = [:]

  struct Came: Hashable {
    let told: RoundAct.Received
    let at: Moment
  }

  /// Nil when the first act does not open it.
  init?(_ act: RoundAct, at moment: Moment) {
    guard case .opened(let opening) = act else { return nil }
    self.opening = opening
    openedAt = moment
    due = opening.due
  }

  /// False when the act cannot follow.
  mutating func apply(_ act: RoundAct, at moment: Moment) -> Bool {
    switch act {
    case .opened: return false
    case .received(let told):
      let before = returns[told.school, default: []]
      guard !isClosed, told.number == before.count + 1 else { return false }
      returns[told.school] = before + [Came(told: told, at: moment)]
    case .chosen(let school, let file): chosen[school] = file
    case .dueMoved(let due, _): self.due = due
    case .closed:
      guard !isClosed else { return false }
      isClosed = true
    case .emptied:
      guard isClosed, !isEmpty else { return false }
      isEmpty = true
    }
    return true
  }
}

extension OfficeReading {
  /// A round's state, worked out of its acts; nil when the ledger has none.
  func roundState(of id: String) throws -> RoundState? {
    var state: RoundState?
    for entry in try entries(of: id) {
      let act = try entry.act(as: RoundAct.self)
      let follows: Bool
      if state == nil {
        state = RoundState(act, at: entry.at)
        follows = state != nil
      } else {
        follows = state?.apply(act, at: entry.at) == true
      }
      guard follows else {
        throw StoreRefusal.brokenLedger(entry.sequence, "不能接在它前面的各笔之后")
      }
    }
    return state
  }
}
