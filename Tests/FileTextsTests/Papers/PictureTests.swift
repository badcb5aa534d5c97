import FileTexts
import Foundation
import Testing

private let secret = "11010519491231002X"

@Suite struct PictureTests {
  private static let exif = Array("Exif\0\0".utf8)
  private static let xmp = "<x:xmpmeta><rdf:Description dc:creator='\(secret)'/></x:xmpmeta>"

  private static let pictures: [(String, [UInt8])] = [
    ("a JPEG's tag", jpeg(0xE1, exif + tags())),
    ("a JPEG's XMP", jpeg(0xE1, Array("http://ns.adobe.com/xap/1.0/\0\(xmp)".utf8))),
    ("a JPEG's comment", jpeg(0xFE, Array(secret.utf8))),
    ("a JPEG's other segment", jpeg(0xED, Array("Photoshop 3.0\0\(secret)\0".utf8))),
    ("what stands behind a JPEG", jpeg(0xFE, []) + Array(secret.utf8)),
    ("a PNG's text", png("tEXt", Array("Author\0\(secret)".utf8))),
    ("a PNG's packed text", png("zTXt", Array("Author\0\0".utf8) + packed(secret))),
    ("a PNG's text of any language", png("iTXt", Array("Author\0\0\0\0\0\(secret)".utf8))),
    ("a PNG's XMP", png("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0\(xmp)".utf8))),
    ("a PNG's tag", png("eXIf", tags())),
    (
      "a PNG's profile",
      png("tEXt", Array("Raw profile type exif\0\nexif\n 99\n\(hex(exif + tags()))".utf8))
    ),
    ("what stands behind a PNG", png("tEXt", []) + Array(secret.utf8)),
    ("a TIFF's tag", tags()),
    ("a TIFF's tag of Windows", tags(0x9C9D, 1, Array(secret.utf16).flatMap { [UInt8($0), 0] })),
    ("a TIFF's remark", tags(0x9286, 7, Array("ASCII\0\0\0\(secret)".utf8))),
    ("a GIF's comment", gif(Array(secret.utf8))),
    ("a WebP's tag", webp("EXIF", tags())),
    ("a WebP's XMP", webp("XMP ", Array(xmp.utf8))),
    ("a HEIC's tag", [0, 0, 0, 24] + Array("ftypheic".utf8) + exif + tags()),
  ]

  @Test(arguments: pictures.indices)
  func `a number is read wherever a picture holds it`(index: Int) throws {
    let (name, bytes) = PictureTests.pictures[index]
    let texts = try textsOfFile(bytes)
    #expect(texts.contains { $0.text.contains(secret) }, "\(name): \(texts.map(\.text))")
  }

  @Test(arguments: [
    ("N", "E", "北纬 30.2741 东经 120.1551"), ("S", "W", "南纬 30.2741 西经 120.1551"),
  ])
  func `the place where a picture was taken is told`(north: String, east: String, told: String)
    throws
  {
    let position =
      entry(1, 2, Array("\(north)\0".utf8)) + rationals(2, [30, 16, 2676])
      + entry(3, 2, Array("\(east)\0".utf8)) + rationals(4, [120, 9, 1836])
    var file = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
    file += little(0x8825, 2) + little(4, 2) + little(1, 4) + little(26, 4) + little(0, 4)
    file += directory(position.map { $0 }, at: 26)
    let texts = try textsOfFile(file).filter { $0.place.part == .location }
    #expect(texts.map(\.text) == [told])
  }

  @Test func `a position in XMP is told`() throws {
    let xmp = "<x:xmpmeta><a exif:GPSLatitude='30,16.4N' exif:GPSLongitude='120,9.3E'/></x:xmpmeta>"
    let bytes = PictureTests.jpeg(0xE1, Array("http://ns.adobe.com/xap/1.0/\0\(xmp)".utf8))
    let told = try textsOfFile(bytes).filter { $0.place.part == .location }.map(\.text)
    #expect(told == ["GPSLatitude 30,16.4N", "GPSLongitude 120,9.3E"])
  }

  @Test func `a picture with nothing to say has no texts`() throws {
    #expect(try textsOfFile(PictureTests.jpeg(0xE0, [0x4A, 0x46])).isEmpty)
    #expect(try textsOfFile(PictureTests.png("IDAT", [1, 2, 3])).isEmpty)
  }

  @Test func `directories that point at each other end`() throws {
    let circle = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 0, 0] + little(8, 4)
    #expect(try textsOfFile(circle).isEmpty)
  }

  @Test(arguments: 0..<400)
  func `a picture cut off or changed anywhere is read or refused`(seed: Int) throws {
    let picture = PictureTests.pictures[seed % PictureTests.pictures.count].1
    var bytes = Array(picture.prefix(max(1, seed * 7919 % picture.count)))
    bytes[seed * 104_729 % bytes.count] ^= UInt8(truncatingIfNeeded: seed | 1)
    do { _ = try textsOfFile(bytes) } catch is FileTextRefusal {}
  }

  private static func jpeg(_ kind: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, 0xD8, 0xFF, kind, UInt8(length >> 8), UInt8(length & 0xFF)] + content
      + [0xFF, 0xDA, 0, 2, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD9]
  }

  private static func png(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
      little(content.count, 4).reversed() + Array(kind.utf8) + content + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk(kind, content)
      + chunk("IEND", [])
  }

  /// zlib's head, the text in one block that is not packed, and a sum that nobody checks.
  private static func packed(_ text: String) -> [UInt8] {
    let count = text.utf8.count
    return [0x78, 0x01, 1] + little(count, 2) + little(0xFFFF - count, 2) + Array(text.utf8)
      + [0, 0, 0, 0]
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }

  private static func gif(_ comment: [UInt8]) -> [UInt8] {
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
      + [0x21, 0xFE, UInt8(comment.count)] + comment + [0, 0x3B]
  }

  private static func webp(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(content.count + 12, 4) + Array("WEBP\(kind)".utf8)
      + little(content.count, 4) + content + (content.count % 2 == 0 ? [] : [0])
  }

  private static func tags(
    _ number: Int = 0x010E, _ type: Int = 2, _ value: [UInt8] = Array(secret.utf8)
  ) -> [UInt8] {
    Array("II".utf8) + [42, 0, 8, 0, 0, 0] + directory([(number, type, value.count, value)], at: 8)
  }
}

private typealias Entry = (number: Int, type: Int, count: Int, bytes: [UInt8])

private func entry(_ number: Int, _ type: Int, _ bytes: [UInt8]) -> [Entry] {
  [(number, type, bytes.count, bytes)]
}

private func rationals(_ number: Int, _ values: [Int]) -> [Entry] {
  let unders = [1, 1, 100]
  return [(number, 5, 3, zip(values, unders).flatMap { little($0, 4) + little($1, 4) })]
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// A directory that stands at `start` of its file, with the values behind it.
private func directory(_ entries: [Entry], at start: Int) -> [UInt8] {
  var head = little(entries.count, 2)
  var values: [UInt8] = []
  for entry in entries {
    let place = start + 2 + entries.count * 12 + 4 + values.count
    head += little(entry.number, 2) + little(entry.type, 2) + little(entry.count, 4)
    if entry.bytes.count > 4 {
      head += little(place, 4)
      values += entry.bytes
    } else {
      head += entry.bytes + Array(repeating: 0, count: 4 - entry.bytes.count)
    }
  }
  return head + little(0, 4) + values
}
