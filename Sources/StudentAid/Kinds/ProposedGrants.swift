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
  tablesBy: AidPupil.programme.spec.id)
