import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing

@Suite struct NoticeWordingTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `the built-in template makes the whole notice`(_ kind: String) throws {
    let document = try sampleDocument(kind: kind)
    #expect(goldenDifference(outline(document), "\(kind).document.txt") == nil)
  }
}
