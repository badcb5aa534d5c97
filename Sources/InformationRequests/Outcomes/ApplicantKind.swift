/// Who asks, as the columns of table 3 of the yearly report tell applicants apart, in its order.
///
/// The raw value is kept in the ledger and never changes.
public enum ApplicantKind: String, Hashable, Sendable, Codable, CaseIterable {
  case person
  case company, researchInstitute, charity, legalService, otherOrganisation

  /// Whether it is a legal person or another organisation (法人或其他组织).
  public var isOrganisation: Bool { self != .person }

  /// The column's header.
  public var chinese: String {
    switch self {
    case .person: "自然人"
    case .company: "商业企业"
    case .researchInstitute: "科研机构"
    case .charity: "社会公益组织"
    case .legalService: "法律服务机构"
    case .otherOrganisation: "其他"
    }
  }

  public init?(chinese: String) {
    guard let kind = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = kind
  }
}
