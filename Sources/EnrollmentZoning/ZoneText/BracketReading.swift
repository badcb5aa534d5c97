/// What a bracket says of the place before it.
extension SentenceReading {
  /// The bracket at the reading's place; from one that nothing closes the sentence is not understood.
  mutating func readBracket() {
    guard let close = glyphs.closing(of: place, before: end) else {
      others.append((place..<end, .unread))
      return place = end
    }
    let start = place
    place = close + 1
    if let last = drafts.indices.last, !drafts[last].isContext || start == range.lowerBound {
      readBracket(at: start, start + 1..<close, of: last)
    } else if let meaning = meaning(of: start + 1..<close) {
      others.append((start..<close + 1, meaning))
    }
  }

  /// `content` may leave out what the numbers before the bracket took of it.
  mutating func readBracket(at start: Int, _ content: Range<Int>, of draft: Int) {
    let close = content.upperBound
    if let parity = bracketParity(of: glyphs, content) {
      setParity(parity.parity, unit: parity.unit, of: draft)
    } else if glyphs.longest(of: partOnly, at: content.lowerBound, before: close)?.count
      == content.count
    {
      drafts[draft].isUnsaidPart = true
    } else if isException(content) {
      guard let found = exceptions(in: content, of: draft) else {
        return others.append((start..<close + 1, .unread))
      }
      except(found, of: draft)
    } else if let side = side(of: content) {
      drafts[draft].isUnsaidPart = true
      others.append((start..<close + 1, side))
    } else if let meaning = meaning(of: content) {
      others.append((start..<close + 1, meaning))
      return
    } else if !readNumbers(in: content, of: draft) && !readIncluded(content, of: draft) {
      return others.append((start..<close + 1, .unread))
    }
    drafts[draft].extend(to: close + 1)
  }

  /// Leaves `found` out; of （1－50号，22号除外） only what lies within another run of it, which is
  /// what is taken in.
  private mutating func except(_ found: [ZoneException], of draft: Int) {
    guard drafts[draft].parts.isEmpty, found.count == 1, case .parts(let parts) = found[0] else {
      return drafts[draft].exceptions += found
    }
    let outer = parts.filter { run in parts.contains { run.holds($0) } }
    drafts[draft].parts += outer
    drafts[draft].exceptions.append(.parts(parts.filter { !outer.contains($0) }))
  }

  /// （东湖路以东）: a part of the road that an address does not decide.
  private func side(of content: Range<Int>) -> ZoneMeaning? {
    guard let (at, _) = glyphs.first(of: ["以"], in: content),
      let (compass, next) = compass(at: at + 1), next <= content.upperBound
    else { return nil }
    return boundary(.side, compass, content.lowerBound..<at)
  }

  private func isException(_ content: Range<Int>) -> Bool {
    glyphs.first(of: exceptionWords, in: content) != nil
      || glyphs.has("除", at: content.lowerBound, before: content.upperBound)
  }

  private func meaning(of content: Range<Int>) -> ZoneMeaning? {
    if glyphs.longest(of: remarkLeads, at: content.lowerBound, before: content.upperBound) != nil
      || glyphs.first(of: remarkWords, in: content) != nil
    {
      return .remark
    }
    if glyphs.first(of: suspendedWords, in: content) != nil { return .suspended }
    if let choice = choice(in: content, to: content.upperBound) { return choice.meaning }
    if let shared = shared(in: content) { return shared.meaning }
    return glyphs.first(of: conditionWords, in: content) == nil ? nil : .condition
  }

  /// （1—3队，11—13队）, （89号以后部分）, （一、二期）, （单号1-15）.
  private mutating func readNumbers(in content: Range<Int>, of draft: Int) -> Bool {
    guard glyphs.isNumber(at: content.lowerBound, before: content.upperBound) else { return false }
    var reading = PartReading(glyphs, at: content.lowerBound, before: content.upperBound)
    var parts = reading.parts()
    let rest = reading.place..<content.upperBound
    if !rest.isEmpty {
      guard let parity = bracketParity(of: glyphs, rest)?.parity else { return false }
      parts = parts.map { $0.parity == .all ? $0.with(parity: parity) : $0 }
    }
    guard reading.brackets.isEmpty, !parts.isEmpty else { return false }
    drafts[draft].parts += parts
    return true
  }

  /// （含岳屏公园）: places beside the one before the bracket; （含154号大院）: more numbers of it.
  private mutating func readIncluded(_ content: Range<Int>, of draft: Int) -> Bool {
    let end = content.upperBound
    guard let word = glyphs.longest(of: includeLeads, at: content.lowerBound, before: end) else {
      return false
    }
    let inner = content.lowerBound + word.count..<end
    if glyphs.isNumber(at: inner.lowerBound, before: end) {
      var reading = PartReading(glyphs, at: inner.lowerBound, before: end)
      let parts = reading.parts()
      guard reading.place == end, reading.brackets.isEmpty else { return false }
      // Of a road as a whole they say nothing new.
      if !drafts[draft].parts.isEmpty { drafts[draft].parts += parts }
      return true
    }
    var reading = SentenceReading(glyphs, inner)
    guard let sentence = reading.sentence(), sentence.clauses.allSatisfy({ $0.isPlace }) else {
      return false
    }
    // The place before the bracket stays the one that numbers behind it go on with.
    drafts.insert(contentsOf: reading.drafts, at: draft)
    return true
  }
}

private let partOnly: [ZoneWord] = ["部分", "部份", "一部分", "部分路段", "部分楼栋", "部分区域"]

private let exceptionWords: [ZoneWord] = ["除外", "不含", "不包括", "不包含", "不在此列"]

private let includeLeads: [ZoneWord] = ["含", "包括", "包含", "内含"]

private let remarkLeads: [ZoneWord] = ["原", "现", "即", "又名", "曾用名", "旧称", "旧名", "注", "备注", "暂名"]

private let remarkWords: [ZoneWord] = [
  "拆", "空号", "见说明", "详见", "无此号", "无门牌", "缺号", "在建", "未建", "规划", "新建",
]

/// Whom a sentence is for.
let conditionWords: [ZoneWord] = [
  "户籍", "业主", "适龄", "人户一致", "居住", "房产", "购房", "子女", "职工", "在职", "条件", "符合", "年满", "儿童",
  "毕业生", "入户", "学籍", "租住", "学位", "身份", "监护人", "居住证",
]

extension ZonePart {
  /// Whether `other` is a smaller run within this one.
  fileprivate func holds(_ other: ZonePart) -> Bool {
    guard let (from, through) = bounds, let (first, last) = other.bounds, unit == other.unit else {
      return false
    }
    return from <= first && last <= through && (from, through) != (first, last)
  }

  /// Plain numbers at both ends.
  private var bounds: (Int, Int)? {
    guard let from, let through, from == HouseNumber(from.main),
      through == HouseNumber(through.main)
    else { return nil }
    return (from.main, through.main)
  }
}
