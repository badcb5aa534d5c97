import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// Settings that are in order, for steps to be tried with: a school of nine years.
let trialSettings: [String: [String]] = [
  "学校": ["云溪县青山学校"], "学段": ["小学 1—6年级", "初中 7—9年级"], "学校性质": ["公办"], "城乡": ["城市"],
  "学年学期": ["2026—2027学年秋季学期"], "学期开始": ["2026-09-01"], "学期结束": ["2027-01-31"],
  "减免政策": ["对家庭经济困难学生免收住宿费"], "投诉电话": allAuthorities,
]

/// `changes` over the trial settings; an empty list takes a setting out.
func settings(_ changes: [String: [String]] = [:]) -> Facts {
  let entries = trialSettings.merging(changes) { $1 }.sorted { $0.key < $1.key }
    .filter { !$0.value.isEmpty }
    .enumerated().map { FactEntry(name: $1.key, values: $1.value, line: $0 + 1) }
  let (facts, findings) = Facts.read(entries, as: feeSettingFacts)
  #expect(findings == [])
  return facts
}

/// What `step` makes of rows given by header; the lists are clean on their own.
func outcome(
  of step: WorkStep, _ lists: [GivenList], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  let records = lists.map { list -> (String, [Record]) in
    guard !list.rows.isEmpty else { return (list.file.name, []) }
    let read = imported(list.rows, as: list.file.roster)
    #expect(read.findings.filter { $0.severity == .mustFix } == [], "\(list.file.name)")
    return (list.file.name, read.records)
  }
  return step.work(
    WorkInput(lists: Dictionary(uniqueKeysWithValues: records), settings: settings(changes)))
}

extension WorkOutcome {
  /// Rule, file and row of each finding, as FEE-112 学生名册.xlsx 3; settings by their name.
  var inShort: [String] {
    findings.map { found in
      let place = found.file ?? found.finding.column ?? "?"
      return "\(found.finding.rule) \(place)" + (found.finding.row.map { " \($0)" } ?? "")
    }
  }

  /// The cells under these headers, row by row, with blanks between.
  func cells(_ file: WorkFile, _ headers: String...) -> [String] {
    let places = headers.compactMap { header in
      file.roster.columns.firstIndex { $0.header == header }
    }
    precondition(places.count == headers.count, "\(file.name) lacks one of \(headers)")
    return rows.map { row in places.map { words(row[$0]) }.joined(separator: " ") }
  }

  /// The rows as the next step reads them, by header.
  func given(_ file: WorkFile) -> GivenList {
    let headers = file.roster.columns.map(\.header)
    return (
      file,
      rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(headers, row.map(words)))
          .filter { $0.value != "-" }
      }
    )
  }
}

private func words(_ field: Field) -> String {
  switch field {
  case .empty: "-"
  case .text(let text): text
  case .integer(let number): "\(number)"
  case .amount(let amount): "\(amount)"
  case .score(let score): "\(score)"
  case .day(let day): "\(day)"
  case .month(let month): "\(month)"
  }
}

/// A row of the catalogue; the rest is as for a service that all grades may take.
func entry(_ item: String, _ changes: [String: String] = [:]) -> [String: String] {
  var row = boardRow(["收费项目": item, "收费对象": "自愿参加的学生"]).merging(changes) { $1 }
  if row["收费类别"] == "行政事业性收费" || row["收费类别"] == "保育教育费" { row["是否自愿"] = "应交" }
  return row.merging(changes) { $1 }
}

/// The board of `items` by a catalogue that has each of them in a category.
func board(_ items: [[String: String]], _ categories: [String: String] = [:]) -> GivenList {
  let names = items.compactMap { $0["收费项目"] }
  let daily = items.filter { $0["收费标准"]?.hasSuffix("日") == true }.compactMap { $0["收费项目"] }
  let catalogue = Set(names).sorted().map { name in
    entry(
      name,
      [
        "收费类别": categories[name] ?? "代收费", "收费标准": "按实收取",
        "计费单位": daily.contains(name) ? "元/生·日" : "元/生·学期",
      ])
  }
  return outcome(
    of: boardStep, [(FeeFile.catalogue, catalogue), (FeeFile.items, items)]
  ).given(FeeFile.board)
}

func item(_ name: String, _ standard: String, _ changes: [String: String] = [:])
  -> [String: String]
{
  ["收费项目": name, "收费标准": standard, "适用年级": "全部"].merging(changes) { $1 }
}

func pupil(
  _ name: String, _ seat: String = "", grade: String = "一年级", in schoolClass: String = "1班",
  _ changes: [String: String] = [:]
) -> [String: String] {
  ["姓名": name, "座号": seat, "年级": grade, "班级": schoolClass].merging(changes) { $1 }
    .filter { !$0.value.isEmpty }
}

/// A line of what a pupil has to pay.
func line(
  _ name: String, _ seat: String = "", grade: String = "一年级", in schoolClass: String = "1班",
  _ item: String, _ due: String, relief: String = "0.00"
) -> [String: String] {
  let full = (Score(parsing: due) ?? Score(0)) + (Score(parsing: relief) ?? Score(0))
  return pupil(name, seat, grade: grade, in: schoolClass).merging([
    "收费项目": item, "应收标准（元）": full.text(places: 2), "减免（元）": relief, "应收（元）": due,
  ]) { $1 }
}
