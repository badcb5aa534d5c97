extension LedgerAct {
  /// What this act says the bureau saw of `office`; nil for other acts and other offices.
  public func countersigned(of office: String) -> Seen? {
    guard case .countersigned(let seen) = self, seen.office == office else { return nil }
    return seen
  }

  /// What came back countersigned; nil for other acts.
  public var received: (seen: Seen, countersignature: Received)? {
    guard case .accepted(let seen, let countersignature) = self else { return nil }
    return (seen, countersignature)
  }
}

extension Checkpoint {
  /// The checkpoint that `seen` stands for, whose last entry's hash is `chain`; nil when it is another.
  public init?(_ seen: LedgerAct.Seen, chain: [UInt8]) {
    guard let root = bytes(ofHexadecimal: seen.root.utf8) else { return nil }
    self.init(office: seen.office, size: seen.size, root: root, chain: chain, at: seen.at)
    guard sha256 == seen.sha256 else { return nil }
  }
}
