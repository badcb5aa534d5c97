import Foundation
import Testing

@Suite struct InitCommandTests {
  private let init周敏 = "init data --unit 临川县教育局 --first 周敏 --password-file 密码"

  private func inFolder(_ body: (URL) throws -> Void) throws {
    try withScratchFolder { folder in
      try Data("周敏的密码\r\n第二行".utf8).write(to: folder.appendingPathComponent("密码"))
      try body(folder)
    }
  }

  private func mode(of name: String, in folder: URL) throws -> Int {
    let path = folder.appendingPathComponent(name).path
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
  }

  @Test func `data and key lie apart and only their owner can read them`() throws {
    try inFolder { folder in
      let made = try run("gongshi \(init周敏) --rehearsal 演练", in: folder)
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("请把密钥文件抄到另一个地方保管"))
      #expect(try contents(of: folder) == ["data", "data.key", "密码"])
      #expect(try mode(of: "data", in: folder) == 0o700)
      #expect(try mode(of: "data.key", in: folder) == 0o600)
      #expect(try mode(of: "data/gongshi.sqlite", in: folder) == 0o600)
    }
  }

  @Test func `a dry run makes nothing, and says what it would make`() throws {
    try inFolder { folder in
      let made = try run("gongshi \(init周敏) --dry-run", in: folder)
      #expect(made.status == 0)
      #expect(made.output.contains("将建立数据文件夹 data"))
      #expect(try contents(of: folder) == ["密码"])
    }
  }

  @Test func `a folder that has data, or a key, is left alone`() throws {
    try inFolder { folder in
      _ = try run("gongshi \(init周敏) --rehearsal 演练", in: folder)
      let key = try Data(contentsOf: folder.appendingPathComponent("data.key"))
      let again = try run("gongshi \(init周敏) --rehearsal 演练", in: folder)
      #expect(again.status == 1)
      #expect(again.output.contains("[STORE-002]"))
      let dry = try run("gongshi \(init周敏) --dry-run", in: folder)
      #expect(dry.status == 1)
      #expect(dry.output.contains("[OFF-006]"))
      #expect(try Data(contentsOf: folder.appendingPathComponent("data.key")) == key)
    }
  }

  @Test func `only a rehearsal can be told what time it is`() throws {
    try inFolder { folder in
      let made = try run("gongshi \(init周敏) --now 2026-09-21T09:00", in: folder)
      #expect(made.status == 1)
      #expect(made.output.contains("[OFF-001]"))
      #expect(try contents(of: folder) == ["密码"])
      let rehearsed = try run(
        "gongshi \(init周敏) --rehearsal 演练 --now 2026-09-21T09:00", in: folder)
      #expect(rehearsed.output.hasPrefix("【演练】演练\n"))
    }
  }

  @Test func `data in earnest refuse a time from outside, and take the password's real cost`()
    throws
  {
    try inFolder { folder in
      let made = try run("gongshi \(init周敏)", in: folder)
      #expect(made.status == 0, "\(made.output)")
      #expect(!made.output.contains("演练"))
      let list = try run("GONGSHI_NOW=2026-09-21T09:00 gongshi list --data data", in: folder)
      #expect(list.status == 1)
      #expect(list.output.contains("[OFF-001]"))
      let people = try run("gongshi people --data data", in: folder)
      #expect(people.output.contains("P1    周敏  安全管理"))
    }
  }

  @Test func `the key is made where it is wanted, and asked for where it is not`() throws {
    try inFolder { folder in
      _ = try run("gongshi \(init周敏) --rehearsal 演练 --key 保管/钥匙", in: folder)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("保管"), withIntermediateDirectories: true)
      let made = try run("gongshi \(init周敏) --rehearsal 演练 --key 保管/钥匙", in: folder)
      #expect(made.status == 0, "\(made.output)")
      #expect(try contents(of: folder) == ["data", "保管", "密码"])
      let without = try run("gongshi people --data data", in: folder)
      #expect(without.status == 1)
      #expect(without.output.contains("[STORE-007]"))
      let with = try run("GONGSHI_KEY=保管/钥匙 gongshi people --data data", in: folder)
      #expect(with.status == 0, "\(with.output)")
    }
  }

  @Test func `without data every command says how to begin`() throws {
    try inFolder { folder in
      for command in ["list", "people", "settings", "number", "show N-2026-0001"] {
        let run = try run("gongshi \(command) --data data", in: folder)
        #expect(run.status == 1, "\(command)")
        #expect(run.output.contains("gongshi init"), "\(command): \(run.output)")
      }
    }
  }
}
