import Foundation
import Testing
import ZipArchives

@Suite struct MemoryFileTests {
  @Test func `a file in memory reads like any other and is gone with its value`() throws {
    let bytes = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    var memory: MemoryFile? = try MemoryFile(holding: bytes)
    let path = try #require(memory?.path)
    let file = try RawFile(opening: path)
    #expect(try file.bytes(at: 0, count: file.size) == bytes)
    memory = nil
    #expect(FileManager.default.contents(atPath: path) != Data(bytes))
  }
}
