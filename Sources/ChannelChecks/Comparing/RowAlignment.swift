/// Which rows of one list are which of another; rows are named by their place, from 0.
struct RowAlignment {
  /// Standing at the same place of both lists, with the same cells or with some that differ.
  private(set) var pairs: [(expected: Int, read: Int)] = []
  /// The same in all cells, but before or after a row that it should follow or precede.
  private(set) var moved: [(expected: Int, read: Int)] = []
  private(set) var missing: [Int] = []
  private(set) var extra: [Int] = []

  /// Each row as what its cells are known by, equal for equal cells, equally many in every row.
  init(of expected: [[Int]], with read: [[Int]]) {
    let anchors = RowAlignment.anchors(expected, read)
    var (nextExpected, nextRead) = (0, 0)
    for anchor in anchors + [(expected.count, read.count)] {
      let gap = (nextExpected..<anchor.0, nextRead..<anchor.1)
      alignGap(expected, gap.0, read, gap.1)
      if anchor.0 < expected.count { pairs.append((anchor.0, anchor.1)) }
      (nextExpected, nextRead) = (anchor.0 + 1, anchor.1 + 1)
    }
    findMoved(expected, read)
  }

  /// Rows that are there once in each list, as far as they come in the same order.
  private static func anchors(_ expected: [[Int]], _ read: [[Int]]) -> [(Int, Int)] {
    let (once, readOnce) = (places(expected), places(read))
    let common = expected.indices.compactMap { index -> (Int, Int)? in
      guard once[expected[index]] == index, let other = readOnce[expected[index]], other >= 0
      else { return nil }
      return (index, other)
    }
    return increasing(common.map(\.1)).map { common[$0] }
  }

  /// The place of each row that is there once; -1 for the others.
  private static func places(_ rows: [[Int]]) -> [[Int]: Int] {
    var places: [[Int]: Int] = [:]
    for (index, row) in rows.enumerated() { places[row] = places[row] == nil ? index : -1 }
    return places
  }

  /// Pairs the rows of a gap so that as few cells as possible differ.
  private mutating func alignGap(
    _ expected: [[Int]], _ rows: Range<Int>, _ read: [[Int]], _ others: Range<Int>
  ) {
    guard rows.count * others.count <= 1 << 18 else {
      for (row, other) in zip(rows, others) { pairs.append((row, other)) }
      missing += rows.dropFirst(others.count)
      extra += others.dropFirst(rows.count)
      return
    }
    let table = costs(expected, rows, read, others)
    var (row, other) = (rows.count, others.count)
    var found: [(Int, Int)] = []
    while row > 0 || other > 0 {
      let here = table[row][other]
      if row > 0, other > 0,
        let pair = pairCost(
          expected[rows.lowerBound + row - 1], read[others.lowerBound + other - 1]),
        here == table[row - 1][other - 1] + pair
      {
        (row, other) = (row - 1, other - 1)
        found.append((rows.lowerBound + row, others.lowerBound + other))
      } else if row > 0, here == table[row - 1][other] + oneRow(expected) {
        row -= 1
        missing.append(rows.lowerBound + row)
      } else {
        other -= 1
        extra.append(others.lowerBound + other)
      }
    }
    pairs += found.reversed()
  }

  private func costs(
    _ expected: [[Int]], _ rows: Range<Int>, _ read: [[Int]], _ others: Range<Int>
  ) -> [[Int]] {
    let single = oneRow(expected)
    var table = [(0...others.count).map { $0 * single }]
    for row in rows {
      var line = [table[table.count - 1][0] + single]
      for (offset, other) in others.enumerated() {
        let above = table[table.count - 1]
        var least = min(above[offset + 1], line[offset]) + single
        if let pair = pairCost(expected[row], read[other]) {
          least = min(least, above[offset] + pair)
        }
        line.append(least)
      }
      table.append(line)
    }
    return table
  }

  /// What a row costs that is in one list only.
  private func oneRow(_ expected: [[Int]]) -> Int { max(1, expected.first?.count ?? 1) }

  /// How many cells differ; nil when the two have too little in common to be the same row.
  private func pairCost(_ row: [Int], _ other: [Int]) -> Int? {
    var differing = 0
    for (cell, otherCell) in zip(row, other) where cell != otherCell { differing += 1 }
    return differing == 0 || differing * 2 <= row.count ? differing : nil
  }

  private mutating func findMoved(_ expected: [[Int]], _ read: [[Int]]) {
    var found: [[Int]: [Int]] = [:]
    for index in extra.reversed() { found[read[index], default: []].append(index) }
    missing = missing.sorted().filter { index in
      guard let other = found[expected[index]]?.popLast() else { return true }
      moved.append((index, other))
      return false
    }
    let movedRows = Set(moved.map(\.read))
    extra = extra.filter { !movedRows.contains($0) }.sorted()
  }
}

/// The places of a longest increasing run of `values`, which holds no value twice.
func increasing(_ values: [Int]) -> [Int] {
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: values.count)
  for (index, value) in values.enumerated() {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
    }
    before[index] = low > 0 ? ends[low - 1] : nil
    if low < ends.count { ends[low] = index } else { ends.append(index) }
  }
  var (run, last): ([Int], Int?) = ([], ends.last)
  while let index = last {
    run.append(index)
    last = before[index]
  }
  return run.reversed()
}
