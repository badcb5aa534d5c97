import Disclosure

/// The kinds of need of the recognised pupils' list, those in anyway first.
let aidCategories = priorityClasses + ["其他困难"]

extension AidPlan {
  /// The stage of schooling of a row, from the settings or its grade; nil when neither tells it.
  ///
  /// 高一 alone is of two stages and tells it only when the row has a trade (专业).
  func stage(of pupil: Record) -> SchoolStage? {
    if let school = pupil[AidPupil.school], let stage = stageOfSchool[school] { return stage }
    guard let grade = pupil[AidPupil.grade] else { return nil }
    if pupil[AidPupil.major] != nil { return .vocational }
    if let stage = youngerStage(grade) { return stage }
    // A term that has nothing for vocational schools has none of their pupils.
    let hasVocational = programmes.contains { $0.stages.contains(.vocational) }
    return grade.hasPrefix("高") && !hasVocational ? .senior : nil
  }

  private func youngerStage(_ grade: String) -> SchoolStage? {
    if grade.hasSuffix("班") {
      return preschoolClasses.contains(where: grade.hasPrefix) ? .preschool : nil
    }
    if grade.hasPrefix("初") { return .junior }
    guard grade.hasSuffix("年级"), let first = grade.first else { return nil }
    if "一二三四五六123456".contains(first) { return .primary }
    return "七八九789".contains(first) ? .junior : nil
  }
}

/// What kindergartens call their grades.
private let preschoolClasses = ["托班", "小班", "中班", "大班", "学前班"]

/// AID-156: rows whose stage nothing tells, once for each school.
func unknownStageFindings(_ pupils: [Record]) -> [RecordFinding] {
  var seen: Set<String> = []
  return pupils.compactMap { pupil in
    guard let school = pupil[AidPupil.school], seen.insert(school).inserted else { return nil }
    return RecordFinding(
      rule: "AID-156", row: pupil.row, column: AidPupil.grade.spec.id,
      value: pupil[AidPupil.grade],
      problem: "\(school)\(pupil[AidPupil.grade] ?? "")看不出是哪个学段",
      remedy: "请在方案的“学校学段”里写明这个学校的学段")
  }
}
