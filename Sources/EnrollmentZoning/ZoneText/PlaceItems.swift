/// Places: their names, and what is said right behind them.
extension SentenceReading {
  mutating func readPlace() {
    var start = behindInclusion
    var stop = glyphs.nameEnd(from: start, before: end)
    if let inner = behindContainer(start..<stop) {
      start = inner
      stop = glyphs.nameEnd(from: start, before: end)
    }
    let lead = place..<start
    guard readNames(start, stop) || readName(start..<stop) else { return }
    let isLead = others.last.map { $0.range.upperBound < start } ?? true
    if isLead, !lead.isEmpty { others.append((lead, .heading)) }
    readTail()
  }

  /// Behind 含 and 包括 before the name of an estate or a community.
  private var behindInclusion: Int {
    guard let word = glyphs.longest(of: ["含", "包括", "包含"], at: place, before: end),
      place > range.lowerBound,
      [.estate, .community, .village].contains(
        glyphs.kind(of: place + word.count..<glyphs.nameEnd(from: place, before: end)))
    else { return place }
    return place + word.count
  }

  /// 祈福新邨内康怡居: what stands behind 内 lies in the estate before it.
  private mutating func behindContainer(_ name: Range<Int>) -> Int? {
    guard let (inner, word) = glyphs.first(of: ["内"], in: name), inner > name.lowerBound,
      inner + word.count < name.upperBound || glyphs[name.upperBound] != Mark.open,
      [.estate, .community, .village].contains(glyphs.kind(of: name.lowerBound..<inner))
        || inner + word.count < name.upperBound,
      inner + word.count < name.upperBound, glyphs.isName(name.lowerBound..<inner)
    else { return nil }
    within = placeName(glyphs.text(name.lowerBound..<inner))
    others.append((name.lowerBound..<inner + word.count, .heading))
    return inner + word.count
  }

  /// Names that count on: 培正一、二横路, 江岭东、南、西、北、下.
  private mutating func readNames(_ start: Int, _ stop: Int) -> Bool {
    if let lanes = glyphs.laneList(at: stop, before: end), stop > start,
      stop - start >= 2 || glyphs.kind(of: start..<stop) != .named
    {
      let base = glyphs.text(start..<stop)
      laneBase = (base, lanes.suffix)
      add(lanes.numbers.map { base + $0 + lanes.suffix }, over: start..<lanes.end)
      place = lanes.end
      return true
    }
    guard let (names, next) = glyphs.compassNames(from: start, to: stop, before: end) else {
      return false
    }
    add(names, over: start..<next)
    place = next
    return true
  }

  private mutating func readName(_ name: Range<Int>) -> Bool {
    var trimmed = name
    let hasInside = glyphs.has("内", at: name.upperBound - 1, before: name.upperBound)
    if hasInside, name.count > 2 { trimmed = name.lowerBound..<name.upperBound - 1 }
    guard glyphs.isName(trimmed), !followsNumber(trimmed) else { return false }
    laneBase = laneBase(of: trimmed)
    add([glyphs.text(trimmed)], over: name)
    drafts[drafts.count - 1].township = township(before: trimmed)
    place = name.upperBound
    return true
  }

  /// 大石街 of 大石街礼村: people write the village without it, too.
  private func township(before name: Range<Int>) -> String? {
    guard let (at, word) = glyphs.first(of: ["街道", "镇", "乡", "街"], in: name.dropFirst(2)),
      at + word.count + 2 <= name.upperBound,
      [.community, .village, .estate].contains(glyphs.kind(of: at + word.count..<name.upperBound))
    else { return nil }
    return glyphs.text(name.lowerBound..<at + word.count)
  }

  /// 竹丝岗 and 马路 of 竹丝岗二马路, behind which 三马路 may stand alone.
  private func laneBase(of name: Range<Int>) -> (name: String, suffix: String?)? {
    for place in name.dropFirst(2) {
      if let lanes = glyphs.lanes(at: place, before: name.upperBound), lanes.end == name.upperBound
      {
        return (glyphs.text(name.lowerBound..<place), lanes.suffix)
      }
    }
    return nil
  }

  /// 西侧 of 中山路1-99号西侧 narrows what stands before it and is no place of its own.
  private func followsNumber(_ name: Range<Int>) -> Bool {
    name.lowerBound > range.lowerBound && glyphs.kind(of: name) == .named
      && drafts.contains { $0.range.upperBound == name.lowerBound && !$0.range.isEmpty }
  }

  /// Numbers, parity, 部分, brackets, exceptions and counts behind a name.
  mutating func readTail() {
    while place < end, let last = drafts.indices.last {
      if glyphs[place] == Mark.open, glyphs.closing(of: place, before: end) != nil {
        readBracket()
      } else if let word = glyphs.longest(of: partWords, at: place, before: end) {
        drafts[last].isUnsaidPart = true
        take(word, last)
      } else if let word = glyphs.longest(of: wholeWords, at: place, before: end) {
        take(word, last)
      } else if !readNumbers() && !readInlineException(last) && !readListEnd(last) {
        return
      }
    }
  }

  private mutating func take(_ word: ZoneWord, _ draft: Int) {
    place += word.count
    drafts[draft].extend(to: place)
  }

  /// 等十个小区 closes the list with a count; 等 alone leaves it open.
  private mutating func readListEnd(_ draft: Int) -> Bool {
    guard glyphs.has("等", at: place, before: end) else { return false }
    let start = place
    let stop = itemEnd
    if let (count, next) = glyphs.numeral(at: place + 1, before: stop),
      glyphs.longest(of: ["个", "条", "处", "栋", "幢", "座"], at: next, before: stop) != nil
    {
      statedCount = count
      place = stop
      drafts[draft].extend(to: place)
    } else {
      place = stop
      others.append((start..<stop, .others))
    }
    return true
  }

  /// 除2号外 and 不含时代倾城 without a bracket.
  private mutating func readInlineException(_ draft: Int) -> Bool {
    guard let stop = exceptionEnd, let found = exceptions(in: place..<stop, of: draft) else {
      return false
    }
    drafts[draft].exceptions += found
    place = stop
    drafts[draft].extend(to: place)
    return true
  }

  /// 除…外 as an item of its own: taken from every place of the sentence, or from the heading's.
  mutating func readException() -> Bool {
    guard let stop = exceptionEnd else { return false }
    if drafts.isEmpty, let within {
      drafts.append(
        PlaceDraft(
          range: place..<place, name: within,
          kind: ZoneGlyphs(within).kind(of: 0..<ZoneGlyphs(within).count)))
    }
    guard let last = drafts.indices.last, let found = exceptions(in: place..<stop, of: last) else {
      return false
    }
    for exception in found {
      if case .parts = exception {
        drafts[last].exceptions.append(exception)
      } else {
        for draft in drafts.indices { drafts[draft].exceptions.append(exception) }
      }
    }
    others.append((place..<stop, .heading))
    if drafts[last].range.isEmpty {
      drafts[last].range = place..<stop
      others.removeLast()
    }
    place = stop
    return true
  }

  /// Where the exception that begins here ends: 除…外 with its 外, also behind commas, 不含… with the
  /// item; nil where none begins, as in 除夕巷.
  private var exceptionEnd: Int? {
    guard glyphs.longest(of: exceptionLeads, at: place, before: end) != nil else { return nil }
    guard glyphs.has("除", at: place, before: end) else { return itemEnd }
    return glyphs.first(of: exceptionTails, in: place + 1..<end).map { $0.place + $0.word.count }
  }

  /// What the words in `content` take out; nil when they are not understood in full.
  func exceptions(in content: Range<Int>, of draft: Int) -> [ZoneException]? {
    let inner = trimmedException(content)
    guard !inner.isEmpty else { return nil }
    var reading = SentenceReading(glyphs, inner)
    let base = drafts[draft]
    reading.drafts = [
      PlaceDraft(
        range: inner.lowerBound..<inner.lowerBound, name: base.name, kind: base.kind,
        isContext: true)
    ]
    reading.laneBase = (base.name, nil)
    guard let sentence = reading.sentence() ?? reading.emptySentence else { return nil }
    guard sentence.clauses.allSatisfy({ $0.isPlace }) else { return nil }
    let own = reading.drafts[0]
    let parts = own.parts.isEmpty ? [] : [ZoneException.parts(own.parts)]
    let places = reading.drafts.dropFirst().map { ZoneException.place($0.place) }
    let all = parts + places
    return all.isEmpty ? nil : all
  }

  /// For an exception of numbers only, which have no clause of their own.
  private var emptySentence: ZoneSentence? {
    drafts.isEmpty ? nil : ZoneSentence(range: 0..<0, clauses: [])
  }

  private func trimmedException(_ content: Range<Int>) -> Range<Int> {
    var content = content
    while let word = glyphs.longest(
      of: exceptionLeads + ["其中", "但", "了"], at: content.lowerBound, before: content.upperBound)
    {
      content = content.lowerBound + word.count..<content.upperBound
    }
    for word in exceptionTails where content.count > word.count {
      let start = content.upperBound - word.count
      if glyphs.has(word, at: start, before: content.upperBound) {
        return content.lowerBound..<start
      }
    }
    return content
  }
}

extension ZoneClause {
  var isPlace: Bool {
    if case .place = meaning { true } else { false }
  }
}

let exceptionLeads: [ZoneWord] = ["除", "除了", "不含", "不包括", "不包含", "其中除"]

/// The longest first.
let exceptionTails: [ZoneWord] = ["不在此列", "以外", "除外", "外"]

private let partWords: [ZoneWord] = ["部分", "部份", "的部分", "一部分"]

private let wholeWords: [ZoneWord] = [
  "全部", "全段", "全路段", "整条", "两侧", "沿线", "辖区", "范围", "所辖", "辖区范围", "辖区内", "范围内", "内", "全体",
]
