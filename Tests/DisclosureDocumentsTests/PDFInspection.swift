import Disclosure
import DisclosureDocuments
import Foundation
import Testing

/// A finished PDF in a file of its own, for Poppler's programs to read.
struct FinishedPDF {
  let bytes: [UInt8]
  fileprivate let path: String

  init(of documents: [NoticeDocument], fonts: FontSource = .installed) throws {
    try self.init(bytes: try pdf(of: documents, fonts: fonts))
  }

  init(bytes: [UInt8]) throws {
    self.bytes = bytes
    let folder = FileManager.default.temporaryDirectory
    path = folder.appendingPathComponent("gongshi-\(UUID().uuidString).pdf").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Deletes the file; Poppler's programs find nothing afterwards.
  func close() { try? FileManager.default.removeItem(atPath: path) }

  var text: String { get throws { try output(of: "pdftotext", ["-raw", path, "-"]) } }
  var properties: String { get throws { try output(of: "pdfinfo", [path]) } }
  var fonts: String { get throws { try output(of: "pdffonts", [path]) } }
  var images: String { get throws { try output(of: "pdfimages", ["-list", path]) } }

  /// What a screen reader has to go by: a line for each element and each of its attributes and texts,
  /// indented by its depth.
  var structure: String { get throws { try output(of: "pdfinfo", ["-struct-text", path]) } }
  /// What is read, in order.
  var readTexts: [String] {
    get throws { try structure.matches(of: /(?m)^ *"(.+)"$/).map { String($0.1) } }
  }
  /// Nothing when the file is sound.
  var faults: String {
    get throws {
      try output(of: "qpdf", ["--check", path]).split(separator: "\n").filter {
        $0.contains("WARNING") || $0.contains("ERROR")
      }.joined()
    }
  }

  /// What zbar reads on a page, printed with so many dots to the inch.
  func scannedCode(onPage number: Int, dots: Int) throws -> String {
    let page = try rawOutput(
      of: "pdftoppm", ["-r", "\(dots)", "-gray", "-f", "\(number)", "-l", "\(number)", path])
    return try scanned(page, "pgm")
  }

  var pageCount: Int {
    get throws { try properties.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) } ?? 0 }
  }
}

/// A finished PDF as Poppler's programs see it, which share no code with what made it.
struct InspectedPDF {
  struct Word {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    var middle: Double { (left + right) / 2 }
  }

  struct Page {
    let width: Double
    let height: Double
    /// Line after line as pdftotext finds them.
    let lines: [[Word]]

    var words: [Word] { lines.flatMap { $0 } }
    var text: String { words.map(\.text).joined(separator: " ") }

    func words(_ text: String) -> [Word] { words.filter { $0.text == text } }
  }

  let pages: [Page]
  private let file: FinishedPDF

  init(of documents: NoticeDocument..., fonts: FontSource = .installed) throws {
    try self.init(FinishedPDF(of: documents, fonts: fonts))
  }

  init(_ file: FinishedPDF) throws {
    self.file = file
    pages = InspectedPDF.pages(in: try output(of: "pdftotext", ["-bbox-layout", file.path, "-"]))
  }

  func close() { file.close() }

  var text: String { get throws { try file.text } }
  var properties: String { get throws { try file.properties } }
  var fonts: String { get throws { try file.fonts } }

  /// The whole points of type in which each stretch of text of a page is set.
  func sizes(onPage number: Int) throws -> [(text: String, size: Int)] {
    let xml = try output(
      of: "pdftohtml",
      ["-xml", "-stdout", "-i", "-zoom", "1", "-f", "\(number)", "-l", "\(number)", file.path])
    var sizes: [String: Int] = [:]
    for match in xml.matches(of: /<fontspec id="(\d+)" size="(\d+)"/) {
      sizes[String(match.1)] = Int(match.2)
    }
    return xml.matches(of: /<text [^>]*font="(\d+)">(.*)<\/text>/).map {
      (plain(String($0.2)), sizes[String($0.1)] ?? 0)
    }
  }

  /// Where ink lies on a page, in points from its top left corner, to a quarter of a point.
  func ink(onPage number: Int, leftOf right: Double = .infinity, above bottom: Double = .infinity)
    throws -> (left: Double, top: Double, right: Double, bottom: Double)
  {
    let scale = 4.0
    let image = try rawOutput(
      of: "pdftoppm",
      ["-r", "\(Int(72 * scale))", "-gray", "-f", "\(number)", "-l", "\(number)", file.path])
    let header = String(decoding: image.prefix(20), as: UTF8.self).split(
      maxSplits: 4, whereSeparator: \.isWhitespace)
    let (width, height) = (try #require(Int(header[1])), try #require(Int(header[2])))
    let (columns, rows) = (
      Int(min(right * scale, Double(width))), Int(min(bottom * scale, Double(height)))
    )
    var (left, top, farRight, farBottom) = (width, height, 0, 0)
    image.suffix(width * height).withUnsafeBytes { pixels in
      for y in 0..<rows {
        let row = UnsafeRawBufferPointer(rebasing: pixels[y * width..<y * width + columns])
        guard let first = row.firstIndex(where: { $0 < 128 }),
          let last = row.lastIndex(where: { $0 < 128 })
        else { continue }
        (left, farRight) = (min(left, first), max(farRight, last + 1))
        (top, farBottom) = (min(top, y), y + 1)
      }
    }
    return (
      Double(left) / scale, Double(top) / scale, Double(farRight) / scale,
      Double(farBottom) / scale
    )
  }

  // Each tag stands on a line of its own, its values between quotation marks: <word xMin="1" …>字</word>
  private static func pages(in layout: String) -> [Page] {
    var pages: [(width: Double, height: Double, lines: [[Word]])] = []
    for line in layout.utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\"")).map { Substring($0) }
      guard let tag = parts.first?.drop(while: { $0 == " " }) else { continue }
      let values = stride(from: 1, to: parts.count, by: 2).compactMap { Double(parts[$0]) }
      if tag.hasPrefix("<page") {
        pages.append((values[0], values[1], []))
      } else if tag.hasPrefix("<line") {
        pages[pages.count - 1].lines.append([])
      } else if tag.hasPrefix("<word"), let page = pages.indices.last,
        let last = pages[page].lines.indices.last
      {
        let text = parts[8...].joined(separator: "\"").dropFirst().dropLast("</word>".count)
        pages[page].lines[last].append(
          Word(
            text: plain(String(text)), left: values[0], top: values[1], right: values[2],
            bottom: values[3]))
      }
    }
    return pages.map { Page(width: $0.width, height: $0.height, lines: $0.lines) }
  }
}

/// Text without the tags and entities of Poppler's XML.
private func plain(_ xml: String) -> String {
  guard xml.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
    return xml
  }
  return xml.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing(
    "&gt;", with: ">"
  )
  .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
}

/// What zbar, which shares no code with what made it, reads in a picture with one QR code.
func scanned(_ picture: Data, _ ending: String) throws -> String {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("gongshi-\(UUID().uuidString).\(ending)")
  try picture.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try output(of: "zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", file.path])
    .trimmingCharacters(in: .newlines)
}

func output(of program: String, _ arguments: [String]) throws -> String {
  String(decoding: try rawOutput(of: program, arguments), as: UTF8.self)
}

private func rawOutput(of program: String, _ arguments: [String]) throws -> Data {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(
    process.terminationStatus == 0, "\(program) failed; has Examples/install tests been run?")
  return data
}

/// Points of `length` millimetres.
func points(millimetres length: Double) -> Double { length * 72 / 25.4 }
