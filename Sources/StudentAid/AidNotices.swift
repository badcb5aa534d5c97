public import Disclosure

/// The kinds of notice that student aid posts, from the class's assessment group to what is paid
/// afterwards.
public let studentAidKinds: [NoticeKind] = [
  committeeNotice, classNotice, recognitionNotice, grantsNotice, changesNotice, paymentsNotice,
  correctionsNotice,
]

/// The row of the national disclosure catalogue to which all of them are nearest.
let aidCatalogueItem = "学生管理/义务教育学生资助政策"

/// Names come down when the period is over, to the minute.
let namesComeDown = (words: "公示期满即撤下", source: aidPublicity)

/// The headers that name a pupil in published lists: pupils are known by name and class alone,
/// since no number is published.
let pupilKey = [
  AidPupil.name, AidPupil.school, AidPupil.grade, AidPupil.schoolClass,
].map(\.spec.header)

/// The checks of numbers that every list of pupils has.
let pupilChecks: @Sendable ([Record]) -> [RecordFinding] = { records in
  unidentifiedFindings(records) + records.compactMap(studentNumberFinding)
    + namesakeFindings(records)
}

let schoolYearTerm = FactSpec("学年学期", hint: "适用的学年和学期", example: "2026—2027学年秋季学期")
