import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct StatementTests {
  @Test func `what the notice states goes before the office's terms`() throws {
    try withOffice { office in
      let yingkou = try #require(ObjectionTerms.seen("营口"))
      try office.act(.issuer) { try $0.setObjectionTerms(yingkou, for: nil) }
      let facts: [JSON] = [
        fact("邮寄认定", "收到邮戳"), fact("受理时间", "工作日8:30—12:00，14:00—17:30"),
      ]
      let notice = try office.act(.clerk) { writing in
        let id = try writing.newNoticeID()
        let list = try writing.storeList(
          [NewRow("张小三")], publication: .members(["facts": .array(facts)]), of: id)
        let draft = SampleOffice.draft(root: list.root, rows: 1)
        try writing.append(.drafted(draft: draft), to: id)
        return id
      }
      let stated = try office.store.read { try $0.statements(on: notice) }
      #expect(stated.rules.stated(\.postmark)?.value == .arrival)
      #expect(stated.hours != nil && stated.window.lastDay == nil)
      let other = try office.opened()
      let silent = try office.store.read { try $0.statements(on: other) }
      #expect(silent.rules.stated(\.postmark)?.value == .dispatch)
      #expect(silent.hours == nil && silent.window.lastDay != nil)
    }
  }

  private func fact(_ name: String, _ value: String) -> JSON {
    .members(["name": .string(name), "values": .array([.string(value)])])
  }
}
