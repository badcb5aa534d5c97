import FileTexts

/// The lines of a file as one text in which lines, pages and blanks do not count.
struct NoticeStream {
  let lines: [ReadNotice.Line]
  private(set) var scalars: [UInt32] = []
  /// Whether a blank or a line break stands before the scalar; one more than there are scalars.
  private(set) var breaks: [Bool] = []
  /// Where each line begins.
  private var starts: [Int] = []
  /// The places after a break, by the scalars that follow.
  private var index: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let first: UInt32, second: UInt32, third: UInt32, fourth: UInt32
  }

  init(_ lines: [ReadNotice.Line]) {
    self.lines = lines
    for line in lines {
      starts.append(scalars.count)
      append(line.text)
    }
    breaks.append(true)
    for place in scalars.indices where breaks[place] {
      if let key = key(of: scalars, at: place) { index[key, default: []].append(place) }
    }
  }

  private mutating func append(_ text: String) {
    var isAfterBreak = true
    for scalar in text.unicodeScalars {
      let before = scalars.count
      FoldedText.fold(scalar) { scalars.append($0) }
      guard scalars.count > before else {
        isAfterBreak = true
        continue
      }
      breaks += (before..<scalars.count).map { $0 == before && isAfterBreak }
      isAfterBreak = false
    }
  }

  private func key(of scalars: [UInt32], at place: Int) -> Key? {
    guard place + 4 <= scalars.count else { return nil }
    return Key(
      first: scalars[place], second: scalars[place + 1], third: scalars[place + 2],
      fourth: scalars[place + 3])
  }

  /// The number of the line in which the scalar at `place` stands, from 0.
  func line(at place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  func place(at offset: Int) -> TextPlace? {
    lines.isEmpty ? nil : lines[line(at: min(offset, max(0, scalars.count - 1)))].place
  }

  /// The scalars of a line, from 0.
  func range(ofLine line: Int) -> Range<Int> {
    starts[line]..<(line + 1 < starts.count ? starts[line + 1] : scalars.count)
  }

  /// `range` with the rest of the words that it begins and ends in.
  func wholeWords(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while !breaks[start] { start -= 1 }
    while !breaks[end] { end += 1 }
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { FoldedText(scalars: scalars[range]).text }

  /// Where `pattern` stands as words of their own, from `start` on.
  func whole(_ pattern: FoldedText, from start: Int) -> Range<Int>? {
    guard let key = key(of: pattern.scalars, at: 0) else { return scanned(pattern, from: start) }
    guard let places = index[key] else { return nil }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < start { low = middle + 1 } else { high = middle }
    }
    for place in places[low...] where stands(pattern, at: place) {
      let end = place + pattern.count
      if breaks[end] { return place..<end }
    }
    return nil
  }

  /// The same for a pattern too short for the index.
  private func scanned(_ pattern: FoldedText, from start: Int) -> Range<Int>? {
    guard !pattern.isEmpty, start + pattern.count <= scalars.count else { return nil }
    for place in start...(scalars.count - pattern.count)
    where breaks[place] && breaks[place + pattern.count] && stands(pattern, at: place) {
      return place..<place + pattern.count
    }
    return nil
  }

  /// Whether `pattern` stands anywhere, inside other words too.
  func contains(_ pattern: FoldedText) -> Bool {
    guard let first = pattern.scalars.first, pattern.count <= scalars.count else { return false }
    return (0...(scalars.count - pattern.count)).contains {
      scalars[$0] == first && stands(pattern, at: $0)
    }
  }

  private func stands(_ pattern: FoldedText, at place: Int) -> Bool {
    guard place + pattern.count <= scalars.count else { return false }
    for (offset, scalar) in pattern.scalars.enumerated() where scalars[place + offset] != scalar {
      return false
    }
    return true
  }

  /// Where something stands that is `pattern` but for `most` of its digits or fewer.
  func digitSlips(of pattern: FoldedText, atMost most: Int) -> [Range<Int>] {
    guard pattern.count <= scalars.count, pattern.scalars.contains(where: isDigit) else {
      return []
    }
    return (0...(scalars.count - pattern.count)).compactMap { place in
      var slips = 0
      for (offset, scalar) in pattern.scalars.enumerated() {
        let here = scalars[place + offset]
        if here == scalar { continue }
        guard isDigit(here), isDigit(scalar), slips < most else { return nil }
        slips += 1
      }
      return slips > 0 ? place..<place + pattern.count : nil
    }
  }
}

func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
