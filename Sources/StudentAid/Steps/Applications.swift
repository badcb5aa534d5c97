import Disclosure

/// The columns of applications (申请登记) that no later list has.
enum Application {
  /// What the class's group proposed; empty for those whom it did not propose.
  static let level = Column<String>(
    ColumnSpec(
      "level", "评议档次", aliases: ["认定档次", "档次", "评议结果", "困难档次"], .choice(aidLevels),
      required: false, privacy: .withheld(namesAndLevels), width: 12,
      hint: "评议小组提出的档次,没有评上的空着", example: "困难"))
}

/// Who applied, and what the class's group proposed (申请登记).
let aidApplications = Roster(
  name: "申请登记",
  columns: [
    AidPupil.name.spec, AidPupil.studentNumber.spec, AidPupil.residentID.spec,
    AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, Application.level.spec, AidPupil.category.spec,
    AidPupil.boarding.spec, AidPupil.isPriority.spec, AidPupil.address.spec,
    AidPupil.guardianPhone.spec,
  ],
  uniqueKeys: [[AidPupil.residentID.spec.id], [AidPupil.studentNumber.spec.id]],
  crossChecks: pupilChecks)
