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
  crossChecks: { records in
    unidentifiedFindings(records) + records.compactMap(studentNumberFinding)
      + namesakeFindings(records)
  })
