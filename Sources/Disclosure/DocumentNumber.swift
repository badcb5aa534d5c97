/// The number of an official document (发文字号), as 常教财〔2022〕17号: issuing body, year, number.
public struct DocumentNumber: Hashable, Sendable {
  /// The body's short name (机关代字), as 常教财.
  public let code: String
  public let year: Int
  public let number: Int

  public init(_ code: String, _ year: Int, _ number: Int) {
    self.code = code
    self.year = year
    self.number = number
  }

  /// One as it stands in a text.
  public struct Mention: Hashable, Sendable {
    public let number: DocumentNumber
    /// From the body's short name to 号, as written.
    public let words: String

    /// Whether it is written as documents are to be: 六角括号, no 第, no zero in front, 号 at the end.
    public var isWellFormed: Bool { words == number.description }
  }
}

extension DocumentNumber: CustomStringConvertible {
  /// In the form of official documents, with 〔〕.
  public var description: String { "\(code)〔\(year)〕\(number)号" }
}

extension DocumentNumber {
  /// Every document number in `text`, in order, however its brackets are written.
  ///
  /// 【】, [], () and full-width figures are read, blanks, 第 and zeros in front passed over, and 号 may
  /// be missing behind 〔〕, 【】 and []; round brackets around a year mean a document only with it.
  /// Years have four figures: one of two says no century, and is left unread.
  public static func all(in text: String) -> [Mention] {
    let scalars = Array(text.unicodeScalars)
    var (mentions, next): ([Mention], Int) = ([], 0)
    for index in scalars.indices where index >= next {
      guard let read = reading(scalars, openingAt: index, from: next) else { continue }
      mentions.append(read.mention)
      next = read.end
    }
    return mentions
  }

  /// `text` with every document number in it in the form of official documents.
  public static func normalised(_ text: String) -> String {
    all(in: text).filter { !$0.isWellFormed }.reduce(text) { text, mention in
      text.replacing(mention.words, with: mention.number.description)
    }
  }

  private static func reading(
    _ scalars: [UnicodeScalar], openingAt opening: Int, from first: Int
  ) -> (mention: Mention, end: Int)? {
    guard let closing = brackets[scalars[opening]] else { return nil }
    var place = opening + 1
    guard let year = figures(in: scalars, at: &place), (1949...2099).contains(year) else {
      return nil
    }
    skipBlanks(in: scalars, at: &place)
    guard place < scalars.count, scalars[place] == closing else { return nil }
    place += 1
    skipBlanks(in: scalars, at: &place)
    if place < scalars.count, scalars[place] == "第" { place += 1 }
    guard let number = figures(in: scalars, at: &place), number > 0 else { return nil }
    var end = place
    skipBlanks(in: scalars, at: &place)
    let hasMark = place < scalars.count && scalars[place] == "号"
    if hasMark { end = place + 1 }
    guard hasMark || !isRound(closing), let start = codeStart(in: scalars, before: opening, first)
    else { return nil }
    let words = String(String.UnicodeScalarView(scalars[start..<end]))
    let code = scalars[start..<opening].filter { !$0.properties.isWhitespace }
    return (
      Mention(
        number: DocumentNumber(String(String.UnicodeScalarView(code)), year, number), words: words),
      end
    )
  }

  /// Where the short name before a bracket begins; nil when nothing like a name stands there.
  private static func codeStart(
    in scalars: [UnicodeScalar], before opening: Int, _ first: Int
  ) -> Int? {
    var end = opening
    while end > first, scalars[end - 1] == " " { end -= 1 }
    var start = end
    while start > first, isCodeScalar(scalars[start - 1]), end - start < 12 { start -= 1 }
    for word in wordsBefore where start < end {
      let scalars = Array(scalars[start..<end])
      if scalars.starts(with: word.unicodeScalars) { start += word.unicodeScalars.count }
    }
    return start < end ? start : nil
  }
}

private let brackets: [UnicodeScalar: UnicodeScalar] = [
  "〔": "〕", "【": "】", "[": "]", "［": "］", "（": "）", "(": ")", "﹝": "﹞",
]

private func isRound(_ bracket: UnicodeScalar) -> Bool { bracket == ")" || bracket == "）" }

/// Words that lead up to a number without a mark between, as 根据常教财〔2022〕17号.
private let wordsBefore = ["根据", "依据", "按照", "经", "见", "和", "及", "与", "即", "由"]

private func isCodeScalar(_ scalar: UnicodeScalar) -> Bool {
  scalar.properties.isIdeographic || ("A"..."Z").contains(scalar)
}

private func skipBlanks(in scalars: [UnicodeScalar], at place: inout Int) {
  while place < scalars.count, scalars[place] == " " || scalars[place] == "\u{3000}" { place += 1 }
}

/// Up to six figures, narrow or full-width; blanks before them are passed over.
private func figures(in scalars: [UnicodeScalar], at place: inout Int) -> Int? {
  skipBlanks(in: scalars, at: &place)
  let start = place
  var value = 0
  while place < scalars.count, place - start < 6, let figure = figure(scalars[place]) {
    value = value * 10 + figure
    place += 1
  }
  return place > start ? value : nil
}

private func figure(_ scalar: UnicodeScalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value - 0x30)
  case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
  default: nil
  }
}
