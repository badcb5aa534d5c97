import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import DisclosureSheets

struct WritingWorkbookTests {
  private func workbook(_ fill: (inout WorkbookWriter) throws -> Void) throws -> WrittenWorkbook {
    try WrittenWorkbook { path in try writeWorkbook(to: path, anyProperties, fill) }
  }

  @Test(arguments: [
    "=1+1", "+86 579", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "{=A1}", "007", "1E5",
    "330102200001011234", "TRUE", " 前后有空格 ", "两\n行", "&lt;b&gt; <b> \" '", "𠮷田䶮㛃", "👨‍👩‍👧",
    "_x0041_", "_x000D_ 与 _x_", "a_xZZZZ_", "\u{1}\u{1F}\u{7F}", "前\0后", "\u{FFFE}\u{FFFF}", "\r\n",
  ])
  func `Any text comes back as the same text`(text: String) throws {
    let book = try workbook { book in
      try book.addSheet(named: "表")
      try book.write(text, at: CellAddress(row: 1, column: 1))
      try book.write("后", at: CellAddress(row: 1, column: 2))
    }
    #expect(book.value(1, row: 1, column: 1) == .text(text))
    #expect(book.value(1, row: 1, column: 2) == .text("后"))
    #expect(!book.sheetPart(1).contains("<f>"))
  }

  @Test(arguments: [
    CellValue.number(0), .number(-86.5), .number(0.1), .number(123_456_789_012_345),
    .date(CalendarDay(1900, 1, 1)), .date(CalendarDay(1900, 2, 28)), .date(CalendarDay(1900, 3, 1)),
    .date(CalendarDay(2026, 9, 28)), .date(CalendarDay(9999, 12, 31)),
    .moment(CalendarDay(2026, 9, 28), seconds: 63_000), .time(seconds: 30_600),
    .duration(seconds: 100_000), .boolean(true), .boolean(false),
  ])
  func `A value comes back as the same kind of value`(value: CellValue) throws {
    let book = try workbook { book in
      try book.addSheet(named: "表")
      try book.writeRow(1, [value, nil, .text("尾")])
    }
    #expect(book.value(1, row: 1, column: 1) == value)
    #expect(book.sheets[0].rows[0].cells.count == 2)
  }

  @Test func `What a sheet cannot hold as a figure is written as text`() throws {
    let book = try workbook { book in
      try book.addSheet(named: "表")
      try book.writeRow(
        1,
        [
          .date(CalendarDay(1899, 12, 31)), .number(.infinity), .number(.nan), .error("#DIV/0!"),
          .moment(CalendarDay(1899, 12, 31), seconds: 5),
        ])
    }
    let expected: [CellValue] = [
      .text("1899-12-31"), .text("#NUM!"), .text("#NUM!"), .text("#DIV/0!"),
      .text("1899-12-31 00:00:05"),
    ]
    #expect(book.sheets[0].rows[0].cells.map(\.value) == expected)
  }

  @Test(arguments: [
    // 32767 UTF-16 units fit and one more does not; a rare character has two.
    ("长", 32767, true), ("长", 32768, false), ("𠮷", 16383, true), ("𠮷", 16384, false),
  ])
  func `A text longer than a cell is refused, never cut`(
    character: String, count: Int, fits: Bool
  ) throws {
    let text = String(repeating: character, count: count)
    try withEmptyFolder { folder in
      let path = "\(folder)/a.xlsx"
      let write = {
        try writeWorkbook(to: path, anyProperties) { book in
          try book.addSheet(named: "名单")
          try book.write(text, at: CellAddress(row: 7, column: 3))
        }
      }
      guard !fits else {
        try write()
        return
      }
      let error = #expect(throws: SheetWriteError.self) { try write() }
      #expect(
        error?.description
          == "无法写入 \(path):工作表“名单”的 C7 的文字超过 32767 个字符,一个单元格放不下,请缩短后再试(未写入任何内容)。[XLSX-001]")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test(arguments: [(1_048_576, 16_384, true), (1_048_577, 1, false), (1, 16_385, false)])
  func `A place beyond the grid is refused`(row: Int, column: Int, fits: Bool) throws {
    try withEmptyFolder { folder in
      let write = {
        try writeWorkbook(to: "\(folder)/a.xlsx", anyProperties) { book in
          try book.addSheet(named: "名单")
          try book.write(1, at: CellAddress(row: row, column: column))
        }
      }
      if fits {
        try write()
      } else {
        let error = #expect(throws: SheetWriteError.self) { try write() }
        #expect(error?.code == .tooManyRows)
      }
    }
  }

  @Test func `A folder that is not there is named, and nothing is written`() throws {
    let error = #expect(throws: FileWriteError.self) {
      try writeWorkbook(to: "/没有这个文件夹/a.xlsx", anyProperties) { book in
        try book.addSheet(named: "表")
      }
    }
    #expect(error?.path == "/没有这个文件夹/a.xlsx")
  }

  @Test func `A sheet shorter than its rows is noticed`() throws {
    try withEmptyFolder { folder in
      let path = "\(folder)/a.xlsx"
      try writeWorkbook(to: path, anyProperties) { book in
        for name in ["一", "二"] {
          try book.addSheet(named: name)
          try book.write(name, at: CellAddress(row: 1, column: 1))
        }
      }
      let archive = try ZipArchive(opening: path)
      let size = try archive.open("xl/worksheets/sheet2.xml", limit: 1_000_000).size
      #expect(holdsAllRows(path, bytesOfSheets: [100, size - 1]))
      #expect(!holdsAllRows(path, bytesOfSheets: [100, size]))
      #expect(!holdsAllRows(path, bytesOfSheets: [100, 100, 1]))
      #expect(!holdsAllRows("\(folder)/none.xlsx", bytesOfSheets: []))
    }
  }

  @Test func `A workbook given up leaves no file open`() throws {
    struct Stopped: Error {}
    try withEmptyFolder { folder in
      let before = try openFiles()
      for _ in 0..<20 {
        #expect(throws: Stopped.self) {
          try writeWorkbook(to: "\(folder)/a.xlsx", anyProperties) { book in
            for name in ["一", "二"] { try book.addSheet(named: name) }
            throw Stopped()
          }
        }
      }
      // Other tests run beside this one and have some files open too.
      #expect(try openFiles() < before + 20)
    }
  }

  private func openFiles() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  @Test func `The same calls give the same bytes`() throws {
    let write = { (path: String) in
      try writeWorkbook(to: path, anyProperties) { book in
        let bold = try book.style(CellStyle().with { $0.isBold = true })
        try book.addSheet(named: "表")
        try book.write("姓名", at: CellAddress(row: 1, column: 1), bold)
        try book.attach(note: "批注", at: CellAddress(row: 1, column: 1))
      }
    }
    #expect(try bytes(write) == bytes(write))
  }

  @Test func `One look is one style, however often it is asked for`() throws {
    let book = try workbook { book in
      let look = CellStyle().with { $0.fill = 0xFF9C9C }
      let first = try book.style(look)
      #expect(try book.style(look) == first)
      #expect(try book.style(look.with { $0.isBold = true }) != first)
      try book.addSheet(named: "表")
      try book.write("红", at: CellAddress(row: 1, column: 1), first)
    }
    #expect(book.part("xl/styles.xml").contains("FFFF9C9C"))
  }

  @Test(arguments: [
    ("名单[2026]:*?/\\表", "名单_2026______表"), ("", "表"), ("'引号'", "引号"), ("History", "History_"),
    (String(repeating: "长", count: 31), String(repeating: "长", count: 31)),
    (String(repeating: "长", count: 32), String(repeating: "长", count: 31)),
    // 𠮷 is two UTF-16 units, and half of it must not stay.
    (String(repeating: "𠮷", count: 16), String(repeating: "𠮷", count: 15)), ("a\u{1}b", "a_b"),
  ])
  func `A sheet gets the nearest name that is allowed`(wish: String, name: String) throws {
    let book = try workbook { book in
      #expect(try book.addSheet(named: wish) == name)
      try book.write("x", at: CellAddress(row: 1, column: 1))
    }
    #expect(book.sheets.map(\.name) == [name])
  }

  @Test func `Sheets never share a name, not even in another case`() throws {
    let long = String(repeating: "长", count: 40)
    let book = try workbook { book in
      for wish in ["Grade", "grade", "GRADE", long, long] { try book.addSheet(named: wish) }
    }
    #expect(
      book.sheets.map(\.name) == [
        "Grade", "grade(2)", "GRADE(3)", String(repeating: "长", count: 31),
        String(repeating: "长", count: 28) + "(2)",
      ])
  }

  @Test func `Controls and ampersands do no harm in properties, notes and footers`() throws {
    let book = try WrittenWorkbook { path in
      let properties = WorkbookProperties(
        title: "甲\u{2}乙 & <丙>", subject: "", author: "", created: CalendarDay(2026, 9, 28))
      try writeWorkbook(to: path, properties) { book in
        var design = SheetDesign()
        design.page.footerLeft = "A&B &[Picture] &P"
        try book.addSheet(named: "表", design)
        try book.attach(note: "一\u{3}二", at: CellAddress(row: 1, column: 1))
      }
    }
    #expect(book.part("docProps/core.xml").contains("甲 乙 &amp; &lt;丙&gt;"))
    #expect(book.part("docProps/core.xml").contains("2026-09-28T00:00:00Z"))
    #expect(book.part("xl/comments1.xml").contains("一 二"))
    #expect(book.sheetPart(1).contains("&amp;LA\u{FF06}B \u{FF06}[Picture] \u{FF06}P<"))
  }
}
