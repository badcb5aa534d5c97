public import Disclosure

/// Any other matter that an office posts (其他公开事项), made of a file that it wrote itself.
public struct GeneralMatter: Sendable {
  public let kind: NoticeKind
  public let wording: NoticeWording

  /// The matter of a file, and everything wrong with it line by line; no matter while something must
  /// be fixed.
  ///
  /// Whether the words hang together, placeholders and all, is for whoever fills them in.
  public static func read(_ outline: Outline) -> (matter: GeneralMatter?, findings: [Finding]) {
    var reader = MatterReader()
    let matter = reader.matter(outline)
    let findings = reader.findings.sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    return (findings.contains { $0.severity == .mustFix } ? nil : matter, findings)
  }
}
