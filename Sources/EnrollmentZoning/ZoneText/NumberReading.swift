/// Numbers at doors as zone texts write them, and the units behind them.
extension ZoneGlyphs {
  struct NumberToken {
    var number: HouseNumber
    var unit: ZonePart.Unit?
    /// Behind the number and its unit.
    var end: Int
  }

  /// A number without what stands behind it: 12, 十二, 第十二, 新1, A3, C.
  func bareNumber(at start: Int, before end: Int) -> (number: HouseNumber, end: Int)? {
    var place = start
    if has("第", at: place, before: end) { place += 1 }
    var prefix = ""
    if let word = longest(of: numberPrefixes, at: place, before: end) {
      guard isDigit(self[place + word.count]) else { return nil }
      prefix = text(place..<place + word.count)
      place += word.count
    } else if isLetter(self[place]) {
      guard !isLetter(self[place + 1]) else { return nil }
      prefix = text(place..<place + 1)
      place += 1
    }
    if let (value, next) = numeral(at: place, before: end) {
      return withSuffix(HouseNumber(value, prefix: prefix), at: next, before: end)
    }
    guard !prefix.isEmpty, isLetter(self[place - 1]) else { return nil }
    return (HouseNumber(0, prefix: prefix), place)
  }

  /// Digits or a Chinese numeral; nil when it is too long to be a number at a door.
  func numeral(at start: Int, before end: Int) -> (value: Int, end: Int)? {
    var place = start
    while place < end, isDigit(self[place]) { place += 1 }
    if place == start {
      while place < end, chineseNumeral(self[place]) != nil { place += 1 }
    }
    guard place > start, place - start <= 6 else { return nil }
    return Int(placeKey(text(start..<place))).map { ($0, place) }
  }

  private func withSuffix(
    _ number: HouseNumber, at place: Int, before end: Int
  ) -> (number: HouseNumber, end: Int) {
    guard place < end, isLetter(self[place]), !isLetter(self[place + 1]),
      longest(of: unitWords.map(\.word), at: place + 1, before: end) != nil || place + 1 == end
        || Mark.separators.contains(self[place + 1])
    else { return (number, place) }
    let suffix = text(place..<place + 1)
    return (HouseNumber(number.main, prefix: number.prefix, suffix: suffix), place + 1)
  }

  /// A number with its unit and what follows the unit: 17号之一, 10号大院, 17之一号, 3幢.
  func number(at start: Int, before end: Int) -> NumberToken? {
    guard let (bare, next) = bareNumber(at: start, before: end) else { return nil }
    var token = NumberToken(number: bare, unit: nil, end: next)
    takeSub(into: &token, before: end)
    if let (unit, length) = unit(at: token.end, before: end) {
      token.unit = unit
      token.end += length
    }
    if token.number.sub == 0 { takeSub(into: &token, before: end) }
    return token
  }

  /// 之一, and 之一号.
  private func takeSub(into token: inout NumberToken, before end: Int) {
    guard has("之", at: token.end, before: end),
      let (sub, next) = numeral(at: token.end + 1, before: end)
    else { return }
    let number = token.number
    token.number = HouseNumber(
      number.main, sub: sub, prefix: number.prefix, suffix: number.suffix)
    token.end = next
  }

  /// The unit at `place`, and its length; none where a road's name goes on, as in 五号路.
  func unit(at place: Int, before end: Int) -> (unit: ZonePart.Unit, length: Int)? {
    guard
      let found = unitWords.filter({ has($0.word, at: place, before: end) })
        .max(by: { $0.word.count < $1.word.count }),
      longest(of: wordsAfterNoUnit, at: place + found.word.count, before: end) == nil,
      longest(of: wordsThatAreNoUnit, at: place, before: end) == nil
    else { return nil }
    return (found.unit, found.word.count)
  }

  /// Whether a number of a place begins here, and not a name like 18甫路 or 一横路.
  func isNumber(at start: Int, before end: Int) -> Bool {
    if let parity = parityWord(at: start, before: end) {
      let next = start + parity.length
      return isNumber(at: self[next] == Mark.colon ? next + 1 : next, before: end)
    }
    if has("之", at: start, before: end) { return numeral(at: start + 1, before: end) != nil }
    guard let (_, next) = bareNumber(at: start, before: end), lanes(at: start, before: end) == nil
    else { return false }
    if unitAhead(at: start, before: end) != nil { return true }
    guard isDigit(self[next - 1]) || isLetter(self[next - 1]) && isDigit(self[start]) else {
      return false
    }
    return next == end || Mark.separators.contains(self[next]) || has("之", at: next, before: end)
      || longest(of: wordsAfterBareNumber, at: next, before: end) != nil
  }

  /// The unit that a run of numbers ends with, as 期 for 一、二期.
  func unitAhead(at start: Int, before end: Int) -> ZonePart.Unit? {
    var place = start
    while place < end {
      if let (_, next) = bareNumber(at: place, before: end) {
        place = next
        if has("之", at: place, before: end), let sub = numeral(at: place + 1, before: end) {
          place = sub.end
        }
        if let unit = unit(at: place, before: end)?.unit { return unit }
      } else if listMarks.contains(self[place]) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// 单号, 双数, 单双号 and the like, also of blocks (单数幢号).
  func parityWord(
    at start: Int, before end: Int
  ) -> (parity: ZonePart.Parity, unit: ZonePart.Unit?, length: Int)? {
    guard let word = longest(of: parityWords.map(\.word), at: start, before: end),
      let parity = parityWords.first(where: { $0.word == word })?.parity
    else { return nil }
    let tail = longest(of: parityTails.map(\.word), at: start + word.count, before: end)
    let unit = parityTails.first { $0.word == tail }?.unit
    return (parity, unit, word.count + (tail?.count ?? 0))
  }
}

private let numberPrefixes: [ZoneWord] = ["新", "旧", "附"]

private let unitWords: [(word: ZoneWord, unit: ZonePart.Unit)] = [
  ("号", .house), ("号大院", .house), ("号院", .house), ("大院", .house), ("号小区", .house), ("号楼", .block),
  ("幢", .block), ("栋", .block), ("座", .block),
  ("期", .phase), ("区", .area), ("小队", .team), ("队", .team), ("社", .team), ("组", .group),
  ("小组", .group), ("村民小组", .group), ("单元", .stair), ("梯", .stair),
]

/// A unit before one of these is part of a name.
private let wordsAfterNoUnit: [ZoneWord] = [
  "路", "街", "大街", "巷", "大道", "线", "桥", "公路", "广场", "码头", "仓", "井", "矿", "厂",
]

private let wordsThatAreNoUnit: [ZoneWord] = ["社区", "区域", "区间", "期间", "组团", "队伍", "社会"]

private let wordsAfterBareNumber: [ZoneWord] = [
  "至", "到", "以后", "以前", "以上", "以下", "之后", "之前", "起", "单", "双", "部分", "除", "等",
]

/// What may stand between the numbers of a run; 和 and 及 join the last.
let listMarks: Set<UInt32> = Set(",-至到和及 ".unicodeScalars.map { $0.value })

private let parityWords: [(word: ZoneWord, parity: ZonePart.Parity)] = [
  ("单号", .odd), ("单数", .odd), ("奇数", .odd), ("单数号", .odd), ("奇数号", .odd), ("单", .odd),
  ("双号", .even), ("双数", .even), ("偶数", .even), ("双数号", .even), ("偶数号", .even), ("双", .even),
  ("单双号", .all), ("单双数", .all), ("单双", .all), ("单,双号", .all), ("单号,双号", .all),
  ("单双数号", .all), ("单号和双号", .all), ("双单号", .all),
]

private let parityTails: [(word: ZoneWord, unit: ZonePart.Unit?)] = [
  ("幢", .block), ("幢号", .block), ("栋", .block), ("栋号", .block), ("座", .block),
  ("楼", .block), ("号楼", .block), ("门牌", nil), ("门牌号", nil), ("侧", nil),
]
