import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// Settings that are in order, for steps to be tried with.
let trialSettings: [String: [String]] = [
  "学期": ["2026—2027学年秋季学期"], "学期开始日": ["2026-09-01"],
  "资助项目": ["普通高中国家助学金"],
  "资助标准": [
    "普通高中国家助学金 一档 3300元/学年", "普通高中国家助学金 二档 2300元/学年",
    "普通高中国家助学金 三档 1300元/学年",
  ],
  "标准依据": ["云财教〔2026〕8号"],
  "档次对应": [
    "普通高中国家助学金 特别困难 一档", "普通高中国家助学金 困难 二档", "普通高中国家助学金 一般困难 三档",
  ],
]

/// `changes` over the trial settings; an empty list takes a setting out.
func settings(_ changes: [String: [String]] = [:]) -> Facts {
  let entries = trialSettings.merging(changes) { $1 }.sorted { $0.key < $1.key }
    .filter { !$0.value.isEmpty }
    .enumerated().map { FactEntry(name: $1.key, values: $1.value, line: $0 + 1) }
  let (facts, findings) = Facts.read(entries, as: aidSettingFacts)
  #expect(findings == [])
  return facts
}

/// What `step` makes of rows given by header; the lists are clean on their own.
func outcome(
  of step: WorkStep, _ lists: [(file: WorkFile, rows: [[String: String]])],
  _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  let records = lists.map { list -> (String, [Record]) in
    guard !list.rows.isEmpty else { return (list.file.name, []) }
    let read = imported(list.rows, as: list.file.roster)
    #expect(read.findings.filter { $0.severity == .mustFix } == [], "\(list.file.name)")
    return (list.file.name, read.records)
  }
  return step.work(
    WorkInput(
      lists: Dictionary(uniqueKeysWithValues: records), settings: settings(changes)))
}

extension WorkOutcome {
  /// Rule, file and row of each finding, as AID-151 申请登记.xlsx 3; settings by their name.
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

/// A pupil of a senior school; the number follows from `serial`.
func senior(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  let id = sampleResidentID(born: "2010-03-09", serial: serial)
  let row = [
    "姓名": "李\(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][serial % 10])",
    "身份证号": id, "学校": "云溪县第一中学", "年级": "高一", "班级": "1班",
  ]
  return row.merging(changes) { $1 }.filter { !$0.value.isEmpty }
}
