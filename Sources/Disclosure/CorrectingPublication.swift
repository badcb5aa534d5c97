extension Publication {
  /// The name of the statement by which a corrected notice says what it corrects.
  public static let correctionName = "更正的公示"

  /// What it says of the notice it corrects; nil when it corrects none.
  public var correction: PublicText? {
    facts.first { $0.name == Publication.correctionName }?.values.first
  }

  /// The same with `words` on the notice that it corrects, which its fingerprint covers too.
  public func correcting(_ words: PublicText) -> Publication {
    Publication(
      kind: kind, title: title, issuer: issuer,
      facts: facts + [Fact(name: Publication.correctionName, values: [words])], period: period,
      comesDown: comesDown, tables: tables, web: web)
  }
}
