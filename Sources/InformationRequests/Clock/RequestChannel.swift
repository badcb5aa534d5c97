/// How a request came in (渠道), which says from what day it counts as received.
///
/// The raw value is kept in the ledger and never changes.
public enum RequestChannel: String, Hashable, Sendable, Codable, CaseIterable {
  case byHand, signedMail, ordinaryMail, internet, fax

  public var chinese: String {
    switch self {
    case .byHand: "当面"
    case .signedMail: "签收邮寄"
    case .ordinaryMail: "普通邮寄"
    case .internet: "互联网"
    case .fax: "传真"
    }
  }

  public init?(chinese: String) {
    guard let channel = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = channel
  }

  /// Whether it is received only when office and applicant have confirmed it, so that nothing runs
  /// before.
  public var needsConfirmation: Bool {
    switch self {
    case .byHand, .signedMail: false
    case .ordinaryMail, .internet, .fax: true
    }
  }

  /// Which day it is received on.
  public var receiptRule: String {
    switch self {
    case .byHand: "当面提交的，提交之日为收到之日"
    case .signedMail: "邮寄需要签收的，签收之日为收到之日"
    case .ordinaryMail: "邮寄无需签收的，收到当日与申请人确认，确认之日为收到之日"
    case .internet, .fax: "通过互联网或者传真的，双方确认之日为收到之日"
    }
  }
}

/// Something that a request must have, by article 29.
///
/// The raw value is kept in the ledger and never changes.
public enum RequestPart: String, Hashable, Sendable, Codable, CaseIterable {
  case name, identity, contact, description, form

  public var chinese: String {
    switch self {
    case .name: "姓名或者名称"
    case .identity: "身份证明"
    case .contact: "联系方式"
    case .description: "信息的名称、文号或者特征描述"
    case .form: "获取信息的方式和形式"
    }
  }

  public init?(chinese: String) {
    guard let part = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = part
  }

  /// What the office asks for (补正).
  public var request: String {
    switch self {
    case .name: "请写明申请人的姓名，单位申请的写明单位全称"
    case .identity: "请提供申请人的身份证明"
    case .contact: "请写明联系方式"
    case .description: "请写明所需信息的名称、文号，或者便于查找的其他特征"
    case .form: "请写明获取信息的方式和载体形式，如纸质、电子邮件"
    }
  }
}
