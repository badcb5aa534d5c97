/// Why a text names no one school.
enum SchoolLookupProblem: Error, Hashable {
  case unknown
  /// The names of the schools that are all called so.
  case ambiguous([String])

  func words(for text: String) -> String {
    switch self {
    case .unknown: "学校名录里没有“\(text)”"
    case .ambiguous(let names): "“\(text)”可以是\(names.joined(separator: "、")),分不清是哪一所"
    }
  }
}

extension SchoolDirectory {
  /// The one school that `text` names: its code or full name goes before another's other name.
  func school(_ text: String) -> Result<School, SchoolLookupProblem> {
    if let school = self[code: text] { return .success(school) }
    let called = schools(called: text)
    let own = called.filter { foldedName($0.name) == foldedName(text) }
    let found = own.isEmpty ? called : own
    switch found.count {
    case 0: return .failure(.unknown)
    case 1: return .success(found[0])
    default: return .failure(.ambiguous(found.map(\.name)))
    }
  }
}
