import ChannelChecks
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import PersonalData
import Synchronization
import WorkingDays

/// A notice with the made-up roster as its list, and everything that is made of it.
struct ChannelContest {
  private let publication: Publication
  private let document: NoticeDocument

  init(_ roster: Roster) throws {
    publication = Publication(
      kind: "hiring.proposed", title: PublicText("云溪县2026年公开招聘中小学教师拟聘用人员公示"),
      issuer: PublicText("云溪县教育局"), facts: [], period: samplePeriod,
      tables: [try table(of: roster)])
    document = NoticeDocument(
      title: publication.title, blocks: publication.tables.map { .table($0) },
      issuer: publication.issuer, subject: PublicText("拟聘用人员公示"),
      fingerprint: publication.fingerprint)
  }

  /// The pages on A4 alone.
  func printIt(to folder: String) throws { _ = try save(pdf(of: document), "notice.pdf", folder) }

  /// The Word file alone.
  func writeWord(to folder: String) throws {
    _ = try save(word(of: document), "notice.docx", folder)
  }

  /// Everything, side by side as `gongshi notice` makes it, and read back when `isScanned`.
  func makeAll(in folder: String, isScanned: Bool) throws {
    let channels = channels(folder)
    let detector = PersonalDataDetector(knownOfficial: [])
    let failures = Mutex([any Error]())
    DispatchQueue.concurrentPerform(iterations: channels.count) { index in
      do {
        for name in try channels[index]() where isScanned {
          let found = scan("\(folder)/\(name)", with: detector)
          if found.refusal != nil || found.certainCount > 0 { throw Misuse() }
        }
      } catch { failures.withLock { $0.append(error) } }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
  }

  /// Each writes its files and says their names.
  private func channels(_ folder: String) -> [@Sendable () throws -> [String]] {
    let (publication, document, period) = (publication, document, publication.period)
    let fingerprint = publication.fingerprint
    return [
      { try save(pdf(of: document), "notice.pdf", folder) },
      { try save(pdf(of: document, on: .a3), "notice-a3.pdf", folder) },
      { try save(word(of: document), "notice.docx", folder) },
      {
        try writePublicitySheet(of: publication, to: "\(folder)/notice.xlsx")
        return ["notice.xlsx"]
      },
      { try save(html(of: document, period: period), "notice.html", folder) },
      { try save(weChatArticle(of: document, period: period), "wechat.html", folder) },
      {
        try weChatStrips(of: document, period: period).enumerated().flatMap { index, picture in
          try save(picture, "\(index + 1).png", folder)
        }
      },
      { try save(slideShow(of: document, period: period), "slides.html", folder) },
      { try save(plainText(of: document), "notice.txt", folder) },
      {
        try save(
          calendarFile(of: publication, fingerprint: fingerprint), "notice.ics", folder)
      },
      { try save(csv(of: publication), "notice.csv", folder) },
      { try save(csvMetadata(of: publication).text, "notice.csv-metadata.json", folder) },
      { try save(record(of: publication).text, "publication.json", folder) },
      { try save(publicationSchema, "publication.schema.json", folder) },
    ]
  }
}

private func save(_ bytes: [UInt8], _ name: String, _ folder: String) throws -> [String] {
  try writeAtomically(bytes, to: "\(folder)/\(name)")
  return [name]
}

private func save(_ text: String, _ name: String, _ folder: String) throws -> [String] {
  try save(Array(text.utf8), name, folder)
}
