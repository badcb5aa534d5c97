/// Who signs a notice before it is posted, in order (会签流程).
public struct SigningScheme: Codable, Hashable, Sendable {
  public struct Step: Codable, Hashable, Sendable {
    /// As 保密审查, which stands on the form.
    public let name: String
    public let role: Role
    /// Whether the SHA-256 of minutes is signed too, as a staff congress has them.
    public let needsMinutes: Bool

    public init(_ name: String, _ role: Role, needsMinutes: Bool = false) {
      self.name = name
      self.role = role
      self.needsMinutes = needsMinutes
    }
  }

  /// As standard; stands in settings.
  public let id: String
  /// As 经办—审核—保密审查—签发.
  public let name: String
  /// At least one; no two of one name.
  public let steps: [Step]

  public init(id: String, name: String, steps: [Step]) {
    precondition(!steps.isEmpty, "somebody signs")
    precondition(Set(steps.map(\.name)).count == steps.count, "a step has a name of its own")
    self.id = id
    self.name = name
    self.steps = steps
  }
}

extension SigningScheme {
  public static let standard = SigningScheme(
    id: "standard", name: "经办—审核—保密审查—签发",
    steps: [
      Step("经办", .clerk), Step("审核", .reviewer), Step("保密审查", .secrecyReviewer),
      Step("签发", .issuer),
    ])

  /// 三级审查: three named persons, of whom none has drafted.
  public static let threeLevels = SigningScheme(
    id: "three-levels", name: "三级审查（初审—复审—终审）",
    steps: [
      Step("初审", .reviewer), Step("复审", .secrecyReviewer), Step("终审", .issuer),
    ])

  /// The standard with a resolution of the staff congress or union before it is issued.
  public static let withStaffCongress = SigningScheme(
    id: "staff-congress", name: "经办—审核—教职工代表大会（工会）—保密审查—签发",
    steps: [
      Step("经办", .clerk), Step("审核", .reviewer),
      Step("教职工代表大会（工会）", .staffCongress, needsMinutes: true),
      Step("保密审查", .secrecyReviewer), Step("签发", .issuer),
    ])

  public static let known = [standard, threeLevels, withStaffCongress]

  /// Nil when no scheme is called so.
  public init?(id: String) {
    guard let scheme = SigningScheme.known.first(where: { $0.id == id }) else { return nil }
    self = scheme
  }
}
