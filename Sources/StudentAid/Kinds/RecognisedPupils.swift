import Disclosure

/// The list behind a notice of recognised pupils, in the order in which the school gave it: by
/// school, grade and class, as its boards are read.
let recognisedPupils = Roster(
  name: "家庭经济困难学生认定名单",
  columns: [
    AidPupil.name.spec, AidPupil.studentNumber.spec, AidPupil.residentID.spec,
    AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, AidPupil.level.spec, AidPupil.category.spec,
    AidPupil.boarding.spec, AidPupil.isPriority.spec, AidPupil.address.spec,
    AidPupil.guardianPhone.spec,
  ],
  uniqueKeys: [[AidPupil.residentID.spec.id], [AidPupil.studentNumber.spec.id]],
  crossChecks: pupilChecks)

/// How many pupils have each level, as 特别困难3人、困难5人.
let levelCounts = Statement("各档人数") { content in
  [countWords(content.records, AidPupil.level, in: aidLevels)].compactMap(\.self)
}

/// The pupils a school has recognised as in need, posted in the school for objections
/// (家庭经济困难学生认定结果公示).
let recognitionNotice = NoticeKind(
  id: "aid.recognition", name: "家庭经济困难学生认定结果公示", domain: .aid, stage: 3, stageName: "学校认定",
  catalogueItem: aidCatalogueItem, roster: recognisedPupils,
  facts: [
    FactSpec("学年学期", hint: "认定适用的学年和学期", example: "2026—2027学年秋季学期"), guardiansAgreed,
  ] + factsOfEveryNotice,
  period: recognitionPeriod, signers: ["经办人", "资助工作负责人", "校长"], takeDown: namesComeDown,
  comesDown: .atPeriodEnd,
  links: [ChainLink(after: "aid.class", key: pupilKey, complete: false)],
  statements: [levelCounts],
  web: countsOfMinors(
    by: [AidPupil.school.spec.id, AidPupil.grade.spec.id, AidPupil.level.spec.id]))
