/// How one run of a paragraph is shown.
struct RunLook {
  var hidden: TextPlace.Hidden?
  var isDeleted = false
}

/// A paragraph as its runs stream by; pieces of one look are joined.
struct ParagraphInProgress {
  private struct Piece {
    var text: [UInt8]
    let look: RunLook
  }

  var isSetApart = false
  /// Of the paragraph's style.
  var hidden: TextPlace.Hidden?
  private var pieces: [Piece] = []
  private(set) var count = 0

  mutating func append(_ bytes: some Sequence<UInt8>, _ look: RunLook) {
    if let last = pieces.indices.last, pieces[last].look.hidden == look.hidden,
      pieces[last].look.isDeleted == look.isDeleted
    {
      count -= pieces[last].text.count
      pieces[last].text.append(contentsOf: bytes)
      count += pieces[last].text.count
    } else {
      pieces.append(Piece(text: Array(bytes), look: look))
      count += pieces.last?.text.count ?? 0
    }
  }

  /// What people see and what they do not: the text as it is shown, as it was before the deletions
  /// that are only marked, and what is hidden in it.
  ///
  /// A number that goes on where the hidden part begins is whole in one of them.
  func texts() -> [(text: String, hidden: TextPlace.Hidden?, isDeletion: Bool)] {
    var texts = [(joined { !$0.isDeleted && $0.hidden == nil }, hidden, false)]
    if pieces.contains(where: { $0.look.isDeleted }) {
      texts.append((joined { $0.isDeleted }, hidden, true))
      if pieces.contains(where: { !$0.look.isDeleted }) {
        texts.append((joined { _ in true }, hidden, true))
      }
    }
    if let kind = pieces.first(where: { $0.look.hidden != nil })?.look.hidden {
      texts.append((joined { $0.hidden != nil && !$0.isDeleted }, kind, false))
      if digitsMeet { texts.append((joined { !$0.isDeleted }, kind, false)) }
    }
    return texts.map { (String(decoding: $0.0, as: UTF8.self), $0.1, $0.2) }
  }

  private func joined(_ isIn: (RunLook) -> Bool) -> [UInt8] {
    pieces.filter { isIn($0.look) }.flatMap(\.text)
  }

  /// Whether a digit stands on both sides of a change of look.
  private var digitsMeet: Bool {
    zip(pieces, pieces.dropFirst()).contains { first, second in
      [first.text.last, second.text.first].allSatisfy { byte in
        byte.map { (0x30...0x39).contains($0) } ?? false
      }
    }
  }
}

/// A table as its cells stream by.
struct TableInProgress {
  let number: Int
  var row = 0
  /// Of the cell that streams by, merged ones before it counted in full.
  var column = 0
  /// How many columns the cell that streams by takes.
  var span = 1
}
