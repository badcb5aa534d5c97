import DisclosureTesting
import Foundation
import Testing

/// The byte search finds what it is there to find: a search that finds nothing proves nothing.
@Suite struct CanaryTests {
  private let canary = Canary("13800138000")

  @Test func `every form is found, wherever it lies`() throws {
    let value = "13800138000"
    for offset in 0..<6 {
      let before = String(repeating: "x", count: offset)
      let text = before + value + "yz"
      let forms = [
        Data(text.utf8), text.data(using: .utf16LittleEndian)!,
        Data(text.utf8.map { String(format: "%02x", $0) }.joined().utf8),
        Data(text.utf8.map { String(format: "%02X", $0) }.joined().utf8),
        Data(Data(text.utf8).base64EncodedString().utf8),
      ]
      for form in forms {
        #expect(try search(form) == ["a: 13800138000"], "\(offset)")
      }
    }
  }

  @Test func `another number is not taken for it`() throws {
    #expect(try search(Data("13912345678".utf8)) == [])
    #expect(try search(Data(Data("13912345678".utf8).base64EncodedString().utf8)) == [])
  }

  @Test func `a file's name counts`() throws {
    try withEmptyFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/王小明.txt"))
      #expect(try canaries([Canary("王小明")], below: folder) == ["王小明.txt: 王小明"])
    }
  }

  private func search(_ content: Data) throws -> [String] {
    try withEmptyFolder { folder in
      try content.write(to: URL(fileURLWithPath: folder + "/a"))
      return try canaries([canary], below: folder)
    }
  }
}
