import ZipArchives

/// What a file is by its bytes, whatever its name says.
enum FileForm {
  /// Any archive; which kind of package it is shows in its parts.
  case zip
  /// The OLE2 container of old office files and of encrypted new ones.
  case compound
  case pdf
  case picture(Picture)
  case richText
  case html
  /// XML that is no web page.
  case xml
  case json
  case text
  case unknown

  enum Picture { case jpeg, png, tiff, gif, webp, bmp, heif }

  init(of file: borrowing RawFile) throws(FileTextRefusal) {
    let head: [UInt8]
    do { head = try file.bytes(at: 0, count: 4096) } catch { throw FileTextRefusal(error) }
    self = FileForm(head: head)
  }

  /// `head` is the first 4 KB, or all there is.
  init(head: [UInt8]) {
    if let (form, _) = FileForm.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = form
    } else if head.dropFirst(8).starts(with: Array("WEBP".utf8)),
      head.starts(with: Array("RIFF".utf8))
    {
      self = .picture(.webp)
    } else if FileForm.holdsHEIF(head) {
      self = .picture(.heif)
    } else if FileForm.holdsPDF(head) {
      self = .pdf
    } else {
      self = FileForm.ofText(head)
    }
  }

  private static let signatures: [(form: FileForm, bytes: [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.zip, [0x50, 0x4B, 0x07, 0x08]),
    (.compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.picture(.jpeg), [0xFF, 0xD8, 0xFF]),
    (.picture(.png), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    (.picture(.tiff), [0x49, 0x49, 0x2A, 0x00]), (.picture(.tiff), [0x4D, 0x4D, 0x00, 0x2A]),
    (.picture(.gif), Array("GIF8".utf8)), (.picture(.bmp), Array("BM".utf8)),
    (.richText, Array("{\\rtf".utf8)),
  ]

  /// Telephones write HEIC; films share its box but not its brands.
  private static func holdsHEIF(_ head: [UInt8]) -> Bool {
    head.dropFirst(4).starts(with: "ftyp".utf8)
      && ["heic", "heix", "heif", "mif1", "msf1", "hevc", "avif"].contains {
        head.dropFirst(8).starts(with: $0.utf8)
      }
  }

  /// Readers take a PDF whose mark stands anywhere in the first 1,024 bytes.
  private static func holdsPDF(_ head: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return head.prefix(1024).indices.contains { head[$0...].starts(with: mark) }
  }

  private static func ofText(_ head: [UInt8]) -> FileForm {
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if !isWide, head.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) })
    {
      return .unknown
    }
    // The marks looked for are ASCII, so the bytes between them may be of any encoding.
    let start = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace }
    if start.hasPrefix("<!doctype html") || start.contains("<html") || start.contains("<body") {
      return .html
    }
    if start.hasPrefix("<?xml") { return .xml }
    if FileForm.pageTags.contains(where: { start.hasPrefix($0) }) { return .html }
    if start.hasPrefix("{") || start.hasPrefix("[") { return .json }
    return .text
  }

  /// What a piece of a page pasted into a file begins with.
  private static let pageTags = [
    "<!--", "<head", "<meta", "<title", "<div", "<p>", "<p ", "<section", "<table", "<span", "<h1",
    "<style", "<script", "<article", "<main", "<ul", "<ol", "<img", "<a ", "<br", "<center",
    "<font",
  ]
}

extension FileTextRefusal {
  init(_ failure: ZipFailure) {
    self =
      switch failure {
      case .cannotOpen(let reason), .cannotWrite(let reason): .cannotOpen(because: reason)
      case .damaged(let reason): .damaged(printable(reason))
      case .encrypted: .encrypted
      case .duplicatePart(let name): .untrusted("压缩包里有两个同名部件“\(printable(name))”")
      case .unsafeName(let name): .untrusted("压缩包里的部件名“\(printable(name))”指向包外")
      case .missingPart(let name): .damaged("缺少部件“\(printable(name))”")
      case .tooLarge(let part, let limit):
        .tooLarge(part.map { "部件“\(printable($0))”" } ?? "文件展开后", limit: limit)
      case .suspiciousRatio(let part):
        .untrusted("部件“\(printable(part))”压缩得异常厉害(疑似压缩炸弹)")
      case .tooManyParts(let limit): .untrusted("压缩包里的部件超过 \(limit) 个")
      case .foreignCompression(let part): .damaged("部件“\(printable(part))”的压缩方式不能读")
      case .sizeMismatch(let part): .untrusted("部件“\(printable(part))”的实际大小与标明的不符")
      }
  }
}
