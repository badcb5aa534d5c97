import Disclosure

/// What the assessment group of a class proposes (班级评议结果), to be shown in that class.
let classProposals = Roster(
  name: "班级评议结果名单",
  columns: [
    AidPupil.name.spec, AidPupil.studentNumber.spec, AidPupil.residentID.spec,
    AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, AidPupil.level.spec.with(hint: "评议小组提出的档次,从三个档次中选"),
    AidPupil.category.spec, AidPupil.boarding.spec, AidPupil.isPriority.spec,
  ],
  uniqueKeys: [[AidPupil.residentID.spec.id], [AidPupil.studentNumber.spec.id]],
  crossChecks: pupilChecks)

/// What a class proposes, shown in the class before the school decides (班级评议结果公示).
let classNotice = NoticeKind(
  id: "aid.class", name: "班级评议结果公示", domain: .aid, stage: 2, stageName: "班级评议",
  catalogueItem: aidCatalogueItem, roster: classProposals,
  facts: [schoolYearTerm] + factsOfEveryNotice,
  period: classPeriod, signers: ["班主任", "资助工作负责人"], takeDown: namesComeDown,
  comesDown: .atPeriodEnd, statements: [levelCounts],
  web: classCounts(
    by: [AidPupil.school.spec.id, AidPupil.grade.spec.id, AidPupil.level.spec.id]))
