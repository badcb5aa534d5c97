import Foundation
import Glibc

/// A private value that must not be found in a file, in any of the forms in which a careless
/// program would leave it there.
struct Canary: Sendable {
  let value: String
  /// UTF-8, UTF-16LE, hexadecimal in both cases, and Base64 at each of its three alignments.
  let forms: [[UInt8]]

  init(_ value: String) {
    self.value = value
    let bytes = Array(value.utf8)
    let hexadecimal = bytes.map { String(format: "%02x", $0) }.joined()
    let forms = [
      bytes, value.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, Array(hexadecimal.utf8),
      Array(hexadecimal.uppercased().utf8),
    ]
    self.forms = forms + (0..<3).map { Canary.base64(of: bytes, at: $0) }
  }

  /// The characters that do not depend on what stands before or after.
  private static func base64(of bytes: [UInt8], at offset: Int) -> [UInt8] {
    let whole = (bytes.count + offset) / 3 * 4
    let text = Data([UInt8](repeating: 0, count: offset) + bytes).base64EncodedString()
    return Array(text.utf8.prefix(whole).dropFirst(offset == 0 ? 0 : 4))
  }
}

/// Where canaries lie in the files below a folder, as “path: value”; names of files count too.
func canaries(_ canaries: [Canary], below folder: String) throws -> [String] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  return paths.flatMap { path in
    let content = FileManager.default.contents(atPath: folder + "/" + path)
    let bytes = Array(path.utf8) + [0] + [UInt8](content ?? Data())
    return canaries.filter { $0.forms.contains { found($0, in: bytes) } }
      .map { "\(path): \($0.value)" }
  }
}

func found(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { hay in
    needle.withUnsafeBytes { needle in
      guard let start = hay.baseAddress, let sought = needle.baseAddress else { return false }
      var offset = 0
      while offset + needle.count <= hay.count,
        let hit = memchr(start + offset, Int32(needle[0]), hay.count - needle.count - offset + 1)
      {
        if memcmp(hit, sought, needle.count) == 0 { return true }
        offset = UnsafeRawPointer(hit) - start + 1
      }
      return false
    }
  }
}
