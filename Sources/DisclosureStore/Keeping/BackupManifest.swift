import Foundation
public import WorkingDays

/// What a backup (备份) holds, so that anyone can tell later whether all of it is still there.
public struct BackupManifest: Hashable, Sendable, Codable {
  /// When it was made, by the office's clock.
  public let at: Moment
  /// How many migrations it went through.
  public let schema: Int
  /// How many entries the ledger has.
  public let entries: Int
  /// The ledger's root, in hexadecimal.
  public let root: String
  /// Of how many notices the names were erased before it was made.
  public let erased: Int
  /// The database first, then the artefacts and the calendar's papers, sorted by path.
  public let files: [KeptFile]

  public var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

  static let name = "/manifest.json"

  /// Of the backup in `folder`.
  public init(of folder: String) throws {
    guard let bytes = FileManager.default.contents(atPath: folder + BackupManifest.name),
      let manifest = try? JSONDecoder().decode(BackupManifest.self, from: bytes)
    else {
      throw StoreRefusal(
        id: "KEEP-003",
        message: "\(folder) 里没有可读的 manifest.json,不是一份完整的备份,请换一份备份再试。[KEEP-003]",
        nature: .integrity)
    }
    self = manifest
  }

  init(
    at: Moment, schema: Int, entries: Int, root: String, erased: Int,
    files: [KeptFile]
  ) {
    self.at = at
    self.schema = schema
    self.entries = entries
    self.root = root
    self.erased = erased
    self.files = files
  }

  /// Sorted members, two spaces, a line feed at the end; the same manifest gives the same bytes.
  var text: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }
}
