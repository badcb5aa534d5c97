/// Reads a run of numbers: 1-15（单号）、2-30（双号）, 2、4、6号, 1组1号-41号，2组1号-69号.
struct PartReading {
  /// A part in the making; its unit and parity may come only at the end of the run.
  private struct Draft {
    var range: Range<Int>
    var unit: ZonePart.Unit?
    var from: HouseNumber?
    var through: HouseNumber?
    var parity: ZonePart.Parity?
    var openEdge: HouseNumber?
    var inside: [ZonePart] = []
    /// Whether it has a unit of its own, so that what follows says nothing of it.
    var isClosed = false
  }

  private let glyphs: ZoneGlyphs
  private let end: Int
  /// The unit of the numbers around, where these stand inside a bigger one.
  private let outer: ZonePart.Unit?
  private var drafts: [Draft] = []
  private var parityAhead: ZonePart.Parity?
  private(set) var place: Int
  /// Brackets in the run that say something else than numbers.
  private(set) var brackets: [(start: Int, content: Range<Int>)] = []

  init(_ glyphs: ZoneGlyphs, at place: Int, before end: Int, inside outer: ZonePart.Unit? = nil) {
    self.glyphs = glyphs
    self.place = place
    self.end = end
    self.outer = outer
  }

  /// The parts, with `unit` for those that name none.
  mutating func parts(unit: ZonePart.Unit = .house) -> [ZonePart] {
    while readPart() {}
    closeParity()
    return drafts.map { draft in
      ZonePart(
        range: glyphs.bytes(draft.range), unit: draft.unit ?? unit, from: draft.from,
        through: draft.through, parity: draft.parity ?? .all, openEdge: draft.openEdge,
        inside: draft.inside)
    }
  }

  private mutating func readPart() -> Bool {
    let start = startOfNext
    guard start < end, glyphs.isNumber(at: start, before: end) else { return false }
    if let outer, let ahead = glyphs.unitAhead(at: start, before: end), ahead == outer {
      return false
    }
    place = start
    readParityAhead()
    if drafts.isEmpty == false, glyphs.has("之", at: place, before: end) { return readSub() }
    guard let token = glyphs.number(at: place, before: end) else { return false }
    var draft = Draft(
      range: start..<token.end, unit: token.unit, from: token.number, through: token.number,
      parity: parityAhead)
    place = token.end
    readThrough(into: &draft)
    readOpenEnd(into: &draft)
    draft.range = start..<place
    add(draft)
    readBehind()
    return true
  }

  /// Behind the comma, the 和 or the blank that parts the numbers.
  private var startOfNext: Int {
    guard !drafts.isEmpty else { return place }
    var next = place
    while next < end, partMarks.contains(glyphs[next]) { next += 1 }
    return next
  }

  private mutating func readParityAhead() {
    guard let word = glyphs.parityWord(at: place, before: end) else { return }
    parityAhead = word.parity
    place += word.length
    if glyphs[place] == Mark.colon, place < end { place += 1 }
  }

  /// 之二 and 之三 of 17号之一、之二、之三.
  private mutating func readSub() -> Bool {
    guard let last = drafts.last, let main = last.through ?? last.from,
      let (sub, next) = glyphs.numeral(at: place + 1, before: end)
    else { return false }
    let number = HouseNumber(main.main, sub: sub, prefix: main.prefix, suffix: main.suffix)
    var draft = Draft(
      range: place..<next, unit: last.unit, from: number, through: number, isClosed: true)
    place = next
    readThrough(into: &draft)
    draft.range = draft.range.lowerBound..<place
    drafts.append(draft)
    return true
  }

  private mutating func readThrough(into draft: inout Draft) {
    guard let next = behindDash, let from = draft.from else { return }
    if let word = glyphs.longest(of: roadEnds, at: next, before: end) {
      draft.through = nil
      place = next + word.count
    } else if glyphs.has("之", at: next, before: end),
      let (sub, stop) = glyphs.numeral(at: next + 1, before: end), from.sub > 0
    {
      draft.through = HouseNumber(from.main, sub: sub, prefix: from.prefix, suffix: from.suffix)
      place = stop
    } else if let token = glyphs.number(at: next, before: end) {
      through(token, from: from, into: &draft)
    }
  }

  private mutating func through(
    _ token: ZoneGlyphs.NumberToken, from: HouseNumber, into draft: inout Draft
  ) {
    var number = token.number
    if from.sub > 0, number.sub == 0, token.unit == nil, number.main > from.sub,
      number.main <= 99, number.main < from.main || draft.unit != nil
    {
      number = HouseNumber(from.main, sub: number.main, prefix: from.prefix, suffix: from.suffix)
    } else if !from.prefix.isEmpty, number.prefix.isEmpty, isWord(from.prefix) {
      number = HouseNumber(
        number.main, sub: number.sub, prefix: from.prefix, suffix: number.suffix)
    }
    guard runsUp(from, number) else { return }
    draft.through = number
    draft.unit = token.unit ?? draft.unit
    place = token.end
  }

  /// A range that runs down, as 35-2号, is no range; what it is the text does not say.
  private func runsUp(_ from: HouseNumber, _ through: HouseNumber) -> Bool {
    if from.main == 0, through.main == 0 { return from.prefix < through.prefix }
    return from.prefix == through.prefix
      && (from.main, from.sub, from.suffix) <= (through.main, through.sub, through.suffix)
  }

  private var behindDash: Int? {
    if glyphs[place] == Mark.dash, place < end { return place + 1 }
    guard let word = glyphs.longest(of: ["至", "到"], at: place, before: end) else { return nil }
    return place + word.count
  }

  private mutating func readOpenEnd(into draft: inout Draft) {
    guard let word = glyphs.longest(of: openEnds.map(\.word), at: place, before: end),
      let meaning = openEnds.first(where: { $0.word == word }), let number = draft.through
    else { return }
    place += word.count
    if let rest = glyphs.longest(of: ["部分", "部份", "的部分", "全部"], at: place, before: end) {
      place += rest.count
    }
    let edge: HouseNumber? = meaning.holdsEdge ? nil : number
    if meaning.goesOn {
      draft.through = nil
    } else {
      draft.from = nil
    }
    draft.openEdge = edge
  }

  /// What stands right behind a part: its parity, or smaller numbers inside it.
  private mutating func readBehind() {
    readParityBehind()
    while glyphs[place] == Mark.open, let close = glyphs.closing(of: place, before: end) {
      guard readBracket(place + 1..<close) else {
        brackets.append((place, behindParity(place + 1..<close)))
        return place = close + 1
      }
      place = close + 1
    }
    guard place < end, let unit = drafts[drafts.count - 1].unit,
      !partMarks.contains(glyphs[place]), glyphs.isNumber(at: place, before: end),
      let ahead = glyphs.unitAhead(at: place, before: end), ahead != unit, ahead != outer
    else { return }
    var reading = PartReading(glyphs, at: place, before: end, inside: unit)
    drafts[drafts.count - 1].inside = reading.parts(unit: ahead)
    place = reading.place
    extendLast()
  }

  /// （单号，其中35号除外）: its parity is of the last part, the rest is for the place as a whole.
  private mutating func behindParity(_ content: Range<Int>) -> Range<Int> {
    let comma = glyphs.end(from: content.lowerBound, to: content.upperBound, at: [Mark.comma])
    guard comma < content.upperBound,
      let parity = bracketParity(of: glyphs, content.lowerBound..<comma)?.parity
    else { return content }
    setParity(parity)
    return comma + 1..<content.upperBound
  }

  private mutating func extendLast() {
    let last = drafts.count - 1
    drafts[last].range = drafts[last].range.lowerBound..<place
  }

  private mutating func readParityBehind() {
    guard let (parity, stop) = parityBehind else { return }
    setParity(parity)
    place = stop
    extendLast()
  }

  private var parityBehind: (ZonePart.Parity, Int)? {
    if glyphs[place] == Mark.open, let close = glyphs.closing(of: place, before: end) {
      return bracketParity(of: glyphs, place + 1..<close).map { ($0.parity, close + 1) }
    }
    guard let word = glyphs.parityWord(at: place, before: end) else { return nil }
    let stop = place + word.length
    // 单 of a next name, and 双号 of the numbers that follow, are not of this part.
    guard stop == end || Mark.separators.contains(glyphs[stop]) else { return nil }
    return (word.parity, stop)
  }

  /// Of the last part, and of those before it that share its unit and have such ends.
  private mutating func setParity(_ parity: ZonePart.Parity) {
    for index in drafts.indices.reversed() {
      guard drafts[index].parity == nil, index == drafts.count - 1 || !drafts[index].isClosed,
        index == drafts.count - 1 || fits(drafts[index], parity)
      else { break }
      drafts[index].parity = parity
    }
    for index in drafts.indices { drafts[index].isClosed = true }
  }

  private func fits(_ draft: Draft, _ parity: ZonePart.Parity) -> Bool {
    [draft.from, draft.through].allSatisfy { number in
      guard let number else { return true }
      return parity == .all || number.main % 2 == (parity == .odd ? 1 : 0)
    }
  }

  /// （1—3号，15—17号） of one courtyard, or the numbers of a range once more in full.
  private mutating func readBracket(_ content: Range<Int>) -> Bool {
    guard glyphs.isNumber(at: content.lowerBound, before: content.upperBound) else { return false }
    let last = drafts.count - 1
    var reading = PartReading(glyphs, at: content.lowerBound, before: content.upperBound)
    var parts = reading.parts()
    let rest = reading.place..<content.upperBound
    if !rest.isEmpty {
      guard let parity = bracketParity(of: glyphs, rest)?.parity else { return false }
      parts = parts.map { $0.with(parity: $0.parity == .all ? parity : $0.parity) }
    }
    guard reading.brackets.isEmpty else { return false }
    if drafts[last].from == drafts[last].through {
      drafts[last].inside = parts
      drafts[last].range = drafts[last].range.lowerBound..<content.upperBound + 1
    } else {
      restate(parts, over: last)
    }
    return true
  }

  /// 2—18号（2-18、22、26-58号，双号）: the bracket says it all; the range stays when it says more.
  private mutating func restate(_ parts: [ZonePart], over last: Int) {
    let outer = drafts[last]
    let isSaidAgain = parts.contains { part in
      guard let from = outer.from, let through = outer.through, let low = part.from,
        let high = part.through
      else { return false }
      return low.main <= from.main && high.main >= through.main
    }
    if isSaidAgain { drafts.removeLast() }
    for part in parts {
      drafts.append(
        Draft(
          range: outer.range, unit: part.unit, from: part.from, through: part.through,
          parity: part.parity, openEdge: part.openEdge, inside: part.inside, isClosed: true))
    }
  }

  private mutating func add(_ draft: Draft) {
    drafts.append(draft)
    guard let unit = draft.unit else { return }
    for index in drafts.indices where drafts[index].unit == nil { drafts[index].unit = unit }
  }

  /// The parity said before the numbers holds for all of them.
  private mutating func closeParity() {
    guard let parityAhead else { return }
    for index in drafts.indices where drafts[index].parity == nil {
      drafts[index].parity = parityAhead
    }
  }
}

extension ZonePart {
  func with(parity: Parity) -> ZonePart {
    ZonePart(
      range: range, unit: unit, from: from, through: through, parity: parity, openEdge: openEdge,
      inside: inside)
  }
}

/// The parity in a bracket that says nothing else: （单号）, （含单双号）, （单数幢号）.
func bracketParity(
  of glyphs: ZoneGlyphs, _ content: Range<Int>
) -> (parity: ZonePart.Parity, unit: ZonePart.Unit?)? {
  var start = content.lowerBound
  while start < content.upperBound, partMarks.contains(glyphs[start]) { start += 1 }
  if let word = glyphs.longest(of: parityLeads, at: start, before: content.upperBound) {
    start += word.count
  }
  guard let word = glyphs.parityWord(at: start, before: content.upperBound),
    start + word.length == content.upperBound
  else { return nil }
  return (word.parity, word.unit)
}

/// A prefix that a range says once: 新1-9号.
private func isWord(_ prefix: String) -> Bool { ["新", "旧", "附"].contains(prefix) }

private let parityLeads: [ZoneWord] = ["含", "均为", "限", "仅", "只含", "全为", "为", "都是"]

private let partMarks: Set<UInt32> = Set(", 和及;".unicodeScalars.map { $0.value })

private let roadEnds: [ZoneWord] = ["路尾", "街尾", "巷尾", "末尾", "尽头", "末", "尾", "底", "止"]

private let openEnds: [(word: ZoneWord, goesOn: Bool, holdsEdge: Bool)] = [
  ("以后", true, false), ("之后", true, false), ("以前", false, false), ("之前", false, false),
  ("起", true, true), ("以上", true, true), ("及以上", true, true), ("以下", false, true),
  ("及以下", false, true), ("及以后", true, true), ("及以前", false, true),
  ("(含)以后", true, true), ("(含)以前", false, true), ("(含)以上", true, true),
  ("(含)以下", false, true),
]
