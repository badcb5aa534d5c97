/// The names of places, to be found in an address letter by letter.
///
/// One flat table of steps instead of nodes with children: a look-up makes a handful of probes and no
/// memory is counted up and down on the way.
struct NameTrie: Sendable {
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  /// For each node the name that ends there, or -1.
  private var ends: [Int32] = [-1]
  private var mask = 0
  /// The node behind each first letter, or -1: most places of an address begin no name.
  private var first: [Int32] = []
  private var steps: [UInt64: Int32] = [:]
  private(set) var count = 0

  /// The number of `name`, new or old; nil for a name of nothing.
  mutating func insert(_ name: [UInt16]) -> Int? {
    guard !name.isEmpty else { return nil }
    var node: Int32 = 0
    for unit in name {
      let key = Self.key(node, unit)
      if let next = steps[key] {
        node = next
      } else {
        steps[key] = Int32(ends.count)
        node = Int32(ends.count)
        ends.append(-1)
      }
    }
    if ends[Int(node)] < 0 {
      ends[Int(node)] = Int32(count)
      count += 1
    }
    return Int(ends[Int(node)])
  }

  /// Lays the steps out for look-up; no name can be added afterwards.
  mutating func seal() {
    var size = 16
    while size < steps.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: UInt64.max, count: size)
    targets = Array(repeating: -1, count: size)
    for (key, target) in steps {
      var slot = Self.slot(key) & mask
      while keys[slot] != .max { slot = (slot + 1) & mask }
      keys[slot] = key
      targets[slot] = target
    }
    first = (0...UInt16.max).map { steps[Self.key(0, $0)] ?? -1 }
    steps = [:]
  }

  /// Each name that stands at `start` (before the end), the shorter first, with the place behind it.
  @inline(__always)
  func names(
    in units: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ name: Int, _ end: Int) -> Void
  ) {
    var node = first[Int(units[start])]
    guard node >= 0 else { return }
    if ends[Int(node)] >= 0 { body(Int(ends[Int(node)]), start + 1) }
    var place = start + 1
    while place < units.count {
      let key = Self.key(node, units[place])
      var slot = Self.slot(key) & mask
      while keys[slot] != key {
        if keys[slot] == .max { return }
        slot = (slot + 1) & mask
      }
      node = targets[slot]
      place += 1
      if ends[Int(node)] >= 0 { body(Int(ends[Int(node)]), place) }
    }
  }

  private static func key(_ node: Int32, _ unit: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29)
  }
}
