import Disclosure

/// ENR-230: classes of one grade that differ by more pupils than the place allows.
func sizeFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let limit = content.facts.text("班额差").flatMap({ Int($0) }) else { return [] }
  let classes = grouped(content.records, by: { $0[PlacedPupil.schoolClass] })
  return grouped(classes, by: { gradeName($0.key) }).compactMap { grade, classes in
    let sizes = classes.map { ($0.key, $0.items.count) }
    guard let most = sizes.max(by: { $0.1 < $1.1 }), let least = sizes.min(by: { $0.1 < $1.1 }),
      most.1 - least.1 > limit
    else { return nil }
    return RecordFinding(
      rule: "ENR-230", row: nil, column: PlacedPupil.schoolClass.spec.id, value: grade,
      problem: "\(most.0) \(most.1) 人,\(least.0) \(least.1) 人,相差超过 \(limit) 人",
      remedy: "请重新运行 classes,不要在结果表里改班级")
  }
}

/// ENR-231, ENR-232: a list that nobody can hold against what was fixed beforehand.
func fingerprintFindings(_ content: NoticeContent) -> [RecordFinding] {
  let column = PlacedPupil.fingerprint.spec.id
  return grouped(content.records, by: { $0[PlacedPupil.schoolClass].map(gradeName) })
    .compactMap { grade, rows in
      let fingerprints = Set(rows.map { $0[PlacedPupil.fingerprint] })
      if fingerprints == [nil] {
        return RecordFinding(
          rule: "ENR-231", severity: .explain, row: nil, column: column, value: grade,
          problem: "\(grade)没有名单指纹,别人无法核对分班前后名单是否一样",
          remedy: "请用 classes 分班,或说明怎样核对")
      }
      guard fingerprints.count > 1 else { return nil }
      return RecordFinding(
        rule: "ENR-232", row: nil, column: column, value: grade,
        problem: "\(grade)的名单指纹不是同一个", remedy: "请重新运行 classes,不要把两次结果拼在一起")
    }
}

/// ENR-233: a class with two heads.
func headFindings(_ content: NoticeContent) -> [RecordFinding] {
  grouped(content.records, by: { $0[PlacedPupil.schoolClass] }).compactMap { name, rows in
    let heads = grouped(rows, by: { $0[ClassTeam.head] ?? "" })
    guard heads.count > 1 else { return nil }
    return RecordFinding(
      rule: "ENR-233", row: heads[1].items[0].row, column: ClassTeam.head.spec.id, value: name,
      problem: "\(name)的班主任不一致", remedy: "请改成一样的")
  }
}

/// ENR-234: a seed that the notice cannot print.
func seedFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.reference(EnrollmentFile.classSeeds)?.isEmpty ?? true else { return [] }
  return [
    RecordFinding(
      rule: "ENR-234", severity: .explain, row: nil, column: nil,
      problem: "没有分班种子,公示里印不出来", remedy: "请把 分班种子.xlsx 放在一起,或说明随机数从哪里来")
  ]
}

/// ENR-235, ENR-236: who was to be put into a class and is in none, or the other way round.
func rollFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let roll = content.reference(EnrollmentFile.classPupils), !roll.isEmpty else { return [] }
  let (listed, expected) = (
    Set(content.records.compactMap { $0[Child.number] }),
    Set(roll.compactMap { $0[ClassSheet.number] })
  )
  let missing = expected.subtracting(listed).sorted()
  let strangers = content.records.filter { record in
    record[Child.number].map { !expected.contains($0) } ?? false
  }
  let forgotten = missing.prefix(1).map { number in
    RecordFinding(
      rule: "ENR-235", row: nil, column: Child.number.spec.id, value: number,
      problem: "分班学生.xlsx 有 \(missing.count) 名学生不在名单里,第一个是 \(number)",
      remedy: "请重新运行 classes")
  }
  return forgotten
    + strangers.map {
      RecordFinding(
        rule: "ENR-236", row: $0.row, column: Child.number.spec.id, value: $0[Child.number],
        problem: "分班学生.xlsx 里没有这个报名号", remedy: "分班以后来的学生请写在 插班登记.xlsx")
    }
}
