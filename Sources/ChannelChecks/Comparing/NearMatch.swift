/// The stretch of a text that is most like a pattern, with what stands against each part of it.
struct NearMatch {
  /// In the text.
  let range: Range<Int>
  /// How many scalars must be changed, added or left out.
  let cost: Int
  /// Where in the text the place before each scalar of the pattern is: from where what is added
  /// there begins to where it ends; one more than the pattern has scalars.
  let places: [Range<Int>]

  /// Nil when nothing in `text[range]` needs at most `limit` changes.
  init?(of pattern: [UInt32], in text: [UInt32], _ range: Range<Int>, limit: Int) {
    guard !pattern.isEmpty,
      let (end, cost) = NearMatch.bestEnd(of: pattern, in: text, range), cost <= limit
    else { return nil }
    let start = max(range.lowerBound, end - pattern.count - cost)
    self.cost = cost
    places = NearMatch.traced(pattern, text, start..<end)
    self.range = (places.first?.upperBound ?? start)..<end
  }

  /// Where the best match ends, by one line of the table after the other (Sellers).
  private static func bestEnd(
    of pattern: [UInt32], in text: [UInt32], _ range: Range<Int>
  ) -> (end: Int, cost: Int)? {
    var column = Array(0...pattern.count)
    var best: (end: Int, cost: Int)?
    for place in range {
      var diagonal = column[0]
      for (index, scalar) in pattern.enumerated() {
        let left = column[index + 1]
        column[index + 1] = min(
          diagonal + (scalar == text[place] ? 0 : 1), min(left, column[index]) + 1)
        diagonal = left
      }
      let cost = column[pattern.count]
      // A last letter that is another one is changed, not gone.
      if cost < best?.cost ?? .max || cost == best?.cost && place == best?.end {
        best = (place + 1, cost)
      }
    }
    return best
  }

  /// The pattern set against the end of `text[range]`, whose beginning costs nothing.
  private static func traced(
    _ pattern: [UInt32], _ text: [UInt32], _ range: Range<Int>
  ) -> [Range<Int>] {
    var table = [[Int](repeating: 0, count: range.count + 1)]
    for (index, scalar) in pattern.enumerated() {
      var line = [index + 1]
      for (offset, place) in range.enumerated() {
        let above = table[index]
        line.append(
          min(
            above[offset] + (scalar == text[place] ? 0 : 1),
            min(above[offset + 1], line[offset]) + 1))
      }
      table.append(line)
    }
    var (row, column) = (pattern.count, range.count)
    var places = [(range.upperBound, range.upperBound)]
    while row > 0 {
      let here = table[row][column]
      let isSame = column > 0 && pattern[row - 1] == text[range.lowerBound + column - 1]
      if column > 0, here == table[row - 1][column - 1] + (isSame ? 0 : 1) {
        (row, column) = (row - 1, column - 1)
        places.append((range.lowerBound + column, range.lowerBound + column))
      } else if here == table[row - 1][column] + 1 {
        row -= 1
        places.append((range.lowerBound + column, range.lowerBound + column))
      } else {
        column -= 1
        places[places.count - 1].0 = range.lowerBound + column
      }
    }
    return places.reversed().map { $0.0..<$0.1 }
  }
}
