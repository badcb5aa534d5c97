import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct NoticePageTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a notice reads as approved on the web`(_ kind: String) throws {
    let page = html(of: try sampleDocument(kind: kind), period: samplePeriod)
    #expect(goldenDifference(page, "\(kind).html") == nil)
  }
}
