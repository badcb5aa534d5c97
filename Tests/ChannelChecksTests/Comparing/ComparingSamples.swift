import Disclosure
import DisclosureTesting
import FileTexts
import WorkingDays

@testable import ChannelChecks

/// A list of four, of whom two share a name.
let comparedTable = ExpectedNotice.Table(
  title: "拟聘用人员名单", headers: ["序号", "姓名", "毕业院校", "总成绩"],
  rows: [
    ["1", "陈思远", "东江师范学院", "87.35"], ["2", "欧阳静", "南屏大学", "85.68"],
    ["3", "欧阳静", "云溪师范学院", "84.93"], ["4", "王若溪", "东江师范学院", "80.00"],
  ])

/// A notice that says little beside its list.
func comparedNotice(
  tables: [ExpectedNotice.Table] = [comparedTable], webTables: [ExpectedNotice.Table]? = nil
) -> ExpectedNotice {
  ExpectedNotice(
    file: "publication.json", isRecord: true, title: "关于2026年公开招聘教师拟聘用人员的公示",
    issuer: "云溪县教育局",
    facts: [
      .init(name: "联系电话", values: ["0579-00000001"]),
      .init(name: "监督电话", values: ["0579-00000002"]),
      .init(name: "联系人", values: ["吴老师"]), .init(name: "依据", values: ["《事业单位人事管理条例》（国务院令第652号）"]),
    ],
    period: NoticePeriod(
      posted: "2026-09-28", firstCounted: "2026-09-29", lastDay: "2026-10-13", closesAt: "17:30",
      count: 7, unit: "个工作日"),
    tables: tables, webTables: webTables, fingerprint: "b02f-9671-f380-20f2",
    falseFingerprint: nil)
}

/// What any file of ``comparedNotice(tables:webTables:)`` says around its list.
let comparedWords = [
  "关于2026年公开招聘教师拟聘用人员的公示", "根据《事业单位人事管理条例》（国务院令第652号），现予公示。",
  "公示期为2026年9月29日至2026年10月13日，共7个工作日，至2026年10月13日（星期二）17:30截止。",
  "联系人：吴老师，联系电话：0579-00000001，监督电话：0579-00000002。", "云溪县教育局", "2026年9月28日",
  "本公示指纹：b02f-9671-f380-20f2",
]

extension ReadNotice {
  /// A document: paragraphs, and a table with these rows.
  init(_ file: String, words: [String], grid: [[String]] = []) {
    var texts = words.enumerated().map { index, text in
      FileText(text, at: TextPlace(part: .paragraph, line: index + 1))
    }
    for (row, cells) in grid.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        texts.append(
          FileText(
            text, at: TextPlace(part: .tableCell, table: 1, row: row + 1, column: column + 1)))
      }
    }
    self.init(file: file, texts: texts)
  }

  /// A page after the other, by its lines.
  init(_ file: String, pages: [[String]]) {
    let texts = pages.enumerated().flatMap { page, lines in
      lines.enumerated().map { index, text in
        FileText(text, at: TextPlace(part: .pageText, page: page + 1, line: index + 1))
      }
    }
    self.init(file: file, texts: texts)
  }
}

/// The list as a document's table, header first.
let comparedGrid = [comparedTable.headers] + comparedTable.rows

func compared(_ file: ReadNotice, with expected: ExpectedNotice = comparedNotice()) -> ComparedFile
{
  FileComparison(file, with: expected).result
}

extension ComparedFile {
  /// The differences in words, for tests.
  var complaints: [String] { differences.map { $0.words(reference: "publication.json") } }
}
