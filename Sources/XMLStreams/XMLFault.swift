public import ZipArchives

/// What is wrong with an XML text; whoever asked words it for its own readers.
public enum XMLFault: Error, Hashable, Sendable {
  case tooDeep(limit: Int)
  case tooManyElements(limit: Int)
  /// A tag longer than `limit` bytes, or one with more attributes than are let through.
  case tagTooLong(limit: Int)
  case tooMuchMemory
  /// A document type or an entity: none is ever followed.
  case entityDeclaration
  /// `line` from 1; the reason in words, as 标记不配对.
  case broken(line: Int, reason: String)
  /// The bytes themselves could not be had.
  case unreadable(ZipFailure)
}

/// Why a listener did not come to the end.
public enum XMLFailure<Refusal: Error>: Error {
  case fault(XMLFault)
  /// What the listener itself has thrown.
  case refused(Refusal)
}
