/// The schools of a bureau, to be found by code, by name and by what else they are called.
public struct SchoolDirectory: Sendable {
  /// In the order of the list.
  public let schools: [School]
  private let byCode: [String: Int]
  /// By folded name and alias; a name that several schools bear leads to each of them.
  private let byName: [String: [Int]]
  /// Of all names and codes, in characters.
  private let longest: Int

  public init(_ schools: [School]) {
    self.schools = schools
    var codes: [String: Int] = [:]
    var names: [String: [Int]] = [:]
    for (index, school) in schools.enumerated() {
      codes[foldedName(school.code), default: index] = index
      for name in Set(([school.name] + school.aliases).map(foldedName)) where !name.isEmpty {
        names[name, default: []].append(index)
      }
    }
    byCode = codes
    byName = names
    longest = (Array(codes.keys) + names.keys).map(\.count).max() ?? 0
  }

  public subscript(code code: String) -> School? {
    byCode[foldedName(code)].map { schools[$0] }
  }

  /// The schools that bear this name or are called so; blanks and full-width forms do not matter.
  public func schools(called name: String) -> [School] {
    (byName[foldedName(name)] ?? []).map { schools[$0] }
  }

  /// The schools whose name, alias or code stands in `text`: of names within one another only the
  /// longest counts, so that 实验小学附属幼儿园 is not 实验小学.
  ///
  /// Names of fewer than three characters and codes of fewer than six are passed over: they stand
  /// in other words.
  public func schools(namedIn text: String) -> [School] {
    let characters = Array(foldedName(text))
    var indices: Set<Int> = []
    var start = 0
    while start < characters.count {
      if let (length, found) = longestName(in: characters[start...]) {
        indices.formUnion(found)
        start += length
      } else {
        start += 1
      }
    }
    return indices.sorted().map { schools[$0] }
  }

  /// The longest name or code that `text` begins with.
  private func longestName(in text: ArraySlice<Character>) -> (length: Int, schools: [Int])? {
    for length in stride(from: min(longest, text.count), through: 3, by: -1) {
      let name = String(text.prefix(length))
      if let found = byName[name] { return (length, found) }
      if length >= 6, let found = byCode[name] { return (length, [found]) }
    }
    return nil
  }
}

/// A name as it is compared: no blanks or invisible characters, full-width forms narrow, letters
/// small.
public func foldedName(_ text: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: continue
    default: folded.append(narrow(scalar))
    }
  }
  return String(folded).lowercased()
}

private func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (0xFF01...0xFF5E).contains(scalar.value)
    ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
}
