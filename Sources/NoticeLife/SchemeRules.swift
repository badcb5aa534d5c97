public import Disclosure

/// Kinds of notice that need another signing scheme than the office's own, and why.
public struct SchemeRule: Hashable, Sendable {
  /// The ids of kinds.
  public let kinds: [String]
  public let scheme: SigningScheme
  public let source: Provision

  public static let known = [
    SchemeRule(
      kinds: ["title.scheme"], scheme: .withStaffCongress,
      source: .practice("评聘方案和岗位数额经教职工大会或教代会通过后公布"))
  ]
}

extension SigningScheme {
  /// Why notices are signed so; no text that fixes the steps was found.
  public var source: Provision {
    switch id {
    case SigningScheme.threeLevels.id: .practice("信息发布的三级审查")
    case SigningScheme.withStaffCongress.id: .practice("教职工大会或教代会通过后公布")
    default: .practice("经办、审核、保密审查、签发")
    }
  }

  /// The scheme for a notice of `kind`: its own where it needs one, else the office's.
  public static func needed(for kind: String, office: SigningScheme) -> SigningScheme {
    SchemeRule.known.first { $0.kinds.contains(kind) }?.scheme ?? office
  }
}
