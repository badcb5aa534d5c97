public import Disclosure
public import WorkingDays
public import PersonalData

/// Five working days over National Day of 2026, as most samples are posted.
public let samplePeriod = Period(
  posted: "2026-09-28", from: "2026-09-29", through: "2026-10-10", counting: 5, .workingDays,
  closingAt: ClosingTime(minutes: 17 * 60 + 30) ?? .endOfDay)

/// A made-up hiring list: number, post, ticket number, name, sex, school, three scores and rank.
///
/// The same seed gives the same rows; the first rows do not change with `rows`.
public func sampleTable(rows: Int, seed: UInt64 = 1) throws(PrivateContent) -> PublicTable {
  var generator = SeededGenerator(seed: seed)
  var cells: [PublicCell] = []
  cells.reserveCapacity(rows * hiringColumns.count)
  for number in 1...max(rows, 1) where rows > 0 {
    cells += try sampleRow(number, &generator)
  }
  return PublicTable(
    title: "拟聘用人员名单", columns: hiringColumns, cells: cells, orderWords: "按岗位和名次排列")
}

/// A whole publication around ``sampleTable(rows:seed:)``, with every common fact stated.
///
/// `facts` replaces statements by name; an empty list of values leaves the statement out.
public func samplePublication(
  kind: String = "hiring.proposed", rows: Int, seed: UInt64 = 1, period: Period = samplePeriod,
  title: PublicText = "关于2026年公开招聘中小学教师拟聘用人员的公示", facts changed: [String: [String]] = [:]
) throws(PrivateContent) -> Publication {
  var facts: [Publication.Fact] = []
  for spec in sampleFactSpecs(kind) where spec.isRequired || changed[spec.name] != nil {
    let values = changed[spec.name] ?? [spec.example]
    guard !values.isEmpty else { continue }
    facts.append(try publicFact(spec, values))
  }
  let issuer = facts.first { $0.name == "发布单位" }?.values.first ?? "云溪县教育局"
  return Publication(
    kind: kind, title: title, issuer: issuer, facts: facts,
    period: period, tables: [try sampleTable(rows: rows, seed: seed)])
}

/// What a notice of the sample kind states: the common facts, and the one of its own.
public func sampleFactSpecs(_ kind: String) -> [FactSpec] {
  let own =
    kind.hasPrefix("aid.")
    ? FactSpec("学年学期", example: "2026—2027学年秋季学期")
    : FactSpec("招聘项目", example: "2026年公开招聘中小学教师")
  return factsOfEveryNotice + [own]
}

// A mobile number may stand in a notice as the office's own, and nowhere else.
private func publicFact(
  _ spec: FactSpec, _ values: [String]
) throws(PrivateContent) -> Publication.Fact {
  let allowed: Set<PrivateContent.Kind> = spec.form == .phone ? [.mobilePhone] : []
  var texts: [PublicText] = []
  for value in values {
    let forbidden = PrivateContent.Kind.all.subtracting(allowed)
    texts.append(try PublicText(scanning: value, for: forbidden))
  }
  return Publication.Fact(name: spec.name, values: texts)
}

private let hiringColumns = [
  PublicColumn(header: "序号", type: .integer, width: 6),
  PublicColumn(header: "招聘岗位", type: .text, width: 16),
  PublicColumn(header: "准考证号", type: .code, width: 14),
  PublicColumn(header: "姓名", type: .text, width: 10),
  PublicColumn(header: "性别", type: .choice(["男", "女"]), width: 6),
  PublicColumn(header: "毕业院校", type: .text, width: 24),
  PublicColumn(header: "笔试成绩", type: .score(places: 2), width: 10),
  PublicColumn(header: "面试成绩", type: .score(places: 2), width: 10),
  PublicColumn(header: "总成绩", type: .score(places: 2), width: 10),
  PublicColumn(header: "名次", type: .integer, width: 6),
]

private func sampleRow(
  _ number: Int, _ generator: inout SeededGenerator
) throws(PrivateContent) -> [PublicCell] {
  let written = Score(units: Int.random(in: 6000...9500, using: &generator) * 10_000)
  let interview = Score(units: Int.random(in: 7000...9500, using: &generator) * 10_000)
  let total = Score(units: (written.units + interview.units) / 2).rounded(to: 2, .halfUp)
  return [
    .integer(number),
    .text(try PublicText(scanning: generator.pick(posts))),
    .text(try PublicText(scanning: "2026\(100_000 + number)")),
    .text(try PublicText(scanning: generator.personName())),
    .text(generator.pick(["男", "女"])),
    .text(try PublicText(scanning: generator.pick(colleges))),
    .score(written, places: 2), .score(interview, places: 2), .score(total, places: 2),
    .integer(1),
  ]
}

private let posts = ["小学语文", "小学数学", "小学英语", "初中数学", "初中物理", "高中语文", "高中化学", "特殊教育"]

private let colleges = [
  "云溪师范学院", "东江师范大学", "南屏大学", "北塘大学数学与统计学院", "西岭民族师范高等专科学校", "中原师范大学",
]
