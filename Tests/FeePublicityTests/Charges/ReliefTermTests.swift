import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

@Suite struct ReliefTermTests {
  @Test(
    arguments: [
      ("住宿费全免", "住宿费", .whole), ("住宿费 免收", "住宿费", .whole), ("课后服务费减半", "课后服务费", .percent("50")),
      ("课后服务费减30%", "课后服务费", .percent("30")), ("课后服务费减免33.5％", "课后服务费", .percent("33.5")),
      ("校服费 减100元", "校服费", .sum(Amount(fen: 10_000))),
      ("校服费减收0.05元", "校服费", .sum(Amount(fen: 5))),
    ] as [(String, String, ReliefTerm.Way)])
  func `what is taken off is read`(_ text: String, _ item: String, _ way: ReliefTerm.Way) {
    let term = ReliefTerm(parsing: text)
    #expect(term?.item == item)
    #expect(term?.way == way)
  }

  @Test(arguments: [
    "", "全免", "住宿费", "住宿费减", "住宿费减100%", "住宿费减0%", "住宿费减-5元", "住宿费减100", "住宿费减0.001元", "减半",
  ])
  func `anything else is no relief`(_ text: String) {
    #expect(ReliefTerm(parsing: text) == nil)
  }

  @Test func `a cell holds several, and the part that cannot be read is named`() throws {
    let terms = try ReliefTerm.all(in: "住宿费全免、课后服务费减半；校服费减100元").get()
    #expect(terms.map(\.item) == ["住宿费", "课后服务费", "校服费"])
    #expect(throws: ReliefTerm.UnreadPart(text: "孤儿")) {
      try ReliefTerm.all(in: "住宿费全免、孤儿").get()
    }
  }

  @Test(
    arguments: [
      (.whole, nil, 825), (.percent("50"), nil, nil), (.percent("50"), .halfUp, 413),
      (.percent("50"), .truncate, 412), (.percent("40"), nil, 330),
      (.percent("33.3"), .halfUp, 275),
      (.sum(Amount(fen: 825)), nil, 825), (.sum(Amount(fen: 826)), .halfUp, nil),
    ] as [(ReliefTerm.Way, Score.Rounding?, Int?)])
  func `relief of 8.25 yuan is exact or rounded as the settings say`(
    _ way: ReliefTerm.Way, _ rounding: Score.Rounding?, _ fen: Int?
  ) {
    #expect(way.amount(of: Amount(fen: 825), rounding: rounding) == fen.map { Amount(fen: $0) })
  }

  @Test(
    arguments: [
      ("不收", .nothing), ("60%", .percent("60")), ("100%", .percent("100")),
      ("300元", .sum(Amount(fen: 30_000))), ("101%", nil), ("0元", nil), ("一半", nil), ("", nil),
    ] as [(String, HalfDayRate?)])
  func `what half a day costs is read`(_ text: String, _ rate: HalfDayRate?) {
    #expect(HalfDayRate(parsing: text) == rate)
  }
}
