/// What a person of the office may do (角色); raw values stand in the store and on papers.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  /// Drafts, posts, brings evidence, concludes.
  case clerk = "经办"
  case reviewer = "审核"
  case secrecyReviewer = "保密审查"
  /// Issues, and decides what changes something already published.
  case issuer = "签发"
  /// Signs that the staff congress or the union has dealt with it.
  case staffCongress = "职代会"
  /// Registers and handles objections.
  case receiver = "受理"
  case systemKeeper = "系统管理"
  case securityKeeper = "安全管理"
  case auditor = "审计"
}
