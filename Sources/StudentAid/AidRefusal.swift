public import Disclosure

/// Why a figure of aid cannot be worked out, and what the office can add so that it can.
public struct AidRefusal: Error, Hashable, Sendable {
  /// As AID-102.
  public let rule: String
  /// The setting to add or mend, as 档次标准.
  public let setting: String
  public let problem: String
  public let remedy: String

  init(_ rule: String, setting: String, _ problem: String, _ remedy: String) {
    self.rule = rule
    self.setting = setting
    self.problem = problem
    self.remedy = remedy
  }

  /// The same as a finding at its setting.
  public var finding: Finding {
    Finding(rule: rule, place: .init(field: setting), problem: problem, remedy: remedy)
  }
}
