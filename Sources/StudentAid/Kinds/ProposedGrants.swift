import Disclosure

/// Pupils who are to have a grant, a table for each programme (拟资助名单).
let proposedGrants = Roster(
  name: "拟资助名单",
  columns: [
    AidPupil.programme.spec, AidPupil.name.spec, AidPupil.studentNumber.spec,
    AidPupil.residentID.spec, AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec,
    AidPupil.major.spec, AidPupil.schoolClass.spec, AidPupil.tier.spec, AidPupil.amount.spec,
    AidPupil.recognisedLevel.spec, AidPupil.category.spec, AidPupil.boarding.spec,
    AidPupil.isPriority.spec,
  ],
  uniqueKeys: [
    [AidPupil.residentID.spec.id, AidPupil.programme.spec.id],
    [AidPupil.studentNumber.spec.id, AidPupil.programme.spec.id],
  ],
  layout: .tables(by: AidPupil.programme.spec.id),
  crossChecks: { records in
    pupilChecks(records) + missingTierFindings(records) + exclusiveFindings(records)
      + records.compactMap(firstYearAwardFinding)
  })

/// Who is to have a grant, posted in the school before the money is asked for (拟资助名单公示).
let grantsNotice = NoticeKind(
  id: "aid.grants", name: "拟资助名单公示", domain: .aid, stage: 4, stageName: "确定资助对象",
  catalogueItem: aidCatalogueItem, roster: proposedGrants,
  facts: [
    schoolYearTerm, grantStandards,
    FactSpec(
      "标准依据", .texts, required: false, hint: "规定档次和标准的文件和文号,可写多条",
      example: "财教〔2024〕181号"),
    awardQuota, guardiansAgreed,
  ] + factsOfEveryNotice,
  period: grantPeriod, signers: ["经办人", "资助工作负责人", "校长"], takeDown: namesComeDown,
  comesDown: .atPeriodEnd,
  links: [
    ChainLink(
      after: "aid.recognition", key: pupilKey, concerning: programmesOfNeed, complete: false)
  ],
  statements: [programmeCounts],
  web: countsOfMinors(
    by: [
      AidPupil.programme.spec.id, AidPupil.school.spec.id, AidPupil.grade.spec.id,
      AidPupil.tier.spec.id,
    ]),
  checks: { content in standardFindings(content) + awardQuotaFindings(content) })

/// Rows of programmes that only recognised pupils can have.
///
/// Merit decides about an award, and where and what a pupil learns about free vocational schooling.
let programmesOfNeed = aidProgrammes.filter(\.isForNeed)
  .map { ChainLink.Condition(AidPupil.programme.spec.header, is: $0.name) }

/// How many pupils each programme has, as 普通高中国家助学金120人（一档50人、二档70人）.
private let programmeCounts = Statement("各项目人数") { content in
  grouped(content.records, by: { $0[AidPupil.programme] }).map { programme, pupils in
    let tiers = countWords(pupils, AidPupil.tier, in: aidTiers).map { "（\($0)）" }
    return "\(programme)\(pupils.count)人\(tiers ?? "")"
  }
}
