public import Disclosure

/// Why there is no list, plan or draw: everything that is wrong, not the first thing alone.
public struct DrawRefusal: Error, Hashable, Sendable {
  public let findings: [Finding]

  public init(_ findings: [Finding]) {
    precondition(!findings.isEmpty, "a refusal has a reason")
    self.findings = findings
  }

  init(
    _ rule: String, field: String? = nil, value: String? = nil, _ problem: String, _ remedy: String
  ) {
    self.init([.draw(rule, field: field, value: value, problem, remedy)])
  }
}

extension Finding {
  static func draw(
    _ rule: String, field: String? = nil, value: String? = nil, _ problem: String, _ remedy: String
  ) -> Finding {
    Finding(
      rule: rule, place: Place(field: field), value: value, problem: problem, remedy: remedy)
  }
}

extension [Finding] {
  /// Stops when anything is wrong.
  func refuse() throws(DrawRefusal) {
    if !isEmpty { throw DrawRefusal(self) }
  }
}
