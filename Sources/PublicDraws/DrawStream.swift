import Crypto

/// Numbers without end from one key: SHA-256 of the key and a counter, four words from each hash.
public struct DrawStream: Sendable {
  private let key: [UInt8]
  private var counter: UInt64 = 0
  private var words: [UInt64] = []

  public init(_ key: DrawKey) { self.key = key.bytes }

  /// The next eight bytes, the highest first.
  mutating func word() -> UInt64 {
    if words.isEmpty { words = nextBlock() }
    return words.removeLast()
  }

  /// The last word first, so that taking one is cheap.
  private mutating func nextBlock() -> [UInt64] {
    let place = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
    counter += 1
    let block = Array(SHA256.hash(data: key + place))
    return stride(from: 24, through: 0, by: -8).map { start in
      block[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// A number below `count`, each as likely as the other.
  public mutating func uniform(_ count: Int) -> Int {
    Int(fair(UInt64(count), highest: .max) { word() })
  }

  /// `items` in a new order: the first is drawn from all, the second from the rest, and so on.
  public mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for place in items.indices.dropLast() {
      items.swapAt(place, place + uniform(items.count - place))
    }
    return items
  }
}

/// One of `count` results from 0 on, out of words from 0 to `highest`.
///
/// Words of the last, incomplete round of `count` are thrown away: with them the small results would
/// come a little more often (modulo bias).
func fair(_ count: UInt64, highest: UInt64, _ word: () -> UInt64) -> UInt64 {
  precondition(count > 0, "one of nothing cannot be drawn")
  // highest + 1 words; the remainder without overflow.
  let surplus = (highest % count + 1) % count
  while true {
    let candidate = word()
    if candidate <= highest - surplus { return candidate % count }
  }
}
