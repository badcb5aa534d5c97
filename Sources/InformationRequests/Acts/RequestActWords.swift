import Disclosure
import PersonalData

extension RequestAct {
  /// In the words of the work.
  public var chinese: String {
    switch self {
    case .registered: "登记申请"
    case .confirmed: "确认收到"
    case .correctionAsked: "告知补正"
    case .corrected: "收到补正"
    case .consulted(let consultation): "征求\(consultation.party.chinese)意见"
    case .returned: "收到意见"
    case .extended: "延长答复期限"
    case .feeAsked: "通知缴费"
    case .feePaid: "缴费"
    case .answered: "答复"
    case .withdrawn: "撤回申请"
    case .issued(let paper, _, _): "出具\(paper.chinese)"
    case .opened: "查看申请人"
    case .erased: "清除申请人"
    }
  }

  /// Words of the office's own that it brings into the ledger for ever.
  public var words: [String] {
    let words: [String?] =
      switch self {
      case .registered(let registration): [registration.topic]
      case .correctionAsked(let correction, let reason): [correction.words, reason]
      case .corrected(_, _, let reason), .opened(let reason): [reason]
      case .extended(_, _, let reason), .withdrawn(_, let reason): [reason]
      case .feeAsked(let fee): [fee.reason]
      case .answered(let answer): [answer.number, answer.reason]
      case .erased(let rule): [rule]
      case .confirmed, .consulted, .returned, .feePaid, .issued: []
      }
    return words.compactMap(\.self)
  }

  func requireWords() throws(RequestRefusal) {
    for words in words {
      guard words.contains(where: { !$0.isWhitespace }) else {
        throw RequestRefusal("REQ-004", "“\(chinese)”要写的理由或主题是空的,请写明")
      }
      if let found = PrivateContent.first(in: words, of: PrivateContent.Kind.all) {
        throw RequestRefusal("REQ-005", "“\(chinese)”的文字里\(found),它会一直留在台账里,请删去号码再写")
      }
    }
  }
}
