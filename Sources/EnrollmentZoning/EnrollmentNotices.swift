public import Disclosure

/// The kinds of notice by which a bureau and its schools take in a year's pupils (招生), from the
/// zones to the classes.
public let enrollmentKinds: [NoticeKind] = []
