import Disclosure

/// What becomes of a ranked applicant.
enum TitleAnswer: Hashable, Sendable {
  case recommended
  /// Has too few votes.
  case notPassed
  /// Others stand before, and the posts are used up.
  case outside(seats: Int)
  /// Others stand before, and no larger share of the applicants may be recommended.
  case overShare(most: Int)
}

/// One ranked applicant with rank and vote, as far as the choice depends on them.
struct RankedPerson: Sendable {
  let applicant: TitleApplicant
  let rank: Int
  let vote: VoteBook.Vote?
  let hasPassed: Bool?
}

/// Who is recommended, by rank within the posts.
struct RecommendedChoice: Sendable {
  private(set) var answers: [String: TitleAnswer] = [:]
  private(set) var findings: [WorkFinding] = []
  private(set) var summary: [String] = []

  init(_ groups: [(applied: String, people: [RankedPerson])], _ seats: SeatTable, _ plan: TitlePlan)
  {
    for group in groups { choose(group.people, seats, plan) }
    for group in groups { cut(group.applied, group.people, plan) }
    findings += sharedSeats(groups, seats, plan)
    for group in groups { summary += leftOut(group.people) }
  }

  /// Fills the posts of each unit, level and subject by rank.
  private mutating func choose(
    _ people: [RankedPerson], _ seats: SeatTable, _ plan: TitlePlan
  ) {
    for person in people where person.hasPassed == false {
      answers[person.applicant.number] = .notPassed
    }
    findings += people.filter { seats.key(of: $0.applicant) == nil }.map { noPost($0.applicant) }
    for (key, competing) in grouped(people, by: { seats.key(of: $0.applicant) }) {
      guard let (count, words) = seats.seats(key, plan) else {
        findings.append(missing("差额取整", "\(key.words)的差额推荐人数不是整数", "请从去尾数、进一、四舍五入中选"))
        continue
      }
      let passed = competing.filter { $0.hasPassed == true }
      place(passed, first: count, else: .outside(seats: count))
      let votes = competing.contains { $0.vote != nil } ? ",表决通过 \(passed.count) 人" : ""
      summary.append(
        "\(key.words):\(words),参加排序 \(competing.count) 人\(votes),推荐 \(min(count, passed.count)) 人")
    }
  }

  /// The first `count` are recommended; in a ranking no two have one rank.
  private mutating func place(_ people: [RankedPerson], first count: Int, else answer: TitleAnswer)
  {
    for (position, person) in people.enumerated() {
      answers[person.applicant.number] = position < count ? .recommended : answer
    }
  }

  /// Takes away those above the share of the applicants that may be recommended.
  private mutating func cut(_ applied: String, _ people: [RankedPerson], _ plan: TitlePlan) {
    guard let cap = plan.shareCaps[applied] else { return }
    let chosen = people.filter { answers[$0.applicant.number] == .recommended }
    let most = cap.most(of: people.count)
    summary.append("\(applied):推荐率上限 \(cap.working(for: people.count))")
    guard chosen.count > most else { return }
    place(chosen, first: most, else: .overShare(most: most))
  }

  /// TITLE-161: posts that two titles compete for, whose ranks say nothing about each other.
  private func sharedSeats(
    _ groups: [(applied: String, people: [RankedPerson])], _ seats: SeatTable, _ plan: TitlePlan
  ) -> [WorkFinding] {
    let chosen = groups.flatMap { group in
      group.people.filter { answers[$0.applicant.number] == .recommended }
    }
    return grouped(chosen, by: { seats.key(of: $0.applicant) }).compactMap { key, people in
      guard let count = seats.seats(key, plan)?.count, people.count > count else {
        return nil
      }
      let titles = grouped(people, by: \.applicant.group.applied).map(\.key)
      return settingFinding(
        "TITLE-161", "推荐顺序依据",
        "\(titles.joined(separator: "、"))都用\(key.words)的 \(count) 个名额,名次是分开排的,分不出先后",
        "请在岗位设置.xlsx 里按学科分行,或分两次评聘")
    }
  }

  private func leftOut(_ people: [RankedPerson]) -> [String] {
    people.compactMap { person in
      answers[person.applicant.number].flatMap { $0.words(person) }
        .map { "没有推荐 \(person.applicant.words):\($0)" }
    }
  }
}

extension TitleAnswer {
  /// Why somebody is not recommended, as 名额 2 个,名次第 3; nil for who is.
  func words(_ person: RankedPerson) -> String? {
    switch self {
    case .recommended: nil
    case .notPassed: person.vote?.words ?? "表决没有通过"
    case .outside(let seats): "推荐名额 \(seats) 个，名次第 \(person.rank)"
    case .overShare(let most): "按推荐率上限最多 \(most) 人，名次第 \(person.rank)"
    }
  }
}

extension VoteBook.Vote {
  /// As 同意 5 票,至少要 6 票,没有通过.
  var words: String {
    switch decision {
    case .passed(let needed): return "同意 \(tally.yes) 票，至少要 \(needed) 票，通过"
    case .refused(let grounds):
      for case .tooFewYes(let yes, let needed, _) in grounds {
        return "同意 \(yes) 票，至少要 \(needed) 票，没有通过"
      }
      return "表决无效"
    }
  }
}

/// TITLE-160: an applicant for whom no post is to be had.
private func noPost(_ applicant: TitleApplicant) -> WorkFinding {
  let subject = applicant.record[Applicant.subject] ?? ""
  let level = TeacherTitle(rawValue: applicant.group.applied)?.level.rawValue ?? ""
  return WorkFinding(
    TitleFile.materials,
    RecordFinding(
      rule: "TITLE-160", row: applicant.record.row, column: Applicant.applied.spec.id,
      value: applicant.group.applied,
      problem: "岗位设置.xlsx 里没有\(applicant.group.unit)\(level)可供\(subject)申报的岗位",
      remedy: "请核对单位、岗位层级和学科的写法,或补一行岗位"))
}
