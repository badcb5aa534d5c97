extension TextReading {
  /// What can be read in bytes of a form that nobody has described: runs of letters in UTF-8 and in
  /// UTF-16, when they could be words of a person.
  func readRuns(in bytes: [UInt8], at place: TextPlace) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      for run in runs(in: bytes, step: 1) { try give(run, at: place) }
      for start in 0...1 where bytes.count > start + 1 {
        let half = UnsafeBufferPointer(rebasing: bytes[start...])
        for run in runs(in: half, step: 2) { try give(run, at: place) }
      }
    }
  }

  private func runs(in bytes: UnsafeBufferPointer<UInt8>, step: Int) -> [String] {
    var found: [String] = []
    var run: [UInt8] = []
    func close() {
      if run.count >= 6, run.withUnsafeBufferPointer(mayHoldWords),
        let text = String(validating: run, as: UTF8.self)
      {
        found.append(text)
      }
      run.removeAll(keepingCapacity: true)
    }
    var position = 0
    while position + step <= bytes.count {
      let unit = step == 1 ? UInt16(bytes[position]) : littleUnit(bytes, position)
      if step == 2, (0x3000..<0xD800).contains(unit) || (0xFF00..<0xFFF0).contains(unit) {
        run.append(contentsOf: String(UnicodeScalar(unit) ?? "?").utf8)
      } else if (0x20..<0x7F).contains(unit) || (step == 1 && unit >= 0x80) {
        run.append(UInt8(unit))
      } else {
        close()
      }
      position += step
    }
    close()
    return found
  }

  private func littleUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt16 {
    UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }
}
