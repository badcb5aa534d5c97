import Disclosure
import PersonalData

extension ObjectionState {
  mutating func decide(
    _ outcome: ObjectionOutcome, _ reasons: String, by person: String
  ) throws(LifeRefusal) {
    switch standing {
    case .accepted, .underReview, .decided(.pending): break
    case .registered:
      throw LifeRefusal("OBJ-018", "这件异议还没有受理,请先受理或不予受理")
    case .refused, .grouped, .decided, .replied:
      throw LifeRefusal("OBJ-018", "这件异议现在是“\(standing.chinese)”,不能再作决定")
    }
    guard let handler else {
      throw LifeRefusal("OBJ-019", "还没有承办人,请先用 objection assign 交办")
    }
    guard handler == person else {
      throw LifeRefusal("OBJ-019", "这件异议由 \(handler) 承办,\(person) 不能作决定", needsApproval: true)
    }
    try requireWords(reasons)
    standing = .decided(outcome)
  }

  mutating func correct(by notice: String) throws(LifeRefusal) {
    guard outcome == .upheld else {
      throw LifeRefusal("OBJ-020", "异议成立的才更正公示,请先作出决定")
    }
    guard !corrections.contains(notice) else { return }
    corrections.append(notice)
  }

  mutating func reply(with paper: ObjectionPaper) throws(LifeRefusal) {
    switch (paper, standing) {
    case (.receipt, .registered), (.receipt, .accepted), (.supplement, .registered),
      (.supplement, .accepted),
      (.refusal, .refused), (.reply, .replied), (.reply, .decided(.pending)):
      break
    case (.reply, .decided(let outcome)): standing = .replied(outcome)
    default:
      throw LifeRefusal("OBJ-021", "这件异议现在是“\(standing.chinese)”,还不能出具\(paper.chinese)")
    }
  }

  mutating func review(_ answer: ObjectionDeadline?) throws(LifeRefusal) {
    guard case .replied(let outcome) = standing else {
      throw LifeRefusal("OBJ-022", "答复以后才能申请复核,这件异议现在是“\(standing.chinese)”")
    }
    standing = .underReview(of: outcome)
    handler = nil
    self.answer = answer
    movedTo = nil
  }
}

/// Words of the office go into the ledger for ever, so nobody's number may stand in them.
func requireWords(_ words: String) throws(LifeRefusal) {
  guard words.contains(where: { !$0.isWhitespace }) else {
    throw LifeRefusal("OBJ-023", "理由是空的,请写明理由")
  }
  if let found = PrivateContent.first(in: words, of: PrivateContent.Kind.all) {
    throw LifeRefusal("OBJ-024", "理由里\(found),它会一直留在台账里,请删去号码再写")
  }
}
