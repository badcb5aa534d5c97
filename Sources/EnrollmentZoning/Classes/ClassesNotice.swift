public import Disclosure

/// Which class each new pupil comes to, and who teaches it (分班结果公示).
public let classesNotice = NoticeKind(
  id: "enrollment.classes", name: "分班结果公示", domain: .enrollment, stage: 13, stageName: "阳光分班",
  catalogueItem: "招生管理/招生结果", roster: placedPupils,
  facts: [
    enrollmentFact, required(classGrade), required(classMethodFact),
    FactSpec("班额差", .number(0...5), hint: "各班人数最多相差几人", example: "1"),
    FactSpec("分班依据", required: false, hint: "规定班额差、办法等的当地文件", example: "云教基〔2026〕8号"),
    FactSpec("分班时间", hint: "当众分班的日期和时间", example: "2026年8月29日9:30"),
    FactSpec("分班地点", hint: "在哪里分班", example: "云溪县第一中学报告厅"),
    FactSpec("现场监督", hint: "到场监督的人员和人数,不写姓名", example: "县纪委监委派驻组、人大代表2人、家长代表每班5人"),
  ] + factsOfEveryNotice,
  period: classPeriod, signers: ["经办人", "教务负责人", "校长"],
  takeDown: (words: "当天张贴,保留到学生毕业", source: classListHangs),
  references: [EnrollmentFile.classSeeds, EnrollmentFile.classPupils],
  statements: [sizesOfClasses, bothDrawn, classTeachers, classFingerprints, classSeedWords],
  web: { _ in .counts(by: [PlacedPupil.schoolClass.spec.id], because: minorsProtected) },
  checks: { content in
    sizeFindings(content) + fingerprintFindings(content) + headFindings(content)
      + rollFindings(content) + seedFindings(content)
  })

private func required(_ fact: FactSpec) -> FactSpec {
  FactSpec(fact.name, fact.form, hint: fact.hint, example: fact.example)
}

extension NoticeContent {
  /// The rows of each class, in the order of the list.
  fileprivate var byClass: [(key: String, items: [Record])] {
    grouped(records, by: { $0[PlacedPupil.schoolClass] })
  }
}

/// As 云溪县第一中学七年级1班50人、2班50人, a text for each school.
private let sizesOfClasses = Statement("各班人数") { content in
  let words = grouped(content.byClass, by: { gradeName($0.key) }).map { grade, classes in
    grade
      + classes.map { "\($0.key.dropFirst(grade.count))\($0.items.count)人" }.joined(separator: "、")
  }
  return words.isEmpty ? [] : [words.joined(separator: "；")]
}

/// Said where teachers are drawn too.
private let bothDrawn = Statement("双随机说明") { content in
  content.records.contains { $0[ClassTeam.head] != nil } ? ["学生、教师先后各抽一次（双随机）"] : []
}

/// As 云溪县第一中学七年级1班：班主任李敏，任课教师语文李敏、数学张强; none while they are not drawn.
private let classTeachers = Statement("各班教师") { content in
  content.byClass.compactMap { name, rows in
    rows.lazy.compactMap { $0[ClassTeam.head] }.first.map { head in
      let teachers = rows.lazy.compactMap { $0[ClassTeam.teachers] }.first
      return "\(name)：班主任\(head)" + (teachers.map { "，任课教师\($0)" } ?? "")
    }
  }
}

/// As 云溪县第一中学七年级：01234567 89abcdef, with the other digits of it.
private let classFingerprints = Statement("名单指纹") { content in
  grouped(content.records, by: { $0[PlacedPupil.schoolClass].map(gradeName) })
    .compactMap { grade, rows in
      rows.lazy.compactMap { $0[PlacedPupil.fingerprint] }.first.map {
        "\(grade)：\(inEights($0))"
      }
    }
}

/// As 云溪县第一中学学生分班：3 1 4 1 5（家长代表现场掷骰，2026-08-29 09:30）.
private let classSeedWords = Statement("分班种子") { content in
  (content.reference(EnrollmentFile.classSeeds) ?? []).compactMap { record in
    guard let school = record[ClassSeed.school], let use = record[ClassSeed.use],
      use != ClassSeed.late, let value = record[DrawSeed.value],
      let source = record[DrawSeed.source], let time = record[DrawSeed.time]
    else { return nil }
    return "\(school)\(use)：\(value)（\(source)，\(time)）"
  }
}

/// A class without its number, as 云溪县第一中学七年级.
func gradeName(_ schoolClass: String) -> String {
  var name = Substring(schoolClass)
  if name.hasSuffix("班") { name = name.dropLast() }
  while name.last?.isNumber == true { name = name.dropLast() }
  return String(name)
}

/// Sixty-four digits in groups, so that lines can break and people can compare.
func inEights(_ digits: String) -> String {
  let all = Array(digits)
  return stride(from: 0, to: all.count, by: 8).map { String(all[$0..<min($0 + 8, all.count)]) }
    .joined(separator: " ")
}
