public import FileTexts

/// Something that a file of a notice says otherwise than it must.
public struct NoticeDifference: Hashable, Sendable {
  /// The rule's id, as SAME-008.
  public let rule: String
  /// What it is about, as 表“拟聘用人员名单”第 3 行“总成绩”.
  public let subject: String
  /// Where in the file; nil when it is nowhere there.
  public let place: TextPlace?
  /// What stands there; nil when nothing does.
  public let here: String?
  /// What should; nil when nothing should.
  public let expected: String?
  /// The file that says what is expected, when it is not the reference.
  let source: String?
  /// What is wrong, when here and expected do not say it.
  let complaint: String?

  init(
    _ rule: String, _ subject: String, at place: TextPlace? = nil, here: String? = nil,
    expected: String? = nil, source: String? = nil, _ complaint: String? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.place = place
    self.here = here
    self.expected = expected
    self.source = source
    self.complaint = complaint
  }

  /// For people; `reference` is the file that is right.
  public func words(reference: String) -> String {
    let spot = place.map { "(\($0.words))" } ?? ""
    if let complaint { return "\(subject)\(spot):\(complaint)[\(rule)]" }
    let shown = here.map { "是“\($0)”" } ?? "没有"
    let right = expected.map { "是“\($0)”" } ?? "没有"
    return "\(subject):这里\(spot)\(shown),\(source ?? reference) \(right)。[\(rule)]"
  }
}

/// What came of comparing one file.
public struct ComparedFile: Sendable {
  public let file: String
  public internal(set) var differences: [NoticeDifference] = []
  /// What it says and says rightly, as 指纹, 名单 6 行.
  public internal(set) var agreed: [String] = []
  /// What it does not carry, which is no difference.
  public internal(set) var absent: [String] = []

  public var isSame: Bool { differences.isEmpty }

  /// Whether a statement that was told already is all that is wrong in a paragraph.
  func hasTold(_ difference: NoticeDifference) -> Bool {
    guard let here = difference.here else { return false }
    return differences.contains { told in
      guard let text = told.here.map({ FoldedText($0).text }), told.rule != "SAME-014" else {
        return false
      }
      return here.contains(text) || told.place == difference.place
    }
  }
}
