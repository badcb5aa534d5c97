import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a notice reads as approved in plain text`(_ kind: String) throws {
    let text = plainText(of: try sampleDocument(kind: kind))
    #expect(goldenDifference(text, "\(kind).txt") == nil)
  }
}
