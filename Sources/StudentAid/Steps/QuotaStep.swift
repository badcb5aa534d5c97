public import Disclosure

/// The school's quota shared out to its classes (班级名额分配).
public let quotaStep = WorkStep(
  "quota", "分配班级名额", from: [AidFile.classes], to: AidFile.quotas,
  words: """
    每班名额 = (班级人数 − 优先对象) ÷ (全校人数 − 全校优先对象) × 全校名额,取整用最大余额法,
    优先对象不占名额。余数相同分不出先后的停下来,在方案的“名额同数顺序”里写明按什么定。
    每班怎样算出来的,写在名额分配.xlsx 的“计算过程”里。
    """,
  work: { input in
    withPlan(input) { plan in shareOut(input.list(AidFile.classes) ?? [], plan) }
  })

private func shareOut(_ classes: [Record], _ plan: AidPlan) -> WorkOutcome {
  var outcome = WorkOutcome()
  guard let includesPriority = plan.quotaIncludesPriority else {
    outcome.findings.append(
      missing("名额含优先对象", "没有写名额里是否包括优先对象", "请写“是”或“否”"))
    return outcome
  }
  let schools = grouped(classes) { $0[AidPupil.school] }
  outcome.findings += unknownSchools(plan, schools.map(\.key))
  for (school, records) in schools {
    guard let quota = plan.quotas[school] ?? (schools.count == 1 ? plan.quotas[nil] : nil) else {
      outcome.findings.append(missing("资助名额", "没有\(school)的名额", "请补一行 \(school) 名额"))
      continue
    }
    do {
      let quotas = try ClassQuotas(
        records.compactMap(ClassRoll.init), quota: quota, includesPriority: includesPriority,
        criteria: plan.quotaCriteria)
      outcome.findings += quotas.findings.map { atSetting($0, school) }
      outcome.rows += zip(records.filter { ClassRoll($0) != nil }, quotas.classes.indices).map {
        row($0, quotas, $1)
      }
      outcome.summary.append(summary(school, quota, quotas))
    } catch {
      outcome.findings.append(missing(error))
    }
  }
  return outcome
}

/// AID-163: schools of the quotas that have no class in the list.
private func unknownSchools(_ plan: AidPlan, _ schools: [String]) -> [WorkFinding] {
  plan.quotas.keys.compactMap(\.self).filter { !schools.contains($0) }.sorted().map {
    missing("资助名额", "\($0)在班级.xlsx 里没有班级", "请核对学校名称,两处要写得一样")
  }
}

private func atSetting(_ finding: RecordFinding, _ school: String) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(
      rule: finding.rule, severity: finding.severity, row: nil, column: finding.column,
      value: finding.value, problem: school + finding.problem, remedy: finding.remedy))
}

private func row(_ record: Record, _ quotas: ClassQuotas, _ index: Int) -> [Field] {
  let share = quotas.apportionment.shares[index]
  var row = RowDraft(classQuotas, copying: record)
  row[ClassSeats.competing] = share.party.weight
  row[ClassSeats.schoolSeats] = quotas.seats
  row[ClassSeats.exact] = share.exactWords
  row[ClassSeats.floor] = share.floor
  row[ClassSeats.rest] = share.rest == 0 ? "0" : "\(share.rest)/\(share.denominator)"
  row[ClassSeats.extra] = share.seats.map { $0 - share.floor }
  row[ClassSeats.quota] = share.seats
  row[ClassSeats.words] = quotas.working(of: index)
  return row.fields
}

private func summary(_ school: String, _ quota: Int, _ quotas: ClassQuotas) -> String {
  let priority = quotas.classes.reduce(0) { $0 + $1.priority }
  let given = quotas.apportionment.shares.compactMap(\.seats).reduce(0, +)
  return "\(school):名额 \(quota) 个,\(quotas.classes.count) 个班分 \(quotas.seats) 个,"
    + "已分 \(given) 个;优先对象 \(priority) 人不占班级名额"
}
