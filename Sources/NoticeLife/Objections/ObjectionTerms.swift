public import Disclosure

/// What one text says about how objections are made and answered; nil where it says nothing.
///
/// No national rule was found: notices of provinces and cities differ in every point. So an office
/// states what binds it, with the text, and what nobody states is asked for and not guessed.
public struct ObjectionTerms: Hashable, Sendable, Codable {
  public enum Anonymous: String, Hashable, Sendable, Codable, CaseIterable {
    case refused, refusedWithoutLead, accepted

    public var chinese: String {
      switch self {
      case .refused: "不受理"
      case .refusedWithoutLead: "没有线索的不受理"
      case .accepted: "受理"
      }
    }
  }

  /// Which postmark dates a letter (邮寄认定).
  public enum Postmark: String, Hashable, Sendable, Codable, CaseIterable {
    case dispatch, arrival

    /// As the fact 邮寄认定 has it.
    public var chinese: String { self == .dispatch ? "寄出邮戳" : "收到邮戳" }
  }

  public let source: Source
  public var person: [ObjectionPart]?
  public var unit: [ObjectionPart]?
  public var anonymous: Anonymous?
  public var channels: [ObjectionChannel]?
  public var postmark: Postmark?
  /// Working days after the period in which objections are still taken.
  public var grace: Int?
  /// Working days from complete material to the answer, the day of its arrival not counted.
  public var answer: Int?
  /// Working days from the request to the result of the re-review.
  public var review: Int?
  /// Whether who drafted or signed the notice may not handle objections to it.
  public var keepsMakersOut: Bool?

  public init(_ provision: Provision, _ fill: (inout ObjectionTerms) -> Void = { _ in }) {
    self.source = Source(provision)
    fill(&self)
  }

  /// A provision as it is kept.
  public struct Source: Hashable, Sendable, Codable {
    public let document: String
    public let article: String?
    /// As 地方规定.
    public let standing: String

    public init(_ provision: Provision) {
      self.document = provision.document
      self.article = provision.article
      self.standing = provision.standing.rawValue
    }

    public var provision: Provision {
      Provision(document, article, standing: .init(rawValue: standing) ?? .practice)
    }
  }

  public func parts(of party: ObjectionParty) -> [ObjectionPart]? {
    party == .person ? person : unit
  }
}

/// The texts that bind one notice, the nearest first: the notice, its kind, the office, what is usual.
public struct ObjectionRules: Hashable, Sendable {
  public struct Stated<Value: Sendable>: Sendable {
    public let value: Value
    public let source: Provision
  }

  public let layers: [ObjectionTerms]

  public init(layers: [ObjectionTerms]) { self.layers = layers + [.usual] }

  /// What the nearest text says that says anything; nil when none does.
  public func stated<Value: Sendable>(
    _ point: (ObjectionTerms) -> Value?
  ) -> Stated<Value>? {
    for layer in layers {
      if let value = point(layer) { return Stated(value: value, source: layer.source.provision) }
    }
    return nil
  }

  /// The terms that a notice's own statement 邮寄认定 makes, which is `words`; nil when it makes none.
  public static func terms(ofNoticeTitled title: String, postmark words: String?) -> ObjectionTerms?
  {
    guard let postmark = ObjectionTerms.Postmark.allCases.first(where: { $0.chinese == words })
    else { return nil }
    return ObjectionTerms(Provision("《\(title)》", "“邮寄认定”", standing: .local)) {
      $0.postmark = postmark
    }
  }
}
