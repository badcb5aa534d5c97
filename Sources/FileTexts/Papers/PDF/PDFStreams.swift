extension PDFReading {
  /// A form may hold a few, a picture its own metadata; a file of files is a .zip.
  private static let mostStreams = 256

  /// The streams that hold texts of their own: metadata, scripts, forms and attached files.
  func readStreams(
    _ streams: [PDFObjects.Stream]
  ) throws {
    guard !streams.isEmpty else { return }
    guard streams.count <= PDFReading.mostStreams else {
      throw FileTextRefusal.untrusted("PDF 里的附件和附加数据超过 \(PDFReading.mostStreams) 个")
    }
    let kinds = Dictionary(streams.map { ($0.object, $0.kind) }) { first, _ in first }
    var stream = JSONStream()
    try runQPDF(for: streams.map(\.object)) { bytes in
      try stream.read(bytes) { token, value, levels in
        let levels = levels.levels
        guard token == .string, levels.count == 5, levels[4].key == "data",
          let kind = kinds[levels[2].key]
        else { return }
        try read(base64Decoded(value), as: kind)
      }
    }
  }

  private func runQPDF(
    for objects: [String],
    _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let numbers = objects.compactMap { object in
      object.dropFirst("obj:".count).split(separator: " ").first.map { "--json-object=\($0)" }
    }
    let status = try BoundedProgram.qpdf.run(
      ["--json", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=all"] + numbers
        + [path], reading.account, take)
    guard status == 0 || status == 3 else {
      throw FileTextRefusal.damaged("qpdf 读不了,代码 \(status)")
    }
  }

  private func read(_ bytes: [UInt8], as kind: PDFObjects.Stream.Kind) throws {
    switch kind {
    case .attachment: try reading.readAnyInner(bytes, named: "附件")
    case .script:
      try reading.give(
        String(decoding: inUTF8(bytes), as: UTF8.self), at: reading.place(part ?? .script))
    case .metadata: try reading.readMarkup(inUTF8(bytes), insteadOf: part ?? .metadata)
    case .form: try reading.readMarkup(inUTF8(bytes), insteadOf: part ?? .formField)
    }
  }

  /// The catalogue as qpdf writes it, without the list of layers.
  func catalogueWithoutLayers(
    _ root: String
  ) throws -> [UInt8] {
    let number = root.split(separator: " ").first.map(String.init) ?? root
    let (_, bytes) = try BoundedProgram.qpdf.output(
      ["--json", "--json-key=qpdf", "--json-object=\(number)", path], reading.account)
    return Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing("\"/OCProperties\"", with: "\"/PieceInfo\"").utf8)
  }
}
