import Disclosure

/// Several finished PDFs as one file for the printer (连打), each from the front of a sheet.
///
/// What is printed is what was made, checked and posted: the pages are copied by qpdf, not set anew.
/// The same files give the same bytes.
public struct PrintRun: Sendable {
  public struct Part: Sendable {
    public let path: String
    public let pages: Int
    /// In the file for the printer, from 1.
    public let firstPage: Int
    /// Whether an empty page follows it, the back of its last sheet.
    public let hasBlankBack: Bool
  }

  public let parts: [Part]
  public let isTwoSided: Bool
  /// Of the empty pages; the others have their own.
  public let paper: Paper

  /// The files in the order in which they are printed; at least one.
  ///
  /// - Throws: ``PrintRefusal``, when one of them is no PDF that qpdf can read, or qpdf is not there.
  public init(of paths: [String], on paper: Paper, twoSided: Bool) throws {
    self.paper = paper
    isTwoSided = twoSided
    var parts: [Part] = []
    var next = 1
    for (index, path) in paths.enumerated() {
      let pages = try Qpdf.pageCount(of: path)
      let hasBlank = twoSided && !pages.isMultiple(of: 2) && index < paths.count - 1
      parts.append(Part(path: path, pages: pages, firstPage: next, hasBlankBack: hasBlank))
      next += pages + (hasBlank ? 1 : 0)
    }
    self.parts = parts
  }

  /// The empty ones too.
  public var pageCount: Int { parts.reduce(blankCount) { $0 + $1.pages } }
  public var blankCount: Int { parts.count(where: \.hasBlankBack) }
  public var sheetCount: Int { isTwoSided ? (pageCount + 1) / 2 : pageCount }

  /// - Throws: ``PrintRefusal``, when qpdf fails; `FileWriteError`, when `path` cannot be written.
  public func write(to path: String) throws {
    try writeAtomically(to: path) { made in
      let blank = made + ".blank"
      try writeAtomically(try blankPDF(on: paper), to: blank)
      defer { Qpdf.remove(blank) }
      try Qpdf.join(
        parts.flatMap { $0.hasBlankBack ? [$0.path, blank] : [$0.path] }, to: made)
    }
  }
}

/// One empty page.
private func blankPDF(on paper: Paper) throws(PDFError) -> [UInt8] {
  var canvas = Canvas()
  canvas.enlargement = paper.enlargement
  canvas.beginPage(Orientation.portrait.paper)
  canvas.endPage()
  return try canvas.finished()
}

/// Why nothing could be put together for the printer.
public struct PrintRefusal: Error, Hashable, Sendable {
  public let id: String
  public let message: String

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)[\(id)]"
  }

  /// - Parameter name: Of the file that a notice's folder should hold.
  public static func noNotice(at path: String, name: String) -> PrintRefusal {
    PrintRefusal(
      "BATCH-001", "\(path) 里没有 \(name),请写 gongshi notice 生成公示的文件夹,或要打印的 PDF 文件。")
  }

  static func unreadable(_ path: String) -> PrintRefusal {
    PrintRefusal("BATCH-002", "\(path) 读不了,不是完好的 PDF,或者加了密码。请重新生成或导出后再打印。")
  }

  static let noProgram = PrintRefusal(
    "BATCH-003", "合成打印文件要用程序 qpdf,这台电脑上没有。请安装软件包 qpdf,例如 apt install qpdf。")

  public static func isInput(_ path: String) -> PrintRefusal {
    PrintRefusal("BATCH-004", "\(path) 就是要打印的文件之一,合成后它就没有了。请用 -o 写另一个文件名。")
  }

  public static func missing(_ path: String) -> PrintRefusal {
    PrintRefusal("BATCH-005", "没有 \(path) 这个文件或文件夹,请检查写的路径。")
  }
}
