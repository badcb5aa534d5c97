import ZipArchives

/// The reading of one file, or of a file inside another; the readers of the formats extend it.
struct TextReading {
  /// Where the bytes lie, in a file or in memory; never what people call it.
  let path: String
  /// What people call it, from the outermost file on.
  let file: [String]
  let limits: FileTextLimits
  private let body: (FileText) throws -> Void
  /// What all files of one reading have used up together.
  let account: ReadingAccount

  fileprivate init(
    path: String, file: [String], limits: FileTextLimits, account: ReadingAccount,
    body: @escaping (FileText) throws -> Void
  ) {
    self.path = path
    self.file = file
    self.limits = limits
    self.account = account
    self.body = body
  }

  /// A place in this file.
  func place(_ part: TextPlace.Part, label: String? = nil) -> TextPlace {
    TextPlace(file: file, part: part, label: label)
  }

  /// Hands a text on; what holds nothing but blanks is passed over.
  func give(
    _ text: String, at place: TextPlace, isNumber: Bool = false, isSetApart: Bool = false
  ) throws {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    try body(FileText(text, at: place, isNumber: isNumber, isSetApart: isSetApart))
  }

  /// The whole file, refused beyond ``FileTextLimits/wholeFile``.
  func wholeFile() throws(FileTextRefusal) -> [UInt8] {
    do throws(ZipFailure) {
      let raw = try RawFile(opening: path)
      guard raw.size <= limits.wholeFile else {
        throw .tooLarge(part: nil, limit: limits.wholeFile)
      }
      return try raw.bytes(at: 0, count: raw.size)
    } catch { throw FileTextRefusal(error) }
  }

  /// Reads a file that lies in this one, by its own bytes; its name is a text too.
  func readInner(_ bytes: [UInt8], named name: String) throws {
    guard file.count <= limits.depth else { throw FileTextRefusal.tooDeep(limit: limits.depth) }
    try account.take(bytes.count, of: limits.innerFiles)
    let memory: MemoryFile
    do { memory = try MemoryFile(holding: bytes) } catch { throw FileTextRefusal(error) }
    try TextReading(
      path: memory.path, file: file + [name], limits: limits, account: account, body: body
    ).read()
    withExtendedLifetime(memory) {}
  }

  /// Tells the file's form and reads it.
  fileprivate func read() throws {
    do { try read(form()) } catch let refusal as FileTextRefusal { throw refusal.naming(file) }
  }

  private func form() throws(FileTextRefusal) -> FileForm {
    let raw: RawFile
    do { raw = try RawFile(opening: path) } catch { throw FileTextRefusal(error) }
    guard raw.size > 0 else { throw .empty }
    return try FileForm(of: raw)
  }

  private func read(_ form: FileForm) throws {
    switch form {
    case .zip: try readPackage()
    case .compound: throw try oldFormatRefusal()
    case .pdf: try readPDF()
    case .picture(let kind): try readPicture(kind)
    case .richText: throw FileTextRefusal.oldFormat("写字板的 .rtf 文档", saveAs: ".docx")
    case .html: try readPage()
    case .xml: try readXML()
    case .json: try readJSON()
    case .text: try readPlainText()
    case .unknown: throw FileTextRefusal.unknownForm
    }
  }
}

/// Reads every text of the file at `path`, hidden ones too, in the order of the file.
///
/// What the file is shows in its bytes; its name does not matter. Archives and files inside files
/// are read too. An error that `body` throws ends the reading and is thrown on.
/// - Throws: ``FileTextRefusal`` when the file cannot be read whole within `limits`; texts read
///   before have been handed on.
public func readTexts(
  of path: String, limits: FileTextLimits = .standard, _ body: (FileText) throws -> Void
) throws {
  try withoutActuallyEscaping(body) { body in
    try TextReading(
      path: path, file: [path], limits: limits, account: ReadingAccount(limits), body: body
    ).read()
  }
}
