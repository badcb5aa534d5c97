/// A row of a list as running text.
struct RowPattern {
  /// A cell, or the name of one before it, which is of no column.
  struct Piece {
    let column: Int?
    let text: FoldedText
  }

  let pieces: [Piece]
  let whole: FoldedText

  private init(_ pieces: [Piece]) {
    self.pieces = pieces
    whole = FoldedText(scalars: pieces.flatMap(\.text.scalars))
  }

  /// Cell after cell, as in the line of a table.
  init(line texts: [String]) {
    self.init(texts.enumerated().map { Piece(column: $0.offset, text: FoldedText($0.element)) })
  }

  /// Whose row it is, and then every other cell that is not empty after the name of its column, as
  /// on a card for the phone.
  init(card texts: [String], headedBy head: Int, _ headers: [FoldedText]) {
    var pieces = [Piece(column: head, text: FoldedText(texts[head]))]
    for (column, text) in texts.enumerated() where column != head && !text.isEmpty {
      pieces.append(Piece(column: nil, text: FoldedText(scalars: headers[column].scalars + [0x3A])))
      pieces.append(Piece(column: column, text: FoldedText(text)))
    }
    self.init(pieces)
  }

  /// The rows of `block` in the form in which they stand in `stream`.
  static func all(of block: TableBlock, in stream: NoticeStream) -> [RowPattern] {
    let lines = block.rows.map { RowPattern(line: $0.texts) }
    func found(_ patterns: some Sequence<RowPattern>) -> Int {
      patterns.prefix(20).count { stream.whole($0.whole, from: 0) != nil }
    }
    let cards = block.headers.indices.map { head in
      (
        head,
        found(
          block.rows.prefix(20).map { RowPattern(card: $0.texts, headedBy: head, block.headers) })
      )
    }
    guard let best = cards.max(by: { $0.1 < $1.1 }), best.1 > found(lines) else { return lines }
    return block.rows.map { RowPattern(card: $0.texts, headedBy: best.0, block.headers) }
  }
}
