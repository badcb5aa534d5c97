import DisclosureTesting
import GRDB
import NoticeLife
import Testing

@testable import DisclosureStore

struct DifferenceTests {
  private func differences(_ office: SampleOffice) throws -> [String] {
    try office.store.read { try $0.differences() }
  }

  @Test func `Tables that come of the ledger agree with it`() throws {
    try withOffice { office in
      _ = try office.drafted(with: [NewRow("甲")])
      _ = try office.signed()
      try office.act(.securityKeeper) { try $0.deactivate("受理员") }
      try office.act(.systemKeeper) { try $0.change(SampleOffice.settings) }
      try office.act(.clerk) { _ = try $0.giveOut(.documents(code: "临教人"), to: "N-2026-0001") }
      #expect(try differences(office).filter { !$0.hasPrefix("公示 N-2026-0002 第") } == [])
    }
  }

  @Test(arguments: [
    ("UPDATE notice SET title = '别的'", "公示 N-2026-0001 的 title:表里是 别的,按台账应为 拟聘用人员公示"),
    ("UPDATE notice SET rowCount = 9", "公示 N-2026-0001 的 rowCount:表里是 9,按台账应为 1"),
    (
      "DROP TRIGGER noticeNoDELETE; PRAGMA foreign_keys = OFF; DELETE FROM notice",
      "公示 N-2026-0001:表里没有"
    ),
    (
      "UPDATE notice SET id = 'N-2026-0002'; PRAGMA foreign_keys = OFF",
      "公示 N-2026-0002:台账里没有"
    ),
    (
      "DROP TRIGGER listRowNoUPDATE; UPDATE listRow SET public = '{}'",
      "公示 N-2026-0001 第 1 版的名单:与台账的哈希不符"
    ),
    ("DELETE FROM listRow", "公示 N-2026-0001 第 1 版的名单:与台账的哈希不符"),
    ("DELETE FROM listRow; DELETE FROM listVersion", "公示 N-2026-0001 第 1 版:没有名单"),
    ("UPDATE person SET roles = '[\"签发\"]' WHERE id = 'P2'", "人员 P2:与台账不符"),
    ("UPDATE person SET publicKey = zeroblob(32) WHERE id = 'P4'", "人员 P4:与台账不符"),
    ("UPDATE office SET settings = json_set(settings, '$.unit', '别处')", "单位的设定:与台账不符"),
    ("INSERT INTO givenNumber VALUES ('x', 2026, 1, '多的', 'N-2026-0001')", "编号 多的:与台账不符"),
  ])
  func `Whatever was changed beside the ledger is named`(_ sql: String, _ line: String) throws {
    try withOffice { office in
      _ = try office.drafted(with: [NewRow("甲")])
      try office.store.queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try database.execute(sql: sql)
      }
      #expect(try differences(office).contains(line))
    }
  }

  @Test(arguments: [
    ("UPDATE objection SET standing = '已答复'", "的 standing:表里是 已答复,按台账应为 "),
    ("UPDATE objection SET dueOn = '2026-12-31'", "的 dueOn:表里是 2026-12-31,按台账应为 空"),
    ("DROP TRIGGER objectionNoDELETE; DELETE FROM objection", ":表里没有"),
  ])
  func `An objection changed beside the ledger is named`(_ sql: String, _ words: String) throws {
    try withOffice { office in
      let id = try office.objected(to: office.opened()).id
      #expect(try differences(office).filter { $0.contains(id) } == [])
      try office.store.queue.write { try $0.execute(sql: sql) }
      let lines = try differences(office).filter { $0.contains(id) }
      #expect(lines.count == 1)
      #expect(lines.first?.contains(words) == true, "\(lines)")
    }
  }
}
