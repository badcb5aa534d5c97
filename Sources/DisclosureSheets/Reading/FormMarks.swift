import Disclosure

/// What a workbook says it is for: its kind and, when it was sent to one school, its call and school.
///
/// It stands in the properties and in locked cells of 填表说明; some programs drop the first, and
/// people can change the second.
public struct FormMarks: Hashable, Sendable {
  /// The kind's id, as aid.grants.
  public internal(set) var kind: String?
  /// As C-2026-0001 (报送编号).
  public internal(set) var round: String?
  /// 学校标识码.
  public internal(set) var code: String?
  /// 学校名称.
  public internal(set) var name: String?
  /// Of the roster, or as many of its first digits as a cell shows (表格版本).
  public internal(set) var version: String?
  /// Whether the school has declared that it has nothing to report (零报送).
  public internal(set) var declaresNil = false

  public init() {}
}

extension SheetFile {
  /// What the file's properties say; nothing for a text table.
  public var marksInProperties: FormMarks {
    var marks = FormMarks()
    marks.kind = properties.custom[FormProperty.kind]
    marks.round = properties.custom[FormProperty.round]
    marks.code = properties.custom[FormProperty.code]
    marks.name = properties.custom[FormProperty.name]
    marks.version = properties.custom[FormProperty.version]
    return marks
  }

  /// What the cells of 填表说明 say, or of another sheet but the first when none is called so.
  public func marksInCells() throws -> FormMarks {
    let guides = sheets.indices.filter { sheets[$0].name == guideSheetName }
    for index in guides.isEmpty ? Array(sheets.indices.dropFirst()) : guides {
      let marks = try marks(ofSheet: index)
      if marks != FormMarks() { return marks }
    }
    return FormMarks()
  }

  private func marks(ofSheet index: Int) throws -> FormMarks {
    struct Done: Error {}
    var marks = FormMarks()
    do {
      try readRows(ofSheet: index) { row in
        guard row.number <= lastMarkedRow else { throw Done() }
        marks.read(row)
      }
    } catch is Done {}
    return marks
  }
}

/// The marks stand above the guide's own table: title, kind, heading, and then six of them.
let lastMarkedRow = 9

/// The properties' names.
enum FormProperty {
  static let kind = "gongshi.kind"
  static let template = "gongshi.templateVersion"
  static let round = "gongshi.round"
  static let code = "gongshi.school"
  static let name = "gongshi.schoolName"
  static let version = "gongshi.roster"
  static let due = "gongshi.due"
}

/// What stands in front of each mark in 填表说明.
enum FormLabel {
  static let heading = "报送信息"
  static let kind = "公示种类:"
  static let round = "报送编号"
  static let code = "学校标识码"
  static let name = "学校名称"
  static let version = "表格版本"
  static let due = "截止时间"
  static let nilReturn = "本期无此项(零报送)"
}

extension FormMarks {
  fileprivate mutating func read(_ row: SheetRow) {
    guard let first = row.cells.first, first.column == 1 else { return }
    let label = trimmed(first.value.plainText)
    if label.hasPrefix(FormLabel.kind) {
      kind = label.dropFirst(FormLabel.kind.count).split(separator: " ").first.map(String.init)
      return
    }
    guard let value = row.cells.dropFirst().first.map({ trimmed($0.value.plainText) }),
      !value.isEmpty
    else { return }
    switch label {
    case FormLabel.round: round = value
    case FormLabel.code: code = value
    case FormLabel.name: name = value
    case FormLabel.version: version = value
    case FormLabel.nilReturn: declaresNil = wordsForYes.contains(value)
    default: break
    }
  }
}

private let wordsForYes: Set<String> = ["是", "√", "✓", "✔", "零报送", "本期无", "无", "Y", "y"]

private func trimmed(_ text: String) -> String {
  let kept = text.drop { $0.isWhitespace }
  guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(kept[...last])
}
