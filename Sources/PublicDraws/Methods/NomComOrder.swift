import Crypto
import Disclosure

/// The order of RFC 3797: MD5 of the key between two copies of a counter, modulo those who are left.
func nomComOrder(count: Int, key: String) -> [Int] {
  var left = Array(0..<count)
  return (0..<count).map { turn in
    let mark = [UInt8(turn >> 8), UInt8(turn & 0xFF)]
    let digest = Insecure.MD5.hash(data: mark + Array(key.utf8) + mark)
    let chosen = digest.reduce(0) { ($0 << 8 | Int($1)) % left.count }
    return left.remove(at: chosen)
  }
}

extension DrawCommitment {
  /// As 9319./2.5.8.10.12./: the numbers of each source by size, a point after each number, a stroke
  /// after each source.
  func nomComKey(_ seeds: [PublicSeed]) throws(DrawRefusal) -> String {
    var key = ""
    for seed in seeds {
      let texts = seed.value.split(separator: " ")
      let numbers = texts.compactMap { $0.utf8.count <= 18 ? Int($0) : nil }
      guard numbers.count == texts.count, numbers.allSatisfy({ $0 >= 0 }) else {
        throw DrawRefusal(
          "DRAW-036", field: "种子", value: seed.value, "“\(seed.source)”写的是“\(seed.value)”",
          "RFC 3797 只取整数,几个数之间空一格")
      }
      key += numbers.sorted().map { "\($0)." }.joined() + "/"
    }
    return key
  }
}
