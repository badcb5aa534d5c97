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
  crossChecks: { records in
    unidentifiedFindings(records) + records.compactMap(studentNumberFinding)
      + namesakeFindings(records)
  })
