import Disclosure
import PublicDraws

/// The lists of an assignment made into the work of each school, with everything wrong at once.
struct ClassDesk {
  private(set) var schools: [SchoolClasses] = []
  private(set) var findings: [WorkFinding] = []

  /// Without seeds the work can be fingerprinted and not done.
  init(_ input: WorkInput, needingSeeds: Bool = true) {
    let (plan, found) = ClassPlan.read(input.settings)
    findings = found.map(WorkFinding.init(setting:))
    guard let plan else { return }
    let rows = grouped(input.list(EnrollmentFile.classPupils) ?? [], by: { $0[ClassSheet.school] })
    let teams = ClassTeams(input.list(EnrollmentFile.classTeams) ?? [])
    let seeds = ClassSeeds(input.list(EnrollmentFile.classSeeds) ?? [])
    let names = Set(rows.map(\.key))
    findings += seeds.findings + teams.findings(in: names, plan)
    for school in plan.classes.keys.sorted() where !names.contains(school) {
      findings.append(
        WorkFinding(
          setting: "班级数", rule: "ENR-205", value: school, "分班学生.xlsx 里没有“\(school)”的学生", "请核对学校名称"))
    }
    for (school, records) in rows {
      let pupils = ClassPupils(records, plan)
      findings += pupils.findings
      guard let count = plan.classes[school] else {
        findings.append(
          WorkFinding(
            setting: "班级数", rule: "ENR-204", value: school, "没有写“\(school)”分几个班",
            "请加一行,如 \(school) 8"))
        continue
      }
      if needingSeeds {
        findings += seeds.missing(ClassSeed.pupils, of: school)
        if !teams.of(school).isEmpty { findings += seeds.teacherFindings(of: school) }
      }
      guard pupils.findings.isEmpty else { continue }
      guard records.count >= count else {
        findings.append(
          WorkFinding(
            setting: "班级数", rule: "ENR-209", value: "\(school) \(count)",
            "\(school)只有 \(records.count) 名学生,分不出 \(count) 个班",
            "请核对班数和名册"))
        continue
      }
      schools.append(
        SchoolClasses(
          school: school, grade: plan.grade, task: plan.task(pupils.pupils, classes: count),
          names: pupils.names, teams: teams.of(school),
          pupilSeeds: seeds.values(ClassSeed.pupils, of: school),
          teacherSeeds: seeds.values(ClassSeed.teachers, of: school)))
    }
  }
}

extension ClassPlan {
  fileprivate func task(_ pupils: [ClassPupil], classes: Int) -> ClassTask {
    var conditions: Set<ClassCondition> = []
    if heedsTwins { conditions.formUnion([.twinsTogether, .twinsApart]) }
    if names != .ignored { conditions.insert(.names) }
    if careLimit != nil { conditions.insert(.care) }
    if ethnicityLimit != nil { conditions.insert(.ethnicity) }
    return ClassTask(
      pupils: pupils, classes: classes, method: method, subjects: subjects, sizeLimit: sizeLimit,
      sexLimit: sexLimit, careLimit: careLimit, ethnicityLimit: ethnicityLimit,
      conditions: conditions)
  }
}
