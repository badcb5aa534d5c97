/// Finds what is personal in texts of files.
///
/// It works on bytes, and a text without digits or @ costs one pass over it: most texts of a file
/// are such.
public struct PersonalDataDetector: Sendable {
  private let known: OfficialContacts

  /// - Parameter knownOfficial: telephones and e-mail addresses that an office has made public, as
  ///   its notices write them; they are not reported.
  public init(knownOfficial: some Sequence<String> = []) {
    known = OfficialContacts(knownOfficial)
  }

  /// What is personal in `text`, in its order, none overlapping another.
  ///
  /// - Parameter isNumberCell: whether the text is the figure of a sheet's cell: sixteen digits and
  ///   more are then reported whatever they are, since no such figure is a sum or a count.
  public func findings(in text: String, isNumberCell: Bool = false) -> [PersonalDatum] {
    var text = text
    return text.withUTF8 { isNumberCell ? findings(inFigure: $0) : findings(in: $0) }
  }

  /// What is personal in the name of a file, where a low line divides words as a space does.
  public func findings(inFileName name: String) -> [PersonalDatum] {
    let spaced = name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    return spaced.withUnsafeBufferPointer { findings(in: $0) }
  }

  private func findings(inFigure bytes: UnsafeBufferPointer<UInt8>) -> [PersonalDatum] {
    let isShort = bytes.count < 11 && !bytes.contains(UInt8(ascii: "E"))
    guard !isShort, let figure = CellFigure(bytes) else { return [] }
    let found = figure.whole.map { $0.withUnsafeBufferPointer { findings(in: $0) } } ?? []
    let certain = found.filter(\.isCertain)
    if certain.isEmpty, figure.isLong {
      let text = String(decoding: bytes[figure.range], as: UTF8.self)
      return [
        PersonalDatum(
          kind: .longNumber, range: figure.range, masked: text.prefix(2) + "…", isCertain: true)
      ]
    }
    return (certain.isEmpty ? found : certain).prefix(1).map {
      PersonalDatum(
        kind: $0.kind, range: figure.range, masked: $0.masked, isCertain: $0.isCertain)
    }
  }

  private func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [PersonalDatum] {
    let marks = TextMarks(bytes)
    guard marks.mayBePersonal else { return [] }
    let text = NarrowedText(bytes, hasWide: marks.hasWide)
    return text.withCharacters { characters in
      var search = PersonalSearch(characters, known)
      search.run(marks)
      return search.inOrder.map {
        PersonalDatum(
          kind: $0.kind, range: text.original($0.range),
          masked: masked(characters[$0.range], $0.kind), isCertain: $0.isCertain)
      }
    }
  }
}

/// The first and last two characters; of an address the first six, of short numbers the first two.
private func masked(
  _ characters: Slice<UnsafeBufferPointer<UInt8>>, _ kind: PrivateContent.Kind
) -> String {
  let text = String(decoding: characters, as: UTF8.self)
  switch kind {
  case .address: return text.prefix(6) + "…"
  case .passport, .travelPermit, .plate, .landline: return text.prefix(2) + "…"
  default: return text.prefix(2) + "…" + text.suffix(2)
  }
}
