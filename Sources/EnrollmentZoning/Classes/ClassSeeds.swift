import Disclosure
import PublicDraws
import WorkingDays

/// The seeds of all schools, by what they are for (分班种子).
struct ClassSeeds {
  private let records: [Record]

  init(_ records: [Record]) { self.records = records }

  func values(_ use: String, of school: String, batch: Int? = nil) -> [ClassSeedValue] {
    records.filter {
      $0[ClassSeed.school] == school && $0[ClassSeed.use] == use && $0[ClassSeed.batch] == batch
    }.compactMap { record in
      guard let source = record[DrawSeed.source], let time = record[DrawSeed.time],
        let value = record[DrawSeed.value]
      else { return nil }
      return ClassSeedValue(source: source, time: time, value: value)
    }
  }

  /// ENR-211: no draw without a seed.
  func missing(_ use: String, of school: String, batch: Int? = nil) -> [WorkFinding] {
    guard values(use, of: school, batch: batch).isEmpty else { return [] }
    let words = use + (batch.map { "第 \($0) 批" } ?? "")
    return [
      WorkFinding(
        EnrollmentFile.classSeeds,
        RecordFinding(
          rule: "ENR-211", row: nil, column: ClassSeed.use.spec.id, value: words,
          problem: "没有“\(school)”\(words)的种子", remedy: "请先公布名单指纹,再从公开的来源取数,照原样填写"))
    ]
  }

  /// ENR-214: the teachers' draw by the pupils' seed is one draw and not two.
  func teacherFindings(of school: String) -> [WorkFinding] {
    let (teachers, pupils) = (
      values(ClassSeed.teachers, of: school), values(ClassSeed.pupils, of: school)
    )
    guard !teachers.isEmpty, teachers.map(\.seed.value) == pupils.map(\.seed.value) else {
      return missing(ClassSeed.teachers, of: school)
    }
    return [
      WorkFinding(
        EnrollmentFile.classSeeds,
        RecordFinding(
          rule: "ENR-214", row: nil, column: ClassSeed.use.spec.id, value: school,
          problem: "“\(school)”学生和教师用了同样的种子", remedy: "双随机要分两次抽,请为教师另取一次种子"))
    ]
  }

  /// ENR-216, ENR-217: a time that is none, a batch where there is none or none where there is.
  var findings: [WorkFinding] {
    records.flatMap { record -> [WorkFinding] in
      var found: [WorkFinding] = []
      if let time = record[DrawSeed.time], (try? Moment(drawTime: time)) == nil {
        found.append(
          atSeed(
            "ENR-216", record, DrawSeed.time.spec.id, time, "不是日期和时间", "请写成 2026-08-29 09:30 的样子"))
      }
      if (record[ClassSeed.use] == ClassSeed.late) != (record[ClassSeed.batch] != nil) {
        found.append(
          atSeed(
            "ENR-217", record, ClassSeed.batch.spec.id, record[ClassSeed.use],
            "批次和用途对不上", "插班的写第几批,学生分班和教师分班不写"))
      }
      return found
    }
  }

  private func atSeed(
    _ rule: String, _ record: Record, _ column: String, _ value: String?, _ problem: String,
    _ remedy: String
  ) -> WorkFinding {
    WorkFinding(
      EnrollmentFile.classSeeds,
      RecordFinding(
        rule: rule, row: record.row, column: column, value: value, problem: problem, remedy: remedy)
    )
  }
}

/// The teams of all schools (分班教师).
struct ClassTeams {
  private let records: [Record]

  init(_ records: [Record]) { self.records = records }

  func of(_ school: String) -> [TeacherTeam] {
    records.filter { $0[ClassSheet.school] == school }.compactMap { record in
      guard let team = record[ClassTeam.team], let head = record[ClassTeam.head] else { return nil }
      return TeacherTeam(team: team, head: head, teachers: record[ClassTeam.teachers])
    }
  }

  /// ENR-212: as many teams as classes, where there are any.
  func findings(in schools: Set<String>, _ plan: ClassPlan) -> [WorkFinding] {
    grouped(records, by: { $0[ClassSheet.school] }).compactMap { school, rows in
      guard !schools.contains(school) || plan.classes[school] ?? rows.count != rows.count else {
        return nil
      }
      let problem =
        schools.contains(school)
        ? "“\(school)”有 \(rows.count) 个教师组,要分 \(plan.classes[school] ?? 0) 个班"
        : "分班学生.xlsx 里没有“\(school)”"
      return WorkFinding(
        EnrollmentFile.classTeams,
        RecordFinding(
          rule: "ENR-212", row: rows[0].row, column: ClassSheet.school.spec.id, value: school,
          problem: problem, remedy: "请核对,一个班一个教师组"))
    }
  }
}
