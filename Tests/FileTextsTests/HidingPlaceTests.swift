import DisclosureTesting
import FileTexts
import Foundation
import Testing
import ZipArchives

/// Every text of a file that holds `bytes`.
func textsOfFile(_ bytes: [UInt8]) throws -> [FileText] {
  let file = try MemoryFile(holding: bytes)
  var texts: [FileText] = []
  try readTexts(of: file.path) { texts.append($0) }
  withExtendedLifetime(file) {}
  return texts
}

@Suite struct HidingPlaceTests {
  @Test(arguments: HidingPlace.office)
  func `what stands in a hiding place is read there and nowhere in the clean twin`(
    place: HidingPlace
  ) throws {
    let found = try textsOfFile(place.file(holding: HidingPlace.secret))
      .filter { $0.text.contains(HidingPlace.secret) }
    #expect(
      found.contains {
        $0.place.part.rawValue == place.part && $0.place.hidden?.rawValue == place.hidden
      }, "\(place.name): \(found.map { "\($0.place.part) \($0.place.words)" })")
    let twin = try textsOfFile(place.file(holding: HidingPlace.harmless))
    #expect(!twin.contains { $0.text.utf8.count { (0x30...0x39).contains($0) } > 6 })
  }

  @Test func `the table has forty places and more, each once`() {
    #expect(HidingPlace.office.count >= 40)
    #expect(Set(HidingPlace.office.map(\.name)).count == HidingPlace.office.count)
  }
}
