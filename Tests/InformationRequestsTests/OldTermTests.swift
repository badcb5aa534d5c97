import Disclosure
import DisclosureTesting
import InformationRequests
import Testing

@Suite struct OldTermTests {
  @Test(
    arguments: [
      ("本机关自收到申请之日起15个工作日内予以答复。", 1), ("将在 15 个工作日内答复", 1),
      ("十五个工作日内答复；逾期可投诉", 1), ("１５个工作日内答复", 1),
      ("15个工作日内答复。十五个工作日内送达", 2), ("自收到申请之日起20个工作日内答复。", 0),
      ("第三方应当自收到征求意见书之日起15个工作日内提出意见。", 0), ("延长115个工作日", 0),
      ("二十五个工作日", 0), ("15日内", 0), ("", 0),
    ])
  func `the 15 working days of 2007 are named where the answer is meant`(
    _ text: String, _ count: Int
  ) {
    let found = oldTermFindings(in: text)
    #expect(found.count == count && found.allSatisfy { $0.rule == "REQ-032" })
  }

  @Test func `every figure has a source, and only what was read in a law is called one`() {
    let standings = RequestTerm.all.map { "\($0.name) \($0.figure) \($0.source.standing.rawValue)" }
    #expect(
      standings == [
        "补正通知 7个工作日 惯例", "征求第三方意见 15个工作日 法律法规", "答复 20个工作日 法律法规",
        "延长 20个工作日 法律法规", "行政复议 60日 惯例", "行政诉讼 6个月 惯例",
      ])
  }

  @Test func `every rule on requests stands on the page`() throws {
    #expect(try rulesOutOfStep("REQ-", domain: "InformationRequests") == [])
  }
}
