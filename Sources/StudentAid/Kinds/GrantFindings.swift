import Disclosure

/// AID-011: a pupil without a tier in a programme in which others have one.
func missingTierFindings(_ records: [Record]) -> [RecordFinding] {
  let tiered = Set(
    records.filter { $0[AidPupil.tier] != nil }.compactMap { $0[AidPupil.programme] })
  return records.compactMap { record in
    guard let programme = record[AidPupil.programme], tiered.contains(programme),
      record[AidPupil.tier] == nil
    else { return nil }
    return RecordFinding(
      rule: "AID-011", row: record.row, column: AidPupil.tier.spec.id,
      problem: "没有填资助档次,而\(programme)的其他人填了", remedy: "请补填")
  }
}

/// AID-132, AID-133: one number in two programmes that exclude each other, or with two names.
///
/// The same number twice in one programme is the roster's own finding.
func exclusiveFindings(_ records: [Record]) -> [RecordFinding] {
  let pupils = records.compactMap { record -> ListedPupil? in
    guard let programme = record[AidPupil.programme] else { return nil }
    return ListedPupil(
      list: 0, row: record.row, name: record[AidPupil.name] ?? "",
      school: record[AidPupil.school] ?? "", programme: programme, term: "",
      residentID: record[AidPupil.residentID], studentNumber: record[AidPupil.studentNumber])
  }
  return PupilComparison(pupils).clashes.filter { $0.reason != .twice }
    .map { $0.finding(lists: [""]) }
}

/// AID-018: an award for a pupil of the first year, where it begins with the second.
func firstYearAwardFinding(_ record: Record) -> RecordFinding? {
  guard let programme = record[AidPupil.programme], AidProgramme.named(programme)?.isAward == true,
    let grade = record[AidPupil.grade], grade.contains("一年级") || grade.contains("高一")
  else { return nil }
  return RecordFinding(
    rule: "AID-018", severity: .explain, row: record.row, column: AidPupil.grade.spec.id,
    value: grade, problem: "\(programme)一般从二年级起评", remedy: "请核对年级,当地另有规定的写明依据")
}

/// How many awards there are to give, which is also how many must be proposed (等额评审).
let awardQuota = FactSpec(
  "国家奖学金名额", .number(1...100_000), required: false, hint: "名单里有中职国家奖学金时写下达的名额",
  example: "3")

/// AID-017: awards proposed are not as many as the quota, or the quota is not known.
func awardQuotaFindings(_ content: NoticeContent) -> [RecordFinding] {
  let awards = content.records.count {
    $0[AidPupil.programme].flatMap(AidProgramme.named)?.isAward == true
  }
  guard let quota = content.facts.text(awardQuota.name).flatMap(Int.init) else {
    guard awards > 0 else { return [] }
    return [
      RecordFinding(
        rule: "AID-017", severity: .explain, row: nil, column: awardQuota.name,
        problem: "名单里有 \(awards) 人拟获国家奖学金,没有写名额,无法核对是否等额评审",
        remedy: "请写一行“国家奖学金名额”,或说明名额")
    ]
  }
  guard awards != quota else { return [] }
  return [
    RecordFinding(
      rule: "AID-017", row: nil, column: awardQuota.name, value: String(quota),
      problem: "国家奖学金名额 \(quota) 个,名单里有 \(awards) 人,应当等额", remedy: "请核对名额和名单")
  ]
}
