public import WorkingDays

/// A notice hung somewhere (张贴), and what proves it.
public struct Posting: Hashable, Sendable, Codable {
  /// From 1, in the order in which they were recorded.
  public let number: Int
  /// As 公示栏, 网站, 微信公众号.
  public let channel: String
  public let place: String
  /// When it hung, which is not when that was typed in.
  public let at: Moment
  /// Of the version that hung, so that the posting alone says which list it was; nil where that was
  /// not written down, and no row of it can be proved to have hung.
  public let sha256: String?
  /// Photographs and saved pages by the SHA-256 of their bytes, in hexadecimal; page addresses.
  public private(set) var evidence: [Evidence]

  public enum Evidence: Hashable, Sendable, Codable {
    case photograph(sha256: String)
    case page(address: String, sha256: String?)
  }

  public init(
    number: Int, channel: String, place: String, at: Moment, sha256: String? = nil,
    evidence: [Evidence]
  ) {
    self.number = number
    self.channel = channel
    self.place = place
    self.at = at
    self.sha256 = sha256
    self.evidence = evidence
  }

  /// A period does not start on a word alone.
  public var isProven: Bool { !evidence.isEmpty }
}
