import Disclosure

extension DrawCommitment {
  /// A position or an interval: a whole number from 1 to `count`.
  func whole(_ seed: PublicSeed, upTo count: Int) throws(DrawRefusal) -> Int {
    let isPlain = seed.value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = Int(seed.value), (1...count).contains(number) else {
      throw DrawRefusal(
        "DRAW-036", field: "种子", value: seed.value, "“\(seed.source)”写的是“\(seed.value)”",
        "请写 1 到 \(count) 的整数")
    }
    return number
  }
}
