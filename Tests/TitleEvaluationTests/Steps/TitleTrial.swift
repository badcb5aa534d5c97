import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// Settings of a small school that are in order, for steps to be tried with.
let trialSettings: [String: [String]] = [
  "赋分项目": ["教学工作量 20 须佐证", "教学成绩 30", "考勤扣分 -5"], "赋分小数位": ["1"],
  "推荐顺序依据": ["排序票"], "应到人数": ["5"], "推荐表决": ["是"], "通过条件": ["三分之二以上"],
]

/// `changes` over the trial settings; an empty list takes a setting out.
func titleSettings(_ changes: [String: [String]] = [:]) -> Facts {
  let entries = trialSettings.merging(changes) { $1 }.sorted { $0.key < $1.key }
    .filter { !$0.value.isEmpty }
    .enumerated().map { FactEntry(name: $1.key, values: $1.value, line: $0 + 1) }
  let (facts, findings) = Facts.read(entries, as: titleSettingFacts)
  #expect(findings == [])
  return facts
}

typealias TitleList = (file: WorkFile, rows: [[String: String]])

/// What a step works on; the lists are clean on their own.
func titleInput(_ lists: [TitleList], _ changes: [String: [String]] = [:]) -> WorkInput {
  let records = lists.map { list -> (String, [Record]) in
    guard !list.rows.isEmpty else { return (list.file.name, []) }
    let read = imported(list.rows, as: list.file.roster)
    #expect(read.findings.filter { $0.severity == .mustFix } == [], "\(list.file.name)")
    return (list.file.name, read.records)
  }
  return WorkInput(
    lists: Dictionary(uniqueKeysWithValues: records), settings: titleSettings(changes))
}

func titleOutcome(
  of step: WorkStep, _ lists: [TitleList], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  step.work(titleInput(lists, changes))
}

extension WorkOutcome {
  /// Rule, file and row of each finding, as TITLE-124 赋分明细.xlsx 1; settings by their name.
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
    return rows.map { row in places.map { shown(row[$0]) }.joined(separator: " ") }
  }
}

private func shown(_ field: Field) -> String {
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

private let names = [
  "王一", "李二", "张三", "陈四", "赵五", "孙六", "周七", "吴八", "郑九", "冯十", "蒋甲", "沈乙",
]

func number(_ serial: Int) -> String { "2026-" + (serial < 10 ? "0" : "") + "\(serial)" }

func person(_ serial: Int) -> [String: String] {
  ["申报编号": number(serial), "姓名": names[serial - 1], "申报职称": "高级教师"]
}

/// One who applies for 高级教师 from 一级教师; since when follows from `serial`.
func applicant(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  person(serial).merging([
    "单位": "云溪县第一中学", "性别": "女", "出生年月": "1980年5月", "学历": "大学本科",
    "参加工作时间": "2003年8月", "教龄": "\(20 + serial)", "学科": "高中数学", "现任职称": "一级教师",
    "现任职称时间": "2015年\(serial)月", "考核合格以上次数": "6", "其中优秀次数": "2",
  ]) { $1 }.merging(changes) { $1 }.filter { !$0.value.isEmpty }
}

func applicants(_ count: Int) -> TitleList {
  (TitleFile.materials, count == 0 ? [] : (1...count).map { applicant($0) })
}

/// Ballots as they are written, `marks[ballot][applicant]`; an empty text is an empty cell.
func ballotRows(
  _ marks: [[String]], from first: Int = 1, _ changes: [String: String] = [:]
) -> [[String: String]] {
  marks[0].indices.map { place in
    var row = person(first + place).merging(changes) { $1 }
    for (ballot, ranks) in marks.enumerated() where !ranks[place].isEmpty {
      row["第\(ballot + 1)票"] = ranks[place]
    }
    return row
  }
}

/// The same ballots keyed twice.
func ballots(_ marks: [[String]]) -> [TitleList] {
  [(TitleFile.firstKeying, ballotRows(marks)), (TitleFile.secondKeying, ballotRows(marks))]
}

/// The example of the domain notes: four applicants, five members.
let fourByFive = [
  ["1", "2", "3", "4"], ["2", "1", "4", "3"], ["1", "3", "2", "4"], ["3", "1", "2", "4"],
  ["2", "1", "4", "3"],
]
