import Disclosure
import WorkingDays

/// What the seating is worked out of: who applies where, in which class.
struct AdmissionDesk {
  /// The one pool of parallel wishes.
  static let everywhere = "平行志愿"

  let rules: AdmissionRules
  let plan: SeatPlan
  let reviewed: [ReviewedChild]
  let families: [Family]
  /// One for each child.
  let assessments: [Assessment]
  let divided: [Int]
  /// Families all of whose children may be admitted, in the order of their registration numbers.
  private let ready: [Int]

  init(rules: AdmissionRules, plan: SeatPlan, reviewed: [ReviewedChild], families: [Family]) {
    self.rules = rules
    self.plan = plan
    self.reviewed = reviewed
    self.families = families
    let assessments = reviewed.map { child in child.assess(at: child.target(plan), plan) }
    self.assessments = assessments
    divided = families.indices.filter { place in
      let members = families[place].members
      return !members.dropFirst().allSatisfy {
        assessments[$0].decision == assessments[members[0]].decision
          && assessments[$0].school == assessments[members[0]].school
          && reviewed[$0].child.wishes == reviewed[members[0]].child.wishes
      }
    }
    let apart = Set(divided)
    ready = families.indices.filter { place in
      !apart.contains(place) && assessments[families[place].members[0]].tier != nil
    }
  }

  private func first(_ family: Int) -> ReviewedChild { reviewed[families[family].members[0]] }
  private func assessment(_ family: Int) -> Assessment { assessments[families[family].members[0]] }

  func seating(drawn: @escaping (_ group: String) -> [String: DrawnPlace]?) -> Seating {
    let byNumber = Dictionary(
      ready.map { (first($0).child.number, $0) }, uniquingKeysWith: { first, _ in first })
    var seating = Seating(
      left: plan.schools.map(\.seats), sizes: families.map(\.size), lastSeats: rules.lastSeats,
      drawn: { group in
        drawn(group).map { results in
          // Somebody drawn who is not to be drawn stands under no family, and the draw is refused.
          Dictionary(
            results.map { (byNumber[$0.key] ?? -1, $0.value) },
            uniquingKeysWith: { first, _ in first })
        }
      },
      evidence: evidence)
    switch rules.wishes {
    case .parallel: seatInParallel(&seating)
    case .byWish: seatByWish(&seating)
    case .zoneSchool, nil: seatInZones(&seating)
    }
    return seating
  }

  /// Each pool by itself: its classes one after the other.
  private func seatInZones(_ seating: inout Seating) {
    let pools = Dictionary(grouping: ready) { family in
      assessment(family).school.flatMap(plan.pool) ?? ""
    }
    for pool in plan.poolNames {
      let schools = plan.pools[pool] ?? []
      seat(pools[pool] ?? [], in: pool, group: pool, &seating, tier: { assessment($0).tier ?? 0 }) {
        choices($0, in: schools)
      }
    }
    for family in pools[""] ?? [] { seating.refuse(family, "没有学区学校，等候统筹") }
  }

  /// The schools of a pool as a family would take them.
  private func choices(_ family: Int, in schools: [Int]) -> [Int] {
    guard schools.count > 1, rules.groupChoice == .byWish else { return schools }
    return first(family).child.wishes.compactMap { plan.places[$0] }.filter(schools.contains)
  }

  /// First wishes everywhere, then second ones where seats are left.
  private func seatByWish(_ seating: inout Seating) {
    for round in 0..<Applicant.wishes.count {
      let open = ready.filter { family in
        if case .taken = seating.seats[family] { return false }
        return true
      }
      guard !seating.isStopped else {
        return seating.wait(open, "前一个志愿的先后还没有定")
      }
      seatRound(round, open, &seating)
    }
    for family in ready where seating.seats[family] == nil {
      seating.refuse(family, "没有填志愿学校，等候统筹")
    }
  }

  private func seatRound(_ round: Int, _ open: [Int], _ seating: inout Seating) {
    var tiers: [Int: Int] = [:]
    var pools: [String: [Int]] = [:]
    for family in open where first(family).child.wishes.count > round {
      let school = first(family).child.wishes[round]
      let tier =
        round == 0 ? assessment(family).tier : first(family).assess(at: school, plan).tier
      guard let tier, let pool = plan.places[school].map({ plan.schools[$0].name }) else {
        continue
      }
      tiers[family] = tier
      pools[pool, default: []].append(family)
    }
    for (place, school) in plan.schools.enumerated() {
      guard let applying = pools[school.name] else { continue }
      let group = round == 0 ? school.name : "\(school.name)（第\(numerals[round])志愿）"
      seat(applying, in: school.name, group: group, &seating, tier: { tiers[$0] ?? 0 }) { _ in
        [place]
      }
    }
  }

  /// One order of all, each taking the first wish with a seat left.
  private func seatInParallel(_ seating: inout Seating) {
    seat(
      ready, in: AdmissionDesk.everywhere, group: AdmissionDesk.everywhere, &seating,
      tier: { assessment($0).tier ?? 0 }
    ) {
      first($0).child.wishes.compactMap { plan.places[$0] }
    }
  }

  /// The classes of a pool in their order; a draw after its first bears the name of the class.
  private func seat(
    _ applying: [Int], in pool: String, group: String, _ seating: inout Seating,
    tier: (Int) -> Int, choices: @escaping (Int) -> [Int]
  ) {
    let classes = Dictionary(grouping: applying, by: tier)
    let before = seating.draws.count
    for (place, tier) in rules.tiers.enumerated() {
      guard let families = classes[place] else { continue }
      let isFirst = seating.draws.count == before
      seating.seat(
        Seating.Batch(
          pool: pool, group: isFirst ? group : "\(group)（\(tier.name)）", name: tier.name,
          families: families, criteria: tier.ties.map(TransferCriterion.tie), choices: choices))
    }
  }

  /// What the children of a family have of a criterion; nil where they differ or one is not known.
  func evidence(
    _ family: Int, _ criterion: TransferCriterion
  ) -> (value: Int, words: String)? {
    let answers = families[family].members.map { reviewed[$0].evidence(criterion) }
    guard let answer = answers[0], answers.allSatisfy({ $0?.value == answer.value }) else {
      return nil
    }
    return answer
  }
}

private let numerals = ["一", "二", "三", "四"]

extension ReviewedChild {
  /// Where the child applies first; nil when nothing says so, or several schools share the zone and
  /// none was chosen.
  func target(_ plan: SeatPlan) -> String? {
    if rules.wishes == .byWish || rules.wishes == .parallel, let wish = child.wishes.first {
      return wish
    }
    guard let first = zoneSchools.first else { return nil }
    let pools = Set(zoneSchools.map { plan.pool(of: $0) ?? $0 })
    return pools.count == 1 ? first : child.wishes.first { zoneSchools.contains($0) }
  }

  /// The review, kept open while the school is not settled.
  func assess(at school: String?, _ plan: SeatPlan) -> Assessment {
    let found = assess(at: school)
    guard let problem = schoolProblem(school, plan), found.decision != .unsuitable else {
      return found
    }
    return Assessment(decision: .open, school: school, lines: found.lines + [problem])
  }

  private func schoolProblem(_ school: String?, _ plan: SeatPlan) -> String? {
    if let school {
      return plan.places[school] == nil ? "学校：招生计划里没有\(school)，请核对名称" : nil
    }
    if zone?.isCertain == false { return "学校：学区定不下来，请核定后填“核定学区学校”" }
    if zoneSchools.count > 1 {
      return "学校：住址是\(zoneSchools.joined(separator: "、"))的共同学区，请在“志愿学校一”填选哪一所"
    }
    return nil
  }

  /// What the child has of a criterion, the larger first; nil when it is not known.
  func evidence(_ criterion: TransferCriterion) -> (value: Int, words: String)? {
    guard case .tie(let tie) = criterion else { return nil }
    switch tie {
    case .hukouSince: return day(child.since(.hukou), tie)
    case .deedSince: return day(child.since(.deed), tie)
    case .permitSince: return day(child.since(.permit), tie)
    case .registeredSince: return day(child.since(.registration), tie)
    case .parentHukouSince: return day(child.parentHukouSince, tie)
    case .distance: return child.distance.map { (-$0, "距离\($0)米") }
    case .points: return pointsEvidence.map { ($0.total.units, $0.words) }
    case .draw: return nil
    }
  }

  private func day(_ day: CalendarDay?, _ tie: TierTie) -> (value: Int, words: String)? {
    day.map { (-$0.ordinal, "\(tie.rawValue)\($0)") }
  }

  /// By the table of types where there is one, else as noted in the register.
  var pointsEvidence: (total: Score, words: String)? {
    guard !rules.points.types.isEmpty else {
      return child.points.map { ($0, "积分\($0)") }
    }
    guard let type = child.declared,
      let points = rules.points.points(type: type, bonus: child.bonus)
    else { return nil }
    return (points.total, "积分\(points.total)（\(points.words)）")
  }
}
