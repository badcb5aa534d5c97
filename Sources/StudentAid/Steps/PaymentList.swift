import Disclosure

/// The columns of the list of payments (发放名单) that no other list has.
enum PaidPupil {
  static let amount = Column<Amount>(
    AidPupil.amount.spec.with(required: true, hint: "这一次实际发放的金额"))
  static let part = Column<String>(
    ColumnSpec(
      "part", "期次", aliases: ["月份", "发放月份", "批次"], .text, required: false,
      checks: [.length(1...12)], privacy: .withheld(aidForbidden), width: 10,
      hint: "一学期分几次发的填写,一次发完的空着", example: "9月"))
}

/// Who was paid what, payment by payment (发放名单); no bank account belongs into it.
let paymentList = Roster(
  name: "发放名单",
  columns: [
    AidPupil.programme.spec, AidPupil.name.spec, AidPupil.studentNumber.spec,
    AidPupil.residentID.spec, AidPupil.school.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, AidPupil.tier.spec, PaidPupil.amount.spec, PaidPupil.part.spec,
  ],
  uniqueKeys: [
    [AidPupil.residentID.spec.id, AidPupil.programme.spec.id, PaidPupil.part.spec.id],
    [AidPupil.studentNumber.spec.id, AidPupil.programme.spec.id, PaidPupil.part.spec.id],
  ],
  crossChecks: { records in records.compactMap(studentNumberFinding) })
