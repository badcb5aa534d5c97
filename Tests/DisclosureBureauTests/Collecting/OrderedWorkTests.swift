import DisclosureTesting
import Foundation
import Synchronization
import Testing

@testable import DisclosureBureau

@Suite struct OrderedWorkTests {
  @Test func `Outcomes come in the order of the inputs however long each takes`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let inputs = (0..<100).map { ($0, UInt32.random(in: 0..<300, using: &random)) }
      var taken: [Int] = []
      try inOrder(
        inputs, threads: 3, window: Int.random(in: 1...8, using: &random), state: { 0 },
        work: { input, _ in
          usleep(input.1)
          return input.0
        }, take: { taken.append($0) })
      #expect(taken == Array(0..<100))
    }
  }

  @Test func `No more outcomes wait than the window holds`() throws {
    let waiting = Mutex((now: 0, most: 0))
    try inOrder(
      Array(0..<200), threads: 4, window: 5, state: { 0 },
      work: { _, _ in
        waiting.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
      },
      take: { _ in
        usleep(100)
        waiting.withLock { $0.now -= 1 }
      })
    // One is handed over while the next is begun in its place.
    #expect((5...6).contains(waiting.withLock(\.most)))
  }

  @Test func `What is thrown ends the work and comes out`() throws {
    struct Enough: Error {}
    let begun = Mutex(0)
    #expect(throws: Enough.self) {
      try inOrder(
        Array(0..<1000), window: 4, state: { 0 },
        work: { input, _ in
          begun.withLock { $0 += 1 }
          return input
        }, take: { if $0 == 10 { throw Enough() } })
    }
    #expect(begun.withLock(\.self) <= 16)
  }

  @Test func `Nothing to do is done at once`() throws {
    try inOrder([Int](), state: { 0 }, work: { input, _ in input }, take: { _ in })
  }
}
