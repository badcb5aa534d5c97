import XMLStreams

/// The texts that cells refer to by number, in one buffer: a million strings of their own would
/// take three times the memory.
struct SharedStrings: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before ends.
  fileprivate var ends: [UInt32] = []

  static let none = SharedStrings()

  static func read(_ part: consuming PartStream) throws(SheetRefusal) -> SharedStrings {
    var listener = SharedStringsPart()
    // Untouched pages cost nothing, and growing would hold the buffer twice.
    listener.strings.bytes.reserveCapacity(min(part.size, ReadingLimits.sharedStringBytes))
    return try part.parse(listener).strings
  }

  subscript(_ index: Int) -> String? {
    guard index < ends.count else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let end = Int(ends[index])
    return bytes.withUnsafeBufferPointer { String(escaped: .init(rebasing: $0[start..<end])) }
  }
}

private struct SharedStringsPart: XMLListener {
  var strings = SharedStrings()
  private var item = RichText()
  private var isInItem = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    if isInItem {
      item.start(name, attributes)
    } else if name == "si" {
      guard strings.ends.count < ReadingLimits.sharedStringCount else {
        throw .tooManySharedStrings(limit: ReadingLimits.sharedStringCount)
      }
      isInItem = true
      item.clear()
    }
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {
    guard isInItem else { return }
    guard name == "si" else {
      item.end()
      return
    }
    isInItem = false
    guard strings.bytes.count + item.bytes.count <= ReadingLimits.sharedStringBytes else {
      throw .tooLarge("全部文字", limit: ReadingLimits.sharedStringBytes)
    }
    strings.bytes.append(contentsOf: item.bytes)
    strings.ends.append(UInt32(strings.bytes.count))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {
    guard isInItem, !item.append(bytes) else { return }
    throw .textTooLong("第 \(strings.ends.count + 1) 条文字", limit: ReadingLimits.text)
  }
}
