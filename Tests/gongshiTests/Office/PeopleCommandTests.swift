import Foundation
import Testing

@Suite struct PeopleCommandTests {
  @Test func `only whoever keeps the roles gives them out, and that shows in the exit code`() throws
  {
    try withOffice { office in
      let added = try office.act("李娜", "people add 钱七 --role 经办 --new-password-file 李娜.密码")
      #expect(added.status == 3)
      #expect(added.output.contains("[STORE-020]"))
      let list = try office.gongshi("people --json")
      #expect(!list.output.contains("钱七"))
    }
  }

  @Test func `a dry run adds nobody`() throws {
    try withOffice { office in
      let added = try office.act(
        "周敏", "people add 钱七 --role 经办 --new-password-file 李娜.密码 --dry-run")
      #expect(added.status == 0)
      #expect(added.output.contains("将添加 P7 钱七(经办)"))
      #expect(try !office.gongshi("people").output.contains("钱七"))
    }
  }

  @Test func `roles change, a person leaves, and neither can act as before`() throws {
    try withOffice { office in
      let changed = try office.act("周敏", "people roles 李娜 --role 审核 --role 受理")
      #expect(changed.output.contains("已把 李娜 的角色由经办改为审核、受理"))
      #expect(try office.draft().status == 3)
      _ = try office.act("周敏", "people remove P2")
      let acted = try office.act("李娜", "number 发文字号 N-2026-0001")
      #expect(acted.status == 3)
      #expect(acted.output.contains("[STORE-018]"))
      #expect(try office.gongshi("people").output.contains("P2    李娜  已停用"))
    }
  }

  @Test func `a password is changed by its owner, and the old one is none any more`() throws {
    try withOffice { office in
      try Data("新的密码123".utf8).write(to: office.folder.appendingPathComponent("新.密码"))
      let changed = try office.act("李娜", "people password --new-password-file 新.密码")
      #expect(changed.status == 0, "\(changed.output)")
      let old = try office.draft()
      #expect(old.status == 1)
      #expect(old.output.contains("[STORE-016]"))
      try FileManager.default.removeItem(at: office.folder.appendingPathComponent("李娜.密码"))
      try FileManager.default.copyItem(
        at: office.folder.appendingPathComponent("新.密码"),
        to: office.folder.appendingPathComponent("李娜.密码"))
      #expect(try office.draft().status == 0)
    }
  }

  @Test(arguments: [
    ("people remove 王强", "[OFF-005]"), ("people remove 王强 --as 周敏", "[OFF-003]"),
    ("people remove 王强 --as 周敏 --password-file 没有", "[OFF-004]"),
    ("people remove 王强 --as 周敏 --password-file 空", "[OFF-004]"),
    ("people remove 王强 --as 周敏 --password-file 李娜.密码", "[STORE-016]"),
    ("people remove 王强 --as 吴九 --password-file 李娜.密码", "[STORE-015]"),
  ])
  func `who acts, and that it is they, must be said`(_ words: String, _ rule: String) throws {
    try withOffice { office in
      try Data("\n密码".utf8).write(to: office.folder.appendingPathComponent("空"))
      let run = try office.gongshi(words)
      #expect(run.status == 1)
      #expect(run.output.contains(rule), "\(run.output)")
    }
  }

  @Test func `name and password may come from the environment, the password only as a file`() throws
  {
    try withOffice { office in
      let run = try run(
        """
        GONGSHI_DATA=data GONGSHI_NOW=2026-09-21T09:00 GONGSHI_AS=周敏 \
        GONGSHI_PASSWORD_FILE=周敏.密码 gongshi people remove 王强
        """, in: office.folder)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.contains("已停用 P3 王强(原角色:审核)"))
    }
  }

  @Test func `settings are changed by the system keeper and hold for what comes after`() throws {
    try withOffice { office in
      _ = try office.draft()
      let refused = try office.act("李娜", "settings --scheme three-levels")
      #expect(refused.status == 3)
      let changed = try office.act(
        "孙明", "settings --scheme three-levels --channel 公示栏 --retention hiring.proposed=730")
      #expect(changed.status == 0, "\(changed.output)")
      #expect(try office.gongshi("settings").output.contains("名单保存:hiring.proposed 730 天"))
      _ = try office.draft()
      #expect(try office.shown("scheme") as? String == "standard")
      #expect(try office.shown("scheme", of: "N-2026-0002") as? String == "three-levels")
    }
  }

  @Test func `a number is given out once, whoever asks and whatever becomes of the notice`() throws
  {
    try withOffice { office in
      _ = try office.draft()
      let missing = try office.act("李娜", "number 发文字号 N-2026-0001")
      #expect(missing.status == 1)
      #expect(missing.output.contains("[OFF-021]"))
      _ = try office.act("孙明", "settings --document-code 临教 --credit-code 11361002MB0000000X")
      let dry = try office.act("李娜", "number 发文字号 N-2026-0001 --dry-run")
      #expect(dry.output.contains("将给 N-2026-0001 取发文字号 临教〔2026〕1号"))
      let first = try office.act("李娜", "number 发文字号 N-2026-0001")
      #expect(first.output.contains("已给 N-2026-0001 取发文字号 临教〔2026〕1号"))
      #expect(try office.act("李娜", "number 发文字号 N-2026-0001 --take 1").status == 1)
      let taken = try office.act("李娜", "number 发文字号 N-2026-0001 --take 7")
      #expect(taken.output.contains("临教〔2026〕7号"))
      let next = try office.act("李娜", "number 发文字号 N-2026-0001")
      #expect(next.output.contains("临教〔2026〕8号"))
      let index = try office.act("李娜", "number 索引号 N-2026-0001")
      #expect(index.output.contains("11361002MB0000000X/202609-00001"))
      let list = try office.gongshi("number")
      for text in ["临教〔2026〕1号", "临教〔2026〕7号", "临教〔2026〕8号", "202609-00001"] {
        #expect(list.output.contains(text))
      }
    }
  }
}
