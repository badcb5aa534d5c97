@testable import FileTexts

/// What qpdf writes about a PDF, as it is read in this process.
func readAsObjects(_ bytes: [UInt8]) {
  var (stream, objects, lines) = (JSONStream(), PDFObjects(), PageLines())
  do {
    // In two pieces, as a pipe gives them.
    let middle = bytes.count / 2
    for piece in [bytes[..<middle], bytes[middle...]] {
      try piece.withUnsafeBytes { bytes in
        try stream.read(bytes) { token, text, levels in
          try objects.take(token, text, at: levels) { _, _, _ in }
        }
      }
    }
    try stream.end { _, _, _ in }
    try objects.end { _, _, _ in }
  } catch is JSONStream.Malformed {
  } catch is FileTextRefusal {
  } catch {
    fatalError("\(type(of: error)) is no refusal: \(error)")
  }
  do {
    try bytes.withUnsafeBytes { bytes in try lines.read(bytes) { _, _, _ in } }
    try lines.end { _, _, _ in }
  } catch { fatalError("lines of pages are never refused: \(error)") }
}
