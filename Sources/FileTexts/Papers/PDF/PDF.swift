import ZipArchives

extension TextReading {
  /// What the pages show, what lies under it, and what the file says beside its pages.
  func readPDF() throws {
    let bytes = try wholeFile()
    account.programs.add(fileOf: bytes.count)
    try PDFReading(self, path: path, part: nil).read()
    let revisions = PDFRevisions(of: bytes)
    guard revisions.ends.count <= PDFRevisions.most else {
      throw FileTextRefusal.untrusted("PDF 里有 \(revisions.ends.count) 个旧版本")
    }
    for end in revisions.ends {
      let memory: MemoryFile
      do { memory = try MemoryFile(holding: Array(bytes[..<end])) } catch {
        throw FileTextRefusal(error)
      }
      // What only looked like the end of a version is none that a program can open.
      try ignoringDamage {
        try PDFReading(self, path: memory.path, part: .oldRevision).read()
      }
      withExtendedLifetime(memory) {}
    }
  }

  private func ignoringDamage(_ work: () throws -> Void) throws {
    do { try work() } catch let refusal as FileTextRefusal
      where refusal.id == FileTextRefusal.damaged("").id
    {}
  }
}

/// Where the earlier versions of a PDF end that was changed by appending.
///
/// A changed or blackened page is often only the newest version: the one before lies whole in front
/// of it.
struct PDFRevisions {
  /// Offsets in bytes, the last version left out.
  let ends: [Int]

  /// Signing a form a few times over makes some ten.
  static let most = 32

  init(of bytes: [UInt8]) {
    let mark = Array("%%EOF".utf8)
    var ends: [Int] = []
    var position = 0
    bytes.withUnsafeBufferPointer { bytes in
      while position + mark.count <= bytes.count {
        if bytes[position] == mark[0], mark.indices.allSatisfy({ bytes[position + $0] == mark[$0] })
        {
          if !PDFRevisions.isFirstPart(bytes[..<position]) { ends.append(position + mark.count) }
          position += mark.count
        } else {
          position += 1
        }
      }
    }
    self.ends = Array(ends.dropLast())
  }

  /// A file made for the web says %%EOF after its first page too, with 0 for the place of a table.
  private static func isFirstPart(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let tail = String(decoding: bytes.suffix(24), as: UTF8.self)
    return tail.split(whereSeparator: \.isWhitespace).suffix(2) == ["startxref", "0"]
  }
}
