import Disclosure
import DisclosureTesting
import Foundation
import Testing

struct WritingAtomicFileTests {
  private struct Stopped: Error {}

  @Test func `Text arrives whole under its name and nothing else is left`() throws {
    try withEmptyFolder { folder in
      try writeAtomically("第一行\n", to: "\(folder)/名单 (一).txt")
      #expect(try contents(of: folder) == ["名单 (一).txt"])
      let text = try String(contentsOfFile: "\(folder)/名单 (一).txt", encoding: .utf8)
      #expect(text == "第一行\n")
    }
  }

  @Test func `More bytes than a pipe or a page holds arrive unchanged`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try withEmptyFolder { folder in
      try writeAtomically(bytes, to: "\(folder)/big")
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/big")) == Data(bytes))
    }
  }

  @Test(arguments: [UInt32(0o600), 0o640])
  func `A file is made with the permissions asked for, whatever stood there`(
    _ permissions: UInt32
  ) throws {
    try withEmptyFolder { folder in
      try writeAtomically([1], to: "\(folder)/key")
      try writeAtomically([2], to: "\(folder)/key", permissions: permissions)
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/key")
      #expect(attributes[.posixPermissions] as? Int == Int(permissions))
    }
  }

  @Test func `A failure keeps the old file and removes the temporary one`() throws {
    try withEmptyFolder { folder in
      let path = "\(folder)/notice.txt"
      try writeAtomically("old", to: path)
      #expect(throws: Stopped.self) {
        try writeAtomically(to: path) { temporary in
          try Data("half".utf8).write(to: URL(fileURLWithPath: temporary))
          throw Stopped()
        }
      }
      #expect(try contents(of: folder) == ["notice.txt"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }
  }

  @Test func `The old file is there until the new one is whole`() throws {
    try withEmptyFolder { folder in
      let path = "\(folder)/notice.txt"
      try writeAtomically("old", to: path)
      try writeAtomically(to: path) { temporary in
        try Data("new".utf8).write(to: URL(fileURLWithPath: temporary))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    }
  }

  @Test func `A symbolic link is followed, not replaced`() throws {
    try withEmptyFolder { folder in
      try writeAtomically("old", to: "\(folder)/target")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "\(folder)/target")
      try writeAtomically("new", to: "\(folder)/link")
      #expect(try String(contentsOfFile: "\(folder)/target", encoding: .utf8) == "new")
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link")
          == "\(folder)/target")
    }
  }

  @Test func `Each refusal names the path, the reason and what to do`() throws {
    try withEmptyFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/sub", withIntermediateDirectories: false)
      try writeAtomically("a file", to: "\(folder)/file")
      let long = "\(folder)/\(String(repeating: "长", count: 90)).xlsx"
      let cases: [(path: String, code: FileWriteError.Code, words: String)] = [
        ("\(folder)/missing/a.txt", .folderMissing, "文件夹不存在,请先建好文件夹,或换一个位置再试"),
        ("\(folder)/file/a.txt", .folderMissing, "文件夹不存在,请先建好文件夹,或换一个位置再试"),
        ("\(folder)/sub", .notAFile, "这个位置上是文件夹或设备,请换一个文件名再试"),
        ("\(folder)/sub/", .notAFile, "这个位置上是文件夹或设备,请换一个文件名再试"),
        ("/dev/null", .notAFile, "这个位置上是文件夹或设备,请换一个文件名再试"),
        ("", .notAFile, "这个位置上是文件夹或设备,请换一个文件名再试"),
        (long, .nameTooLong, "文件名太长,请改短(不超过 80 个汉字)后再试"),
        ("/proc/a.txt", .folderMissing, "文件夹不存在,请先建好文件夹,或换一个位置再试"),
      ]
      for (path, code, words) in cases {
        let error = #expect(throws: FileWriteError.self) { try writeAtomically("x", to: path) }
        #expect(error?.code == code, "\(path)")
        #expect(error?.description == "无法写入 \(path):\(words)(未写入任何内容)。[\(code.rawValue)]")
      }
      #expect(try contents(of: folder) == ["file", "sub"])
    }
  }

  private func contents(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
