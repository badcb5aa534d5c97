import Disclosure

/// Who is to be paid what in the end: the proposed grants, and what was changed since (资助调整).
struct ApprovedAwards {
  /// The indices of ``ListedPupil/list`` in the payments step.
  static let (grants, changes, paid, recognised) = (0, 1, 2, 3)

  private(set) var awards: [AidAward] = []
  private(set) var findings: [WorkFinding] = []
  private let plan: AidPlan

  init(_ grants: [Record], changes: [Record], recognised: [Record]?, _ plan: AidPlan) {
    self.plan = plan
    awards.reserveCapacity(grants.count)
    var granted = PupilReading(list: ApprovedAwards.grants, plan)
    for record in grants {
      guard let pupil = listed(record, &granted) else { continue }
      add(pupil, record, tier: record[AidPupil.tier], amount: record[AidPupil.amount])
    }
    // Most terms have no change yet, and a long list need not be looked up.
    let lookup = PupilLookup(changes.isEmpty ? [] : awards.map(\.pupil))
    var current: [AidAward?] = awards
    var entrants: [AidAward] = []
    var changed = PupilReading(list: ApprovedAwards.changes, plan)
    for record in changes {
      guard let pupil = listed(record, &changed) else { continue }
      let index = lookup.index(of: pupil).flatMap { current[$0] == nil ? nil : $0 }
      switch record[GrantChange.way] {
      case "调出": take(record, index, out: &current)
      case "调入":
        guard index == nil else {
          found("AID-148", record, "已经在拟资助名单.xlsx 里,不能再调入", "改档次的请写“调档”")
          continue
        }
        entrants += award(pupil, record, record[GrantChange.tierAfter]).map { [$0] } ?? []
      case "调档":
        guard let index, let before = current[index] else {
          take(record, nil, out: &current)
          continue
        }
        check(record, before)
        current[index] = award(before.pupil, record, record[GrantChange.tierAfter])
      default: continue
      }
    }
    awards = current.compactMap(\.self) + entrants
    if let recognised, !entrants.isEmpty { checkRecognised(entrants, recognised) }
  }

  private func listed(_ record: Record, _ reading: inout PupilReading) -> ListedPupil? {
    record[AidPupil.programme].map { reading.pupil(record, $0) }
  }

  private mutating func add(
    _ pupil: ListedPupil, _ record: Record, tier: String?, amount: Amount?
  ) {
    if let amount {
      awards.append(AidAward(pupil, tier: tier, amount))
    } else if let award = award(pupil, record, tier) {
      awards.append(award)
    }
  }

  /// The award by the term's standard; without one, why is a finding.
  private mutating func award(
    _ pupil: ListedPupil, _ record: Record, _ tier: String?
  ) -> AidAward? {
    guard let programme = AidProgramme.named(pupil.programme),
      let stage = programme.onlyStage ?? pupil.stage
    else {
      findings += unknownStageFindings([record]).map {
        WorkFinding(pupil.list == ApprovedAwards.grants ? AidFile.grants : AidFile.changes, $0)
      }
      return nil
    }
    do {
      let standard = try plan.standard(of: programme, for: stage)
      guard let step = standard.tier(tier) else {
        found("AID-149", record, "\(programme.name)没有\(tier ?? "不分档")的标准", "请核对档次,或在方案里补上标准")
        return nil
      }
      return AidAward(pupil, tier: tier, step.perTerm)
    } catch {
      let finding = missing(error)
      if !findings.contains(finding) { findings.append(finding) }
      return nil
    }
  }

  /// AID-147: somebody who is not in the list cannot leave it or change tiers.
  private mutating func take(_ record: Record, _ index: Int?, out current: inout [AidAward?]) {
    guard let index, let before = current[index] else {
      return found(
        "AID-147", record, "不在拟资助名单.xlsx 里,不能\(record[GrantChange.way] ?? "调整")", "请核对姓名、班级和号码")
    }
    check(record, before)
    current[index] = nil
  }

  private mutating func check(_ record: Record, _ before: AidAward) {
    guard record[GrantChange.tierBefore] != before.tier else { return }
    found(
      "AID-149", record,
      "原档次写\(record[GrantChange.tierBefore] ?? "不分档"),拟资助名单.xlsx 第 \(before.pupil.row) 行是\(before.tier ?? "不分档")",
      "请核对原档次")
  }

  private mutating func found(
    _ rule: String, _ record: Record, _ problem: String, _ remedy: String
  ) {
    let name = record[AidPupil.name]
    findings.append(
      WorkFinding(
        record[id: GrantChange.way.spec.id] == nil ? AidFile.grants : AidFile.changes,
        RecordFinding(
          rule: rule, row: record.row, column: AidPupil.name.spec.id, value: name,
          problem: "\(record[AidPupil.school] ?? "")\(name ?? "")\(problem)", remedy: remedy)))
  }

  /// AID-150: who comes in must be recognised (在库).
  private mutating func checkRecognised(_ entrants: [AidAward], _ recognised: [Record]) {
    var reading = PupilReading(list: ApprovedAwards.recognised, plan)
    let lookup = PupilLookup(recognised.map { reading.pupil($0, "") })
    for award in entrants where AidProgramme.named(award.pupil.programme)?.isForNeed == true {
      guard lookup.index(of: award.pupil.anyProgramme) == nil else { continue }
      findings.append(
        WorkFinding(
          AidFile.changes,
          RecordFinding(
            rule: "AID-150", row: award.pupil.row, column: AidPupil.name.spec.id,
            value: award.pupil.name,
            problem: "\(award.pupil.school)\(award.pupil.name)不在认定名单.xlsx 里,不能调入",
            remedy: "请先认定,或核对姓名、班级和号码")))
    }
  }
}
