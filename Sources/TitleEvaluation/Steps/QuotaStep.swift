public import Disclosure

/// A bureau's posts of each level shared out over its schools (名额分配).
public let titleQuotaStep = WorkStep(
  "quota", "分配各校名额", from: [TitleFile.quotaBase], to: TitleFile.quotas,
  words: """
    每个岗位层级的名额总数按各校符合条件人数分配,取整办法写在方案的“名额分配办法”里:最大余额法、
    圣拉古法或汉狄法,都用分数比较。各校不超过空缺岗位数;余数或商相同分不出先后的停下来。
    写了“通过率上限”的,名额不超过 符合条件人数×比例 去掉小数的数。每校怎样算出来的写在“计算过程”里。
    """,
  work: { input in
    withPlan(input) { shareOut(input.list(TitleFile.quotaBase) ?? [], $0) }
  })

private func shareOut(_ base: [Record], _ plan: TitlePlan) -> WorkOutcome {
  guard !base.isEmpty else { return WorkOutcome(findings: unknownLevels(plan, [])) }
  guard let method = plan.quotaMethod else {
    return WorkOutcome(
      findings: [
        missing(
          "名额分配办法", "没有写名额怎样取整",
          "请从\(QuotaMethod.allCases.map(\.rawValue).joined(separator: "、"))中选一种")
      ])
  }
  let rows = base.compactMap(BaseRow.init)
  let levels = grouped(rows) { $0.level }
  var outcome = WorkOutcome(findings: unknownLevels(plan, levels.map(\.key)))
  for (level, rows) in levels {
    guard let total = plan.total(of: level, rows) else {
      outcome.findings.append(
        missing("名额总数", "没有\(level)的名额总数", "请补一行 \(level) 总数,或写“通过率上限”"))
      continue
    }
    let shares = SchoolShares(
      total.seats, over: rows.map(\.school), by: method, criteria: plan.quotaCriteria)
    outcome.findings += shares.findings(of: level)
    outcome.rows += zip(rows, shares.shares).map { $0.fields(with: $1) }
    outcome.summary += shares.summary(of: level, total.words, method)
  }
  return outcome
}

/// One school of one level.
private struct BaseRow {
  let record: Record
  let level: String
  let school: QuotaSchool

  /// Nil when a cell without which there is no share is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let unit = record[SchoolQuota.unit], let level = record[SchoolQuota.level],
      let eligible = record[SchoolQuota.eligible], let vacant = record[SchoolQuota.vacant]
    else { return nil }
    (self.record, self.level) = (record, level)
    school = QuotaSchool(name: unit, eligible: eligible, vacant: vacant)
  }

  func fields(with share: SchoolShares.Share) -> [Field] {
    var row = RowDraft(schoolQuotas, copying: record)
    row[SchoolQuota.share] = share.exact
    row[SchoolQuota.whole] = share.whole
    row[SchoolQuota.remainder] = share.remainder
    row[SchoolQuota.assigned] = share.seats
    row[SchoolQuota.working] = share.working
    return row.fields
  }
}

/// TITLE-113: levels of the settings that no school has a row for.
private func unknownLevels(_ plan: TitlePlan, _ levels: [String]) -> [WorkFinding] {
  PostLevel.allCases.map(\.rawValue).flatMap { level -> [WorkFinding] in
    guard !levels.contains(level) else { return [] }
    let settings = [
      ("名额总数", plan.quotaTotals[level] != nil),
      ("通过率上限", plan.quotaMethod != nil && plan.passCap(of: level) != nil),
    ]
    return settings.filter(\.1).map {
      settingFinding(
        "TITLE-113", $0.0, "名额基数.xlsx 里没有\(level)", "请补上各校的\(level),或删去这一行")
    }
  }
}

extension TitlePlan {
  /// That of the title whose holders the level is for.
  fileprivate func passCap(of level: String) -> PassCap? {
    TeacherTitle.allCases.first { $0.level.rawValue == level && passCaps[$0.rawValue] != nil }
      .flatMap { passCaps[$0.rawValue] }
  }

  /// The posts of a level that there are to share, and how they come about.
  fileprivate func total(of level: String, _ rows: [BaseRow]) -> (seats: Int, words: String)? {
    let eligible = rows.reduce(0) { $0 + $1.school.eligible }
    let given = quotaTotals[level]
    guard let cap = passCap(of: level) else { return given.map { ($0, "\($0) 个") } }
    let most = cap.most(of: eligible)
    let working = "通过率上限 \(cap.working(for: eligible))"
    guard let given else { return (most, "\(most) 个(\(working))") }
    return (min(given, most), "\(min(given, most)) 个(名额总数 \(given),\(working))")
  }
}

extension SchoolShares {
  /// TITLE-110, TITLE-111: a tie at the last post, and posts that no school can take.
  fileprivate func findings(of level: String) -> [WorkFinding] {
    var findings: [WorkFinding] = []
    if let tie {
      let others = QuotaCriterion.allCases.filter { !criteria.contains($0) }.map(\.rawValue)
      findings.append(
        settingFinding(
          "TITLE-110", "名额同分顺序",
          "\(level):\(tie.parties.joined(separator: "、"))相同,剩下 \(tie.seats) 个名额分不出先后",
          others.isEmpty
            ? "请核对名额基数" : "请在方案里写“名额同分顺序”,可写\(others.joined(separator: "、"))"))
    }
    if unfilled > 0 {
      findings.append(
        settingFinding(
          "TITLE-111", "名额总数", severity: .explain,
          "\(level)有 \(unfilled) 个名额没有学校可用,各校空缺岗位合计不够", "请核对空缺岗位数,或写明多余名额的去向"))
    }
    return findings
  }

  fileprivate func summary(of level: String, _ total: String, _ method: QuotaMethod) -> [String] {
    let given = shares.compactMap(\.seats).reduce(0, +)
    let line = "\(level):名额 \(total),按\(method.rawValue)分给 \(schools.count) 个学校,已分 \(given) 个"
    return [line] + (order.isEmpty ? [] : ["\(level)各席:" + order.joined(separator: ";")])
  }
}
