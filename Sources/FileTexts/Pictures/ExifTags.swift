extension TextReading {
  /// The tags of a TIFF picture, or of the Exif part of another: texts, and where it was taken.
  func readTags(of bytes: ArraySlice<UInt8>) throws {
    guard let tags = ExifTags(of: bytes) else { return }
    for tag in tags.list { try read(tag) }
    if let position = tags.position {
      try give(position, at: place(.location, label: "EXIF"))
    }
  }

  private func read(_ tag: ExifTag) throws {
    if tag.number == 700 { return try readXMP(tag.bytes) }
    guard let text = tag.text else { return }
    let name = ExifTag.names[tag.number] ?? "EXIF \(String(tag.number, radix: 16))"
    try give(text, at: place(.metadata, label: name))
  }
}

/// One tag: what it is called by number, how its value is stored, and the value.
struct ExifTag {
  let number: Int
  let type: Int
  let bytes: ArraySlice<UInt8>

  /// Words as they stand in it; nil for figures.
  var text: String? {
    switch (number, type) {
    // Windows writes its own tags in UTF-16.
    case (0x9C9B...0x9C9F, _): String(decoding: inUTF8([0xFF, 0xFE] + bytes), as: UTF8.self)
    case (0x9286, _), (0x1B, 7), (0x1C, 7): ExifTag.comment(bytes)
    case (_, 2): String(decoding: inUTF8(bytes.filter { $0 != 0 }), as: UTF8.self)
    case (_, 7), (0x83BB, _), (0x8649, _): ExifTag.letters(bytes)
    default: nil
    }
  }

  /// Eight letters say how the rest is stored.
  private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
    let content = Array(bytes.dropFirst(8))
    let isWide = bytes.starts(with: "UNICODE".utf8)
    if isWide, content.first == 0 {
      return String(decoding: inUTF8([0xFE, 0xFF] + content), as: UTF8.self)
    }
    return String(
      decoding: inUTF8(isWide ? [0xFF, 0xFE] + content : content.filter { $0 != 0 }),
      as: UTF8.self)
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> String? {
    let words = bytes.split { $0 < 0x20 || $0 > 0x7E }.filter { $0.count >= 6 }
    return words.isEmpty
      ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  static let names: [Int: String] = [
    0x010E: "图像说明", 0x0131: "软件", 0x013B: "作者", 0x013C: "电脑", 0x8298: "版权",
    0x9286: "备注", 0x9C9B: "标题", 0x9C9C: "备注", 0x9C9D: "作者", 0x9C9E: "关键词",
    0x9C9F: "主题", 0xA430: "相机主人", 0xA431: "相机序号",
  ]
}

/// All tags of a file, of its directories inside directories too.
struct ExifTags {
  private(set) var list: [ExifTag] = []
  private var coordinates: [Int: [Double]] = [:]
  private var halves: [Int: String] = [:]
  private var visited: Set<Int> = []
  /// Bytes of all values so far; those of an honest file do not overlap.
  private var taken = 0
  private let file: PictureBytes

  /// Nil when the bytes are no TIFF.
  init?(of bytes: ArraySlice<UInt8>) {
    let isLittle = bytes.starts(with: "II".utf8)
    guard isLittle || bytes.starts(with: "MM".utf8) else { return nil }
    file = PictureBytes(bytes, isLittleEndian: isLittle)
    guard let first = file.number(4, 4) else { return nil }
    readDirectory(at: first, isPosition: false)
  }

  /// As 北纬 30.2741 东经 120.1551, in degrees; nil when no position is told.
  var position: String? {
    let words = [(2, 1, "北纬", "南纬", "S"), (4, 3, "东经", "西经", "W")].compactMap {
      value, half, here, there, other -> String? in
      guard let parts = coordinates[value] else { return nil }
      let degrees = zip(parts, [1, 60, 3600]).reduce(0) { $0 + $1.0 / $1.1 }
      return "\(halves[half] == other ? there : here) \((degrees * 10000).rounded() / 10000)"
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Directories may point in circles; each is read once, and no file needs more than a hundred.
  private mutating func readDirectory(at start: Int, isPosition: Bool) {
    guard visited.count < 100, visited.insert(start).inserted,
      let count = file.number(start, 2)
    else { return }
    for index in 0..<count {
      guard let entry = entry(at: start + 2 + index * 12), taken <= file.bytes.count else { return }
      taken += entry.bytes.count
      if let pointed = ExifTags.directories[entry.number], let place = pointer(in: entry) {
        readDirectory(at: place, isPosition: pointed)
      } else if isPosition {
        take(position: entry)
      } else {
        list.append(entry)
      }
    }
    if let next = file.number(start + 2 + count * 12, 4), next > 0 {
      readDirectory(at: next, isPosition: false)
    }
  }

  /// The tags that point to directories, and whether those tell a position.
  private static let directories = [0x8769: false, 0x8825: true, 0xA005: false, 0x014A: false]

  private func pointer(in tag: ExifTag) -> Int? {
    PictureBytes(tag.bytes, isLittleEndian: file.isLittleEndian).number(0, 4)
  }

  private func entry(at offset: Int) -> ExifTag? {
    guard let number = file.number(offset, 2), let type = file.number(offset + 2, 2),
      let count = file.number(offset + 4, 4)
    else { return nil }
    let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
    let size = (sizes.indices.contains(type) ? sizes[type] : 1) * count
    let start = size > 4 ? file.number(offset + 8, 4) : offset + 8
    let bytes = start.flatMap { file.slice($0, size) } ?? []
    return ExifTag(number: number, type: type, bytes: bytes)
  }

  private mutating func take(position tag: ExifTag) {
    switch tag.number {
    case 1, 3: halves[tag.number] = tag.text
    case 2, 4: coordinates[tag.number] = rationals(tag.bytes)
    default: list.append(tag)
    }
  }

  private func rationals(_ bytes: ArraySlice<UInt8>) -> [Double]? {
    let values = PictureBytes(bytes, isLittleEndian: file.isLittleEndian)
    let parts = (0..<min(3, bytes.count / 8)).compactMap { index -> Double? in
      guard let over = values.number(index * 8, 4), let under = values.number(index * 8 + 4, 4),
        under > 0
      else { return nil }
      return Double(over) / Double(under)
    }
    return parts.isEmpty ? nil : parts
  }
}
