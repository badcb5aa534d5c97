import Disclosure

/// Who is to have a programme that does not ask for recognised need (其他人选).
///
/// Merit decides about an award, where and what a pupil learns about free vocational schooling.
let otherCandidates = Roster(
  name: "其他人选",
  columns: [
    AidPupil.programme.spec.with(hint: "只写不凭认定名单的项目:中职国家奖学金、中职免学费"), AidPupil.name.spec,
    AidPupil.studentNumber.spec, AidPupil.residentID.spec, AidPupil.school.spec,
    AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec, AidPupil.schoolClass.spec,
    AidPupil.tier.spec,
  ],
  uniqueKeys: [
    [AidPupil.residentID.spec.id, AidPupil.programme.spec.id],
    [AidPupil.studentNumber.spec.id, AidPupil.programme.spec.id],
  ],
  crossChecks: pupilChecks)

/// AID-165: candidates for a programme that is not of this term, or that asks for recognition.
func candidateFinding(_ record: Record, _ plan: AidPlan) -> RecordFinding? {
  guard let name = record[AidPupil.programme] else { return nil }
  let programme = plan.programmes.first { $0.name == name }
  guard programme?.isForNeed != false else { return nil }
  return RecordFinding(
    rule: "AID-165", row: record.row, column: AidPupil.programme.spec.id, value: name,
    problem: programme == nil ? "方案里没有\(name)" : "\(name)凭认定名单确定,不在这里填",
    remedy: programme == nil ? "请在“资助项目”里补上,或删去这一行" : "请删去这一行,由认定名单产生")
}
