import Disclosure

/// The digits that may still be drawn for a number from 1 to `count`, units first.
///
/// A digit stays in while some number of the list ends with it and the digits before it: of 1003
/// numbers, after 6, 8 and 1 only 0 is left for the thousands, after 0, 0 and 0 only 1.
public func allowedDigits(after drawn: [Int], count: Int) -> [Int] {
  let place = powerOfTen(drawn.count)
  guard place <= count else { return [] }
  let ending = number(units: drawn)
  return (0...9).filter { digit in
    let least = digit * place + ending
    // Nothing but zeros so far: a higher place must make it a number.
    return least == 0 ? place <= count / 10 : least <= count
  }
}

/// How many digits are drawn for a number from 1 to `count`.
public func ballCount(_ count: Int) -> Int { String(count).count }

private func powerOfTen(_ exponent: Int) -> Int {
  (0..<exponent).reduce(1) { power, _ in power > Int.max / 10 ? Int.max : power * 10 }
}

/// 6, 8, 1, 0 is 186.
private func number(units digits: [Int]) -> Int { digits.reversed().reduce(0) { $0 * 10 + $1 } }

extension DrawCommitment {
  /// The number that the balls of `seed` make: digits in the order drawn, units first.
  func balls(_ seed: PublicSeed, upTo count: Int) throws(DrawRefusal) -> Int {
    let texts = seed.value.split(separator: " ")
    let digits = texts.compactMap { $0.utf8.count == 1 ? Int($0) : nil }
    guard digits.count == texts.count, digits.count == ballCount(count) else {
      throw DrawRefusal(
        "DRAW-037", field: "种子", value: seed.value, "“\(seed.source)”写的是“\(seed.value)”",
        "请按抽出的先后写 \(ballCount(count)) 个数字(个位在前),中间空一格,如 \(exampleBalls(count))")
    }
    for (place, digit) in digits.enumerated() {
      let allowed = allowedDigits(after: Array(digits[..<place]), count: count)
      guard allowed.contains(digit) else {
        throw DrawRefusal(
          "DRAW-038", field: "种子", value: seed.value,
          "“\(seed.source)”第 \(place + 1) 个球是 \(digit),一共 \(count) 个号,这一位只能是 \(allowed.map(String.init).joined(separator: "、"))",
          "请核对抽球记录,不能用的球应当先拿走")
      }
    }
    return number(units: digits)
  }

  private func exampleBalls(_ count: Int) -> String {
    String(count).reversed().map(String.init).joined(separator: " ")
  }
}
