import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct StripTests {
  @Test func `pictures are as wide as a phone, in shades of grey, and small`() throws {
    let strips = try weChatStrips(of: try sampleDocument(rows: 40), period: samplePeriod)
    #expect(strips.count > 1)
    for strip in strips {
      let head = try #require(PictureHead(strip))
      #expect(head.width == 720)
      #expect(head.height <= 1_600)
      #expect(head.bits == 8 && head.colour == 0)
      #expect(strip.count < 160_000)
    }
  }

  @Test func `the same notice gives the same pictures`() throws {
    let document = try sampleDocument()
    #expect(
      try weChatStrips(of: document, period: samplePeriod)
        == weChatStrips(of: document, period: samplePeriod))
  }

  @Test(arguments: [(80, false), (81, true)])
  func `a list is drawn up to the last row that pictures hold`(
    _ rows: Int, _ isBeyond: Bool
  ) throws {
    let document = try sampleDocument(rows: rows)
    #expect(document.hasListBeyondStrips == isBeyond)
    let count = try weChatStrips(of: document, period: samplePeriod).count
    #expect(isBeyond ? count <= 3 : (8...22).contains(count), "\(count)")
  }

  @Test func `the pictures are black on white with a margin all around`() throws {
    for strip in try weChatStrips(of: try sampleDocument(rows: 1), period: samplePeriod) {
      let rows = try points(of: strip)
      let black = rows.reduce(0) { $0 + $1.count { $0 == "0" } }
      #expect((0.005...0.2).contains(Double(black) / Double(rows.count * 720)))
      #expect((rows.prefix(35) + rows.suffix(35)).allSatisfy { !$0.contains("0") })
      #expect(rows.allSatisfy { !$0.prefix(35).contains("0") && !$0.suffix(35).contains("0") })
    }
  }

  @Test func `the picture of the code is the code, module by module`() throws {
    let document = try sampleDocument()
    let (code, picture) = (try #require(document.qrCode), try #require(try document.qrPicture()))
    let rows = try points(of: picture).map(Array.init)
    let (zone, module) = (QRCode.quietZone, rows.count / (code.size + 2 * QRCode.quietZone))
    #expect(rows.count == (code.size + 2 * zone) * module)
    for row in 0..<code.size {
      for column in 0..<code.size {
        let point = rows[(row + zone) * module + module / 2][(column + zone) * module + module / 2]
        #expect((point == "0") == code.isDark(row, column))
      }
    }
  }

  /// Every row of a grey PNG as digits, 0 for dark, read by another program.
  private func points(of png: [UInt8]) throws -> [String] {
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

/// Undoes the filters of the rows (RFC 2083, 6).
private let pictureReader = """
  import sys, zlib
  b = open(sys.argv[1], "rb").read()
  w, h = (int.from_bytes(b[i:i + 4], "big") for i in (16, 20))
  at, packed = 8, b""
  while at < len(b):
      n = int.from_bytes(b[at:at + 4], "big")
      if b[at + 4:at + 8] == b"IDAT": packed += b[at + 8:at + 8 + n]
      at += n + 12
  raw, above = zlib.decompress(packed), bytes(w + 1)
  for y in range(h):
      kind, row = raw[y * (w + 1)], bytearray(1) + bytearray(raw[y * (w + 1) + 1:(y + 1) * (w + 1)])
      for x in range(1, w + 1):
          a, c, d = row[x - 1], above[x], above[x - 1]
          if kind == 1: row[x] = (row[x] + a) & 255
          elif kind == 2: row[x] = (row[x] + c) & 255
          elif kind == 3: row[x] = (row[x] + (a + c) // 2) & 255
          elif kind == 4:
              p = a + c - d
              row[x] = (row[x] + min((abs(p - a), 0, a), (abs(p - c), 1, c), (abs(p - d), 2, d))[2]) & 255
      above = bytes(row)
      print("".join("0" if x < 128 else "1" for x in row[1:]))
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
