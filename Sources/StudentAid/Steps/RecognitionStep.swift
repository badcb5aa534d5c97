public import Disclosure

/// The columns of what a school changes in its classes' proposals (学校复核).
enum Review {
  static let decision = Column<String>(
    ColumnSpec(
      "decision", "复核结果", aliases: ["审核结果", "复核档次"], .choice(aidLevels + [notRecognised]),
      privacy: .withheld(namesAndLevels), width: 12, hint: "改为哪一档,或不予认定;没有改动的不列",
      example: "一般困难"))
  /// A class of reason; the school keeps what is behind it.
  static let reason = Column<String>(
    ColumnSpec(
      "reason", "原因类别", aliases: ["原因"],
      .choice(["档次偏高", "档次偏低", "不符合条件", "材料不全", "本人放弃", "其他"]), required: false,
      privacy: .withheld(familySensitive), width: 12, hint: "只写类别;不公开", example: "档次偏高"))

  static let notRecognised = "不予认定"
}

/// What the school decided otherwise than a class (学校复核).
let schoolReview = Roster(
  name: "学校复核",
  columns: [
    AidPupil.name.spec, AidPupil.studentNumber.spec, AidPupil.residentID.spec,
    AidPupil.school.spec, AidPupil.grade.spec, AidPupil.schoolClass.spec, Review.decision.spec,
    Review.reason.spec,
  ],
  uniqueKeys: [[AidPupil.residentID.spec.id], [AidPupil.studentNumber.spec.id]])

/// The classes' proposals as the school recognises them (学校认定).
public let recognitionStep = WorkStep(
  "recognition", "形成认定名单", from: [AidFile.classProposals], and: [AidFile.review],
  to: AidFile.recognised,
  words: """
    班级评议.xlsx 的学生列入认定名单.xlsx,顺序不变。学校复核.xlsx 里改了档次的按复核结果,不予认定的不列入;
    没有改动的不用写学校复核.xlsx。
    """,
  work: { input in
    withPlan(input) { plan in
      recognise(
        input.list(AidFile.classProposals) ?? [], review: input.list(AidFile.review) ?? [], plan)
    }
  })

private func recognise(_ proposals: [Record], review: [Record], _ plan: AidPlan) -> WorkOutcome {
  let listed = review.isEmpty ? [] : proposals
  var listedRows = PupilReading(list: 0, plan)
  let lookup = PupilLookup(listed.map { listedRows.pupil($0, "") })
  var reviewed = PupilReading(list: 1, plan)
  var (decisions, findings): ([Int: String], [WorkFinding]) = ([:], [])
  for record in review {
    guard let index = lookup.index(of: reviewed.pupil(record, "")) else {
      findings.append(WorkFinding(AidFile.review, unknownFinding(record)))
      continue
    }
    decisions[index] = record[Review.decision]
  }
  let levels = proposals.indices.map { decisions[$0] ?? proposals[$0][AidPupil.level] }
  let kept = proposals.indices.filter { levels[$0] != Review.notRecognised }
  let changed = kept.count { levels[$0] != proposals[$0][AidPupil.level] }
  return WorkOutcome(
    rows: kept.map { index in
      var row = RowDraft(recognisedPupils, copying: proposals[index])
      row[AidPupil.level] = levels[index]
      return row.fields
    }, findings: findings,
    summary: [
      "班级评议 \(proposals.count) 人,认定 \(kept.count) 人,"
        + "改档次 \(changed) 人,不予认定 \(proposals.count - kept.count) 人",
      counted(kept.compactMap { levels[$0] }, in: aidLevels),
    ])
}

/// AID-155: the school reviewed somebody whom no class proposed.
private func unknownFinding(_ record: Record) -> RecordFinding {
  RecordFinding(
    rule: "AID-155", row: record.row, column: AidPupil.name.spec.id, value: record[AidPupil.name],
    problem: "班级评议.xlsx 里找不到这名学生,或有同班同名而没有号码可以区分", remedy: "请核对姓名、班级和号码")
}
