import DisclosureTesting
import NoticeLife
import Testing

@testable import DisclosureStore

struct NumberTests {
  @Test func `Numbers run on by series and year, and are in the ledger`() throws {
    try withOffice { office in
      let id = try office.drafted()
      let texts = try office.act(.clerk) { writing in
        [
          try writing.giveOut(.documents(code: "临教人"), to: id),
          try writing.giveOut(.documents(code: "临教人"), to: id),
          try writing.giveOut(.documents(code: "临教"), to: id),
          try writing.giveOut(.documents(code: "临教人"), to: id, year: 2027),
          try writing.giveOut(.index(creditCode: "11321084MB01234567", month: 9), to: id),
          try writing.giveOut(.index(creditCode: "11321084MB01234567", month: 10), to: id),
          try writing.newNoticeID(), try writing.newObjectionID(),
        ]
      }
      #expect(
        texts == [
          "临教人〔2026〕1号", "临教人〔2026〕2号", "临教〔2026〕1号", "临教人〔2027〕1号",
          "11321084MB01234567/202609-00001", "11321084MB01234567/202610-00002", "N-2026-0002",
          "Y-2026-0001",
        ])
      let numbers = try office.store.read { try $0.numbers(of: id).map(\.text) }
      #expect(Set(numbers) == Set([id] + texts.prefix(6)))
    }
  }

  @Test func `A number is not given twice, not even after its notice is withdrawn`() throws {
    try withOffice { office in
      let id = try office.drafted()
      let series = NumberSeries.documents(code: "临教人")
      try office.act(.clerk) { _ = try $0.giveOut(17, of: series, to: id) }
      try office.act(.issuer) { try $0.append(.withdrawn(reason: "名单有误"), to: id) }
      let other = try office.drafted()
      try office.act(.clerk) { writing in
        let refusal = #expect(throws: StoreRefusal.self) {
          try writing.giveOut(17, of: series, to: other)
        }
        #expect(refusal?.message == "临教人〔2026〕17号 已经给出过,编号不会给第二次,请另取一个。[STORE-025]")
        let next = try writing.giveOut(series, to: other)
        #expect(next == "临教人〔2026〕18号")
      }
    }
  }

  @Test(arguments: [
    NumberSeries.documents(code: " "), .index(creditCode: "", month: 9),
    .index(creditCode: "11321084MB01234567", month: 13),
    .index(creditCode: "11321084MB01234567", month: 0),
  ])
  func `A series that lacks something gives nothing out`(_ series: NumberSeries) throws {
    try withOffice { office in
      let refusal = #expect(throws: StoreRefusal.self) {
        try office.act(.clerk) { _ = try $0.giveOut(series, to: "N-2026-0001") }
      }
      #expect(refusal?.id == "STORE-031")
    }
  }
}
