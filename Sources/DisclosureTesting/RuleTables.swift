import Foundation

/// Rules that a domain's pages and its code do not share, sorted; empty when the two agree.
///
/// The code's rules are its string literals; the pages' are the first cells of their tables. Both
/// lie in the domain's folder or below it, found from the test that asks.
public func rulesOutOfStep(
  _ prefix: String, domain: String, file: StaticString = #filePath
) throws -> [String] {
  let root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder = root.appendingPathComponent("Sources/\(domain)")
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  func texts(_ ending: String) throws -> [String] {
    try names.filter { $0.hasSuffix(ending) }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }
  let inCode = Set(try texts(".swift").flatMap { rules(prefix, after: "\"", in: $0) })
  let inPages = Set(try texts(".md").flatMap { rules(prefix, after: "| ", in: $0) })
  precondition(!inCode.isEmpty, "\(domain) has no rules \(prefix)")
  return inCode.symmetricDifference(inPages).sorted()
}

private func rules(_ prefix: String, after mark: String, in text: String) -> [String] {
  text.components(separatedBy: mark + prefix).dropFirst().map { prefix + $0.prefix(3) }
}
