import ChannelChecks
import Disclosure
import FileTexts
import Foundation
import PersonalData

/// What every file passes before it leaves the house (放行): it is read back as a stranger could,
/// and kept here when it holds anything private or cannot be read.
struct ReleaseGate: Sendable {
  private let detector: PersonalDataDetector

  /// - Parameter official: telephones and e-mail addresses that an office publishes itself.
  init(official: [String] = []) { detector = PersonalDataDetector(knownOfficial: official) }

  /// Whoever a notice names as its contact may be reached by anyone.
  init(of publication: Publication) {
    let facts = publication.facts.filter { namesContact($0.name) }.flatMap(\.values).map(\.text)
    let columns = publication.tables.flatMap { table in
      table.columns.indices.filter { namesContact(table.columns[$0].header) }.flatMap { column in
        (0..<table.rowCount).map { row in
          let cells = table.row(row)
          return cells[cells.startIndex + column].text
        }
      }
    }
    self.init(official: facts + columns)
  }

  func scan(_ path: String) -> FileScan { ChannelChecks.scan(path, with: detector) }

  func scan(_ paths: [String]) -> [FileScan] { ChannelChecks.scan(paths, with: detector) }

  /// Reads files just written back, and removes them all when one may not leave.
  func release(_ paths: [String]) throws {
    do {
      try refuse(scan(paths))
    } catch {
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }

  /// - Throws: ``ScanRefusal`` with the first findings, or why a file cannot be read back.
  func refuse(_ scans: [FileScan]) throws {
    if let refusal = scans.compactMap(\.refusal).first { throw refusal }
    if let found = ScanRefusal.found(in: scans) { throw found }
  }
}

/// Whether a fact or column of that name says how an office is reached.
func namesContact(_ name: String) -> Bool {
  ["电话", "热线", "传真", "邮箱", "邮件"].contains { name.contains($0) }
}
