public import NoticeLife

extension OfficeReading {
  /// What a notice states about objections to it.
  public struct Statements: Sendable {
    public let rules: ObjectionRules
    /// Nil when it states no hours that can be read.
    public let hours: OfficeHours?
    public let window: ObjectionWindow
  }

  /// The rules that bind a notice, its own statements among them, and the end of its period now.
  public func statements(on notice: String) throws -> Statements {
    let state = try state(of: notice)
    let facts = try publishedFacts(of: notice)
    let own = ObjectionRules.terms(
      ofNoticeTitled: state.current.title, postmark: facts["邮寄认定"]?.first)
    return Statements(
      rules: try objectionRules(for: state.current.kind, own: own),
      hours: facts["受理时间"]?.first.flatMap(OfficeHours.init),
      window: ObjectionWindow(ends: state.exposure?.ends))
  }

  /// The facts of the version in force; none when its names are gone.
  private func publishedFacts(of notice: String) throws -> [String: [String]] {
    let number = try state(of: notice).dossier.currentNumber
    guard try hasList(notice, version: number), let text = try publication(of: notice) else {
      return [:]
    }
    let facts = try EntryJSON.read(text, as: PublishedFacts.self).facts ?? []
    return Dictionary(facts.map { ($0.name, $0.values) }, uniquingKeysWith: { $1 })
  }
}

/// The part of a stored publication that is read back.
private struct PublishedFacts: Decodable {
  struct Fact: Decodable {
    let name: String
    let values: [String]
  }

  let facts: [Fact]?
}
