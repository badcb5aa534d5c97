public import Disclosure
import ZipArchives

/// The notice as a Word file (.docx), set to the figures of GB/T 9704-2012.
///
/// The same document gives the same bytes on every machine, unless it has a drawing, whose words
/// are drawn in the fonts that are there. Typefaces are asked for by name; what stands in for a
/// missing one is listed in the file. Nothing in it tells when or by whom it was made.
///
/// - Throws: ``WordError``, when a table has too many columns or a drawing cannot be drawn.
public func word(
  of document: NoticeDocument, fonts: FontSource = .installed
) throws(WordError) -> [UInt8] {
  try word(of: [document], fonts: fonts)
}

/// The documents one after the other in one file, each from a new page, as a list for every class.
///
/// - Throws: ``WordError``, as for a single one.
public func word(
  of documents: [NoticeDocument], fonts: FontSource = .installed
) throws(WordError) -> [UInt8] {
  let package = try WordPackage(of: documents, fonts: fonts)
  do { return try zipped(package.parts()) } catch { throw .packing }
}

extension WordPackage {
  init(of documents: [NoticeDocument], fonts: FontSource) throws(WordError) {
    let foot: WordFoot?
    do {
      // Several notices in one file have no foot in common.
      foot = documents.count == 1 ? try WordFoot(documents[0], number: 1) : nil
    } catch { throw .drawing(error) }
    var body = WordBody(hasFirstFoot: foot != nil)
    var pictures: [WordPicture] = []
    for document in documents {
      let drawn: [WordPicture]
      let first = pictures.count + (foot == nil ? 0 : 1)
      do { drawn = try WordPicture.all(of: document, after: first, fonts) } catch {
        throw .drawing(error)
      }
      try body.add(document, pictures: drawn)
      pictures += drawn
    }
    self.init(body: body, pictures: pictures, foot: foot, documents: documents)
  }
}

/// Why no Word file could be made, with what to do about it.
public enum WordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A table whose columns would be narrower than a character.
  case tableTooWide(title: String, columns: Int)
  case drawing(PDFError)
  /// What libzip could not do, which is a matter of memory alone.
  case packing

  /// The rule, as WORD-001.
  public var id: String {
    switch self {
    case .tableTooWide: "WORD-001"
    case .drawing(let error): error.id
    case .packing: "WORD-002"
    }
  }

  public var description: String {
    switch self {
    case .tableTooWide(let title, let columns):
      "表“\(title)”有 \(columns) 栏,A4 纸横排也放不下。请减少公开的栏目,或缩短表头。[\(id)]"
    case .drawing(let error): error.description
    case .packing: "Word 文件打包失败,没有写出任何文件。请检查内存是否充足后重试。[\(id)]"
    }
  }
}

extension WordPicture {
  fileprivate static func all(
    of document: NoticeDocument, after count: Int, _ fonts: FontSource
  ) throws(PDFError) -> [WordPicture] {
    let drawings = document.blocks.compactMap { block in
      if case .drawing(let drawing) = block { drawing } else { nil }
    }
    guard !drawings.isEmpty else { return [] }
    let configuration = FontConfiguration(fonts)
    let chosen = try FontSet(from: configuration)
    guard let shaping = ShapingContext(configuration) else {
      throw PDFError(code: .drawing("Pango 没有 FreeType 支持"))
    }
    var typesetter = Typesetter(chosen, shaping)
    var pictures: [WordPicture] = []
    for drawing in drawings {
      let number = count + pictures.count + 1
      pictures.append(try WordPicture(drawing, number: number, typesetter: &typesetter))
    }
    guard typesetter.undrawable.isEmpty else {
      throw PDFError(code: .undrawable(typesetter.undrawable))
    }
    return pictures
  }
}
