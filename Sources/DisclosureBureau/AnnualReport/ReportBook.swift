public import AnnualReporting
public import Disclosure
import DisclosureSheets

/// The workbook of a yearly report (年报.xlsx): the three tables, and what single numbers count.
public struct ReportBook: Sendable {
  public var year: Int
  public var office: String
  public var figures: ReportFigures
  /// What stands in cells that hold no number that could be read.
  public var unread: [ReportCell: CellValue]
  public var items: [ReportItem]

  public init(
    year: Int, office: String, figures: ReportFigures, items: [ReportItem] = [],
    unread: [ReportCell: CellValue] = [:]
  ) {
    self.year = year
    self.office = office
    self.figures = figures
    self.items = items
    self.unread = unread
  }

  /// The document property that says what the file is, and that of its year.
  static let kind = (name: "gongshi.kind", value: "annual.report")
  static let yearProperty = "gongshi.year"
  static let guideSheet = "填表说明"
  static let itemSheet = "明细"
  static let choiceSheet = "选项"

  /// The columns of the sheet of items.
  static let itemHeaders = ["表", "行", "栏", "编号或文号", "说明"]
  static let itemHeaderRow = 3

  /// In the row under the title and its note, so that a program that drops properties does no harm.
  var identity: String { "填报单位：\(office)　　年度：\(year)" }
}

extension ReportTable {
  /// In characters of the sheet's type.
  var sheetWidths: [Int] {
    switch self {
    case .issued: [26, 18, 18, 18]
    case .requests: [8, 16, 46] + Array(repeating: 11, count: 7)
    case .remedies: Array(repeating: 10, count: 15)
    }
  }

  var sheetNotes: String {
    switch self {
    case .issued: "没有发生的填 0，不要空着，也不要写“/”。行政事业性收费以万元为单位。"
    case .requests:
      "没有发生的填 0，不要空着，也不要写“/”。灰色的合计由公式算出，已锁定。每一列：第一项加第二项之和，等于第三项加第四项之和，最后一行随填随核。"
    case .remedies: "没有发生的填 0，不要空着，也不要写“/”。灰色的总计由公式算出，已锁定。"
    }
  }
}
