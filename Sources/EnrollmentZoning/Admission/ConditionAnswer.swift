/// Whether a condition is met, in words that name what was looked at.
enum ConditionAnswer: Hashable, Sendable {
  case met(String)
  case failed(String)
  /// Something must be filled in or asked first.
  case unknown(String)

  var words: String {
    switch self {
    case .met(let words), .failed(let words), .unknown(let words): words
    }
  }

  var isMet: Bool {
    if case .met = self { true } else { false }
  }

  var isFailed: Bool {
    if case .failed = self { true } else { false }
  }
}

/// What the zones say of an address.
struct ZoneAnswer: Hashable, Sendable {
  /// In the order of the table; none when no zone holds the address.
  let schools: [String]
  /// The words of the zone that decided, or why nothing is certain.
  let because: String
  /// Whether the text decides; else somebody must be asked.
  let isCertain: Bool
}
