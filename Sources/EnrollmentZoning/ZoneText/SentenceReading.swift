/// Reads one sentence of a zone text, item by item.
///
/// Whatever no item takes becomes a clause `.unread` at the end; so nothing is lost.
struct SentenceReading {
  let glyphs: ZoneGlyphs
  let range: Range<Int>
  var place: Int
  /// The community or village under whose heading the items stand.
  var within: String?
  /// 培正 and 横路 while 培正一、二横路 may go on; in an exception lanes of any kind go on.
  var laneBase: (name: String, suffix: String?)?
  var drafts: [PlaceDraft] = []
  /// What is no place, in glyphs.
  var others: [(range: Range<Int>, meaning: ZoneMeaning)] = []
  var statedCount: Int?
  var isListed = false

  var end: Int { range.upperBound }

  init(_ glyphs: ZoneGlyphs, _ range: Range<Int>, within: String? = nil) {
    self.glyphs = glyphs
    self.range = range
    self.within = within
    place = range.lowerBound
  }

  /// Nil for a sentence of separators only.
  mutating func sentence() -> ZoneSentence? {
    readNumbering()
    if !readWhole() { readItems() }
    bindLines()
    let clauses = drafts.flatMap(clauses) + others.map(clause)
    let all = (clauses + unread(beside: clauses)).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard let first = all.first, let last = all.map(\.range.upperBound).max() else { return nil }
    return ZoneSentence(
      range: first.range.lowerBound..<last, clauses: all, statedCount: statedCount)
  }

  mutating func readItems() {
    while place < end {
      if readDownwardRange() { continue }
      if Mark.separators.contains(glyphs[place]), glyphs[place] != Mark.open {
        place += 1
        continue
      }
      let before = place
      readItem()
      if place == before { place = max(place + 1, itemEnd) }
    }
  }

  /// Up to the next comma or blank outside brackets.
  var itemEnd: Int { glyphs.end(from: place, to: end, at: [Mark.comma, Mark.blank]) }

  private mutating func readItem() {
    if readJoint() { return }
    if glyphs[place] == Mark.open { return readBracket() }
    if readNumbers() || readLanes() || readException() { return }
    if readHeading() || readSpecial() { return }
    readPlace()
  }

  /// -2号 of 35-2号, which may be 35号之二, or a slip.
  private mutating func readDownwardRange() -> Bool {
    guard glyphs[place] == Mark.dash, let last = drafts.last, !last.parts.isEmpty,
      last.range.upperBound == place, glyphs.isNumber(at: place + 1, before: end)
    else { return false }
    let start = place
    place += 1
    var reading = PartReading(glyphs, at: place, before: itemEnd)
    _ = reading.parts()
    place = reading.place
    others.append((start..<place, .unread))
    return true
  }

  /// 和 between two places.
  private mutating func readJoint() -> Bool {
    guard let word = glyphs.longest(of: ["和", "与", "及", "以及"], at: place, before: end),
      drafts.last?.range.upperBound == place
    else { return false }
    others.append((place..<place + word.count, .heading))
    place += word.count
    return true
  }

  /// 1-15号 behind a name, also behind a comma.
  mutating func readNumbers() -> Bool {
    guard let last = drafts.indices.last else { return false }
    if let word = glyphs.parityWord(at: place, before: end), word.length > 1,
      isBoundary(place + word.length)
    {
      place += word.length
      setParity(word.parity, unit: word.unit, of: last)
      return true
    }
    guard glyphs.isNumber(at: place, before: end) else { return false }
    var reading = PartReading(glyphs, at: place, before: end)
    let parts = reading.parts()
    guard !parts.isEmpty else { return false }
    append(parts, to: last)
    place = reading.place
    drafts[last].extend(to: place)
    for (start, content) in reading.brackets {
      readBracket(at: start, content, of: drafts.indices.last ?? last)
    }
    return true
  }

  func isBoundary(_ place: Int) -> Bool {
    place >= end || Mark.separators.contains(glyphs[place])
  }

  /// Numbers of a smaller unit go on inside the last part: 7幢 of 1期1-5幢、7幢.
  private mutating func append(_ parts: [ZonePart], to draft: Int) {
    if let last = drafts[draft].parts.last, let unit = last.inside.last?.unit,
      unit != last.unit, parts.allSatisfy({ $0.unit == unit })
    {
      drafts[draft].parts[drafts[draft].parts.count - 1] = ZonePart(
        range: last.range.lowerBound..<parts[parts.count - 1].range.upperBound, unit: last.unit,
        from: last.from, through: last.through, parity: last.parity, openEdge: last.openEdge,
        inside: last.inside + parts)
    } else {
      drafts[draft].parts += parts
    }
  }

  /// Of the place as a whole, or of its last numbers.
  mutating func setParity(_ parity: ZonePart.Parity, unit: ZonePart.Unit?, of draft: Int) {
    let range = glyphs.bytes(drafts[draft].range.lowerBound..<place)
    if drafts[draft].parts.isEmpty {
      drafts[draft].parts = [
        ZonePart(range: range, unit: unit ?? .house, from: nil, through: nil, parity: parity)
      ]
    } else {
      let part = drafts[draft].parts.count - 1
      drafts[draft].parts[part] = drafts[draft].parts[part].with(parity: parity)
    }
    drafts[draft].extend(to: place)
  }

  /// 四、五巷 behind 西元岗一、二巷, and 一、二、三巷 in an exception of 西元岗.
  private mutating func readLanes() -> Bool {
    guard let base = laneBase, let lanes = glyphs.lanes(at: place, before: end),
      base.suffix == nil || base.suffix == lanes.suffix
    else { return false }
    add(lanes.numbers.map { base.name + $0 + lanes.suffix }, over: place..<lanes.end)
    place = lanes.end
    readTail()
    return true
  }

  mutating func add(_ names: [String], over range: Range<Int>) {
    for name in names {
      let scalars = ZoneGlyphs(name)
      drafts.append(
        PlaceDraft(
          range: range, name: placeName(name), kind: scalars.kind(of: 0..<scalars.count),
          within: within, isListed: isListed))
    }
  }

  private func clauses(of draft: PlaceDraft) -> [ZoneClause] {
    guard !draft.isContext else { return [] }
    return [ZoneClause(range: glyphs.bytes(draft.range), meaning: .place(draft.place))]
  }

  private func clause(_ range: Range<Int>, _ meaning: ZoneMeaning) -> ZoneClause {
    ZoneClause(range: glyphs.bytes(range), meaning: meaning)
  }

  /// The stretches that no clause covers.
  private func unread(beside clauses: [ZoneClause]) -> [ZoneClause] {
    var taken = [Bool](repeating: false, count: range.count)
    let ranges = drafts.map(\.range) + others.map(\.range)
    for covered in ranges {
      for place in covered where range.contains(place) { taken[place - range.lowerBound] = true }
    }
    var result: [ZoneClause] = []
    var start: Int?
    for place in range.lowerBound...end {
      let isGap =
        place < end && !taken[place - range.lowerBound] && !gapEnds.contains(glyphs[place])
      if isGap, start == nil, !Mark.separators.contains(glyphs[place]) { start = place }
      if !isGap, let first = start {
        result.append(clause(first..<place, .unread))
        start = nil
      }
    }
    return result
  }
}

/// Where one stretch that was not understood ends and the next begins.
private let gapEnds: Set<UInt32> = [
  Mark.comma, Mark.blank, Mark.semicolon, Mark.colon, Mark.lineBreak, Mark.arrow,
]
