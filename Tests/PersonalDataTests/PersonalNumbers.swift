import DisclosureTesting
@testable import PersonalData

/// Makes up numbers that no person has to have, in the forms in which people write them.
struct PersonalNumbers {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  mutating func digits(_ count: Int) -> String {
    (0..<count).reduce("") { text, _ in text + "\(below(10))" }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Any division that is or was, retired ones too.
  private mutating func division() -> String {
    while true {
      let code = "\(11 + below(73))" + digits(4)
      if isDivision(Array(code.utf8)[...]) { return code }
    }
  }

  mutating func id() -> String {
    let birth = "\(1930 + below(94))" + twoDigits(1 + below(12)) + twoDigits(1 + below(28))
    return checked(division() + birth + digits(3))
  }

  /// A number of people from Hong Kong, Macao and Taiwan.
  mutating func residencePermit() -> String {
    let birth = "\(1960 + below(60))" + twoDigits(1 + below(12)) + twoDigits(1 + below(28))
    return checked("8\(1 + below(3))0000" + birth + digits(3))
  }

  private func checked(_ front: String) -> String {
    let last = ResidentID.checkCharacter(of: Array(front.utf8)[...])
    return front + String(UnicodeScalar(last))
  }

  mutating func oldID() -> String {
    division() + "\(30 + below(70))" + twoDigits(1 + below(12)) + twoDigits(1 + below(28))
      + digits(3)
  }

  mutating func studentNumber() -> String { one(of: ["G", "J", "L"]) + id() }

  mutating func mobile() -> String { "1\(3 + below(7))" + digits(9) }

  mutating func bankCard() -> String {
    let count = one(of: [16, 19])
    let front = "62" + digits(count - 3)
    let last = (0...9).first { hasLuhnCheck(Array((front + "\($0)").utf8)) } ?? 0
    return front + "\(last)"
  }
}

/// The number in groups of these sizes.
func grouped(_ number: String, _ sizes: [Int], by mark: String) -> String {
  var rest = Substring(number)
  var groups: [Substring] = []
  for size in sizes {
    groups.append(rest.prefix(size))
    rest = rest.dropFirst(size)
  }
  return (groups + [rest]).filter { !$0.isEmpty }.joined(separator: mark)
}

/// With letters and digits of full width.
func wide(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        (0x21...0x7E).contains(scalar.value)
          ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar
      }))
}
