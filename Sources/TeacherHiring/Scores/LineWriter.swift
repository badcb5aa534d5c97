import Disclosure

/// A text in the making, bytes at a time: a hundred thousand calculations are printed at once.
struct LineWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  /// Takes the end of the last line away.
  mutating func dropLineFeed() {
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
  }

  mutating func add(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(number.magnitude)
  }

  /// With two decimals, or with as many as it has beyond them.
  mutating func add(_ score: Score) {
    var (whole, part) = score.units.magnitude.quotientAndRemainder(
      dividingBy: UInt(Score.unitsPerPoint))
    if score.units < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(whole)
    bytes.append(UInt8(ascii: "."))
    var places = Score.places
    while places > 2, part % 10 == 0 { (part, places) = (part / 10, places - 1) }
    let start = bytes.count
    for _ in 0..<places {
      (part, whole) = part.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(whole))
    }
    bytes[start...].reverse()
  }

  private mutating func digits(_ number: UInt) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
