import DisclosureTesting
import Testing

@testable import ChannelChecks

/// Which rows of one list are which of another.
@Suite struct RowAlignmentTests {
  @Test func `every row of both lists is named once, whatever was done to one of them`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let count = Int.random(in: 0...12, using: &generator)
      let rows = (0..<count).map { _ in
        (0..<4).map { _ in Int.random(in: 0...3, using: &generator) }
      }
      let others = changed(rows, &generator)
      let found = RowAlignment(of: rows, with: others)
      let expected = found.pairs.map(\.expected) + found.moved.map(\.expected) + found.missing
      let read = found.pairs.map(\.read) + found.moved.map(\.read) + found.extra
      #expect(expected.sorted() == Array(rows.indices))
      #expect(read.sorted() == Array(others.indices))
      #expect(zip(found.pairs, found.pairs.dropFirst()).allSatisfy { $0 < $1 })
      #expect(found.moved.allSatisfy { rows[$0.expected] == others[$0.read] })
    }
  }

  @Test func `the same list is the same row by row, also when rows are alike`() {
    let rows = [[1, 2], [1, 2], [3, 4], [1, 2]]
    let found = RowAlignment(of: rows, with: rows)
    #expect(found.pairs.map(\.expected) == [0, 1, 2, 3])
    #expect(found.pairs.map(\.read) == [0, 1, 2, 3])
  }

  @Test func `one changed cell among many rows is a pair, and one row that is gone is missing`() {
    let rows = (0..<2000).map { [$0, $0 + 1, $0 + 2, $0 + 3] }
    var others = rows
    others[1000][2] = -1
    others.remove(at: 500)
    let found = RowAlignment(of: rows, with: others)
    #expect(found.missing == [500])
    #expect(found.extra.isEmpty)
    #expect(found.pairs.filter { rows[$0.expected] != others[$0.read] }.map(\.expected) == [1000])
  }

  private func changed(_ rows: [[Int]], _ generator: inout SeededGenerator) -> [[Int]] {
    var rows = rows
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      guard !rows.isEmpty else { break }
      let place = Int.random(in: rows.indices, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: rows.remove(at: place)
      case 1: rows[place][Int.random(in: 0...3, using: &generator)] = 9
      case 2: rows.insert([7, 7, 7, 7], at: place)
      default: rows.append(rows.remove(at: place))
      }
    }
    return rows
  }
}
