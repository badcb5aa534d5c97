import XMLStreams

/// Which other parts a part refers to: its `.rels`, external targets left out.
struct PackageLinks: XMLListener {
  struct Link {
    let id: String
    /// The last step of the type's address, as worksheet: strict and transitional files agree on it.
    let kind: String
    /// The part's name in the archive.
    let part: String
  }

  private(set) var links: [Link] = []
  private var parts: [String: String] = [:]
  private let folder: String

  /// The links of `part`, or of the package itself for "".
  static func of(_ part: String, in parts: PackageParts) throws -> PackageLinks {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let name = [folder, "_rels", "\(steps.last ?? "").rels"].filter { !$0.isEmpty }
      .joined(separator: "/")
    let empty = PackageLinks(folder: folder)
    return parts.contains(name) ? try parts.parse(name, to: empty) : empty
  }

  private init(folder: String) { self.folder = folder }

  func first(_ kind: String) -> String? { links.first { $0.kind == kind }?.part }

  subscript(_ id: String) -> String? { parts[id] }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name == "Relationship", let id = attributes["Id"]?.text,
      let type = attributes["Type"]?.text, let target = attributes["Target"]?.text,
      links.count < 10_000
    else { return }
    if let mode = attributes["TargetMode"], mode == "External" { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    let link = Link(id: id, kind: kind, part: partName(of: target))
    links.append(link)
    parts[id] = parts[id] ?? link.part
  }

  mutating func end(_ name: XMLName) throws {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  /// `target` seen from the part's folder, or from the package's root when it begins with a slash.
  private func partName(of target: String) -> String {
    let target = target.replacing("\\", with: "/")
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/").map(String.init) {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
