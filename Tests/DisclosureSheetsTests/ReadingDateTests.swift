import Disclosure
import DisclosureSheets
import DisclosureTesting
import Testing

@Suite struct ReadingDateTests {
  struct Example: CustomTestStringConvertible {
    let serial: String
    let format: String
    let value: CellValue
    let testDescription: String

    init(_ serial: String, _ value: CellValue, _ why: String, format: String = "14") {
      (self.serial, self.format, self.value) = (serial, format, value)
      self.testDescription = "\(serial): \(why)"
    }

    func read(_ workbook: String = "") throws -> CellValue? {
      try PackageFixture(
        rows: "<row r='1'><c r='A1' s='1'><v>\(serial)</v></c></row>",
        styles: styles(["0", format]), workbook: workbook
      ).cells()["A1"]
    }
  }

  @Test(arguments: [
    Example("1", .date("1900-01-01"), "the first day"),
    Example("59", .date("1900-02-28"), "before the day that never was"),
    Example("60", .text("1900-02-29"), "the day that never was, as the spreadsheet shows it"),
    Example("61", .date("1900-03-01"), "after the day that never was"),
    Example("0", .text("1900-01-00"), "no day, as the spreadsheet shows it"),
    Example("-1", .number(-1), "before all days"),
    Example("46293", .date("2026-09-28"), "a day of ours"),
    Example("2958465", .date("9999-12-31"), "the last day"),
    Example("2958466", .number(2_958_466), "after the last day"),
    Example("2958465.9999999", .number(2_958_465.9999999), "rounds to a day after the last"),
    Example("46293.729166666664", .moment("2026-09-28", seconds: 63_000), "17:30"),
    Example("46293.9999999", .date("2026-09-29"), "rounds to midnight"),
    Example("46292.99999", .moment("2026-09-27", seconds: 86_399), "a second before midnight"),
    Example("0.729166666666667", .time(seconds: 63_000), "a time without a day"),
    Example("0", .time(seconds: 0), "midnight in a format of hours", format: "20"),
    Example("0.5", .time(seconds: 43_200), "noon", format: "20"),
    Example("46293.5", .moment("2026-09-28", seconds: 43_200), "the day stays", format: "20"),
    Example("1.1458333333333333", .duration(seconds: 99_000), "27:30", format: "46"),
    Example("-0.5", .duration(seconds: -43_200), "negative length", format: "46"),
    Example("60", .duration(seconds: 5_184_000), "lengths know no days", format: "46"),
    Example("1e10", .number(1e10), "no length in seconds", format: "46"),
  ])
  func `dates counted from 1900`(_ example: Example) throws {
    #expect(try example.read() == example.value)
    #expect(try example.read("<workbookPr date1904='0'/>") == example.value)
  }

  @Test(arguments: [
    Example("0", .date("1904-01-01"), "the first day"),
    Example("1", .date("1904-01-02"), "the second"),
    Example("60", .date("1904-03-01"), "1904 has a 29th of February: 59"),
    Example("59", .date("1904-02-29"), "a real one"),
    Example("-1", .number(-1), "before all days"),
    Example("44831", .date("2026-09-28"), "a day of ours"),
    Example("2957003", .date("9999-12-31"), "the last day"),
    Example("2957004", .number(2_957_004), "after the last day"),
    Example("0.5", .time(seconds: 43_200), "a time", format: "20"),
    Example("0.5", .moment("1904-01-01", seconds: 43_200), "a time of the first day"),
  ])
  func `dates counted from 1904`(_ example: Example) throws {
    #expect(try example.read("<workbookPr date1904='1'/>") == example.value)
    #expect(try example.read("<workbookPr date1904='true'/>") == example.value)
  }

  /// What 0.5 and 46293 tell of a format: its cells hold numbers, days, times or lengths.
  enum Kind { case number, day, time, duration }

  @Test(arguments: [
    ("0", Kind.number), ("1", .number), ("13", .number), ("14", .day), ("15", .day), ("16", .day),
    ("17", .day), ("18", .time), ("19", .time), ("20", .time), ("21", .time), ("22", .day),
    ("23", .number), ("26", .number), ("27", .day), ("28", .day), ("29", .day), ("30", .day),
    ("31", .day), ("32", .time), ("33", .time), ("34", .time), ("35", .time), ("36", .day),
    ("37", .number), ("44", .number), ("45", .time), ("46", .duration), ("47", .time),
    ("48", .number), ("49", .number), ("50", .day), ("54", .day), ("55", .time), ("56", .time),
    ("57", .day), ("58", .day), ("59", .number), ("81", .number),
  ])
  func `formats known by number`(id: String, kind: Kind) throws {
    try expect(id, kind)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", Kind.day), ("yyyy\"年\"m\"月\"d\"日\";@", .day), ("yyyy年m月d日", .day),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", .day), ("m\"月\"d\"日\"", .day), ("mmm", .day),
    ("[$-F800]dddd, mmmm dd, yyyy", .day), ("yyyy\\-mm\\-dd", .day), ("yyyy!/mm!/dd", .day),
    ("[$-804]aaaa;@", .day), ("[$-404]e/m/d;@", .day), ("YYYY/MM/DD HH:MM:SS", .day),
    ("上午/下午h\"时\"mm\"分\"", .time), ("h:mm AM/PM", .time), ("[$-F400]h:mm:ss AM/PM", .time),
    ("mm:ss.0", .time), ("h\"时\"", .time), ("[h]:mm:ss", .duration), ("[hh]:mm", .duration),
    ("[mm]:ss", .duration), ("[s]", .duration), ("[H]\"小时\"", .duration),
    ("General", .number), ("G/通用格式", .number), ("GENERAL", .number), ("@", .number),
    ("0.00", .number), ("0.00E+00", .number), ("##0.0e-0", .number), ("#,##0.00\"元/d\"", .number),
    ("[Red]0.00;[Blue]-0.00", .number), ("[红色]0", .number), ("[>=100]0\"人\";0", .number),
    ("0\\d", .number), ("0_d", .number), ("0*d", .number), ("\"yyyy\"", .number),
    ("0;yyyy", .number), ("# ?/?", .number), ("[$USD-409]#,##0.00", .number),
    ("¥#,##0.00;¥-#,##0.00", .number), ("\"未闭合 yyyy", .number), ("[未闭合 yyyy", .number),
    ("\\", .number),
  ])
  func `formats by their code`(code: String, kind: Kind) throws {
    try expect(code, kind)
  }

  private func expect(_ format: String, _ kind: Kind) throws {
    let half = try Example("0.5", .number(0), "", format: format).read()
    let whole = try Example("46293", .number(0), "", format: format).read()
    let zero = try Example("0", .number(0), "", format: format).read()
    switch kind {
    case .number:
      #expect(whole == .number(46_293))
      #expect(half == .number(0.5))
    case .day:
      #expect(whole == .date("2026-09-28"))
      #expect(zero == .text("1900-01-00"))
    case .time:
      #expect(half == .time(seconds: 43_200))
      #expect(zero == .time(seconds: 0))
    case .duration:
      #expect(half == .duration(seconds: 43_200))
      #expect(whole == .duration(seconds: 46_293 * 86_400))
    }
  }
}
