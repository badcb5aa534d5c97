/// Sentences and items that name no place by its doors: lines, loops, choices, conditions, remarks.
extension SentenceReading {
  /// 1．, （1）, 一、 before the first place of a sentence.
  mutating func readNumbering() {
    let start = place
    var stop = start
    if glyphs[start] == Mark.open, let close = glyphs.closing(of: start, before: end),
      let (_, next) = glyphs.numeral(at: start + 1, before: close), next == close
    {
      stop = close + 1
    } else if let (_, next) = glyphs.numeral(at: start, before: end),
      glyphs[next] == Mark.point || glyphs[next] == Mark.comma && beginsName(next + 1)
    {
      stop = next + 1
    } else if glyphs[start] >= 0x2460, glyphs[start] <= 0x2473 {
      stop = start + 1
    }
    guard stop > start else { return }
    others.append((start..<stop, .heading))
    place = stop
  }

  private func beginsName(_ place: Int) -> Bool {
    place < end && !glyphs.isNumber(at: place, before: end)
      && glyphs.lanes(at: place, before: end) == nil
      && glyphs.numeral(at: place, before: end) == nil
  }

  /// Sentences that say one thing as a whole.
  mutating func readWhole() -> Bool {
    if glyphs.first(of: disclaimerWords, in: place..<end) != nil {
      others.append((place..<end, .disclaimer))
      return true
    }
    if let (_, compass, stop) = compassHead(at: place),
      glyphs.first(of: walkWords, in: place..<stop) != nil
    {
      others.append((place..<end, boundary(.walk, compass, stop..<end)))
      return true
    }
    return readPolygon()
  }

  private mutating func readPolygon() -> Bool {
    guard let (at, word) = glyphs.first(of: polygonWords, in: place..<end) else { return false }
    var stop = at + word.count
    if let tail = glyphs.longest(of: polygonTails, at: stop, before: end) { stop += tail.count }
    var start = place
    while let comma = (start..<at).last(where: { glyphs[$0] == Mark.comma }),
      (comma..<at).count(where: { glyphs[$0] == Mark.dash }) >= 2
    {
      // The loop stands in its own item; the items before it are places.
      let inner = SentenceReading(glyphs, place..<comma, within: within)
      start = comma + 1
      take(inner)
    }
    let head = glyphs.end(from: start, to: at, at: [Mark.colon, Mark.arrow])
    if head < at {
      others.append((start..<head, .heading))
      start = head + 1
    }
    others.append((start..<stop, .polygon(lines(in: start..<at))))
    place = stop
    return false
  }

  private mutating func take(_ reading: SentenceReading) {
    var reading = reading
    reading.readItems()
    drafts += reading.drafts
    others += reading.others
    statedCount = statedCount ?? reading.statedCount
  }

  /// 汾水社区部分：, 桥中街 →, 主要包括：, 东：, X与Y公共学区：.
  mutating func readHeading() -> Bool {
    let stop = itemEnd
    let colon = glyphs.end(from: place, to: stop, at: [Mark.colon, Mark.arrow])
    guard colon < stop, colon > place else { return false }
    let head = place..<colon
    if let (_, compass, behind) = compassHead(at: place), behind == colon {
      return readLimit(compass, from: colon + 1)
    }
    if readShared(head) {
      place = colon + 1
    } else if let intro = glyphs.first(of: introWords, in: head), intro.place == head.lowerBound {
      others.append((head, .heading))
      isListed = true
      place = colon + 1
    } else {
      readContainer(head)
      place = colon + 1
    }
    return true
  }

  private mutating func readContainer(_ head: Range<Int>) {
    var name = head
    for word in containerTails {
      let start = name.upperBound - word.count
      if start > name.lowerBound, glyphs.has(word, at: start, before: name.upperBound) {
        name = name.lowerBound..<start
      }
    }
    if glyphs.isNumber(at: head.upperBound + 1, before: end), glyphs.isName(name) {
      // 雁城路：1-70号
      add([glyphs.text(name)], over: name)
    } else if glyphs.isName(name) {
      within = placeName(glyphs.text(name))
      others.append((head, .heading))
    }
  }

  /// 东：渡江路~新河东路以西, up to the next side.
  private mutating func readLimit(_ compass: String, from start: Int) -> Bool {
    var stop = glyphs.end(from: start, to: end, at: [Mark.comma, Mark.blank])
    while stop < end, compassHead(at: stop + 1) == nil,
      glyphs.longest(of: listLeads, at: stop + 1, before: end) == nil
    {
      stop = glyphs.end(from: stop + 1, to: end, at: [Mark.comma, Mark.blank])
    }
    others.append((place..<stop, boundary(.limit, compass, start..<stop)))
    place = stop
    return true
  }

  /// Items known by a word in them.
  mutating func readSpecial() -> Bool {
    let item = place..<itemEnd
    let plain = place..<glyphs.end(from: place, to: item.upperBound, at: [Mark.open])
    if readChoice(plain) || readSuspended(plain) || readShared(plain)
      || readSides(sides(of: item, plain))
    {
      return true
    }
    if let (_, compass, stop) = compassHead(at: place) {
      others.append((item, boundary(.limit, compass, stop..<item.upperBound)))
      place = item.upperBound
      return true
    }
    if readFeeder(item) || readRemark(item) || readCondition(item) { return true }
    let name = glyphs.nameEnd(from: place, before: item.upperBound)
    guard glyphs.first(of: otherWords, in: item) != nil, !glyphs.has("等", at: name, before: end)
    else { return false }
    others.append((item, .others))
    place = item.upperBound
    return true
  }

  /// A side in a bracket is of the place before it: 沿江东路（东湖路以东）.
  private func sides(of item: Range<Int>, _ plain: Range<Int>) -> Range<Int> {
    let tail = plain.upperBound..<item.upperBound
    guard !tail.isEmpty, let close = glyphs.closing(of: tail.lowerBound, before: tail.upperBound),
      close + 1 == tail.upperBound
    else { return item }
    return plain
  }

  /// 可一次性选择入读A或B, to the end of the sentence.
  private mutating func readChoice(_ item: Range<Int>) -> Bool {
    guard let (lead, choice) = choice(in: item, to: end) else { return false }
    readSubject(item.lowerBound..<lead)
    others.append((lead..<end, choice))
    place = end
    return true
  }

  /// Where a choice begins in `item`, and the schools named up to `end`.
  func choice(in item: Range<Int>, to end: Int) -> (start: Int, meaning: ZoneMeaning)? {
    guard let (at, word) = glyphs.first(of: choiceWords, in: item) else { return nil }
    let stated = year(in: item)
    let verb = glyphs.first(of: choiceLeads, in: item)?.place ?? at
    let lead = min(stated?.start ?? verb, verb)
    var schools = at + word.count..<end
    if let enter = glyphs.first(of: enterWords, in: schools) {
      let after = enter.place + enter.word.count..<end
      let isLast = glyphs.text(after).trimmed.isEmpty
      schools = isLast ? schools.lowerBound..<enter.place : after
    }
    let names = glyphs.text(schools).split(at: schoolJoints)
    return (lead, .choice(schools: names, year: stated?.year))
  }

  private func year(in range: Range<Int>) -> (year: Int, start: Int)? {
    guard let (at, _) = glyphs.first(of: ["年"], in: range), at - 4 >= range.lowerBound,
      let (value, next) = glyphs.numeral(at: at - 4, before: at), next == at, value >= 2000
    else { return nil }
    // The place may stand behind the year, and then the choice begins there.
    let isFirst = glyphs.text(range.lowerBound..<at - 4).trimmed.isEmpty
    return (value, isFirst ? range.upperBound : at - 4)
  }

  /// The place that a choice, a stop or a condition is about, when it is named before it.
  private mutating func readSubject(_ range: Range<Int>) {
    var start = range.lowerBound
    while let word = glyphs.longest(of: subjectLeads, at: start, before: range.upperBound) {
      start += word.count
    }
    let name = start..<range.upperBound
    guard !name.isEmpty else { return }
    var reading = SentenceReading(glyphs, name, within: within)
    reading.readItems()
    guard !reading.drafts.isEmpty,
      reading.others.allSatisfy({ $0.meaning == .heading || $0.meaning == .condition })
    else { return }
    drafts += reading.drafts
    others += reading.others
    if start > range.lowerBound { others.append((range.lowerBound..<start, .heading)) }
  }

  private mutating func readSuspended(_ item: Range<Int>) -> Bool {
    guard let (at, _) = glyphs.first(of: suspendedWords, in: item) else { return false }
    let start = glyphs.first(of: ["今年", "本年", "20"], in: item.lowerBound..<at)?.place ?? at
    readSubject(item.lowerBound..<start)
    others.append((start..<item.upperBound, .suspended))
    place = item.upperBound
    return true
  }

  private mutating func readShared(_ item: Range<Int>) -> Bool {
    guard let shared = shared(in: item) else { return false }
    if shared.range.lowerBound > item.lowerBound {
      readSubject(item.lowerBound..<shared.range.lowerBound)
    }
    others.append(shared)
    place = item.upperBound
    return true
  }

  /// 公共学区 with the schools before it, where they are named as schools: 东湖花园为甲小学与乙小学公共学区.
  func shared(in item: Range<Int>) -> (range: Range<Int>, meaning: ZoneMeaning)? {
    let isBracket = glyphs[item.lowerBound - 1] == Mark.open
    let words = isBracket ? sharedWords + ["共享", "共用"] : sharedWords
    guard let (at, word) = glyphs.first(of: words, in: item) else { return nil }
    var start = item.lowerBound
    if let verb = glyphs.first(of: ["为", "属于", "属", "是"], in: item.lowerBound..<at) {
      start = verb.place
    }
    let lead = glyphs.longest(of: ["为", "属于", "属", "是"], at: start, before: at)?.count ?? 0
    let names = glyphs.text(start + lead..<at).split(at: schoolJoints)
    let areSchools = !names.isEmpty && names.allSatisfy(isSchoolName)
    let range = (areSchools ? start : at)..<at + word.count
    return (range, .shared(schools: areSchools ? names : []))
  }

  /// 光明南路以西: one clause for each side named in the item.
  private mutating func readSides(_ item: Range<Int>) -> Bool {
    var start = item.lowerBound
    var found = false
    while let (at, _) = glyphs.first(of: ["以"], in: start..<item.upperBound),
      let (compass, next) = compass(at: at + 1)
    {
      var stop = next
      if let tail = glyphs.longest(of: sideTails, at: stop, before: item.upperBound) {
        stop += tail.count
      }
      others.append((start..<stop, boundary(.side, compass, start..<at)))
      start = stop
      found = true
    }
    if found { place = item.upperBound }
    return found
  }

  private mutating func readFeeder(_ item: Range<Int>) -> Bool {
    let name = glyphs.text(item)
    guard isSchoolName(name), !item.contains(where: { isDigit(glyphs[$0]) }) else { return false }
    others.append((item, .feeder(school: name)))
    place = item.upperBound
    return true
  }

  /// 原至宝社区.
  private mutating func readRemark(_ item: Range<Int>) -> Bool {
    guard glyphs.has("原", at: item.lowerBound, before: end),
      [.community, .village, .township].contains(glyphs.kind(of: item))
    else { return false }
    others.append((item, .remark))
    place = item.upperBound
    return true
  }

  /// 沙北村户籍的适龄儿童: the village is a place of the zone, the whole is its condition.
  private mutating func readCondition(_ item: Range<Int>) -> Bool {
    let plain = item.lowerBound..<glyphs.end(from: place, to: item.upperBound, at: [Mark.open])
    guard let (at, _) = glyphs.first(of: conditionWords, in: plain) else { return false }
    var start = item.lowerBound
    while let word = glyphs.longest(of: conditionLeads, at: start, before: item.upperBound) {
      start += word.count
    }
    var stop =
      glyphs.first(of: conditionWords + ["的", "且", "并"], in: start..<item.upperBound)?.place ?? at
    stop = max(stop, start)
    if stop > start, glyphs.kind(of: start..<stop) != .named || hasNumber(start..<stop) {
      readSubject(start..<stop)
    }
    others.append((item, .condition))
    place = item.upperBound
    return true
  }

  private func hasNumber(_ range: Range<Int>) -> Bool {
    let stop = glyphs.nameEnd(from: range.lowerBound, before: range.upperBound)
    return stop < range.upperBound && glyphs.isNumber(at: stop, before: range.upperBound)
  }
}

private let disclaimerWords: [ZoneWord] = [
  "未能一一尽列", "未能尽列", "一一尽列", "未尽事宜", "解释权", "为准", "仅供参考", "未列入", "未列出", "如有变动", "如有调整",
]

private let walkWords: [ZoneWord] = ["界线", "边界", "界"]

private let polygonWords: [ZoneWord] = [
  "所围成", "围成", "围合", "合围", "所围", "环绕", "包围", "围起", "闭合",
]

private let polygonTails: [ZoneWord] = [
  "的区域", "区域", "的范围", "范围", "的地段", "地段", "的地块", "地块", "的区域内", "区域内", "的范围内", "范围内",
]

private let listLeads: [ZoneWord] = ["主要包括", "具体包括", "包括"]

private let introWords: [ZoneWord] = [
  "主要包括", "包括", "招生范围", "服务范围", "招生地段", "服务地段", "招生服务地段", "范围", "地段", "具体为", "具体包括", "含", "即",
  "学区范围", "施教区", "小区", "道路", "路段", "涉及",
]

private let containerTails: [ZoneWord] = ["部分", "部份", "辖区", "范围", "范围内", "内", "的", "以下", "辖内"]

private let choiceWords: [ZoneWord] = ["一次性选择", "可以选择", "可选择", "自愿选择", "选择"]

private let choiceLeads: [ZoneWord] = ["可以", "可一次性", "可选择", "可", "一次性", "选择", "自愿"]

private let enterWords: [ZoneWord] = ["入读", "就读", "入学", "报读"]

private let subjectLeads: [ZoneWord] = [
  "2024年", "2025年", "2026年", "2027年", "2028年", "今年", "本年度", "起", "居住在", "居住于", "户籍在", "在", "具有",
  "拥有", "为", "属", "的", "凡",
]

private let conditionLeads: [ZoneWord] = [
  "居住在", "居住于", "具有", "拥有", "户籍在", "凡", "在", "属", "持有", "购买",
]

let suspendedWords: [ZoneWord] = ["暂停招", "停止招", "暂不招", "不再招", "停招", "不招生"]

private let sharedWords: [ZoneWord] = ["公共学区", "共同学区", "共享学区", "共有学区", "公共地段", "共同地段"]

private let sideTails: [ZoneWord] = [
  "部分", "区域", "的区域", "地段", "的地段", "范围", "侧", "一侧", "一带", "的范围", "地区",
]

private let otherWords: [ZoneWord] = ["其他", "其它", "其余", "周边", "附近", "以及在此", "一带"]
