import DisclosureTesting
import Testing
import ZipArchives

@Suite struct BundleTests {
  private let limits = ZipLimits(parts: 100, bytes: 1000, ratio: 50, ratioFrom: 100)

  private func members(
    _ fixture: ZipFixture, _ body: (ZipBundle) throws -> Void = { _ in }
  ) throws -> [ZipBundle.Member] {
    var members: [ZipBundle.Member] = []
    try inFolder { folder in
      try save(fixture.finished(), at: folder + "/a.zip")
      let bundle = try ZipBundle(opening: folder + "/a.zip", within: limits)
      members = bundle.members
      try body(bundle)
    }
    return members
  }

  @Test(
    arguments: [
      (Array("二小.xlsx".utf8), "二小.xlsx"),
      (Array("Größe.xlsx".utf8) + Array("表".utf8), "Größe.xlsx表"),
      ([0xCB, 0xC4, 0xD0, 0xA1] + Array(".xlsx".utf8), "四小.xlsx"),
      // 联通 in GBK, famous for looking like UTF-8; 一小 with a stroke of Windows.
      ([0xC1, 0xAA, 0xCD, 0xA8], "联通"), ([0xD2, 0xBB, 0x5C, 0xD0, 0xA1], "一/小"),
      // 小芳 read as two Cyrillic or Latin letters would be valid UTF-8.
      ([0xD0, 0xA1, 0xD0, 0xA1], "小小"), (Array("a b.xlsx".utf8), "a b.xlsx"),
    ] as [([UInt8], String)])
  func `A name is read in the encoding in which it was written`(
    _ item: (raw: [UInt8], name: String)
  ) throws {
    var zip = ZipFixture()
    zip.add(rawName: item.raw, [1])
    #expect(try members(zip).map(\.name) == [item.name])
  }

  @Test func `One bad member does not hide the others`() throws {
    var zip = ZipFixture()
    zip.add("a", [1, 2])
    zip.add("../b", [1])
    zip.add("/c", [1])
    zip.add(rawName: Array("d".utf8), flags: 1, [1])
    zip.add("e", [UInt8](repeating: 0, count: 1000))
    zip.add("f", [UInt8](repeating: 0, count: 1001))
    zip.add("g", packed: [3], method: 8, size: 101, crc: 0)
    zip.add("h", packed: [1], method: 12, size: 1, crc: 0)
    zip.add("folder/", [])
    zip.add("a", [7])
    let told = try members(zip) { bundle in
      // Of one name there are two: both can be taken.
      let (first, last) = try (
        bundle.bytes(of: bundle.members[0]), bundle.bytes(of: bundle.members[8])
      )
      #expect(first == [1, 2])
      #expect(last == [7])
      #expect(throws: ZipFailure.unsafeName("../b")) { try bundle.bytes(of: bundle.members[1]) }
    }
    #expect(
      told.map(\.fault) == [
        nil, .unsafeName("../b"), .unsafeName("/c"), .encrypted, nil,
        .tooLarge(part: "f", limit: 1000), .suspiciousRatio("g"), .foreignCompression("h"), nil,
      ])
  }

  @Test func `More members than the limit refuse the whole`() throws {
    for (count, isRead) in [(100, true), (101, false)] {
      var zip = ZipFixture()
      for number in 0..<count { zip.add("\(number)", [1]) }
      if isRead {
        #expect(try members(zip).count == 100)
      } else {
        #expect(throws: ZipFailure.tooManyParts(limit: 100)) { try members(zip) }
      }
    }
  }
}
