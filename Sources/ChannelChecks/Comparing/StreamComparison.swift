import FileTexts

/// Compares one list with the running text of a file in which it stands row after row, as in a PDF.
struct StreamComparison {
  let block: TableBlock
  let stream: NoticeStream
  private(set) var differences: [NoticeDifference] = []
  /// Where each row stands; nil for rows that are not there.
  private(set) var found: [Range<Int>?]
  private let patterns: [RowPattern]

  init(_ block: TableBlock, _ stream: NoticeStream) {
    self.block = block
    self.stream = stream
    patterns = RowPattern.all(of: block, in: stream)
    found = StreamComparison.exactPlaces(of: patterns.map(\.whole), in: stream)
  }

  /// Whether the list stands here at all: its header row, or a tenth of its rows.
  var isThere: Bool {
    let header = FoldedText(scalars: block.headers.flatMap(\.scalars))
    let count = found.count { $0 != nil }
    return stream.whole(header, from: 0) != nil || (count > 0 && count * 10 >= found.count)
  }

  mutating func compare() {
    compareChangedRows()
    addMoved()
    findStrangers()
  }

  /// Rows one after the other; where a row is not there the next is looked for from the same place.
  private static func exactPlaces(
    of patterns: [FoldedText], in stream: NoticeStream
  ) -> [Range<Int>?] {
    var cursor = 0
    var places: [Range<Int>?] = patterns.map { pattern in
      guard !pattern.isEmpty else { return nil }
      if let place = stream.whole(pattern, from: cursor) {
        cursor = place.upperBound
        return place
      }
      return cursor > 0 ? stream.whole(pattern, from: 0) : nil
    }
    // A row that seems to stand far from its neighbours is found among them later, or is moved.
    let rows = places.indices.filter { places[$0] != nil }
    let inOrder = Set(increasing(rows.map { places[$0]?.lowerBound ?? 0 }).map { rows[$0] })
    for row in rows where !inOrder.contains(row) { places[row] = nil }
    return places
  }
}

// MARK: Rows that differ

extension StreamComparison {
  private mutating func compareChangedRows() {
    var cursor = firstLine
    for row in patterns.indices {
      if let place = found[row] {
        cursor = place.upperBound
        continue
      }
      let pattern = patterns[row].whole
      guard !pattern.isEmpty else { continue }
      let next = found[row...].lazy.compactMap(\.self).first?.lowerBound ?? stream.scalars.count
      // Between two rows there may be the foot of a page and the head of the next.
      let reach = min(next, cursor + (pattern.count + 200) * 4)
      guard cursor < reach,
        let match = NearMatch(
          of: pattern.scalars, in: stream.scalars, cursor..<reach, limit: pattern.count * 2 / 5)
      else { continue }
      let place = stream.wholeWords(match.range)
      found[row] = place
      addCells(of: row, match, place)
      cursor = place.upperBound
    }
  }

  /// Where the list can begin: after its header, when that is there.
  private var firstLine: Int {
    let header = FoldedText(scalars: block.headers.flatMap(\.scalars))
    if let place = stream.whole(header, from: 0) { return place.upperBound }
    let first = found.lazy.compactMap(\.self).first?.lowerBound ?? 0
    return max(0, first - 2000)
  }

  /// `place` is where the row stands with the rest of its first and last word.
  private mutating func addCells(of row: Int, _ match: NearMatch, _ place: Range<Int>) {
    let bounds =
      [place.lowerBound] + match.places.dropFirst().dropLast().map(boundary)
      + [place.upperBound]
    var start = 0
    for piece in patterns[row].pieces {
      let end = start + piece.text.count
      defer { start = end }
      guard let column = piece.column else { continue }
      let here = bounds[start]..<max(bounds[start], bounds[end])
      let shown = FoldedText(scalars: stream.scalars[here])
      guard shown.withoutPunctuation != piece.text.withoutPunctuation,
        shown.comparable != piece.text.comparable
      else { continue }
      let text = block.rows[row].texts[column]
      differences.append(
        NoticeDifference(
          "SAME-008", block.subject(row, column: column), at: stream.place(at: here.lowerBound),
          here: here.isEmpty ? nil : stream.text(here), expected: text.isEmpty ? nil : text))
    }
  }

  /// What is added between two cells belongs to the first up to a blank, and then to the second.
  private func boundary(_ place: Range<Int>) -> Int {
    (place.lowerBound...place.upperBound).first { stream.breaks[$0] } ?? place.upperBound
  }

  private mutating func addMoved() {
    for row in found.indices where found[row] == nil && !patterns[row].whole.isEmpty {
      if let place = stream.whole(patterns[row].whole, from: 0) {
        found[row] = place
        differences.append(
          NoticeDifference(
            "SAME-011", block.subject(row), at: stream.place(at: place.lowerBound), "这一行的次序变了。"))
      } else {
        let texts = block.rows[row].texts.filter { !$0.isEmpty }
        differences.append(
          NoticeDifference("SAME-009", block.subject(row), expected: texts.joined(separator: " ")))
      }
    }
  }
}

// MARK: Rows that should not be there

extension StreamComparison {
  private mutating func findStrangers() {
    let furniture = PageFurniture(of: stream.lines, block)
    for (row, next) in zip(found.indices, found.indices.dropFirst()) {
      guard let here = found[row], let there = found[next], here.upperBound < there.lowerBound,
        stream.scalars.count > there.lowerBound
      else { continue }
      addStrangers(in: here.upperBound..<there.lowerBound, furniture)
    }
    addFollower()
  }

  private mutating func addStrangers(in gap: Range<Int>, _ furniture: PageFurniture) {
    let crossesPage =
      stream.place(at: gap.lowerBound - 1)?.page != stream.place(at: gap.upperBound)?.page
    var strange: [Range<Int>] = []
    for line in stream.line(at: gap.lowerBound)...stream.line(at: gap.upperBound - 1) {
      let range = stream.range(ofLine: line).clamped(to: gap)
      if range.isEmpty || furniture.holds(stream.text(range), crossesPage: crossesPage)
        || found.contains(where: { $0?.overlaps(range) == true })
      {
        continue
      }
      strange.append(range)
    }
    guard let first = strange.first, let last = strange.last else { return }
    differences.append(
      NoticeDifference(
        "SAME-010", "表\(block.name)多出的内容", at: stream.place(at: first.lowerBound),
        here: stream.text(first.lowerBound..<last.upperBound)))
  }

  /// A further row shows by its number.
  private mutating func addFollower() {
    guard block.headerTexts.first == "序号", let last = found.last ?? nil,
      let number = block.rows.last.flatMap({ Int($0.texts[0]) }),
      let next = stream.whole(FoldedText("\(number + 1)"), from: last.upperBound),
      next.lowerBound == last.upperBound
    else { return }
    let line = stream.range(ofLine: stream.line(at: next.lowerBound))
    differences.append(
      NoticeDifference(
        "SAME-010", "表\(block.name)多出的内容", at: stream.place(at: next.lowerBound),
        here: stream.text(line)))
  }
}
