import XMLStreams

/// Where the parts that a part refers to lie: its `.rels`, external targets left out.
struct Relationships: XMLListener {
  struct Target {
    /// The last step of the type's address, as worksheet: strict and transitional files agree on it.
    let kind: String
    /// The part's name in the archive.
    let part: String
  }

  private(set) var targets: [(id: String, target: Target)] = []
  private let folder: String

  /// The relationships of `part`, or of the package itself for "".
  static func of(_ part: String, in archive: borrowing ZipArchive) throws(SheetRefusal)
    -> Relationships
  {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let name = [folder, "_rels", "\(steps.last ?? "").rels"].filter { !$0.isEmpty }
      .joined(separator: "/")
    let empty = Relationships(folder: folder)
    guard archive.contains(name) else { return empty }
    return try archive.open(name, limit: ReadingLimits.smallPart).parse(empty)
  }

  private init(folder: String) {
    self.folder = folder
  }

  func first(_ kind: String) -> String? {
    targets.first { $0.target.kind == kind }?.target.part
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    guard name == "Relationship", let id = attributes["Id"]?.text,
      let type = attributes["Type"]?.text, let target = attributes["Target"]?.text
    else { return }
    if let mode = attributes["TargetMode"], mode == "External" { return }
    guard targets.count < ReadingLimits.relationships else {
      throw .tooManyEntries(limit: ReadingLimits.relationships)
    }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    targets.append((id, Target(kind: kind, part: partName(of: target))))
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {}

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
