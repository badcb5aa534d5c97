import Disclosure
import DisclosureSheets
import DisclosureStore
import DisclosureTesting
import Foundation
import SchoolOversight
import Testing

@testable import DisclosureBureau

@Suite struct CollectResultTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func cells(_ path: String, sheet: Int = 0) throws -> [[Int: String]] {
    var rows: [[Int: String]] = []
    try SheetFile(opening: path).readRows(ofSheet: sheet) { row in
      rows.append(
        Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.value.plainText) }))
    }
    return rows
  }

  @Test
  func `A school with errors gets its own workbook marked and a letter without names and numbers`()
    throws
  {
    try withCollection { sample in
      var faulty = SampleReturn(code: sample.code(3))
      faulty.rows = [["王小明", "11010519491231002", "困难"], ["李雷", "", "很困难"]]
      try faulty.write(to: sample.inbox + "/三小.xlsx")
      let result = try sample.collect()
      let folder = "\(sample.output)/\(try #require(result.schools[2].folder))"
      #expect(folder.hasSuffix("退回/\(sample.code(3))_临江县第3小学"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["三小_需修改_2处.xlsx", "退回说明.pdf"])
      let marked = try cells(folder + "/三小_需修改_2处.xlsx")
      #expect(marked.contains { $0.values.contains { $0.contains("R-ID-01") } })
      let list = try SheetFile(opening: sample.inbox + "/三小.xlsx")
      let importer = RosterImporter(SampleCollection.roster, sheet: "", today: "2026-10-12")
      let read = try #require(try RosterSheet(of: list, by: importer))
      let papers = try #require(try sample.plan().papers)
      let letter = try papers.letter(
        to: sample.round.schools[2], about: "三小.xlsx", read.result.findings, with: names[0])
      let words = "\(letter)"
      #expect(words.contains("临江县第3小学"))
      #expect(words.contains("R-ID-01"))
      for secret in ["王小明", "11010519491231002"] { #expect(!words.contains(secret)) }
      // Once it is mended the papers go, and what somebody put beside them stays.
      try save([1], at: folder + "/电话记录.txt")
      try SampleReturn(code: sample.code(3), saved: "2026-10-09").write(
        to: sample.inbox + "/三小新.xlsx")
      #expect(try sample.collect().schools[2].state == .received)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["电话记录.txt"])
    }
  }

  @Test func `A school whose only file is of another round is told so by a letter`() throws {
    try withCollection { sample in
      var old = SampleReturn(code: sample.code(2))
      old.round = "C-2025-0001"
      try old.write(to: sample.inbox + "/旧.xlsx")
      let result = try sample.collect()
      let folder = "\(sample.output)/\(try #require(result.schools[1].folder))"
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["退回说明.pdf"])
    }
  }

  @Test func `Counts, tables, JSON and the list of calls agree`() throws {
    try withCollection(schools: 5) { sample in
      try SampleReturn(code: sample.code(1)).write(to: sample.inbox + "/1.xlsx")
      var none = SampleReturn(code: sample.code(2))
      (none.rows, none.declaresNil) = ([], true)
      try none.write(to: sample.inbox + "/2.xlsx")
      var faulty = SampleReturn(code: sample.code(3))
      faulty.rows = [["王小明", "", "很困难"]]
      try faulty.write(to: sample.inbox + "/3.xlsx")
      let result = try sample.collect()
      #expect(ReturnState.allCases.map(result.count) == [1, 0, 1, 1, 2, 0, 0])
      let table = try cells(sample.output + "/报送情况.xlsx")
      let header = try #require(table.firstIndex { $0[6] == "报送情况" })
      #expect(
        table[(header + 1)...].map { $0[6] } == ["已收", "零报送", "退回待改", "未报", "未报"])
      let counts = table[(header - 2)...(header - 1)].map { row in
        (3...9).map { row[$0] ?? "" }
      }
      #expect(counts[0] == ReturnState.allCases.map(\.rawValue))
      #expect(counts[1] == ["1", "0", "1", "1", "2", "0", "0"])
      let json = try text(sample.output + "/报送情况.json")
      #expect(json.contains("\"退回待改\": 1"))
      let calls = try text(sample.output + "/催报名单.txt")
      #expect(
        calls == """
          【演练】试收 【催报】2026年秋季困难学生名单(C-2026-0001),截止 2026年10月20日17:00。
          还没有报送(2 所):临江县第4小学、临江县第5小学
          退回待改,请改好重报(1 所):临江县第3小学

          """)
      let called = try cells(sample.output + "/催报名单.xlsx")
      #expect(called.suffix(3).map { $0[6] } == ["退回待改", "未报", "未报"])
      #expect(called.suffix(3).map { $0[5] } == sample.round.schools.suffix(3).map(\.phone))
    }
  }

  @Test func `What was taken is in the store: rows, figures and one return for each school`() throws
  {
    try withCollection { sample in
      var sent = SampleReturn(code: sample.code(1))
      sent.rows = [
        ["周小满", sampleResidentID(serial: 1), "困难"], ["李雷", sampleResidentID(serial: 3), "特别困难"],
      ]
      try sent.write(to: sample.inbox + "/1.xlsx")
      try sample.collect()
      let (table, figures) = try sample.store.read {
        (
          try $0.rows(of: sample.code(1), in: sample.round.id),
          try $0.figures(of: sample.round.id)
        )
      }
      #expect(table?.records.map { $0.fields[0] } == [.text("周小满"), .text("李雷")])
      #expect(table?.records.map(\.row) == [4, 5])
      #expect(figures[sample.code(1)]?.first { $0.category == "特别困难" }?.value == 1)
    }
  }

  @Test func `A second time nothing is read, stored or written anew`() throws {
    try withCollection { sample in
      for number in 1...4 {
        var sent = SampleReturn(code: sample.code(number))
        if number == 3 { sent.rows = [["王小明", "", "很困难"]] }
        try sent.write(to: "\(sample.inbox)/\(number).xlsx")
      }
      try sample.collect()
      let before = try contents(of: sample.output)
      let entries = try sample.store.read { try $0.entryCount() }
      var read = 0
      try sample.collect { if case .read = $0 { read += 1 } }
      #expect(read == 0)
      #expect(try contents(of: sample.output) == before)
      #expect(try sample.store.read { try $0.entryCount() } == entries)
      // Papers that were deleted are written again.
      try FileManager.default.removeItem(atPath: sample.output)
      try FileManager.default.createDirectory(
        atPath: sample.output, withIntermediateDirectories: true)
      try sample.collect()
      #expect(try contents(of: sample.output) == before)
    }
  }

  @Test func `Without anybody who acts nothing is stored, and the result is the same`() throws {
    try withCollection { sample in
      try SampleReturn(code: sample.code(1)).write(to: sample.inbox + "/1.xlsx")
      let entries = try sample.store.read { try $0.entryCount() }
      let trial = try collect(sample.plan(), into: sample.store, as: nil)
      #expect(try sample.store.read { try $0.entryCount() } == entries)
      #expect(trial.json == (try sample.collect().json))
    }
  }
}

/// Every file below a folder by its path, with its bytes.
func contents(of folder: String) throws -> [String: Data] {
  var contents: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    contents[name] = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
  }
  return contents
}
