import Glibc
import XMLStreams

/// The texts that cells refer to by number, in one buffer.
struct SharedTexts {
  fileprivate var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  fileprivate var ends: [Int] = []
  /// Readings (注音), which a program shows only on request.
  fileprivate(set) var readings: [String] = []

  var count: Int { ends.count }

  /// The text, or nil when there is none of that number.
  func text(_ index: Int) -> String? {
    guard index < ends.count else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer {
      officeText(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
    }
  }
}

/// The shared strings part.
struct SharedTextsPart: XMLListener {
  private static let limit = 128 << 20

  private(set) var texts = SharedTexts()
  private var runs = RunText()
  private var isInItem = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if isInItem { runs.start(name) } else if name == "si" { isInItem = true }
  }

  mutating func end(_ name: XMLName) throws {
    guard name == "si" else { return runs.end(name) }
    isInItem = false
    texts.bytes.append(contentsOf: runs.text)
    texts.ends.append(texts.bytes.count)
    if !runs.reading.isEmpty {
      texts.readings.append(String(decoding: runs.reading, as: UTF8.self))
    }
    runs.clear()
    guard texts.bytes.count <= SharedTextsPart.limit, texts.ends.count <= 5_000_000 else {
      throw FileTextRefusal.tooLarge("全部共享文字", limit: SharedTextsPart.limit)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if isInItem { runs.append(bytes) }
  }
}

/// The runs of a shared or inline string as they stream by, joined; readings apart.
struct RunText {
  private(set) var text: [UInt8] = []
  private(set) var reading: [UInt8] = []
  private var isInText = false
  private var isReading = false

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    reading.removeAll(keepingCapacity: true)
  }

  mutating func start(_ name: XMLName) {
    if name.isLetter("t") { isInText = true } else if name == "rPh" { isReading = true }
  }

  mutating func end(_ name: XMLName) {
    if name.isLetter("t") { isInText = false } else if name == "rPh" { isReading = false }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if isReading { reading.append(contentsOf: bytes) } else { text.append(contentsOf: bytes) }
  }
}

/// A text of a workbook: UTF-8 in which _xHHHH_ stands for a UTF-16 unit that XML cannot hold.
func officeText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let start = bytes.baseAddress, memchr(start, 0x5F, bytes.count) != nil,
    text.contains("_x")
  else { return text }
  var (resolved, rest) = ("", text[...])
  while let mark = rest.range(of: "_x") {
    let code = rest[mark.upperBound...].prefix(5)
    guard code.count == 5, code.hasSuffix("_"), let unit = UInt32(code.dropLast(), radix: 16),
      let scalar = UnicodeScalar(unit)
    else {
      resolved += rest[..<mark.upperBound]
      rest = rest[mark.upperBound...]
      continue
    }
    resolved += rest[..<mark.lowerBound] + String(scalar)
    rest = rest[code.endIndex...]
  }
  return resolved + rest
}

extension Substring {
  /// Where `text` stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
