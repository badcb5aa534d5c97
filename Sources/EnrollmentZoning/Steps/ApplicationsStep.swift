import Disclosure

/// How many apply where, and what must be drawn for (报名情况).
let applicationsStep = WorkStep(
  "applications", "统计报名情况",
  from: [EnrollmentFile.zones, EnrollmentFile.applicants, EnrollmentFile.eligibility],
  and: [EnrollmentFile.seatUse, EnrollmentFile.drawn], to: EnrollmentFile.applications,
  words: """
    每所学校(派位组)的计划、审核符合的人数、要不要摇号。报名不超过计划的不摇号,全部录取;超过的按录取顺序
    和同类顺序录取,只有轮到“摇号”的那一类参加摇号,名额是前面各类录取以后余下的学位。
    """,
  work: { input in
    withReviewed(input) { admission in
      let drawn = admission.draws.map { "\($0.group)(\(admission.persons($0)) 人,\($0.seats) 个名额)" }
      return WorkOutcome(
        rows: admission.applicationRows,
        summary: [drawn.isEmpty ? "都不用摇号" : "要摇号 \(drawn.count) 组:" + drawn.joined(separator: "、")])
    }
  })

extension Admission {
  /// A row for each pool; further draws of a pool, as those of later wishes, have one of their own.
  fileprivate var applicationRows: [[Field]] {
    var (applying, before): ([String: Int], [String: Int]) = ([:], [:])
    for (place, family) in families.enumerated() {
      guard let seat = seats[place], let pool = pool(of: family) else { continue }
      applying[pool, default: 0] += family.size
      if case .taken(_, _, nil, _) = seat { before[pool, default: 0] += family.size }
    }
    let pools = rules.wishes == .parallel ? [AdmissionDesk.everywhere] : plan.poolNames
    return pools.flatMap { pool in
      let draws = draws.filter { $0.pool == pool }
      let own = applicationRow(pool, applying[pool] ?? 0)
      guard let first = draws.first else { return [own.fields] }
      let further = draws.dropFirst().map { draw in
        drawn(applicationRow(draw.group, persons(draw), seats: draw.seats), draw, before: 0).fields
      }
      return [drawn(own, first, before: before[pool] ?? 0).fields] + further
    }
  }

  private func pool(of family: Family) -> String? {
    if rules.wishes == .parallel { return AdmissionDesk.everywhere }
    return assessments[family.members[0]].school.flatMap(plan.pool)
  }

  private func applicationRow(_ group: String, _ applicants: Int, seats: Int? = nil) -> RowDraft {
    let schools =
      plan.pools[group] ?? (group == AdmissionDesk.everywhere ? Array(plan.schools.indices) : [])
    var row = RowDraft(groupApplications)
    row[Enrolling.group] = group
    if schools.count > 1 {
      row[GroupApplication.schools] = short(
        schools.map { plan.schools[$0].name }.joined(separator: "、"), 200)
    }
    row[Enrolling.plan] = seats ?? schools.reduce(0) { $0 + plan.schools[$1].seats }
    row[Enrolling.applicants] = applicants
    row[GroupApplication.drawn] = GroupApplication.isNotDrawn
    return row
  }

  private func drawn(_ row: RowDraft, _ draw: NeededDraw, before: Int) -> RowDraft {
    var row = row
    let sizes = draw.families.map { families[$0].size }
    let bundles = sizes.filter { $0 > 1 }
    row[GroupApplication.drawn] = GroupApplication.isDrawn
    row[GroupApplication.before] = before
    row[GroupApplication.seats] = draw.seats
    row[GroupApplication.entering] = sizes.reduce(0, +)
    row[GroupApplication.bundled] = bundles.reduce(0, +)
    row[GroupApplication.bundles] = bundles.count
    row[GroupApplication.numbers] = sizes.count
    return row
  }
}
