import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct NumberSetTests {
  private func words(_ set: NumberSet, _ unit: String = "号") -> String {
    set.words(unit: unit) { "\($0)" }
  }

  /// Every operation against sets of numbers up to 40, over random ranges.
  @Test func `sets of numbers are exact`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let (left, right) = (random(&generator), random(&generator))
      for number in 0...44 {
        let (one, other) = (left.contains(number), right.contains(number))
        #expect(left.union(right).contains(number) == (one || other))
        #expect(left.intersection(right).contains(number) == (one && other))
        #expect(left.subtracting(right).contains(number) == (one && !other))
      }
      let both = left.intersection(right)
      #expect(both.isEmpty == !(0...44).contains { both.contains($0) })
      #expect(both.first == (0...44).first { both.contains($0) })
      #expect(left.subtracting(right).union(both) == left)
    }
  }

  private func random(_ generator: inout SeededGenerator) -> NumberSet {
    (0..<Int.random(in: 1...3, using: &generator)).reduce(.none) { set, _ in
      let lower = Int.random(in: 0...40, using: &generator)
      let upper = Int.random(in: lower...40, using: &generator)
      let parity = [ZonePart.Parity.all, .odd, .even].randomElement(using: &generator) ?? .all
      return set.union(NumberSet(lower, upper, parity))
    }
  }

  @Test func `pieces lie in every set as a whole or not at all`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let sets = [random(&generator), random(&generator)]
      let pieces = NumberSet.pieces(of: sets)
      for number in 0...44 { #expect(pieces.count { $0.contains(number) } == 1) }
      for piece in pieces {
        for set in sets {
          #expect(piece.intersection(set) == piece || piece.intersection(set).isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (NumberSet(1, 16), "1—16号"), (NumberSet(1, 15, .odd), "1—15号（单号）"),
    (NumberSet(2, 30, .even), "2—30号（双号）"), (NumberSet(62, 62), "62号"),
    (NumberSet(1, 15, .odd).union(NumberSet(2, 30, .even)), "1—15号（单号）、2—30号（双号）"),
    (NumberSet(36, 40, .even).union(NumberSet(7, 7)), "36—40号（双号）、7号"),
    (NumberSet(89, NumberSet.endless), "89号以后"),
    (NumberSet(89, NumberSet.endless, .odd), "89号以后（单号）"),
    (NumberSet(0, NumberSet.endless, .odd), "单号"), (NumberSet(1, NumberSet.endless, .even), "双号"),
    (NumberSet(0, NumberSet.endless), ""),
    (NumberSet(1, 99).subtracting(NumberSet(62, 62)), "1—61号、63—99号"),
    (NumberSet(9, 3), ""),
  ])
  func `numbers are written as a zone writes them`(_ set: NumberSet, _ words: String) {
    #expect(self.words(set) == words)
  }

  @Test func `blocks have a parity of their own`() {
    #expect(words(NumberSet(0, NumberSet.endless, .odd), "幢") == "单数幢")
    #expect(words(NumberSet(2, 8, .even), "幢") == "2—8幢（双数幢）")
  }
}
