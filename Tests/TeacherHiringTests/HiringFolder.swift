import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

/// The lists of one hiring, as the folder of an office holds them.
struct HiringFolder {
  private var lists: [String: [Record]] = [:]
  let settings: Facts

  init(_ changes: [String: String] = [:]) {
    settings = schemeFacts(changes).facts
  }

  init(settings: Facts) { self.settings = settings }

  var input: WorkInput { WorkInput(lists: lists, settings: settings) }

  func list(_ file: WorkFile) -> [Record] { lists[file.name] ?? [] }

  /// Puts a list there as the office filled it in; rows by header, none for an empty list.
  mutating func fill(_ file: WorkFile, _ rows: [[String: String]]) {
    guard !rows.isEmpty else {
      lists[file.name] = []
      return
    }
    let list = imported(rows, as: file.roster)
    let serious = list.findings.filter { $0.severity == .mustFix }
    #expect(serious.isEmpty, "\(file.name)")
    lists[file.name] = list.records
  }

  /// Does a step and keeps what it wrote, which must agree with itself as its roster checks it.
  ///
  /// But for HIRE-020: where places move to is for the office to add.
  @discardableResult
  mutating func run(_ step: WorkStep) -> WorkOutcome {
    let outcome = step.work(input)
    if !outcome.isBlocked {
      let records = outcome.rows.enumerated().map { offset, fields in
        Record(row: offset + 2, fields: fields, columns: step.output.roster.columns.map(\.id))
      }
      lists[step.output.name] = records
      let serious = step.output.roster.crossChecks(records).filter {
        $0.severity == .mustFix && $0.rule != "HIRE-020"
      }
      #expect(serious.isEmpty, "\(step.output.name)")
    }
    return outcome
  }

  /// The cells of a column, empty ones as nothing.
  func texts(_ file: WorkFile, _ header: String) -> [String] {
    guard let column = file.roster.columns.firstIndex(where: { $0.header == header }) else {
      return ["no column \(header)"]
    }
    return list(file).map { $0.fields[column].words }
  }
}

extension Field {
  var words: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .score(let score): score.description
    case .amount(let amount): amount.description
    case .day(let day): day.description
    case .month(let month): month.description
    }
  }
}

extension WorkOutcome {
  /// As HIRE-122 笔试录入乙.xlsx 3 written; settings without a file and a row.
  var findingsInShort: [String] {
    findings.map { found in
      [
        found.finding.rule, found.file, found.finding.row.map(String.init), found.finding.column,
      ].compactMap(\.self).joined(separator: " ")
    }
  }
}

/// One post of 云溪县第一小学 as an office fills it in.
func postRow(_ changes: [String: String] = [:]) -> [String: String] {
  [
    "招聘单位": "云溪县第一小学", "招聘岗位": "小学语文教师", "招聘人数": "1", "学历要求": "大学本科及以上",
    "专业要求": "专业不限", "教师资格要求": "小学语文教师资格",
  ].merging(changes) { $1 }
}

/// Applicants for that post with tickets from 101 on.
func applicantRows(_ count: Int, _ changes: [Int: [String: String]] = [:]) -> [[String: String]] {
  (0..<count).map { index in
    [
      "招聘单位": "云溪县第一小学", "招聘岗位": "小学语文教师", "准考证号": "\(101 + index)", "姓名": "王小明",
      "性别": "男", "身份证号": sampleResidentID(born: "1998-05-17", serial: index * 2 + 1),
      "出生年月": "1998年5月", "学历": "大学本科", "学位": "学士", "毕业院校": "某某师范学院", "所学专业": "汉语言文学",
    ].merging(changes[index] ?? [:]) { $1 }
  }
}

/// Keyed marks for tickets from 101 on; 缺考 for the absent.
func keyedRows(_ marks: [String]) -> [[String: String]] {
  marks.enumerated().map { index, mark in
    let ticket = "\(101 + index)"
    return mark == "缺考" ? ["准考证号": ticket, "备注": mark] : ["准考证号": ticket, "笔试成绩": mark]
  }
}

/// What three judges gave tickets in a room; 缺考 for the absent.
func judgedRows(_ marks: KeyValuePairs<String, String>, room: String = "第1考场") -> [[String: String]]
{
  marks.map { ticket, text in
    var row = ["考场": room, "准考证号": ticket]
    if text == "缺考" {
      row["备注"] = text
    } else {
      for (index, mark) in text.split(separator: " ").enumerated() {
        row["评委\(index + 1)"] = String(mark)
      }
    }
    return row
  }
}
