import Disclosure
import DisclosureStore

/// What a file of a notice is kept for; raw values stand in the store.
enum KeptFor: Hashable {
  /// A channel of a version: notice.pdf, notice.html and so on, under these names.
  case version(Int)
  /// What was found in a version and what it shows, as JSON; sealed.
  case checks(Int)
  case photograph
  case savedPage
  case minutes

  var role: String {
    switch self {
    case .version(let number): "第\(number)稿"
    case .checks(let number): "第\(number)稿核对"
    case .photograph: "张贴照片"
    case .savedPage: "网页存档"
    case .minutes: "会议决议"
    }
  }

  /// Whether it may name people beyond what is published.
  var isSealed: Bool {
    switch self {
    case .checks, .minutes: true
    case .version, .photograph, .savedPage: false
    }
  }
}

extension OfficeWriting {
  /// Keeps a file of a notice, and returns its SHA-256 in hexadecimal.
  func keep(
    _ bytes: [UInt8], as use: KeptFor, named name: String, of notice: String
  ) throws -> String {
    try keep(bytes, role: use.role, name: name, of: notice, sealed: use.isSealed)
  }
}

extension OfficeReading {
  /// The files of a notice that are kept for `use`, by name.
  func files(_ use: KeptFor, of notice: String) throws -> [StoredArtefact] {
    try artefacts(of: notice).filter { $0.role == use.role }.sorted { $0.name < $1.name }
  }
}
