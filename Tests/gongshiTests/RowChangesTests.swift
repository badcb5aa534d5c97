import Disclosure
import DisclosureTesting
import Testing

@testable import gongshi

@Suite struct RowChangesTests {
  private func rows(_ texts: String) -> [[Field]] {
    texts.split(separator: " ").map { row in
      row.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? .empty : .text(String($0)) }
    }
  }

  @Test(arguments: [
    ("a=1 b=2", "a=1 b=2", 0, 0, 0, false), ("", "", 0, 0, 0, false),
    ("a=1 b=2", "b=2 a=1", 0, 0, 0, true), ("a=1", "a=2", 0, 1, 0, false),
    ("a=1", "b=1", 1, 0, 1, false), ("a=1", "", 0, 0, 1, false), ("", "a=1", 1, 0, 0, false),
    // Without a key a row is known by all of it.
    ("=1 =2", "=2 =3", 1, 0, 1, false),
    // A key that stands twice: the rows are matched as they are.
    ("a=1 a=2", "a=2 a=3", 0, 1, 0, false), ("a=1 a=2", "a=2", 0, 0, 1, false),
    ("a=1", "a=1 a=1", 1, 0, 0, false),
  ])
  func `rows are matched by their key`(
    _ old: String, _ new: String, _ added: Int, _ changed: Int, _ gone: Int, _ reordered: Bool
  ) {
    let changes = RowChanges(from: rows(old), to: rows(new), key: [0])
    #expect(changes.added == added)
    #expect(changes.changed == changed)
    #expect(changes.gone == gone)
    #expect(changes.isReordered == reordered)
    #expect(changes.isEmpty == (old == new))
  }

  @Test func `what is gone one way is added the other way`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let lists = (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          [
            Field.integer(Int.random(in: 1...4, using: &generator)),
            .integer(Int.random(in: 1...2, using: &generator)),
          ]
        }
      }
      let there = RowChanges(from: lists[0], to: lists[1], key: [0])
      let back = RowChanges(from: lists[1], to: lists[0], key: [0])
      #expect(there.added == back.gone && there.gone == back.added && there.changed == back.changed)
      #expect(lists[1].count - lists[0].count == there.added - there.gone)
      #expect(there.isEmpty == (lists[0] == lists[1]))
    }
  }
}
