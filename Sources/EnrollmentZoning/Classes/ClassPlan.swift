import Disclosure

/// The settings of an assignment to classes, read and understood.
struct ClassPlan: Sendable {
  let grade: String
  let method: ClassMethod
  /// By school.
  let classes: [String: Int]
  let subjects: [String]
  let sizeLimit: Int
  let sexLimit: Int
  let heedsTwins: Bool
  let names: SameNames
  /// Nil where it is not stated.
  let careLimit: Int?
  let ethnicityLimit: Int?

  /// Reads the settings, with everything wrong at once; nil when something must be mended.
  static func read(_ facts: Facts) -> (plan: ClassPlan?, findings: [Finding]) {
    var reading = ClassPlanReading(facts)
    let plan = reading.plan()
    return (reading.findings.isEmpty ? plan : nil, reading.findings)
  }

  /// What is wrong with settings that are there; none of them need be.
  static func findings(_ facts: Facts) -> [Finding] {
    read(facts).findings.filter { $0.rule != ClassPlanReading.missing }
  }

  /// As 云溪县第一中学七年级1班, from 0.
  func label(_ schoolClass: Int, in school: String) -> String {
    "\(school)\(grade)\(schoolClass + 1)班"
  }
}

/// Reads the settings one by one, and keeps what is wrong with them.
private struct ClassPlanReading {
  static let missing = "ENR-200"

  let facts: Facts
  private(set) var findings: [Finding] = []

  init(_ facts: Facts) { self.facts = facts }

  mutating func plan() -> ClassPlan? {
    let (grade, classes, subjects) = (readGrade(), readClasses(), readSubjects())
    let method = needed("分班办法").flatMap(ClassMethod.init)
    let (size, sexes) = (needed("班额差").flatMap { Int($0) }, needed("性别差").flatMap { Int($0) })
    let (twins, names) = (needed("双胞胎分班"), needed("同名分开").flatMap(SameNames.init))
    guard let grade, let method, let size, let sexes, let twins, let names else { return nil }
    if method.usesMarks, subjects.isEmpty { _ = needed("分班科目") }
    if !method.usesMarks, !subjects.isEmpty {
      add("ENR-203", "分班科目", nil, "“\(method.rawValue)”不看成绩,却写了科目", "请删去科目,或改分班办法")
    }
    return ClassPlan(
      grade: grade, method: method, classes: classes, subjects: subjects, sizeLimit: size,
      sexLimit: sexes, heedsTwins: twins == "按意愿", names: names,
      careLimit: facts.text("照顾差").flatMap { Int($0) },
      ethnicityLimit: facts.text("民族差").flatMap { Int($0) })
  }

  private mutating func add(
    _ rule: String, _ setting: String, _ value: String?, _ problem: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        rule: rule, place: .init(field: setting), value: value, problem: problem, remedy: remedy))
  }

  /// ENR-200: nothing is assumed in its place.
  private mutating func needed(_ setting: String) -> String? {
    if let text = facts.text(setting) { return text }
    let example = classSettingFacts.first { $0.name == setting }?.example ?? ""
    add(ClassPlanReading.missing, setting, nil, "分班要写“\(setting)”", "请写,如“\(setting): \(example)”")
    return nil
  }

  /// ENR-201: pupils in other grades have their classes and keep them.
  private mutating func readGrade() -> String? {
    guard let grade = needed("分班年级") else { return nil }
    guard !startGrades.contains(grade), facts.text("起始年级依据") == nil else { return grade }
    add(
      "ENR-201", "分班年级", grade, "“\(grade)”不是起始年级(\(startGrades.joined(separator: "、")))",
      "起始年级请照这样写;五四学制的六年级、新开设的年级,请写“起始年级依据”")
    return nil
  }

  private mutating func readClasses() -> [String: Int] {
    if facts.texts("班级数").isEmpty { _ = needed("班级数") }
    var classes: [String: Int] = [:]
    for line in facts.texts("班级数") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 2, let count = Int(words[1]), (2...60).contains(count) else {
        add("ENR-202", "班级数", line, "“\(line)”看不懂", "请写成 云溪县第一中学 8 的样子,一所学校 2—60 个班")
        continue
      }
      if classes.updateValue(count, forKey: String(words[0])) != nil {
        add("ENR-202", "班级数", line, "“\(words[0])”写了两次", "请只留一行")
      }
    }
    return classes
  }

  private mutating func readSubjects() -> [String] {
    let known = ClassSheet.subjects.map(\.name)
    var subjects: [String] = []
    for subject in facts.texts("分班科目") {
      if known.contains(subject), !subjects.contains(subject) {
        subjects.append(subject)
      } else {
        add(
          "ENR-203", "分班科目", subject, "“\(subject)”不能选,或写了两次",
          "请从\(known.joined(separator: "、"))中选,一行一科")
      }
    }
    return subjects
  }
}
