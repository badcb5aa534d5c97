import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct ChannelCautionTests {
  @Test func `every caution is on the page of rules, and no other`() throws {
    #expect(try rulesOutOfStep("CHAN-", domain: "DisclosureDocuments") == [])
  }

  @Test(arguments: [(6, []), (80, []), (81, ["CHAN-002"])])
  func `a list too long for pictures is told of`(_ rows: Int, _ ids: [String]) throws {
    let document = try sampleDocument(rows: rows)
    #expect(ChannelCaution.strips(of: document).map { [$0.id] } ?? [] == ids)
  }

  @Test(arguments: [(6, false), (2_000, true)])
  func `an article and a show too long for their readers are told of`(
    _ rows: Int, _ isTold: Bool
  ) throws {
    let document = try sampleDocument(rows: rows)
    let article = try weChatArticle(of: document, period: samplePeriod)
    #expect((ChannelCaution.article(article)?.id == "CHAN-001") == isTold)
    #expect((ChannelCaution.show(of: document)?.id == "CHAN-003") == isTold)
  }
}
