import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct CalendarFileTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a period reads as approved in a calendar`(_ kind: String) throws {
    let publication = try titledSample(kind: kind)
    let file = calendarFile(of: publication, fingerprint: publication.fingerprint)
    #expect(goldenDifference(file, "\(kind).ics") == nil)
  }
}
