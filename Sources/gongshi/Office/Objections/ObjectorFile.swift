import Disclosure
import DisclosureDocuments
import DisclosureStore
import NoticeLife

/// Who objects and what about, as a clerk wrote it down in a file (.yaml).
struct ObjectorFile {
  private(set) var objector = Objector()
  /// The parts that the file holds.
  private(set) var parts: Set<ObjectionPart> = []

  /// Names of the file beside the parts they are.
  static let fields:
    [(
      name: String, part: ObjectionPart, place: any WritableKeyPath<Objector, String?> & Sendable
    )] = [
      ("姓名", .realName, \.name), ("单位", .workUnit, \.workUnit),
      ("联系人", .contactPerson, \.contactPerson), ("电话", .phone, \.phone),
      ("地址", .address, \.address), ("身份证号", .idNumber, \.idNumber), ("事实", .facts, \.facts),
    ]

  /// - Throws: ``LifeRefusal`` OBJ-040 for a name that the file may not have.
  init(at path: String) throws {
    for entry in try factEntries(yaml: try factsText(at: path)) {
      guard let field = ObjectorFile.fields.first(where: { $0.name == entry.name }) else {
        throw LifeRefusal.unknownField(
          entry.name, line: entry.line, of: path, known: ObjectorFile.fields.map(\.name))
      }
      let text = entry.values.joined(separator: "\n")
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      objector[keyPath: field.place] = text
      parts.insert(field.part)
    }
  }

  /// Puts what the file says into `kept`; what it does not say stays.
  func fill(_ kept: inout Objector) {
    for field in ObjectorFile.fields {
      if let text = objector[keyPath: field.place] { kept[keyPath: field.place] = text }
    }
  }
}

extension OfficeWriting {
  /// Keeps what came with an objection, sealed; the hashes.
  func keepEvidence(_ paths: [String], of objection: String) throws -> [String] {
    try paths.map { path in
      try keep(
        try officeFile(at: path), role: "异议材料", name: path.lastPathPart, of: objection,
        sealed: true)
    }
  }
}
