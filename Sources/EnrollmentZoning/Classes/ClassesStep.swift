public import Disclosure

/// Pupils come to classes, and teachers to them (阳光分班).
public let classesStep = WorkStep(
  "classes", "阳光分班", from: [EnrollmentFile.classPupils],
  and: [EnrollmentFile.classTeams, EnrollmentFile.classSeeds], to: EnrollmentFile.classes,
  words: """
    按方案的“分班办法”分:男生、女生分开排,人数按最均衡的分法先定好;蛇形按成绩来回分,分层随机按成绩分层、层内抽签,
    再在相近名次、同性别的学生间对调,使各班平均分相近;双胞胎、同名、特殊照顾、民族各条必须都做到,做不到就停下来,
    说明是哪几条矛盾。教师组用另取的种子抽到班。随机数全部来自名单指纹和公开的种子,再算一次结果一样。
    还没有种子时先列出名单指纹,公布以后再取种子。
    """,
  work: { input in assignClasses(input) })

private func assignClasses(_ input: WorkInput) -> WorkOutcome {
  let desk = ClassDesk(input)
  var outcome = WorkOutcome(findings: desk.findings)
  guard desk.findings.isEmpty else {
    // What is fixed and shown before the seeds are known.
    outcome.summary = desk.schools.map { "\($0.school):名单指纹 \($0.fingerprint)" }
    return outcome
  }
  for work in desk.schools {
    switch work.outcome {
    case .refused(let conflicts):
      outcome.findings += conflicts.map { conflictFinding($0, work) }
    case .assigned(let assignment):
      outcome.rows += work.rows(of: assignment)
      outcome.summary += work.summary(of: assignment)
    }
  }
  return outcome
}

/// ENR-210: conditions that cannot all be met.
private func conflictFinding(_ conflict: ClassConflict, _ work: SchoolClasses) -> WorkFinding {
  let shown = conflict.pupils.prefix(6).joined(separator: "、")
  let rest = conflict.pupils.count > 6 ? "等 \(conflict.pupils.count) 人" : ""
  let who = conflict.pupils.isEmpty ? "" : "(报名号 \(shown)\(rest))"
  let remedy =
    conflict.conditions.isEmpty
    ? "请改方案里的数字"
    : "请在\(conflict.conditions.map { "“\($0.rawValue)”" }.joined(separator: "、"))中改一条"
  return WorkFinding(
    EnrollmentFile.classPupils,
    RecordFinding(
      rule: "ENR-210", row: nil, column: nil, problem: "\(work.school):\(conflict.words)\(who)",
      remedy: remedy + ",改后重新公布名单指纹"))
}

extension SchoolClasses {
  /// Class by class, each by registration number.
  fileprivate func rows(of assignment: ClassAssignment) -> [[Field]] {
    let (heads, fingerprint) = (heads, fingerprint)
    return assignment.classes.enumerated().flatMap { place, pupils in
      pupils.map { pupil in
        var row = RowDraft(placedPupils)
        row[PlacedPupil.schoolClass] = label(place)
        row[Child.number] = pupil.number
        row[PlacedPupil.name] = names[pupil.number]
        if heads.indices.contains(place) {
          row[ClassTeam.head] = heads[place].head
          row[ClassTeam.teachers] = heads[place].teachers
        }
        row[PlacedPupil.fingerprint] = fingerprint
        return row.fields
      }
    }
  }

  fileprivate func summary(of assignment: ClassAssignment) -> [String] {
    let balance = ClassBalance(of: assignment)
    let counts = [balance.size, balance.boys, balance.girls] + balance.groups
    return [
      "\(school):\(task.pupils.count) 人分成 \(task.classes) 个班,名单指纹 \(fingerprint)",
      "各班相差:" + counts.map { "\($0.name) \($0.gap) 人" }.joined(separator: ",")
        + balance.means.map { ",\($0.name)均分 \($0.gap.words)" }.joined(),
    ]
  }
}
