public import Disclosure
public import WorkingDays

/// The register of what schools made public (公开登记), a publication, or what still waits for one, in
/// each row.
public enum DisclosureRegister {
  static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["学校名称", "单位", "学校标识码"], .text, privacy: own, width: 26,
      hint: "学校名称、简称或学校标识码;教育局自己的写本局", example: "临江县实验小学"))
  static let duty = Column<String>(
    ColumnSpec(
      "duty", "事项", aliases: ["公开事项", "事项名称", "事项代码"], .text, privacy: own, width: 26,
      hint: "公开事项清单里的名称或代码", example: "收费公示栏"))
  static let title = Column<String>(
    ColumnSpec(
      "title", "标题", aliases: ["内容", "公开内容"], .text, required: false, privacy: own, width: 28,
      hint: "同一事项同一天有几件的,写标题区分", example: "2026年秋季收费公示"))
  static let formed = Column<CalendarDay>(
    ColumnSpec(
      "formed", "形成或变更日期", aliases: ["形成日期", "变更日期", "批准日期"], .day, required: false, privacy: own,
      width: 16, example: "2026-08-20"))
  static let published = Column<CalendarDay>(
    ColumnSpec(
      "published", "公开日期", aliases: ["公布日期", "张贴日期"], .day, required: false, privacy: own,
      width: 14,
      hint: "还没有公开的留空", example: "2026-08-28"))
  static let occasion = Column<String>(
    ColumnSpec(
      "occasion", "所属期", .text, required: false, privacy: own, width: 18,
      hint: "如 2026年秋季学期、2026年第三季度、2026年8月、2026年;不写则按公开日期归入",
      example: "2026年秋季学期"))
  static let channel = Column<String>(
    ColumnSpec(
      "channel", "渠道", aliases: ["公开渠道", "公开方式"], .text, required: false, privacy: own, width: 16,
      example: "学校公示栏"))
  static let place = Column<String>(
    ColumnSpec(
      "place", "网址或位置", aliases: ["网址", "位置", "证据"], .text, required: false, privacy: own,
      width: 34,
      example: "校门口东侧公示栏"))
  static let inapplicable = Column<String>(
    ColumnSpec(
      "inapplicable", "不适用原因", .text, required: false, privacy: own, width: 24,
      hint: "本期没有这件事的,写明原因,不填日期", example: "本校不设食堂"))

  public static let roster = Roster(
    name: "公开登记",
    columns: [
      school.spec, duty.spec, title.spec, formed.spec, published.spec, occasion.spec, channel.spec,
      place.spec, inapplicable.spec,
    ],
    crossChecks: { $0.flatMap(findings) })

  private static let own = PrivacyClass.open(.practice("教育局内部的公开登记"))

  /// What the rows say of `schools` and `duties`, and what cannot be told.
  ///
  /// A row that names no school or no duty of these, or two, is left out with its finding.
  public static func facts(
    of records: [Record], schools: [School], duties: [Duty], bearer: DutyBearer,
    terms: [CalendarDay]
  ) -> (facts: [DisclosureFact], findings: [RecordFinding]) {
    let unitIndex = SchoolDirectory(schools)
    let dutyIndex = Dictionary(
      duties.flatMap { [($0.id, $0), ($0.name, $0)] }, uniquingKeysWith: { first, _ in first })
    var facts: [DisclosureFact] = []
    var findings: [RecordFinding] = []
    for row in records {
      guard let unitText = row[school], let dutyText = row[duty] else { continue }
      guard let duty = dutyIndex[dutyText] else {
        findings.append(unknownDuty(dutyText, row.row, duties))
        continue
      }
      switch unit(unitText, of: duty, unitIndex, bearer) {
      case .failure(let problem):
        findings.append(unknownSchool(unitText, row.row, problem))
      case .success(let unit):
        let (fact, wrong) = fact(row, unit: unit, duty, terms)
        facts.append(fact)
        findings += wrong
      }
    }
    return (facts, findings)
  }

  private static func unit(
    _ text: String, of duty: Duty, _ index: SchoolDirectory, _ bearer: DutyBearer
  ) -> Result<String, SchoolLookupProblem> {
    if duty.bearer == bearer, ["本局", "教育局", bearer.rawValue].contains(text) {
      return .success(bearer.rawValue)
    }
    return index.school(text).map(\.code)
  }

  private static func fact(
    _ row: Record, unit: String, _ duty: Duty, _ terms: [CalendarDay]
  ) -> (DisclosureFact, [RecordFinding]) {
    let name = row[occasion].flatMap { Occasion.Name($0, terms: terms) }
    var findings: [RecordFinding] = []
    if let text = row[occasion], name == nil {
      findings.append(
        RecordFinding(
          rule: "COV-014", row: row.row, column: "occasion", value: text,
          problem: "所属期“\(text)”不能识别",
          remedy: "请写成 2026年秋季学期、2026年第三季度、2026年8月 或 2026年;学期要用 --term 给出开学日期"))
    }
    let fact = DisclosureFact(
      unit: unit, duty: duty.id, title: row[title] ?? "", formed: row[formed],
      published: row[published], occasion: name, channel: row[channel] ?? "",
      place: row[place] ?? "", inapplicable: row[inapplicable], source: .register(row: row.row))
    return (fact, findings)
  }

  private static func unknownDuty(_ text: String, _ row: Int, _ duties: [Duty]) -> RecordFinding {
    let near = duties.filter { Set($0.name).intersection(text).count * 2 > text.count }.map(\.name)
    return RecordFinding(
      rule: "COV-011", row: row, column: "duty", value: text, problem: "公开事项清单里没有“\(text)”",
      remedy: near.isEmpty ? "请写清单里的事项名称或代码" : "是不是“\(near.prefix(3).joined(separator: "、"))”")
  }

  private static func unknownSchool(
    _ text: String, _ row: Int, _ problem: SchoolLookupProblem
  ) -> RecordFinding {
    RecordFinding(
      rule: "COV-012", row: row, column: "school", value: text, problem: problem.words(for: text),
      remedy: "请写学校名录里的名称或学校标识码")
  }
}

/// What one row alone shows.
private func findings(in row: Record) -> [RecordFinding] {
  let (formed, published) = (row[DisclosureRegister.formed], row[DisclosureRegister.published])
  var found: [RecordFinding] = []
  if let formed, let published, published < formed {
    found.append(
      RecordFinding(
        rule: "COV-013", row: row.row, column: "published", value: published.description,
        problem: "公开日期 \(published) 早于形成或变更日期 \(formed)", remedy: "请核对这两个日期"))
  }
  if row[DisclosureRegister.inapplicable] != nil, formed != nil || published != nil {
    found.append(
      RecordFinding(
        rule: "COV-015", row: row.row, column: "inapplicable", problem: "写了不适用原因,又写了日期",
        remedy: "请只留一样"))
  }
  if formed == nil, published == nil, row[DisclosureRegister.inapplicable] == nil {
    found.append(
      RecordFinding(
        rule: "COV-016", row: row.row, column: "published", problem: "形成日期、公开日期和不适用原因都没有写",
        remedy: "请至少写一项,或删去这一行"))
  }
  if published != nil, row[DisclosureRegister.channel] == nil, row[DisclosureRegister.place] == nil
  {
    found.append(
      RecordFinding(
        rule: "COV-017", severity: .explain, row: row.row, column: "place",
        problem: "登记了公开,没有写渠道和位置,没有人能去核对", remedy: "请补上在哪里公开的"))
  }
  return found
}
