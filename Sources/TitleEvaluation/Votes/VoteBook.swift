import Disclosure

/// The votes on all applicants, by application number, with what is wrong with them.
struct VoteBook: Sendable {
  struct Vote: Sendable {
    let record: Record
    let tally: VoteTally
    let decision: VoteDecision
  }

  private(set) var votes: [String: Vote] = [:]
  private(set) var findings: [WorkFinding] = []

  init(_ list: [Record], _ plan: TitlePlan, _ rule: VoteRule, ranked: [String: TitleApplicant]) {
    for record in list {
      guard let number = record[Applicant.number], let name = record[Applicant.name],
        let tally = VoteTally(record)
      else { continue }
      let known = ranked[number]
      if let found = known.map({
        stranger(TitleFile.votes, "TITLE-150", record.row, number, name, $0.name)
      }) ?? unranked(record, number) {
        findings.append(found)
      }
      let decision = rule.decision(on: tally)
      findings +=
        decision.findings(on: record) + [plan.memberFinding(record, tally)].compactMap(\.self)
      votes[number] = Vote(record: record, tally: tally, decision: decision)
    }
  }
}

extension VoteTally {
  /// Nil when a count is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let members = record[VoteCount.members], let present = record[VoteCount.present],
      let recused = record[VoteCount.recused], let yes = record[VoteCount.yes],
      let no = record[VoteCount.no], let blank = record[VoteCount.blank],
      let invalid = record[VoteCount.invalid]
    else { return nil }
    self.init(
      members: members, present: present, recused: recused, yes: yes, no: no, blank: blank,
      invalid: invalid)
  }
}

/// TITLE-150: a vote on somebody who is not ranked.
private func unranked(_ record: Record, _ number: String) -> WorkFinding {
  WorkFinding(
    TitleFile.votes,
    RecordFinding(
      rule: "TITLE-150", row: record.row, column: Applicant.number.spec.id, value: number,
      problem: "排序结果.xlsx 里没有申报编号 \(number)", remedy: "请核对申报编号,或先重新排序"))
}

extension VoteDecision {
  /// TITLE-151: what makes a vote void; too few yes is no fault of the vote, and figures that do not
  /// add up do not get out of their list.
  fileprivate func findings(on record: Record) -> [WorkFinding] {
    guard case .refused(let grounds) = self else { return [] }
    return grounds.compactMap { ground in
      switch ground {
      case .doesNotAddUp, .tooManyPresent, .tooFewYes: nil
      case .noQuorum(let present, let needed, let members):
        WorkFinding(
          TitleFile.votes,
          RecordFinding(
            rule: "TITLE-151", row: record.row, column: VoteCount.present.spec.id,
            value: String(present),
            problem: "实到 \(present) 人,不到应到 \(members) 人的三分之二(至少 \(needed) 人),表决无效",
            remedy: "请补足人数重新表决"))
      }
    }
  }

  var isPassed: Bool {
    switch self {
    case .passed: true
    case .refused: false
    }
  }
}

extension TitlePlan {
  /// TITLE-152, TITLE-153: a vote by another body than the settings have, or by more than came.
  fileprivate func memberFinding(_ record: Record, _ tally: VoteTally) -> WorkFinding? {
    if let members, tally.members != members {
      return WorkFinding(
        TitleFile.votes,
        RecordFinding(
          rule: "TITLE-152", row: record.row, column: VoteCount.members.spec.id,
          value: String(tally.members), problem: "应到 \(tally.members) 人,方案的应到人数是 \(members) 人",
          remedy: "请核对,两处要一样"))
    }
    guard let present, tally.present + tally.recused > present else { return nil }
    return WorkFinding(
      TitleFile.votes,
      RecordFinding(
        rule: "TITLE-153", row: record.row, column: VoteCount.present.spec.id,
        value: String(tally.present),
        problem: "实到和回避共 \(tally.present + tally.recused) 人,方案的实到人数是 \(present) 人",
        remedy: "请核对人数"))
  }
}
