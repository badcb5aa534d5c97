import DisclosureTesting
import Glibc
import Testing
import ZipArchives

@Suite struct WritingTests {
  private let parts = [
    PackagePart(name: "word/document.xml", bytes: Array("<w:document/>".utf8)),
    PackagePart(name: "附件/名单.txt", bytes: Array(String(repeating: "张三\n", count: 5_000).utf8)),
    PackagePart(name: "empty", bytes: []),
  ]

  @Test func `What is written is read again, in the order given`() throws {
    try inFolder { folder in
      let path = "\(folder)/a.zip"
      try save(zipped(parts), at: path)
      let file = try ZipFile(opening: path, within: .ownFile)
      let names = file.names
      #expect(names == parts.map(\.name))
      for part in parts {
        guard case .bytes(let bytes) = part.content else { continue }
        let read = try file.bytes(of: part.name, limit: 1_000_000)
        #expect(read == bytes)
      }
    }
  }

  @Test func `The same parts give the same bytes, in memory as on the disk`() throws {
    try inFolder { folder in
      try save(Array("photograph".utf8), at: "\(folder)/1.jpg")
      let parts = parts + [PackagePart(name: "1.jpg", file: "\(folder)/1.jpg")]
      let first = try zipped(parts)
      try writeZip(parts, to: "\(folder)/b.zip")
      #expect(try zipped(parts) == first)
      #expect(try content(of: "\(folder)/b.zip") == first)
    }
  }

  @Test func `Every part bears the first day of the format and says that its name is UTF-8`() throws
  {
    let bytes = try zipped(parts)
    #expect(Array(bytes[..<4]) == [0x50, 0x4B, 0x03, 0x04])
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0], "1980-01-01 00:00:00")
    // The second local header follows the first part's 13 bytes or what deflate made of them.
    let second = try #require(header(after: 1, in: bytes))
    #expect(bytes[second + 7] & 0x08 != 0, "bit 11: the name is UTF-8")
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "c:/a"])
  func `A name that points outside is not written`(_ name: String) {
    #expect(throws: ZipFailure.unsafeName(name)) {
      try zipped([PackagePart(name: name, bytes: [1])])
    }
  }

  @Test func `Two parts of one name are not written, whatever their case`() {
    #expect(throws: ZipFailure.duplicatePart("A.xml")) {
      try zipped([PackagePart(name: "a.xml", bytes: [1]), PackagePart(name: "A.xml", bytes: [2])])
    }
  }

  @Test func `A part whose file is not there is an error, and no archive is left`() throws {
    try inFolder { folder in
      let part = PackagePart(name: "a", file: "\(folder)/none")
      #expect(throws: ZipFailure.self) { try writeZip([part], to: "\(folder)/c.zip") }
      #expect(throws: ZipFailure.self) { try content(of: "\(folder)/c.zip") }
    }
  }

  private func header(after number: Int, in bytes: [UInt8]) -> Int? {
    let marks = bytes.indices.dropLast(3).filter {
      Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 0x03, 0x04]
    }
    return marks.count > number ? marks[number] : nil
  }
}

/// Makes a folder, hands over its path and takes it away again.
func inFolder(_ body: (String) throws -> Void) throws {
  var name = Array("/tmp/zip-XXXXXX".utf8CString)
  let made = try #require(mkdtemp(&name).map { String(cString: $0) })
  defer { removeTree(made) }
  try body(made)
}

private func removeTree(_ folder: String) {
  guard let listing = opendir(folder) else { return }
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    unlink("\(folder)/\(name)")
  }
  closedir(listing)
  rmdir(folder)
}

func save(_ bytes: [UInt8], at path: String) throws {
  let file = try #require(fopen(path, "wb"))
  defer { fclose(file) }
  #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}

/// The whole file, through the room's own reader.
func content(of path: String) throws(ZipFailure) -> [UInt8] {
  let file = try RawFile(opening: path)
  return try file.bytes(at: 0, count: file.size)
}

@Suite struct PackedContentTests {
  /// Chunks of all lengths, empty ones among them, that take more than one reading to hand over.
  private let chunks = [0, 1, 0, 40_000, 7, 0].map { count in
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
  }

  @Test func `What was packed while it came about is the same part as one packed whole`() throws {
    let whole = PackagePart(name: "a.xml", bytes: chunks.flatMap(\.self))
    let packed = PackagePart(name: "a.xml", packed: try PackedContent(chunks))
    let last = PackagePart(name: "b.xml", bytes: [1])
    #expect(try zipped([packed, last]) == zipped([whole, last]))
  }

  @Test func `A part of nothing is packed too`() throws {
    let packed = PackagePart(name: "a.xml", packed: try PackedContent([]))
    try inFolder { folder in
      try save(zipped([packed]), at: "\(folder)/a.zip")
      let file = try ZipFile(opening: "\(folder)/a.zip", within: .ownFile)
      #expect(file.names == ["a.xml"])
      #expect(try file.bytes(of: "a.xml", limit: 10) == [])
    }
  }

  @Test func `A part packed before takes the place of one in a template`() throws {
    let template = ZipTemplate(
      try zipped([
        PackagePart(name: "a.xml", bytes: [1]), PackagePart(name: "b.xml", bytes: [2]),
      ]))
    let packed = PackagePart(name: "b.xml", packed: try PackedContent(chunks))
    let parts = try ZipTemplate(template.bytes(replacing: [packed])).parts()
    #expect(parts.map(\.name) == ["a.xml", "b.xml"])
    #expect(parts.last?.content == .bytes(chunks.flatMap(\.self)))
  }
}
