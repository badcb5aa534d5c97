import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Synchronization
import Testing

/// The channels of a notice are made at the same time, on as many threads as there are processors.
@Suite struct SideBySideTests {
  private typealias Channel = @Sendable () throws -> [UInt8]

  private func channels() throws -> [Channel] {
    let publication = try titledSample(rows: 60)
    let document = try builtIn.document(
      for: publication, kind: sampleKind(), fingerprint: publication.fingerprint)
    return [
      { try pdf(of: document) }, { try pdf(of: document, on: .a3) }, { try word(of: document) },
      { Array(html(of: document, period: publication.period).utf8) },
      { Array(csv(of: publication).utf8) }, { Array(record(of: publication).text.utf8) },
    ]
  }

  @Test func `channels made side by side are those made one after the other`() throws {
    let channels = try channels()
    let alone = try channels.map { try $0() }
    let made = Mutex([Int: [UInt8]]())
    DispatchQueue.concurrentPerform(iterations: 4 * channels.count) { index in
      let bytes = try? channels[index % channels.count]()
      made.withLock { $0[index] = bytes }
    }
    for (index, bytes) in made.withLock({ $0 }) { #expect(bytes == alone[index % alone.count]) }
    #expect(made.withLock { $0.count } == 4 * channels.count)
  }
}

@Suite struct ChannelPageTests {
  @Test func `the page of the channels tells every rule of the Word file`() throws {
    #expect(try rulesOutOfStep("WORD-", domain: "DisclosureDocuments") == [])
  }

  @Test func `the page says the licence as it is printed`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(
        "../../Sources/DisclosureDocuments/DisclosureDocuments.docc/Channels.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("> " + (try titledSample(rows: 1)).licence.words + "\n"))
  }
}
