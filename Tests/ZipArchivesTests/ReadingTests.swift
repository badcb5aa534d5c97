import Testing
import ZipArchives

@Suite struct ReadingTests {
  private let limits = ZipLimits(parts: 2, bytes: 100_000, ratio: 50, ratioFrom: 10_000)

  private func open(
    _ parts: [PackagePart], _ body: (borrowing ZipFile) throws -> Void
  ) throws {
    try inFolder { folder in
      try save(zipped(parts), at: "\(folder)/a.zip")
      try body(ZipFile(opening: "\(folder)/a.zip", within: limits))
    }
  }

  private func part(_ name: String, _ count: Int) -> PackagePart {
    // Digits that deflate cannot press below a third.
    var state: UInt32 = 7
    let bytes = (0..<count).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    return PackagePart(name: name, bytes: bytes)
  }

  @Test func `As many parts as the limit are read, one more is refused`() throws {
    try open([part("1", 3), part("2", 3)]) { file in
      let names = file.names
      #expect(names.count == 2)
    }
    #expect(throws: ZipFailure.tooManyParts(limit: 2)) {
      try open([part("1", 3), part("2", 3), part("3", 3)]) { _ in }
    }
  }

  @Test func `As many bytes as the limit are read, one more is refused`() throws {
    try open([part("1", 60_000), part("2", 40_000)]) { file in
      let size = file.size(of: "2")
      #expect(size == 40_000)
    }
    #expect(throws: ZipFailure.tooLarge(part: nil, limit: 100_000)) {
      try open([part("1", 60_000), part("2", 40_001)]) { _ in }
    }
  }

  @Test func `What is packed beyond the ratio is refused once it is large`() throws {
    try open([PackagePart(name: "a", bytes: [UInt8](repeating: 0, count: 10_000))]) { _ in }
    #expect(throws: ZipFailure.suspiciousRatio("a")) {
      try open([PackagePart(name: "a", bytes: [UInt8](repeating: 0, count: 10_001))]) { _ in }
    }
  }

  @Test func `A part is found whatever the case of its name`() throws {
    try open([part("Word/A.xml", 100)]) { file in
      let bytes = try file.bytes(of: "word/a.XML", limit: 100)
      #expect(bytes.count == 100)
    }
  }

  @Test(arguments: [
    ("word/a.xml", 99, ZipFailure.tooLarge(part: "Word/A.xml", limit: 99)),
    ("none", 100, .missingPart("none")),
  ])
  func `A part beyond what its reader takes is refused, and one that is not there`(
    _ name: String, _ limit: Int, _ failure: ZipFailure
  ) {
    #expect(throws: failure) {
      try open([part("Word/A.xml", 100)]) { file in
        _ = try file.bytes(of: name, limit: limit)
      }
    }
  }

  @Test func `What is no archive is said to be damaged, and what is not there to be missing`()
    throws
  {
    try inFolder { folder in
      try save(Array("not an archive at all, but long enough".utf8), at: "\(folder)/a.zip")
      #expect(throws: ZipFailure.damaged("缺少结尾的目录")) {
        _ = try ZipFile(opening: "\(folder)/a.zip", within: limits).names
      }
      #expect(throws: ZipFailure.cannotOpen(because: "没有这个文件")) {
        _ = try ZipFile(opening: "\(folder)/b.zip", within: limits).names
      }
    }
  }
}
