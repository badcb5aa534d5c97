import Disclosure

/// Where those go who found no seat (统筹调剂).
let transfersStep = WorkStep(
  "transfers", "统筹调剂",
  from: [
    EnrollmentFile.zones, EnrollmentFile.applicants, EnrollmentFile.eligibility,
    EnrollmentFile.admitted,
  ], and: [EnrollmentFile.seatUse, EnrollmentFile.drawn, EnrollmentFile.points],
  to: EnrollmentFile.transfers,
  words: """
    没有学位的孩子按“统筹顺序”排,依次到“统筹学校”里还有余额的第一所;随迁子女积分里准入的先占学位。次序相同又争同一个学位的停下来;
    不争的按报名号列。统筹学校的学位也用完的,逐个说出来。
    """,
  work: { input in
    withReviewed(input) { admission in
      let found = admission.drawFindings + admission.admittedFindings(input)
      guard found.isEmpty else { return WorkOutcome(findings: found) }
      return transfers(of: admission, besides: migrantsAdmitted(input))
    }
  })

/// How many children of migrants each school takes in by points.
private func migrantsAdmitted(_ input: WorkInput) -> [String: Int] {
  let admitted = (input.list(EnrollmentFile.points) ?? [])
    .filter { $0[MigrantPoint.result] == MigrantPoint.admitted }
  return Dictionary(
    admitted.compactMap { row in row[Enrolling.school].map { ($0, 1) } }, uniquingKeysWith: +)
}

private func transfers(of admission: Admission, besides migrants: [String: Int]) -> WorkOutcome {
  let over = admission.overPlan
  guard !over.isEmpty else { return WorkOutcome(summary: ["没有需要统筹的孩子"]) }
  let missing = admission.transferSettingFindings(over)
  guard missing.isEmpty else { return WorkOutcome(findings: missing) }
  let left = zip(admission.plan.schools, admission.left)
    .map { max(0, $1 - migrants[$0.name, default: 0]) }
  let seating = admission.transferring(over, to: left)
  let problems = seating.problems.map(admission.transferFinding)
  guard problems.isEmpty else { return WorkOutcome(findings: problems) }
  let placed = seating.order.filter {
    if case .taken? = seating.seats[$0] { true } else { false }
  }
  let rest = over.filter { !Set(placed).contains($0) }
  return WorkOutcome(
    rows: admission.transferRows(placed, seating, left),
    findings: rest.map(admission.unplacedFinding),
    summary: ["统筹 \(placed.count) 个报名号(多胞胎算一个),还没有安排的 \(rest.count) 个"])
}

extension Admission {
  private func first(_ family: Int) -> Registrant { children[families[family].members[0]] }

  /// Under what a family's schools stand in 统筹学校.
  private func origin(_ family: Int) -> String {
    assessments[families[family].members[0]].school ?? AdmissionRules.elsewhere
  }

  /// ENR-120: no order, or no schools, for those who are to be transferred.
  fileprivate func transferSettingFindings(_ over: [Int]) -> [WorkFinding] {
    var findings: [WorkFinding] = []
    if rules.transferOrder.isEmpty {
      findings.append(
        WorkFinding(
          setting: "统筹顺序", rule: "ENR-120", "未填写,有 \(over.count) 个报名号要统筹",
          "请从\(TransferCriterion.allWords.joined(separator: "、"))中选,一行一项"))
    }
    for origin in Set(over.map(origin)).sorted() where rules.transferSchools[origin] == nil {
      findings.append(
        WorkFinding(
          setting: "统筹学校", rule: "ENR-120", value: origin, "没有写\(origin)的孩子统筹到哪些学校",
          "请写一行“\(origin)：”,后面依次写学校"))
    }
    let named = rules.transferSchools.values.flatMap(\.self)
    for school in Set(named).sorted() where plan.places[school] == nil {
      findings.append(
        WorkFinding(
          setting: "统筹学校", rule: "ENR-120", value: school, "招生计划里没有“\(school)”", "请核对学校名称"))
    }
    return findings
  }

  /// Those over the plan in the stated order over the seats that are left.
  fileprivate func transferring(_ over: [Int], to left: [Int]) -> Seating {
    let groups = Set(over.compactMap { drawnPlace($0)?.group })
    var seating = Seating(
      left: left, sizes: families.map(\.size), lastSeats: rules.lastSeats, drawn: { _ in nil },
      evidence: { family, criterion in
        switch criterion {
        case .tier:
          assessments[families[family].members[0]].tier.map { (-$0, rules.tiers[$0].name) }
        case .tie(.draw):
          // Places of different draws say nothing about each other.
          groups.count == 1
            ? drawnPlace(family).flatMap { drawn in drawn.place.map { (-$0, drawn.words) } } : nil
        case .tie: evidence(family, criterion)
        }
      })
    seating.seat(
      Seating.Batch(
        pool: "统筹", group: nil, name: "统筹",
        families: over.sorted { number(of: $0) < number(of: $1) },
        criteria: rules.transferOrder,
        choices: { (rules.transferSchools[origin($0)] ?? []).compactMap { plan.places[$0] } }))
    return seating
  }

  private func drawnPlace(_ family: Int) -> DrawnPlace? {
    guard case .some(.none(_, let drawn)) = seats[family] else { return nil }
    return drawn
  }

  fileprivate func transferRows(
    _ placed: [Int], _ seating: Seating, _ left: [Int]
  ) -> [[Field]] {
    var order = 0
    return placed.flatMap { family -> [[Field]] in
      guard case .taken(let school, let words, _, _)? = seating.seats[family] else { return [] }
      return families[family].members.map { member in
        order += 1
        var row = RowDraft(transferredChildren)
        row[Transfer.order] = order
        row[Child.number] = children[member].number
        let from = assessments[member].school
        row[Transfer.from] = from.flatMap(plan.pool) ?? AdmissionRules.withoutSchool
        row[Transfer.to] = plan.schools[school].name
        row[Transfer.left] = left[school]
        row[Placed.grounds] = short(words, 400)
        return row.fields
      }
    }
  }

  /// ENR-121: an order that leaves equals who want the same seats.
  fileprivate func transferFinding(_ problem: SeatingProblem) -> WorkFinding {
    switch problem {
    case .tie(let families, _, _), .unknown(let families, _, _), .otherDraw(_, let families):
      WorkFinding(
        setting: "统筹顺序", rule: "ENR-121",
        "\(families.prefix(8).map(numbers).joined(separator: "、"))争同样的学位,按统筹顺序分不出先后",
        "请再写一项,或补齐要比的各格;不同组的摇号位次不能互相比")
    case .lastSeats(let family, _, let left):
      WorkFinding(
        setting: DrawTerms.lastSeatsName, rule: "ENR-116",
        "统筹只剩 \(left) 个学位,轮到多胞胎\(numbers(of: family)),没有写怎么办", "请写一行“\(DrawTerms.lastSeatsName)”")
    }
  }

  /// ENR-122: nowhere to go.
  fileprivate func unplacedFinding(_ family: Int) -> WorkFinding {
    WorkFinding(
      "ENR-122", first(family), severity: .explain,
      "\(numbers(of: family))的统筹学校都没有余额了", "请增加学位,或在统筹学校里再写几所")
  }

  /// ENR-123: a list of admitted children that is not what would be worked out now.
  fileprivate func admittedFindings(_ input: WorkInput) -> [WorkFinding] {
    let written = (input.list(EnrollmentFile.admitted) ?? []).compactMap { row in
      row[Child.number].map { "\($0) \(row[Enrolling.school] ?? "")" }
    }
    let now = order.flatMap { family -> [String] in
      guard case .taken(let school, _, _, _)? = seats[family] else { return [] }
      return families[family].members.map { "\(children[$0].number) \(plan.schools[school].name)" }
    }
    guard Set(written) != Set(now) else { return [] }
    return [
      WorkFinding(
        EnrollmentFile.admitted,
        RecordFinding(
          rule: "ENR-123", row: nil, column: nil, problem: "录取名单和现在算出的不一样",
          remedy: "请先做 admission,看过有什么变化再往下做"))
    ]
  }
}
