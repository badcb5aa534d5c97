/// Telephones and e-mail addresses that an office has made public itself.
struct OfficialContacts: Sendable {
  /// Digits of numbers of seven digits and more.
  private let numbers: Set<[UInt8]>
  /// In small letters.
  private let addresses: Set<String>

  init(_ texts: some Sequence<String>) {
    var numbers: Set<[UInt8]> = []
    var addresses: Set<String> = []
    for text in texts {
      for piece in text.split(whereSeparator: { "、,，;；/转 ".contains($0) }) {
        if piece.contains("@") { addresses.insert(piece.lowercased()) }
      }
      Self.insertNumbers(of: text, into: &numbers)
    }
    self.numbers = numbers
    self.addresses = addresses
  }

  /// Every number in the text, by itself and together with the ones it is joined to.
  private static func insertNumbers(of text: String, into numbers: inout Set<[UInt8]>) {
    let narrow = Array(text.utf8.map { $0 == UInt8(ascii: "(") ? UInt8(ascii: " ") : $0 })
    narrow.withUnsafeBufferPointer { bytes in
      NarrowedText(bytes, hasWide: true).withCharacters { characters in
        let groups = digitGroups(in: characters)
        for first in groups.indices {
          var digits: [UInt8] = []
          for last in first..<min(first + 4, groups.count) {
            digits += characters[groups[last].range]
            if digits.count > 6 { numbers.insert(digits) }
          }
        }
      }
    }
  }

  var isEmpty: Bool { numbers.isEmpty && addresses.isEmpty }

  func holds(_ digits: some Collection<UInt8>) -> Bool {
    !numbers.isEmpty && numbers.contains(Array(digits))
  }

  func holds(address: String) -> Bool {
    !addresses.isEmpty && addresses.contains(address.lowercased())
  }
}
