public import Disclosure

/// Who is to have which programme, at which tier (拟资助名单).
public let grantStep = WorkStep(
  "grants", "形成拟资助名单", from: [AidFile.recognised], and: [AidFile.candidates],
  to: AidFile.grants,
  words: """
    认定名单.xlsx 的学生按学段和“项目对象”列入方案的各个项目,档次按“档次对应”,金额按一个学期的标准。
    义务教育按“是否寄宿”分寄宿和非寄宿。中职国家奖学金、中职免学费不凭认定名单,人选写在其他人选.xlsx。
    """,
  work: { input in
    withPlan(input) { plan in
      grant(input.list(AidFile.recognised) ?? [], input.list(AidFile.candidates), plan)
    }
  })

private func grant(
  _ recognised: [Record], _ candidates: [Record]?, _ plan: AidPlan
) -> WorkOutcome {
  var outcome = WorkOutcome(findings: audienceFindings(plan))
  let pupils = recognised.map { RecognisedForAid($0, plan) }
  let strangers = pupils.filter { $0.stage == nil }.map(\.record)
  outcome.findings += (unknownStageFindings(strangers) + boardingFindings(pupils, plan)).map {
    WorkFinding(AidFile.recognised, $0)
  }
  outcome.findings += (candidates ?? []).compactMap { candidateFinding($0, plan) }.map {
    WorkFinding(AidFile.candidates, $0)
  }
  var standards: [String] = []
  for programme in plan.programmes {
    var list = GrantList(programme, plan)
    if programme.isForNeed {
      for pupil in pupils where pupil.isFor(programme, plan) { list.add(pupil.record, pupil.stage) }
    } else {
      for record in candidates ?? [] where record[AidPupil.programme] == programme.name {
        list.add(record, programme.stages.first)
      }
      if candidates == nil { outcome.findings.append(noCandidates(programme)) }
    }
    outcome.rows += list.rows
    outcome.findings += list.findings
    outcome.summary.append(list.summary)
    standards += list.standardLines
  }
  if !standards.isEmpty {
    outcome.summary +=
      ["", "拟资助名单公示要写资助标准,事项.yaml 里可以照抄:", "档次标准:"] + standards.map { "  - \($0)" }
  }
  return outcome
}

/// AID-164: a programme with candidates of its own, and no list of them.
private func noCandidates(_ programme: AidProgramme) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(
      rule: "AID-164", severity: .explain, row: nil, column: "资助项目", value: programme.name,
      problem: "\(programme.name)的人选不从认定名单产生,没有其他人选.xlsx", remedy: "请填其他人选.xlsx,本学期没有的从“资助项目”删去"))
}

/// AID-158: a programme whose pupils each place decides, and the settings do not say who.
private func audienceFindings(_ plan: AidPlan) -> [WorkFinding] {
  plan.programmes.filter { $0.isForNeed && $0.isWaiver && plan.audiences[$0.name] == nil }.map {
    let finding = RecordFinding(
      rule: "AID-158", row: nil, column: "项目对象", problem: "没有写\($0.name)给哪些学生",
      remedy: "请写一行“\($0.name) 优先对象”“\($0.name) 全部认定对象”,或在项目后面写困难类型")
    return WorkFinding(nil, finding)
  }
}

/// AID-157: pupils of compulsory schooling of whom it is not said whether they board.
private func boardingFindings(
  _ pupils: [RecognisedForAid], _ plan: AidPlan
) -> [RecordFinding] {
  guard plan.programmes.contains(where: { boardingAnswer[$0.name] != nil }) else { return [] }
  return pupils.filter {
    [.primary, .junior].contains($0.stage) && $0.record[AidPupil.boarding] == nil
  }.map { pupil in
    RecordFinding(
      rule: "AID-157", row: pupil.record.row, column: AidPupil.boarding.spec.id,
      problem: "没有填是否寄宿,分不出寄宿生和非寄宿生的补助", remedy: "请填“是”或“否”")
  }
}

/// What the cell 是否寄宿 must say for the two subsidies of compulsory schooling.
private let boardingAnswer = ["义务教育寄宿生生活补助": "是", "义务教育非寄宿生生活补助": "否"]

/// One recognised pupil, with the stage of schooling it is at.
private struct RecognisedForAid {
  let record: Record
  /// Nil when nothing tells it, which has a finding of its own.
  let stage: SchoolStage?
  let isPriority: Bool

  init(_ record: Record, _ plan: AidPlan) {
    self.record = record
    stage = plan.stage(of: record)
    isPriority = plan.isPriority(record)
  }

  func isFor(_ programme: AidProgramme, _ plan: AidPlan) -> Bool {
    guard let stage, programme.stages.contains(stage) else { return false }
    if let answer = boardingAnswer[programme.name], record[AidPupil.boarding] != answer {
      return false
    }
    return (plan.audiences[programme.name] ?? .everyone)
      .includes(category: record[AidPupil.category], isPriority: isPriority)
  }
}
