public import Disclosure

/// What the classes proposed, held against their seats (班级评议).
public let classStep = WorkStep(
  "class", "汇总班级评议结果", from: [AidFile.applications, AidFile.quotas],
  to: AidFile.classProposals,
  words: """
    申请登记.xlsx 里填了评议档次的学生列入班级评议.xlsx。优先对象(按困难类型或“是否优先对象”)不占名额,
    其余的每班不能超过名额分配.xlsx 里的名额;优先对象没有评上的要说明。
    """,
  work: { input in
    withPlan(input) { plan in
      propose(
        input.list(AidFile.applications) ?? [], seats: input.list(AidFile.quotas) ?? [], plan)
    }
  })

private func propose(_ applications: [Record], seats: [Record], _ plan: AidPlan) -> WorkOutcome {
  let proposed = applications.filter { $0[Application.level] != nil }
  let (quotas, _) = quotaOfClass(seats)
  let classes = grouped(proposed.filter { !plan.isPriority($0) }, by: ClassSeat.init)
  let findings =
    applications.compactMap { priorityFinding($0, plan) }
    + classes.compactMap { seat, pupils in overQuotaFinding(seat, pupils, quotas[seat]) }
  let priority = proposed.count { plan.isPriority($0) }
  let unused = quotas.keys.filter { seat in
    (classes.first { $0.key == seat }?.items.count ?? 0) < quotas[seat, default: 0]
  }.count
  return WorkOutcome(
    rows: proposed.map { row($0, plan) },
    findings: findings.map { WorkFinding(AidFile.applications, $0) },
    summary: [
      "申请 \(applications.count) 人,评上 \(proposed.count) 人,其中优先对象 \(priority) 人不占名额",
      counted(proposed.compactMap { $0[Application.level] }, in: aidLevels),
    ] + (unused > 0 ? ["有 \(unused) 个班没有用满名额"] : []))
}

/// Seats by class, and in the order of the sheet.
private func quotaOfClass(_ seats: [Record]) -> (quotas: [ClassSeat: Int], order: [ClassSeat]) {
  var (quotas, order): ([ClassSeat: Int], [ClassSeat]) = ([:], [])
  for record in seats {
    guard let seat = ClassSeat(record), let quota = record[ClassSeats.quota] else { continue }
    quotas[seat] = quota
    order.append(seat)
  }
  return (quotas, order)
}

extension AidPlan {
  /// Whether a pupil is in whatever the quota: by its kind of need, or because the row says so.
  func isPriority(_ pupil: Record) -> Bool {
    isPriority(pupil[AidPupil.category]) || pupil[AidPupil.isPriority] == "是"
  }
}

private func row(_ application: Record, _ plan: AidPlan) -> [Field] {
  var row = RowDraft(classProposals, copying: application)
  row[AidPupil.isPriority] = plan.isPriority(application) ? "是" : "否"
  return row.fields
}

/// AID-152, AID-153: a pupil who is in anyway is proposed, and is called so by both cells.
private func priorityFinding(_ pupil: Record, _ plan: AidPlan) -> RecordFinding? {
  let byKind = plan.isPriority(pupil[AidPupil.category])
  let said = pupil[AidPupil.isPriority]
  if byKind, said == "否" {
    return RecordFinding(
      rule: "AID-153", row: pupil.row, column: AidPupil.isPriority.spec.id,
      problem: "困难类型属于优先对象,这里填了“否”", remedy: "请改为“是”,或核对困难类型")
  }
  if !byKind, said == "是", pupil[AidPupil.category] != nil {
    return RecordFinding(
      rule: "AID-153", severity: .explain, row: pupil.row, column: AidPupil.isPriority.spec.id,
      problem: "困难类型不在优先对象之列,这里填了“是”", remedy: "请核对困难类型,或写明依据")
  }
  guard plan.isPriority(pupil), pupil[Application.level] == nil else { return nil }
  return RecordFinding(
    rule: "AID-152", severity: .explain, row: pupil.row, column: Application.level.spec.id,
    problem: "优先对象没有评上,应助尽助", remedy: "请补评议档次,本人放弃等情况写明原因")
}

/// AID-151, AID-154: more pupils than seats, or a class that has no seats in the list.
private func overQuotaFinding(
  _ seat: ClassSeat, _ pupils: [Record], _ quota: Int?
) -> RecordFinding? {
  guard let quota else {
    return RecordFinding(
      rule: "AID-154", row: pupils[0].row, column: AidPupil.schoolClass.spec.id,
      value: pupils[0][AidPupil.schoolClass],
      problem: "名额分配.xlsx 里没有\(seat.school)\(seat.name)", remedy: "请核对学校、年级和班级的写法,两处要一样")
  }
  guard pupils.count > quota else { return nil }
  return RecordFinding(
    rule: "AID-151", row: pupils[quota].row, column: Application.level.spec.id,
    value: pupils[quota][Application.level],
    problem: "\(seat.school)\(seat.name)评上 \(pupils.count) 人(不算优先对象),名额 \(quota) 个",
    remedy: "请按名额减少,是优先对象的填写困难类型")
}
