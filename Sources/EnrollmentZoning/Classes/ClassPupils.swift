import Disclosure
import PersonalData

/// The pupils of one school as the assignment sees them, with what is wrong in their rows.
struct ClassPupils {
  private(set) var pupils: [ClassPupil] = []
  private(set) var names: [String: String] = [:]
  private(set) var findings: [WorkFinding] = []

  init(_ records: [Record], _ plan: ClassPlan) {
    let sounds = soundGroups(records, plan.names)
    for record in records {
      findings += [numberFinding(record), limitFinding(record, plan)].compactMap(\.self)
      findings += markFindings(record, plan)
      guard let number = record[ClassSheet.number], let sex = record[ClassSheet.sex] else {
        continue
      }
      names[number] = record[ClassSheet.name]
      let bundle = record[ClassSheet.bundle]
      let wish = record[ClassSheet.wish]
      pupils.append(
        ClassPupil(
          number: number, isBoy: sex == ClassSheet.boy, marks: marks(record, plan) ?? [],
          together: plan.heedsTwins && wish == ClassSheet.together ? bundle : nil,
          apart: plan.heedsTwins && wish == ClassSheet.apart ? bundle : nil,
          sound: sounds[number],
          care: plan.careLimit == nil ? nil : record[ClassSheet.care],
          ethnicity: plan.ethnicityLimit == nil ? nil : record[ClassSheet.ethnicity]))
    }
    if plan.heedsTwins { findings += twinFindings(records, in: EnrollmentFile.classPupils) }
  }

  /// In hundredths of a point, by subject of the plan; nil while one is missing.
  private func marks(_ record: Record, _ plan: ClassPlan) -> [Int]? {
    let marks = subjectColumns(plan).compactMap { record[$0]?.units }.map {
      $0 / (Score.unitsPerPoint / 100)
    }
    return marks.count == plan.subjects.count ? marks : nil
  }
}

private func subjectColumns(_ plan: ClassPlan) -> [Column<Score>] {
  plan.subjects.compactMap { subject in
    ClassSheet.subjects.first { $0.name == subject }?.column
  }
}

/// The names that several pupils share, as they are written or as they sound, each with a number of
/// its own: who does the draw again needs no reading of a name.
func soundGroups(_ records: [Record], _ rule: SameNames) -> [String: String] {
  guard rule != .ignored else { return [:] }
  let known = records.compactMap { record -> (number: String, sound: String)? in
    guard let number = record[ClassSheet.number], let name = record[ClassSheet.name] else {
      return nil
    }
    return (number, sound(of: name, read: record[ClassSheet.reading], rule))
  }.sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  let shared = grouped(known, by: \.sound).map(\.items).filter { $0.count > 1 }
  var groups: [String: String] = [:]
  for (offset, items) in shared.enumerated() {
    for item in items { groups[item.number] = "\(rule.rawValue)\(offset + 1)" }
  }
  return groups
}

/// What is compared of a name: its characters, or its reading without tones and blanks.
func sound(of name: String, read reading: String?, _ rule: SameNames) -> String {
  guard rule == .sound else { return name }
  return String((reading ?? untonedPinyin(of: name)).lowercased().filter { !$0.isWhitespace })
}

/// ENR-206: a subject of the plan without a mark.
private func markFindings(_ record: Record, _ plan: ClassPlan) -> [WorkFinding] {
  subjectColumns(plan).filter { record[$0] == nil }.map { column in
    atPupil(
      "ENR-206", record, column.spec.id, nil, "没有\(column.spec.header)成绩",
      "请补填;缺考的按方案怎样计分,由学校定好后填写")
  }
}

/// ENR-215: a number that gives the child away.
private func numberFinding(_ record: Record) -> WorkFinding? {
  guard let number = record[ClassSheet.number],
    PrivateContent.first(in: number, of: PrivateContent.Kind.all) != nil
  else { return nil }
  return atPupil(
    "ENR-215", record, ClassSheet.number.spec.id, nil, "报名号里有身份证号、学籍号或手机号",
    "名单要按它公布,请改用另编的号")
}

/// ENR-208: a need of care or an ethnicity, and no word of how evenly.
private func limitFinding(_ record: Record, _ plan: ClassPlan) -> WorkFinding? {
  if record[ClassSheet.care] != nil, plan.careLimit == nil {
    return atPupil(
      "ENR-208", record, ClassSheet.care.spec.id, nil, "填了特殊照顾,方案没有写“照顾差”", "请在方案里写,如 照顾差: 1")
  }
  if record[ClassSheet.ethnicity] != nil, plan.ethnicityLimit == nil {
    return atPupil(
      "ENR-208", record, ClassSheet.ethnicity.spec.id, nil, "填了民族,方案没有写“民族差”",
      "请在方案里写,如 民族差: 1;不按民族均衡的请清空这一列")
  }
  return nil
}

/// ENR-207: twins of whom nothing or two things are wished, or who are alone.
func twinFindings(_ records: [Record], in file: WorkFile) -> [WorkFinding] {
  let wished = records.filter {
    $0[ClassSheet.bundle] == nil && $0[ClassSheet.wish] != nil
  }.map {
    atPupil(
      "ENR-207", $0, ClassSheet.bundle.spec.id, nil, "写了多胞胎意愿,没有写多胞胎组", "请补填,或清空意愿", in: file)
  }
  let groups = grouped(records, by: { $0[ClassSheet.bundle] })
  return wished
    + groups.compactMap { bundle, rows in
      let problem: String
      if rows.count == 1 {
        problem = "“\(bundle)”组只有 1 名学生"
      } else if rows.contains(where: { $0[ClassSheet.wish] == nil }) {
        problem = "“\(bundle)”组有学生没有写同班还是分开"
      } else if Set(rows.map { $0[ClassSheet.wish] }).count > 1 {
        problem = "“\(bundle)”组的意愿不一样"
      } else {
        return nil
      }
      return atPupil(
        "ENR-207", rows[0], ClassSheet.bundle.spec.id, bundle, problem, "请核对,同一组写一样的组名和意愿",
        in: file)
    }
}

private func atPupil(
  _ rule: String, _ record: Record, _ column: String, _ value: String?, _ problem: String,
  _ remedy: String, in file: WorkFile = EnrollmentFile.classPupils
) -> WorkFinding {
  WorkFinding(
    file,
    RecordFinding(
      rule: rule, row: record.row, column: column, value: value, problem: problem, remedy: remedy)
  )
}
