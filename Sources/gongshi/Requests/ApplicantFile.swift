import Disclosure
import DisclosureDocuments
import DisclosureStore
import InformationRequests

/// Who asks and for what, as a clerk wrote it down in a file (.yaml).
struct ApplicantFile {
  private(set) var applicant = Applicant()
  /// The parts that the file holds.
  private(set) var parts: Set<RequestPart> = []

  /// Names of the file beside the parts they are.
  static let fields:
    [(
      name: String, part: RequestPart?, place: any WritableKeyPath<Applicant, String?> & Sendable
    )] = [
      ("姓名", .name, \.name), ("身份证明", .identity, \.identity),
      ("联系人", nil, \.contactPerson), ("电话", .contact, \.phone), ("地址", .contact, \.address),
      ("邮箱", .contact, \.email), ("所需信息", .description, \.description),
      ("获取方式", .form, \.form),
    ]

  /// - Throws: ``RequestRefusal`` REQ-031 for a name that the file may not have.
  init(at path: String) throws {
    for entry in try factEntries(yaml: try factsText(at: path)) {
      guard let field = ApplicantFile.fields.first(where: { $0.name == entry.name }) else {
        throw RequestRefusal.unknownField(
          entry.name, line: entry.line, of: path, known: ApplicantFile.fields.map(\.name))
      }
      let text = entry.values.joined(separator: "\n")
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      applicant[keyPath: field.place] = text
      if let part = field.part { parts.insert(part) }
    }
  }

  /// Puts what the file says into `kept`; what it does not say stays.
  func fill(_ kept: inout Applicant) {
    for field in ApplicantFile.fields {
      if let text = applicant[keyPath: field.place] { kept[keyPath: field.place] = text }
    }
  }
}

extension Applicant {
  /// What is known, by the names of the file it came in.
  var fields: [(name: String, text: String)] {
    ApplicantFile.fields.compactMap { field in
      self[keyPath: field.place].map { (field.name, $0) }
    }
  }
}
