/// What a request came to: the 21 results that table 3 of the yearly report counts, in its order.
///
/// The raw value is kept in the ledger and never changes.
public enum RequestOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case disclosed, partlyDisclosed
  case stateSecret, forbidden, security, thirdParty, internalMatter, process, caseFile, lookup
  case notHeld, notExisting, stillUnclear
  case complaint, repeated, publications, excessive, reissue
  case notCorrected, feeUnpaid, other

  /// The second level of the rows, （一） to （六）.
  public enum Group: Int, Hashable, Sendable, CaseIterable {
    case disclosed = 1
    case partlyDisclosed, refused, unavailable, notProcessed, other
  }

  public var group: Group {
    switch self {
    case .disclosed: .disclosed
    case .partlyDisclosed: .partlyDisclosed
    case .stateSecret, .forbidden, .security, .thirdParty, .internalMatter, .process, .caseFile,
      .lookup:
      .refused
    case .notHeld, .notExisting, .stillUnclear: .unavailable
    case .complaint, .repeated, .publications, .excessive, .reissue: .notProcessed
    case .notCorrected, .feeUnpaid, .other: .other
    }
  }

  /// Its number in the list of results, from 1 to 21; also what a clerk types.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The row as the form prints it, without the mark of its group.
  public var chinese: String {
    switch self {
    case .disclosed: "予以公开"
    case .partlyDisclosed: "部分公开（区分处理的，只计这一情形，不计其他情形）"
    case .stateSecret: "属于国家秘密"
    case .forbidden: "其他法律行政法规禁止公开"
    case .security: "危及“三安全一稳定”"
    case .thirdParty: "保护第三方合法权益"
    case .internalMatter: "属于三类内部事务信息"
    case .process: "属于四类过程性信息"
    case .caseFile: "属于行政执法案卷"
    case .lookup: "属于行政查询事项"
    case .notHeld: "本机关不掌握相关政府信息"
    case .notExisting: "没有现成信息需要另行制作"
    case .stillUnclear: "补正后申请内容仍不明确"
    case .complaint: "信访举报投诉类申请"
    case .repeated: "重复申请"
    case .publications: "要求提供公开出版物"
    case .excessive: "无正当理由大量反复申请"
    case .reissue: "要求行政机关确认或重新出具已获取信息"
    case .notCorrected: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    case .feeUnpaid: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    case .other: "其他"
    }
  }
}

extension RequestOutcome {
  /// Without what the form adds in brackets, and the two long rows in a word.
  public var short: String {
    switch self {
    case .partlyDisclosed: "部分公开"
    case .notCorrected: "逾期不补正"
    case .feeUnpaid: "逾期不缴费"
    default: chinese
    }
  }

  /// From its number, its name in the ledger, or the words of its row, short or in full.
  public init?(parsing text: String) {
    let found = Self.allCases.first {
      [String($0.number), $0.rawValue, $0.chinese, $0.short].contains(text)
    }
    guard let found else { return nil }
    self = found
  }
}

extension RequestOutcome.Group {
  public var outcomes: [RequestOutcome] { RequestOutcome.allCases.filter { $0.group == self } }

  /// The words of the row without its mark; the two groups that are one result say what it says.
  public var chinese: String {
    switch self {
    case .disclosed, .partlyDisclosed: outcomes.first?.chinese ?? ""
    case .refused: "不予公开"
    case .unavailable: "无法提供"
    case .notProcessed: "不予处理"
    case .other: "其他处理"
    }
  }

  /// As （三）.
  public var mark: String { "（\(["一", "二", "三", "四", "五", "六"][rawValue - 1])）" }
}
