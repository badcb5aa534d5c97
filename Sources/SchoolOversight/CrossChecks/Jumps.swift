public import Disclosure

/// This year's figures of one kind of list held against last year's, school by school.
public struct YearComparison: Sendable {
  /// By school, then as the figures stand in the list.
  public let queries: [SchoolQuery]
  /// Every figure that was held against last year's, by school and as they stand in the list.
  public let figures: [ComparedFigure]
  /// Schools that were asked this year and have sent nothing that counts: nothing can be said.
  public let missing: [School]

  /// `kind` is the id of the kind of list, and `roster` its columns.
  public init(
    from last: FigureTable, to this: FigureTable, kind: String, of roster: Roster,
    by rules: [JumpRule] = jumpRules
  ) {
    let comparing = Comparing(
      last: last, this: this, kind: kind, title: roster.name, words: FigureWords(roster),
      rules: rules)
    var queries: [SchoolQuery] = []
    var (figures, missing): ([ComparedFigure], [School]) = ([], [])
    for school in this.schools.sorted(by: { $0.code < $1.code }) {
      guard let now = this.figures[school.code] else {
        missing.append(school)
        continue
      }
      guard let before = last.figures[school.code] else {
        queries.append(comparing.new(school, now))
        continue
      }
      let pairs = comparing.figures(of: school, before, now)
      figures += pairs
      queries += comparing.queries(for: school, pairs, isNil: now.isNil)
    }
    let known = Set(this.schools.map(\.code))
    queries += last.schools.filter { !known.contains($0.code) && last.figures[$0.code] != nil }
      .sorted { $0.code < $1.code }.map(comparing.gone)
    self.queries = queries
    self.figures = figures
    self.missing = missing
  }
}

/// A figure of a school in two years.
public struct ComparedFigure: Hashable, Sendable {
  public let school: School
  public let key: FigureKey
  /// As 人次.
  public let name: String
  public let type: ColumnType
  public let before: Int
  public let now: Int
}

private struct Comparing {
  let last: FigureTable
  let this: FigureTable
  let kind: String
  let title: String
  let words: FigureWords
  let rules: [JumpRule]

  func figures(
    of school: School, _ before: SchoolFigures, _ now: SchoolFigures
  ) -> [ComparedFigure] {
    words.columnsOfKeys.compactMap { key, spec in
      guard let old = before[key], let new = now[key] else { return nil }
      return ComparedFigure(
        school: school, key: key, name: spec.header, type: spec.type, before: old, now: new)
    }
  }

  /// A list that became empty, or began, is one query and not one for each of its figures.
  func queries(
    for school: School, _ figures: [ComparedFigure], isNil: Bool
  ) -> [SchoolQuery] {
    let rows = figures.first { $0.key == FigureKey(Figure.rows) }
    if let rows, (rows.before == 0) != (rows.now == 0) {
      return [rows.now == 0 ? emptied(school, rows.before, isNil) : begun(school, rows.now)]
    }
    return figures.compactMap { figure in
      // Rows and persons are mostly the same figure twice.
      let isRepeated =
        figure.key.measure == Figure.persons && figure.before == rows?.before
        && figure.now == rows?.now
      guard !isRepeated, let rule = rules.first(where: { $0.covers(figure.key, ofKind: kind) }),
        rule.isJump(from: figure.before, to: figure.now)
      else { return nil }
      return jump(school, figure.key, figure.before, figure.now, rule)
    }
  }

  private func jump(
    _ school: School, _ key: FigureKey, _ old: Int, _ new: Int, _ rule: JumpRule
  ) -> SchoolQuery {
    let name = words.name(of: key) ?? key.measure
    let (before, now) = (words.text(old, of: key), words.text(new, of: key))
    let change = new > old ? "增加" : "减少"
    let apart = Int(clamping: distance(old, new))
    let share = old == 0 ? "" : "（\(percentage(apart, of: Int(clamping: old.magnitude)))）"
    return query(
      "CROSS-021", school, name,
      "\(name)\(last.name)\(before)，\(this.name)\(now)，\(change)\(words.text(apart, of: key))\(share)",
      "超过\(percentage(rule.perMille, of: 1000))，请核对名单，数没有错的说明原因",
      [.init(last.name, before), .init(this.name, now)],
      ["学校合并、新增或停办年级", "招生范围或资助政策调整", "上年漏报或多报"], rule.source)
  }

  private func emptied(_ school: School, _ old: Int, _ isNil: Bool) -> SchoolQuery {
    let now = isNil ? "零报送" : "没有内容"
    return query(
      "CROSS-022", school, "人次", "\(last.name)有\(old)人次，\(this.name)\(now)",
      "请核对是不是漏报，确实没有的说明原因",
      [.init(last.name, String(old)), .init(this.name, "0")], ["学校停止招生或合并"], usual)
  }

  private func begun(_ school: School, _ new: Int) -> SchoolQuery {
    query(
      "CROSS-023", school, "人次", "\(last.name)没有，\(this.name)有\(new)人次",
      "请核对是不是上年漏报，或者今年报错了表",
      [.init(last.name, "0"), .init(this.name, String(new))], ["今年首次开展这一项"], usual)
  }

  func new(_ school: School, _ now: SchoolFigures) -> SchoolQuery {
    let namesake = last.schools.first { $0.name == school.name && $0.code != school.code }
    let hint = namesake.map { "；\(last.name)有同名学校，标识码是\($0.code)" } ?? ""
    return query(
      "CROSS-024", school, "学校", "\(last.name)没有这所学校的数\(hint)",
      "请说明是新办、改名、换了标识码，还是上年没有报",
      [.init(this.name, now[FigureKey(Figure.rows)].map(String.init) ?? "")],
      ["新办学校", "学校换了标识码或改了名"], usual)
  }

  func gone(_ school: School) -> SchoolQuery {
    query(
      "CROSS-025", school, "学校", "\(last.name)有这所学校，\(this.name)不在征集之列",
      "请教育局核对学校名录，停办、合并的写明去向",
      [.init(last.name, last.figures[school.code]?[FigureKey(Figure.rows)].map(String.init) ?? "")],
      ["学校已经停办或并入别的学校"], usual)
  }

  private func query(
    _ rule: String, _ school: School, _ subject: String, _ problem: String, _ remedy: String,
    _ numbers: [SchoolQuery.Shown], _ mayStand: [String], _ source: Provision
  ) -> SchoolQuery {
    SchoolQuery(
      rule: rule, sides: [.init(school: school.code, words: problem)],
      subject: "\(title)：\(subject)", numbers: numbers, problem: problem, remedy: remedy,
      mayStand: mayStand, source: source)
  }
}

private let usual = Provision.practice("两年对比中有无的变化都要说明")

/// `part` of `whole` with one decimal, half up, as 33.3%; whole figures without it.
private func percentage(_ part: Int, of whole: Int) -> String {
  let (doubled, isTooBig) = part.multipliedReportingOverflow(by: 2000)
  guard !isTooBig, whole < Int.max / 4, doubled < Int.max / 2 else { return "幅度无法计算" }
  let tenths = (doubled + whole) / (whole * 2)
  return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
}
