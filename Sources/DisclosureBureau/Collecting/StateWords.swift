public import DisclosureStore

extension ReturnState {
  /// Red, green, blue, a byte each; the word beside it says the same.
  var fill: UInt32 {
    switch self {
    case .received: 0xC6E0B4
    case .receivedWithFindings: 0xE2EFDA
    case .nothingToReport: 0xDDEBF7
    case .returned: 0xF8CBAD
    case .missing: 0xFFC7CE
    case .wrong: 0xFFE699
    case .undecided: 0xD9C3E8
    }
  }

  /// What it means, for the clerk.
  var meaning: String {
    switch self {
    case .received: "表格没有问题,已经收入汇总。"
    case .receivedWithFindings: "已经收入汇总,有几处请学校说明情况。"
    case .nothingToReport: "学校声明本期无此项,按 0 收入汇总。"
    case .returned: "有必须改的错误,没有收入汇总。"
    case .missing: "没有收到这所学校的表。"
    case .wrong: "只收到别的表、旧的表或读不了的表。"
    case .undecided: "收到两份不同的表,看不出哪一份新,没有收入汇总。"
    }
  }

  /// What the clerk does now; nil when there is nothing to do.
  func nextStep(_ folder: String?) -> String? {
    let place = folder ?? "退回"
    return switch self {
    case .received, .nothingToReport: nil
    case .receivedWithFindings: "把“\(place)”发给学校,请它说明情况"
    case .returned: "把“\(place)”发给学校,改好交回后再收一次"
    case .missing: "催报,见“催报名单”"
    case .wrong: "把“\(place)”发给学校,请它用发给本校的表重填"
    case .undecided: "问清楚以哪份为准,再用 --keep 学校标识码=文件 收一次"
    }
  }

  /// Whether somebody has to call the school.
  public var needsCall: Bool { !isMerged }
}
