public import Disclosure

/// What a correction changes of a notice.
public enum CorrectedMatter: Hashable, Sendable, CaseIterable {
  /// A row of the list is new, gone or says something else.
  case list
  /// How long the period is, or from which day and to which hour it counts.
  case period
  /// Who receives objections, and where and when.
  case contact
  /// The order of the rows, while each says what it said.
  case order
  /// Any other words: title, basis, explanations.
  case words
}

/// Whether one kind of change makes the period start again.
public struct CorrectionRule: Hashable, Sendable {
  /// As FIX-010.
  public let id: String
  public let matter: CorrectedMatter
  public let startsAgain: Bool
  /// As 名单有增减或改动.
  public let words: String
  public let source: Provision

  /// One for each kind of change, those that start the period again first.
  ///
  /// No statute says it; this is the safe reading of practice, and an office that knows a local rule
  /// follows that.
  public static let all: [CorrectionRule] = [
    CorrectionRule("FIX-010", .list, startsAgain: true, "名单有增减或者改动", anew),
    CorrectionRule("FIX-011", .period, startsAgain: true, "公示期有改动", anew),
    CorrectionRule("FIX-012", .contact, startsAgain: true, "提出异议的部门、电话、地址或者时间有改动", reach),
    CorrectionRule("FIX-013", .order, startsAgain: false, "只有名单的次序有改动", clerical),
    CorrectionRule("FIX-014", .words, startsAgain: false, "只有文字有改动", clerical),
  ]

  private init(
    _ id: String, _ matter: CorrectedMatter, startsAgain: Bool, _ words: String, _ source: Provision
  ) {
    self.id = id
    self.matter = matter
    self.startsAgain = startsAgain
    self.words = words
    self.source = source
  }

  /// The rules for `matters`, in the order of ``all``.
  public static func rules(for matters: Set<CorrectedMatter>) -> [CorrectionRule] {
    all.filter { matters.contains($0.matter) }
  }
}

private let anew = Provision.practice("名单、人员的岗位或者成绩、公示期有改动的,重新公示,公示期重新计算")
private let reach = Provision.practice("照原来的公示可能提不出异议的,重新公示,公示期重新计算")
private let clerical = Provision.practice("不影响任何人权利的笔误,出更正说明,公示期继续")
