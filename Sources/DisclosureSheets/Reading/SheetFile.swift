public import Disclosure
import ZipArchives

/// A workbook (.xlsx) or a text table (.csv), opened and checked; rows are read as a stream.
///
/// The file is opened anew for every reading, so a value of this type holds no file open.
public struct SheetFile: Sendable {
  /// What was recognised, for people: `.xlsx(WPS 表格)`, `.csv(GB18030,逗号分隔)`.
  public let recognition: String
  /// The encoding of a text table; nil for a workbook.
  public let encoding: String?
  /// In the order of the tabs; sheets that only hold a chart have no cells and are left out.
  public let sheets: [SheetInfo]
  /// Nothing for a text table.
  public let properties: FileProperties

  private let path: String
  /// What people call it.
  private let name: String
  private let content: Content

  private enum Content {
    case workbook(Workbook)
    case text(DelimitedText)
  }

  /// Opens the file by what is in it; its name decides only whether text counts as a table.
  ///
  /// `name` is what people call it when it lies at `path` under another name.
  public init(opening path: String, named name: String? = nil) throws(SheetRefusal) {
    self.path = path
    self.name = name ?? path
    do throws(SheetRefusal) {
      let file = try RawFile(ofSheetAt: path)
      switch try FileForm(of: file, named: self.name) {
      case .zip:
        let workbook = try Workbook(opening: path)
        self.content = .workbook(workbook)
        self.sheets = workbook.sheets.map(\.info)
        self.recognition = ".xlsx(\(Producer.name(of: workbook.properties)))"
        self.properties = workbook.properties
        self.encoding = nil
      case .text:
        let text = try DelimitedText(file)
        self.content = .text(text)
        self.sheets = [SheetInfo(name: text.name(ofSheetIn: self.name), state: .visible)]
        self.recognition = ".csv(\(text.recognition))"
        self.encoding = text.encoding.name
        self.properties = FileProperties()
      }
    } catch { throw error.naming(file: self.name) }
  }

  /// Hands the rows that hold something to `body`, from top to bottom.
  ///
  /// An error that `body` throws ends the reading and is thrown on.
  /// - Throws: ``SheetRefusal`` when the sheet turns out to be damaged or beyond the limits.
  @discardableResult
  public func readRows(ofSheet index: Int, _ body: (SheetRow) throws -> Void) throws -> SheetLayout
  {
    do {
      switch content {
      case .workbook(let workbook): return try workbook.readRows(ofSheet: index, at: path, body)
      case .text(let text):
        try text.readRows(body)
        return SheetLayout()
      }
    } catch let refusal as SheetRefusal { throw refusal.naming(file: name) }
  }
}

/// One tab of a workbook.
public struct SheetInfo: Hashable, Sendable {
  public enum State: String, Sendable {
    case visible
    case hidden
    /// Hidden so that only a macro can show it again.
    case veryHidden
  }

  public let name: String
  public let state: State
}

/// What a sheet says of its grid beside the rows.
public struct SheetLayout: Hashable, Sendable {
  /// Columns hidden in the spreadsheet program, from 1.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Merged cells (合并单元格) by their corners; the value belongs to the top left one.
  public internal(set) var mergedRanges: [MergedRange] = []

  public struct MergedRange: Hashable, Sendable {
    public let topLeft: CellAddress
    public let bottomRight: CellAddress
  }
}
