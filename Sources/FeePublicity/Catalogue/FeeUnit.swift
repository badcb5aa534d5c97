/// By what a fee is counted (计费单位), as 元/生·学期: for how long, or by the piece.
struct FeeUnit: Hashable {
  enum Span: String, Hashable, CaseIterable {
    case day = "日"
    case month = "月"
    case term = "学期"
    case year = "学年"
    /// A meal, a trip, a lesson.
    case use = "次"
    /// A suit of clothes, a book.
    case piece = "套"
  }

  let span: Span

  /// Reads 元/生·学期, 元/期·生, 元/生.月, 每生每天 and 元/套; nil when a part is unknown or two parts
  /// contradict each other.
  init?(parsing text: String) {
    var rest = Substring(text.filter { !$0.isWhitespace })
    var span: Span?
    while !rest.isEmpty {
      guard let (word, meaning) = FeeUnit.words.first(where: { rest.hasPrefix($0.word) }) else {
        return nil
      }
      rest = rest.dropFirst(word.count)
      guard let meaning else { continue }
      guard span == nil || span == meaning else { return nil }
      span = meaning
    }
    guard let span else { return nil }
    self.span = span
  }

  /// The longer word first, since 学期 begins like 学生 and ends like 期.
  private static let words: [(word: String, span: Span?)] = [
    ("一学期", .term), ("学期", .term), ("期", .term), ("学年", .year), ("年", .year), ("个月", .month),
    ("月", .month), ("日", .day), ("天", .day), ("课时", .use), ("次", .use), ("餐", .use),
    ("顿", .use), ("趟", .use), ("节", .use), ("套", .piece), ("本", .piece), ("份", .piece),
    ("件", .piece), ("张", .piece), ("科", .piece), ("床", .piece),
    ("学生", nil), ("幼儿", nil), ("儿童", nil), ("生", nil), ("人", nil), ("元", nil), ("每", nil),
    ("/", nil), ("·", nil), (".", nil), ("．", nil), ("・", nil), ("／", nil), ("、", nil),
  ]
}
