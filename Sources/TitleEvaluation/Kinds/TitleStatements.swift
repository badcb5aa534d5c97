import Disclosure

/// How many apply, are recommended or pass for each title, as 高级教师3人、一级教师5人.
func titleCounts(_ name: String, by title: Column<String> = Applicant.applied) -> Statement {
  Statement(name) { content in
    let people = grouped(content.records, by: { $0[Applicant.number] ?? "行\($0.row)" })
      .map(\.items[0])
    return counted(
      TeacherTitle.allCases.reversed().map(\.rawValue), unit: "人", among: people, title)
  }
}

/// How many rows have each word, in the order of `words`, as one text; none when no row has any.
func counted(
  _ words: [String], unit: String, among records: [Record], _ column: Column<String>
) -> [String] {
  let counts = words.map { word in (word, records.count { $0[column] == word }) }
  let said = counts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)\(unit)" }
  return said.isEmpty ? [] : [said.joined(separator: "、")]
}

/// How many apply by a rule for exceptions (破格).
let exceptionCount = Statement("破格人数") { content in
  let count = content.records.count { $0[Applicant.exception] != nil }
  return count > 0 ? [String(count)] : []
}

/// What the posts of each level come to, as 云溪县第一中学：副高级核准20个，已聘17人，空缺3个，本次评聘2个.
let postWords = Statement("岗位数额说明") { content in
  let units = grouped(content.records, by: { $0[EvaluatedPost.unit] ?? "" })
  return units.flatMap { unit, posts in
    grouped(posts, by: { $0[EvaluatedPost.level] ?? "" }).map { level, rows in
      (units.count > 1 ? unit + "：" : "") + level + figures(of: rows)
    }
  }
}

private func figures(of rows: [Record]) -> String {
  func sum(_ column: Column<Int>) -> Int { rows.reduce(0) { $0 + ($1[column] ?? 0) } }
  let nominated = rows.reduce(0) { $0 + (recommendLimit(of: $1) ?? 0) }
  let evaluated = sum(EvaluatedPost.evaluated)
  let surplus = nominated > evaluated ? "，差额推荐\(nominated)人" : ""
  return "核准\(sum(EvaluatedPost.approved))个，已聘\(sum(EvaluatedPost.filled))人，"
    + "空缺\(sum(EvaluatedPost.vacant))个，本次评聘\(evaluated)个" + surplus
}

/// How many posts are evaluated for in all.
let evaluatedTotal = Statement("评聘岗位总数") { content in
  [String(content.records.reduce(0) { $0 + ($1[EvaluatedPost.evaluated] ?? 0) })]
}

/// How the number that passed compares with the cap, title by title.
let capWords = Statement("通过率说明") { content in
  CappedTitles(content.facts).titles.map { title in
    "\(title.title.rawValue)：参评\(title.applicants)人，通过率上限\(title.cap.percent)%，"
      + "最多通过\(title.most)人（\(title.cap.working(for: title.applicants))），"
      + "实际通过\(passed(content, title.title).count)人"
  }
}

/// How many are appointed to each grade, as 七级3人、十级2人.
let gradeCounts = Statement("各等级聘任人数") { content in
  counted(postGrades, unit: "人", among: content.records, Appointee.newGrade)
}

/// How many are appointed with a new title, and how many go up a grade.
let appointmentCounts = Statement("各类聘任人数") { content in
  counted(
    [Appointee.newTitle, Appointee.higherGrade], unit: "人", among: content.records,
    Appointee.kind)
}
