/// Why no PDF could be made, with what to do about it.
public struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// No font that draws Chinese is where fonts are looked for.
    case noChineseFont
    /// Characters that no font there can draw, each once, in the order of the text.
    case undrawable([Character])
    /// A table whose columns would be narrower than a character, or whose head fills a page.
    case tableTooWide(title: String, columns: Int)
    /// A slip that fills more than its place on the sheet, by its number and addressee.
    case slipTooLong(number: String, addressee: String, SlipLayout)
    /// A file that the system did not let be written, with its reason.
    case writing(path: String, reason: String)
    /// What Cairo reported.
    case drawing(String)
  }

  public let code: Code

  /// The rule, as FONT-001.
  public var id: String {
    switch code {
    case .noChineseFont: "FONT-001"
    case .undrawable: "FONT-002"
    case .tableTooWide: "PDF-001"
    case .drawing: "PDF-002"
    case .slipTooLong: "PDF-003"
    case .writing: "PDF-004"
    }
  }

  public var description: String { "\(words)[\(id)]" }

  private var words: String {
    switch code {
    case .noChineseFont:
      "没有找到中文字体,无法排版 PDF。请安装:apt-get install fonts-noto-cjk,"
        + "或把仿宋、小标宋、黑体、楷体等字体文件放入 ~/.local/share/fonts 后运行 fc-cache。"
    case .undrawable(let characters):
      "这些字没有字体可以显示:\(characters.map(FontCoverage.named).joined(separator: "、"))。"
        + "请核对用字;确是生僻字的,请安装收有该字的字体(如 fonts-hanazono)。"
    case .tableTooWide(let title, let columns):
      "表“\(title)”有 \(columns) 栏,A4 纸横排也放不下。请减少公开的栏目,或缩短表头。"
    case .slipTooLong(let number, let addressee, let layout):
      "通知单“\(number)”(\(addressee))内容太多,\(layout.chinese)放不下。"
        + (layout == .fourToA4 ? "请改用 A5 纸一页一张,或缩短说明文字。" : "请缩短说明文字,或减少栏目。")
    case .writing(let path, let reason):
      "无法写入 \(path):\(reason)。请检查位置、权限和磁盘空间后重试。"
    case .drawing(let reason):
      "生成 PDF 时绘图库报告错误:\(reason)。没有写出任何文件,请检查内存是否充足后重试。"
    }
  }
}
