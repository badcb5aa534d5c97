import Disclosure
import DisclosureDocuments
import DisclosureSheets
import WorkingDays

/// The table of what lies in an inspection folder (迎检目录).
struct PackIndex {
  let title: String
  let dated: Moment
  let entries: [PackEntry]

  static let headers = [
    "序号", "编号", "公示", "种类", "首次张贴", "公示期满", "条数", "异议", "状态", "公示证明", "文件夹",
  ]

  private var words: String {
    "共\(entries.count)份公示，\(dated.chinese)装成。每份公示的材料在同名的子文件夹里；各文件的校验值（SHA-256）在“校验清单.txt”里。"
  }

  var page: String {
    folderPage(
      title: title, words: words, headers: PackIndex.headers,
      rows: entries.map { entry in
        FolderRow(texts: entry.texts, folder: entry.folder)
      })
  }

  func writeWorkbook(to path: String) throws {
    try writeListWorkbook(
      for: FormSubject(named: title, id: "office.pack", PackIndex.roster),
      rows: entries.map { $0.texts.map(Field.text) }, words: words, to: path)
  }

  private static let roster = Roster(
    name: "公示材料目录",
    columns: zip(headers, [6, 14, 40, 20, 20, 20, 8, 30, 12, 24, 40]).enumerated().map {
      index, column in
      ColumnSpec(
        "c\(index)", column.0, .text, required: false,
        privacy: .open(.practice("目录只写公示过的内容")), width: column.1, example: "")
    })
}
