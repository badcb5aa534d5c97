/// How an objection came in (渠道).
public enum ObjectionChannel: String, Hashable, Sendable, Codable, CaseIterable {
  case web, phone, letter, visit, fax, email

  public var chinese: String {
    switch self {
    case .web: "网上"
    case .phone: "电话"
    case .letter: "信函"
    case .visit: "来访"
    case .fax: "传真"
    case .email: "电子邮件"
    }
  }

  public init?(chinese: String) {
    guard let channel = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = channel
  }

  /// Whether somebody of the office takes it at that minute, so that it can only come in office hours.
  public var needsSomebody: Bool { self == .phone || self == .visit }
}

/// Who objects: a person in their own name, or a unit under its seal.
public enum ObjectionParty: String, Hashable, Sendable, Codable, CaseIterable {
  case person, unit

  public var chinese: String { self == .person ? "个人" : "单位" }
}

/// Something that a rule may want an objection to have.
public enum ObjectionPart: String, Hashable, Sendable, Codable, CaseIterable {
  case realName, signature, seal, writing, workUnit, contactPerson, phone, address, idNumber
  case facts, evidence

  public var chinese: String {
    switch self {
    case .realName: "真实姓名或单位全称"
    case .signature: "本人签名"
    case .seal: "单位公章"
    case .writing: "书面材料"
    case .workUnit: "工作单位"
    case .contactPerson: "单位联系人"
    case .phone: "联系电话"
    case .address: "联系地址"
    case .idNumber: "身份证号"
    case .facts: "具体事实"
    case .evidence: "证据或线索"
    }
  }

  public init?(chinese: String) {
    guard let part = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = part
  }

  /// What the office asks the objector for (补正).
  public var request: String {
    switch self {
    case .realName: "请写明异议人的真实姓名，单位提出的写明单位全称"
    case .signature: "请本人在书面材料上签名"
    case .seal: "请在书面材料上加盖单位公章"
    case .writing: "请提交书面材料，写明异议的内容和理由"
    case .workUnit: "请写明工作单位"
    case .contactPerson: "请写明单位的联系人"
    case .phone: "请写明联系电话"
    case .address: "请写明联系地址"
    case .idNumber: "请提供身份证号，只用于核对身份"
    case .facts: "请写明具体事实：何人、何事、何时"
    case .evidence: "请提供证据材料，或者可以查证的线索"
    }
  }
}
