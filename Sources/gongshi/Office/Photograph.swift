import Disclosure

/// What a photograph's bytes say of themselves, as far as it matters when it is kept.
struct Photograph {
  let bytes: [UInt8]
  /// What it tells beside the picture, in words: where it was taken, by whom.
  let tells: [String]

  /// - Throws: ``Refusal`` when it is no JPEG, PNG, WebP or HEIC.
  init(_ bytes: [UInt8], named path: String) throws {
    guard Photograph.isPicture(bytes) else {
      throw Refusal(
        id: "OFF-015", message: "\(path) 不是照片(JPEG、PNG、WebP 或 HEIC),请换一个文件。[OFF-015]")
    }
    self.bytes = bytes
    let tags = Photograph.tags(of: bytes)
    tells = Photograph.telling.filter { tags.contains($0.tag) }.map(\.words)
      .reduce(into: []) { list, words in if !list.contains(words) { list.append(words) } }
  }

  /// Tags of Exif 2.32 and Windows that tell where and by whom.
  private static let telling: [(tag: UInt16, words: String)] = [
    (0x8825, "拍摄地点"), (0x013B, "拍摄人"), (0x9C9D, "拍摄人"), (0xA430, "相机主人"),
  ]

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let brand = bytes.count >= 12 ? Array(bytes[4..<12]) : []
    return bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      || bytes.starts(with: Array("RIFF".utf8)) && brand.suffix(4) == Array("WEBP".utf8)[...]
      || ["ftypheic", "ftypheix", "ftypmif1"].contains { brand == Array($0.utf8) }
  }

  /// The tags of the Exif block, wherever it stands; none when there is none.
  private static func tags(of bytes: [UInt8]) -> Set<UInt16> {
    let mark = Array("Exif\0\0".utf8)
    // The block stands near the beginning of a JPEG; elsewhere it may be anywhere in the file.
    guard bytes.count > mark.count,
      let start = (0..<bytes.count - mark.count).first(where: {
        bytes[$0] == mark[0] && Array(bytes[$0..<$0 + mark.count]) == mark
      })
    else { return [] }
    return ExifTags(Array(bytes[(start + mark.count)...].prefix(1 << 16))).tags
  }
}

/// The tags of a TIFF block's first directory and of the Exif directory it points to.
private struct ExifTags {
  private let bytes: [UInt8]
  private let isLittle: Bool
  private(set) var tags: Set<UInt16> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isLittle = bytes.starts(with: Array("II".utf8))
    guard let first = number(at: 4, bytes: 4) else { return }
    for directory in [first] + [read(first)].compactMap(\.self) { _ = read(directory) }
  }

  /// Reads a directory; where the Exif directory is, when this one says so.
  private mutating func read(_ start: Int) -> Int? {
    guard let count = number(at: start, bytes: 2) else { return nil }
    var next: Int?
    for index in 0..<min(count, 512) {
      let entry = start + 2 + index * 12
      guard let tag = number(at: entry, bytes: 2) else { return next }
      tags.insert(UInt16(tag))
      if tag == 0x8769 { next = number(at: entry + 8, bytes: 4) }
    }
    return next
  }

  private func number(at offset: Int, bytes count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + count]
    return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}
