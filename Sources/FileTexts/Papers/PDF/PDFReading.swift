import ZipArchives

/// The reading of one version of a PDF by Poppler and qpdf.
struct PDFReading {
  let reading: TextReading
  let path: String
  /// What every text is when this is not the newest version.
  let part: TextPlace.Part?

  init(_ reading: TextReading, path: String, part: TextPlace.Part?) {
    self.reading = reading
    self.path = path.hasPrefix("-") ? "./" + path : path
    self.part = part
  }

  func read() throws {
    let objects = try readObjects()
    // Poppler passes over layers that are switched off, and keeps to what the author allowed.
    let isPlain = !objects.hasLayers && !objects.isEncrypted
    let whole = isPlain ? nil : try withoutLayers(objects)
    try readPages(of: whole?.path ?? path)
    withExtendedLifetime(whole) {}
    try readStreams(objects.streams)
  }

  private func readPages(of path: String) throws {
    var lines = PageLines()
    let status = try BoundedProgram.pdftotext.run(
      ["-raw", "-enc", "UTF-8", path, "-"], reading.account
    ) { bytes in
      try lines.read(bytes) { try give($0, onPage: $1, line: $2) }
    }
    try lines.end { try give($0, onPage: $1, line: $2) }
    guard status == 0 else { throw FileTextRefusal.damaged("pdftotext 读不了,代码 \(status)") }
  }

  private func give(_ text: [UInt8], onPage page: Int, line: Int) throws {
    var place = reading.place(part ?? .pageText)
    (place.page, place.line) = (page, line)
    try reading.give(String(decoding: text, as: UTF8.self), at: place)
  }

  /// The strings of every object, of annotations, forms, bookmarks and properties too.
  private func readObjects() throws -> PDFObjects {
    var stream = JSONStream()
    var objects = PDFObjects()
    var status: Int32 = 0
    do {
      status = try BoundedProgram.qpdf.run(
        ["--json", "--json-key=qpdf", path], reading.account
      ) { bytes in
        try stream.read(bytes) { token, bytes, levels in
          try objects.take(token, bytes, at: levels, give)
        }
      }
      if status != 2 { try stream.end { _, _, _ in } }
    } catch is JSONStream.Malformed {
      throw FileTextRefusal.damaged("qpdf 读不了")
    }
    try objects.end(give)
    guard status == 0 || status == 3 else {
      throw try isLocked() ? FileTextRefusal.encrypted : .damaged("qpdf 读不了,代码 \(status)")
    }
    return objects
  }

  private func give(_ text: String, _ part: TextPlace.Part, _ label: String) throws {
    try reading.give(text, at: reading.place(self.part ?? part, label: label))
  }

  private func isLocked() throws -> Bool {
    try BoundedProgram.qpdf.run(["--requires-password", path], reading.account) { _ in } == 0
  }

  /// The same without its layers, so that every one of them is drawn, and open to all.
  private func withoutLayers(
    _ objects: PDFObjects
  ) throws -> MemoryFile {
    var arguments = ["--warning-exit-0", "--decrypt", path, "-"]
    var update: MemoryFile?
    if objects.hasLayers, let root = objects.root {
      let changed = try memory(catalogueWithoutLayers(root))
      arguments.insert("--update-from-json=\(changed.path)", at: 2)
      update = changed
    }
    let (status, bytes) = try BoundedProgram.qpdf.output(arguments, reading.account)
    withExtendedLifetime(update) {}
    guard status == 0 else { throw FileTextRefusal.damaged("qpdf 读不了,代码 \(status)") }
    return try memory(bytes)
  }

  private func memory(_ bytes: [UInt8]) throws(FileTextRefusal) -> MemoryFile {
    do { return try MemoryFile(holding: bytes) } catch { throw FileTextRefusal(error) }
  }
}

/// Takes what pdftotext writes apart into pages and lines.
struct PageLines {
  private var line: [UInt8] = []
  private var (page, number) = (1, 1)

  mutating func read(
    _ bytes: UnsafeRawBufferPointer,
    _ take: (_ line: [UInt8], _ page: Int, _ number: Int) throws -> Void
  ) throws {
    var start = 0
    for position in 0..<bytes.count where bytes[position] == 0x0A || bytes[position] == 0x0C {
      line.append(contentsOf: bytes[start..<position])
      start = position + 1
      try end(take)
      if bytes[position] == 0x0C { (page, number) = (page + 1, 1) } else { number += 1 }
    }
    line.append(contentsOf: bytes[start...])
  }

  mutating func end(
    _ take: (_ line: [UInt8], _ page: Int, _ number: Int) throws -> Void
  ) throws {
    if !line.isEmpty { try take(line, page, number) }
    line.removeAll(keepingCapacity: true)
  }
}
