public import SchoolOversight

/// `text` as the name of a file or folder on every system people use: no separators, wildcards or
/// invisible characters, nothing at the ends that Windows drops, and at most 180 bytes.
public func safeFileName(_ text: String) -> String {
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: continue
    default: name.append(separators.contains(scalar) ? "_" : scalar)
    }
  }
  var kept = String(name)[...]
  while kept.utf8.count > 180 { kept.removeLast() }
  while let last = kept.last, last == "." || last.isWhitespace { kept.removeLast() }
  while let first = kept.first, first == "." || first.isWhitespace { kept.removeFirst() }
  let stem = kept.prefix { $0 != "." }.uppercased()
  return kept.isEmpty || reserved.contains(stem) ? "_\(kept)" : String(kept)
}

private let separators = Set("/\\:*?\"<>|".unicodeScalars)

/// Windows keeps these for its devices, whatever ending they have.
private let reserved: Set<String> = Set(
  ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })

extension School {
  /// As 3210840101_临江县实验小学.
  public var fileName: String { safeFileName("\(code)_\(name)") }
}
