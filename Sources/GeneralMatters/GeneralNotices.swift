public import Disclosure

/// The kinds of notice for every other matter (其他公开事项), each read from a file that an office can write.
public let generalKinds: [NoticeKind] = []
