/// The grades a school has, stage by stage, and what words for several of them mean in it.
public struct SchoolGrades: Hashable, Sendable {
  /// As 小学, with its grades from the youngest.
  public struct Stage: Hashable, Sendable {
    public let name: String
    public let grades: [String]
  }

  public let stages: [Stage]
  /// From the youngest, each once.
  public let names: [String]
  private let places: [String: Int]

  /// Nil when a grade is in two stages or a stage has none.
  init?(_ stages: [Stage]) {
    names = stages.flatMap(\.grades)
    guard !stages.isEmpty, Set(names).count == names.count,
      stages.allSatisfy({ !$0.grades.isEmpty })
    else { return nil }
    self.stages = stages
    places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// The place of a grade among ``names``, whatever it is called; nil for one the school lacks.
  public func place(of grade: String) -> Int? { places[grade] ?? places[gradeName(grade)] }

  /// The grades that `text` names, as 1—9年级, 小学生, 一、三年级 or 全部, from the youngest.
  ///
  /// Grades that only other schools have are passed over, so that a county's words serve each of its
  /// schools; nil when a part of the text names no grade at all.
  public func places(in text: String) -> [Int]? {
    let parts = text.split(whereSeparator: { "、,，;；/和及与".contains($0) || $0.isWhitespace })
    guard !parts.isEmpty else { return nil }
    var found: Set<Int> = []
    for part in parts {
      // 小学生 is meant as 小学, and 一年级学生 as 一年级.
      let readings = ["", "生", "学生"].filter(part.hasSuffix).map { part.dropLast($0.count) }
      guard let grades = readings.lazy.compactMap(places(inPart:)).first else { return nil }
      found.formUnion(grades)
    }
    return found.sorted()
  }

  private func places(inPart part: Substring) -> [Int]? {
    if everybody.contains(part) { return Array(names.indices) }
    if let place = place(of: String(part)) { return [place] }
    if let stage = stageNames[part] {
      return stages.filter { stageNames[Substring($0.name)] == stage }
        .flatMap { $0.grades.compactMap { places[$0] } }
    }
    if let range = gradeRange(part) { return range.compactMap { places[$0] } }
    return knownGrades.contains(gradeName(part)) ? [] : nil
  }
}

private let everybody: Set<Substring> = ["全部", "全校", "全体", "各年级", "所有年级", "全部年级", "全园"]

/// What a stage is called, by its one name.
private let stageNames: [Substring: String] = [
  "幼儿园": "幼儿园", "学前": "幼儿园", "学前教育": "幼儿园", "幼儿": "幼儿园", "小学": "小学", "小学部": "小学",
  "初中": "初中", "初中部": "初中", "高中": "普通高中", "普通高中": "普通高中", "普高": "普通高中", "高中部": "普通高中",
  "中职": "中职", "中等职业学校": "中职", "职高": "中职",
]

/// The known grades from one to another, as 1—6年级, 初一至初三 or 小班到大班; nil for anything else.
private func gradeRange(_ part: Substring) -> [String]? {
  let dashes = "—–-－~～至到"
  guard let dash = part.firstIndex(where: dashes.contains) else { return nil }
  let end = part[dash...].drop(while: dashes.contains)
  guard let first = knownGrades.firstIndex(of: gradeName(part[..<dash])),
    let last = knownGrades.firstIndex(of: gradeName(end)), first <= last
  else { return nil }
  return Array(knownGrades[first...last])
}

extension SchoolGrades {
  /// What lines of settings say, as 小学 1—6年级; the first line that cannot be meant is the failure.
  static func read(_ lines: [String]) -> Result<SchoolGrades, UnreadLine> {
    var stages: [Stage] = []
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, let name = stageNames[words[0]],
        !stages.contains(where: { $0.name == name }), let grades = grades(in: words.dropFirst())
      else { return .failure(UnreadLine(line: line)) }
      stages.append(Stage(name: name, grades: grades))
      guard SchoolGrades(stages) != nil else { return .failure(UnreadLine(line: line)) }
    }
    return SchoolGrades(stages).map(Result.success) ?? .failure(UnreadLine(line: ""))
  }

  /// A line of settings that cannot be understood.
  struct UnreadLine: Error, Hashable {
    let line: String
  }

  /// Ranges of known grades, and names of a school's own as they stand.
  private static func grades(in words: ArraySlice<Substring>) -> [String]? {
    let parts = words.flatMap { $0.split(whereSeparator: { "、,，;；".contains($0) }) }
    let grades = parts.flatMap { gradeRange($0) ?? [gradeName($0)] }
    return grades.contains { stageNames[Substring($0)] != nil || everybody.contains(Substring($0)) }
      ? nil : grades
  }
}
