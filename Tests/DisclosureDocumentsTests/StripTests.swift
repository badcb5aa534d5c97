import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct StripTests {
  @Test func `pictures are as wide as a phone and hold one bit to a point`() throws {
    let strips = try weChatStrips(of: try sampleDocument(rows: 40), period: samplePeriod)
    #expect(strips.count > 1)
    for strip in strips {
      let head = try #require(PictureHead(strip))
      #expect(head.width == 1_080)
      #expect(head.height <= 2_400)
      #expect(head.bits == 1 && head.colour == 0)
      #expect(strip.count < 120_000)
    }
  }

  @Test func `the same notice gives the same pictures`() throws {
    let document = try sampleDocument()
    #expect(
      try weChatStrips(of: document, period: samplePeriod)
        == weChatStrips(of: document, period: samplePeriod))
  }

  @Test(arguments: [(150, false), (151, true)])
  func `a list is drawn up to the last row that pictures hold`(
    _ rows: Int, _ isBeyond: Bool
  ) throws {
    let document = try sampleDocument(rows: rows)
    #expect(document.hasListBeyondStrips == isBeyond)
    let count = try weChatStrips(of: document, period: samplePeriod).count
    #expect(isBeyond ? count <= 3 : (8...25).contains(count), "\(count)")
  }

  @Test func `the pictures are black on white with a margin all around`() throws {
    for strip in try weChatStrips(of: try sampleDocument(rows: 12), period: samplePeriod) {
      let rows = try bits(of: strip)
      let black = rows.reduce(0) { $0 + $1.count { $0 == "0" } }
      #expect((0.005...0.3).contains(Double(black) / Double(rows.count * 1_080)))
      #expect((rows.prefix(50) + rows.suffix(50)).allSatisfy { !$0.contains("0") })
      #expect(rows.allSatisfy { !$0.prefix(50).contains("0") && !$0.suffix(50).contains("0") })
    }
  }

  @Test func `the picture of the code is the code, module by module`() throws {
    let document = try sampleDocument()
    let (code, picture) = (try #require(document.qrCode), try #require(try document.qrPicture()))
    let rows = try bits(of: picture).map(Array.init)
    let (zone, module) = (QRCode.quietZone, rows.count / (code.size + 2 * QRCode.quietZone))
    #expect(rows.count == (code.size + 2 * zone) * module)
    for row in 0..<code.size {
      for column in 0..<code.size {
        let point = rows[(row + zone) * module + module / 2][(column + zone) * module + module / 2]
        #expect((point == "0") == code.isDark(row, column))
      }
    }
  }

  /// Every row of a one-bit PNG as digits, 0 for black, read by another program.
  private func bits(of png: [UInt8]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("strip-\(UUID().uuidString).png")
    try Data(png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    reader.arguments = ["-c", pictureReader, file.path]
    let output = Pipe()
    reader.standardOutput = output
    try reader.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    reader.waitUntilExit()
    try #require(reader.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }
}

/// Rows of such a picture are not filtered (RFC 2083, 9.5 and 12.1), or this stops.
private let pictureReader = """
  import sys, zlib
  b = open(sys.argv[1], "rb").read()
  w, h = (int.from_bytes(b[i:i + 4], "big") for i in (16, 20))
  at, packed = 8, b""
  while at < len(b):
      n = int.from_bytes(b[at:at + 4], "big")
      if b[at + 4:at + 8] == b"IDAT": packed += b[at + 8:at + 8 + n]
      at += n + 12
  raw, size = zlib.decompress(packed), (w + 7) // 8 + 1
  for y in range(h):
      row = raw[y * size:(y + 1) * size]
      assert row[0] == 0
      print("".join(format(x, "08b") for x in row[1:])[:w])
  """

/// What stands in the head of a PNG file (RFC 2083, 4.1.1).
private struct PictureHead {
  let width: Int
  let height: Int
  let bits: Int
  let colour: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 26 else { return nil }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    (width, height, bits, colour) = (number(16), number(20), Int(bytes[24]), Int(bytes[25]))
  }
}
