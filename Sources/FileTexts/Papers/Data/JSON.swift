extension TextReading {
  /// Every key and value, named by the keys that lead to it; what is no JSON is read as lines.
  func readJSON() throws {
    let text = try decodedText()
    var stream = JSONStream()
    var keys: Set<String> = []
    do {
      try text.withUnsafeBytes { bytes in
        try stream.read(bytes) { try give($0, $1, in: $2, &keys) }
      }
      try stream.end { try give($0, $1, in: $2, &keys) }
    } catch is JSONStream.Malformed {
      try readLines(text)
    }
  }

  private func give(
    _ token: JSONStream.Token, _ bytes: [UInt8], in stream: borrowing JSONStream,
    _ keys: inout Set<String>
  ) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard token != .key else {
      // A list repeats its keys in every row.
      if keys.insert(text).inserted { try give(text, at: place(.key)) }
      return
    }
    try give(text, at: place(.value, label: stream.path), isNumber: token == .number)
  }
}

extension JSONStream {
  /// The way to the value read last, as publication.tables.1.cells.3, counted from 1.
  var path: String {
    var path = ""
    for level in levels {
      if !path.isEmpty { path += "." }
      path += level.isObject ? level.key : String(level.index + 1)
    }
    return path
  }
}
