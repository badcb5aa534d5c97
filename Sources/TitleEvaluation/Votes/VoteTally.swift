/// The ballots counted in the vote on one applicant (表决).
public struct VoteTally: Hashable, Sendable {
  /// All members of the body.
  public let members: Int
  /// Those who took part, without the recused.
  public let present: Int
  /// Those who had left the room for this vote (回避).
  public let recused: Int
  public let yes: Int
  public let no: Int
  public let blank: Int
  public let invalid: Int

  public init(
    members: Int, present: Int, recused: Int = 0, yes: Int, no: Int = 0, blank: Int = 0,
    invalid: Int = 0
  ) {
    (self.members, self.present, self.recused) = (members, present, recused)
    (self.yes, self.no, self.blank, self.invalid) = (yes, no, blank, invalid)
  }

  var ballots: Int { yes + no + blank + invalid }
}

/// How votes are decided in one scheme (表决规则).
public struct VoteRule: Hashable, Sendable {
  public let pass: VoteShare
  /// Whether recused members count as present; they never vote.
  public let countsRecused: Bool

  public init(pass: VoteShare, countsRecused: Bool = false) {
    (self.pass, self.countsRecused) = (pass, countsRecused)
  }

  /// Those of whom the shares are taken.
  func base(of tally: VoteTally) -> Int { tally.present + (countsRecused ? tally.recused : 0) }
}

/// What a vote decided, with all grounds against it.
public enum VoteDecision: Hashable, Sendable {
  case passed(needed: Int)
  case refused([VoteGround])
}

/// What speaks against an applicant, or against the vote as a whole.
public enum VoteGround: Hashable, Sendable {
  /// More ballots than members in the room, or fewer.
  case doesNotAddUp(ballots: Int, present: Int)
  /// More members in the room and outside it than there are.
  case tooManyPresent(Int, members: Int)
  case noQuorum(present: Int, needed: Int, members: Int)
  case tooFewYes(Int, needed: Int, present: Int)
}

extension VoteRule {
  /// Blank and invalid ballots count among the present and not among the yes.
  public func decision(on tally: VoteTally) -> VoteDecision {
    let base = base(of: tally)
    var grounds: [VoteGround] = []
    if tally.ballots != tally.present {
      grounds.append(.doesNotAddUp(ballots: tally.ballots, present: tally.present))
    }
    if tally.present + tally.recused > tally.members {
      grounds.append(.tooManyPresent(tally.present + tally.recused, members: tally.members))
    }
    if !titleQuorum.share.isReached(by: base, of: tally.members) {
      grounds.append(
        .noQuorum(
          present: base, needed: titleQuorum.share.least(of: tally.members),
          members: tally.members))
    }
    let needed = pass.least(of: base)
    if !pass.isReached(by: tally.yes, of: base) {
      grounds.append(.tooFewYes(tally.yes, needed: needed, present: base))
    }
    return grounds.isEmpty ? .passed(needed: needed) : .refused(grounds)
  }
}
