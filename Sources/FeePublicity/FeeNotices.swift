public import Disclosure

/// The kinds of notice by which a school shows what it charges (收费公示).
public let feeKinds: [NoticeKind] = []
