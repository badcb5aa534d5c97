import Disclosure
import DisclosureTesting
import Foundation
import NoticeLife
import WorkingDays

@testable import DisclosureStore

extension SampleOffice {
  static let evening = Moment("2026-09-28", minutes: 18 * 60)

  /// Where the key lies, beside the folder.
  var keyPath: String { folder + ".key" }

  /// A draft with a list of two.
  func draftedList() throws -> String {
    try drafted(with: [NewRow("欧阳春"), NewRow("司马秋", id: "320981199901010024")])
  }

  /// A notice that hangs, with a photograph as its evidence; its id.
  func open(_ photograph: [UInt8] = Array("a photograph".utf8)) throws -> String {
    let id = try draftedList()
    for step in SigningScheme.standard.steps {
      try act(step.role) { writing in
        let sha256 = SampleOffice.draft().sha256
        try writing.append(
          .signed(step: step.name, version: 1, sha256: sha256, minutes: nil), to: id)
      }
    }
    try act(.clerk) { writing in
      let hash = try writing.keep(photograph, role: "张贴照片", name: "1.jpg", of: id)
      let posting = Posting(
        number: 1, channel: "公示栏", place: "办公楼一楼", at: SampleOffice.morning,
        evidence: [.photograph(sha256: hash)])
      try writing.append(.posted(posting: posting), to: id)
      try writing.append(
        .counted(
          period: CountedPeriod(
            posting: 1, start: SampleOffice.morning, firstCounted: "2026-09-29",
            ends: Moment("2026-10-15", minutes: 0))), to: id)
    }
    return id
  }
}

/// Changes a file in place, as a careless hand or a bad disk would.
func damage(_ path: String, at offset: Int = 0, to byte: UInt8 = 0xEE) throws {
  var bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  bytes[offset] = byte
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

/// The id of the refusal that `body` throws; nil when it throws none.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as StoreRefusal {
    return error.id
  } catch {
    return "\(error)"
  }
}
