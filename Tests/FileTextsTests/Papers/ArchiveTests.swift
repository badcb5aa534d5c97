import DisclosureTesting
import FileTexts
import Foundation
import Testing
import ZipArchives

private let secret = "11010519491231002X"

@Suite struct ArchiveTests {
  /// An archive with one file of that name in it.
  private func packed(_ bytes: [UInt8], named name: String = "内.txt") throws -> [UInt8] {
    try withEmptyFolder { folder in
      try writeZip([PackagePart(name: name, bytes: bytes)], to: folder + "/a.zip")
      return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.zip")))
    }
  }

  private func packed(_ depth: Int) throws -> [UInt8] {
    try (0..<depth).reduce(Array(secret.utf8)) { bytes, level in
      try packed(bytes, named: level == 0 ? "名单.txt" : "内\(level).zip")
    }
  }

  @Test(arguments: 1...3)
  func `a file is read through three archives, and the way to it is told`(depth: Int) throws {
    let found = try textsOfFile(try packed(depth)).filter { $0.text == secret }
    #expect(found.map { $0.place.file.count } == [depth + 1])
    #expect(found.map { $0.place.file.last } == ["名单.txt"])
  }

  @Test func `a fourth archive is refused`() throws {
    let bytes = try packed(4)
    let refusal = #expect(throws: FileTextRefusal.self) { try textsOfFile(bytes) }
    #expect(refusal?.id == "READ-009")
  }

  @Test func `the names in an archive are texts`() throws {
    let texts = try textsOfFile(packed(Array("公示".utf8), named: "张三\(secret).txt"))
    #expect(texts.contains { $0.text.contains(secret) && $0.place.part == .fileName })
  }

  @Test func `of a file of no known form the letters are read`() throws {
    let bytes: [UInt8] = [0, 1, 2, 3] + Array(secret.utf8) + [0, 0]
    #expect(try textsOfFile(packed(bytes)).contains { $0.text == secret })
  }
}
