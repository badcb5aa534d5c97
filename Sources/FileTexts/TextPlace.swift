/// Where a text stands in a file, for people and for programs.
public struct TextPlace: Hashable, Sendable {
  /// The file's path as asked for, then the names inside archives: 公示.zip, 名单.xlsx.
  public var file: [String]
  public var part: Part
  /// What the part is called where it has a name: of a property, a defined name, an attribute, or
  /// the path of an unknown part of a package.
  public var label: String?
  /// The tab of a workbook.
  public var sheet: String?
  /// From 1, in the order of the file; a sheet's cells are no table of their own.
  public var table: Int?
  /// From 1.
  public var row: Int?
  /// From 1.
  public var column: Int?
  /// A page or a slide, from 1.
  public var page: Int?
  /// A paragraph of a document or a line of a text, from 1.
  public var line: Int?
  /// How people are kept from seeing it; nil when they see it, or never would in a part like this.
  public var hidden: Hidden?

  public init(
    file: [String] = [], part: Part, label: String? = nil, sheet: String? = nil,
    table: Int? = nil, row: Int? = nil, column: Int? = nil, page: Int? = nil, line: Int? = nil,
    hidden: Hidden? = nil
  ) {
    self.file = file
    self.part = part
    self.label = label
    self.sheet = sheet
    self.table = table
    self.row = row
    self.column = column
    self.page = page
    self.line = line
    self.hidden = hidden
  }

  /// How a text is kept from the eyes of a reader but not from a program.
  public enum Hidden: String, Hashable, Sendable, CaseIterable {
    case row, column, sheet, veryHiddenSheet, slide
    /// Marked as hidden text in a document.
    case text
    /// Not drawn: display:none, visibility:hidden, hidden attribute.
    case notShown
    /// In the colour of what lies behind it, or in letters too small to see.
    case unseen
    /// Something else lies over it.
    case covered
  }
}

extension TextPlace.Hidden {
  /// As people say it: 隐藏的行.
  public var words: String {
    switch self {
    case .row: "隐藏的行"
    case .column: "隐藏的列"
    case .sheet: "隐藏的工作表"
    case .veryHiddenSheet: "深度隐藏的工作表"
    case .slide: "隐藏的幻灯片"
    case .text: "隐藏文字"
    case .notShown: "不显示的内容"
    case .unseen: "看不见的文字"
    case .covered: "被遮住的文字"
    }
  }
}
