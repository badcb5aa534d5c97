/// Names of roads, estates and villages as zone texts write them.
extension ZoneGlyphs {
  /// Where the name that begins at `start` ends: before a number, a bracket, a mark or a word that
  /// says something of the place.
  func nameEnd(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end, !Mark.separators.contains(self[place]) {
      if place > start, endsName(at: place, from: start, before: end) { break }
      place = nextInName(place, before: end)
    }
    return place
  }

  private func endsName(at place: Int, from start: Int, before end: Int) -> Bool {
    if let word = longest(of: wordsBehindNames, at: place, before: end) {
      return word.count > 1 || isShortWord(at: place, before: end)
    }
    if laneList(at: place, before: end) != nil || isJoint(at: place, after: start) { return true }
    guard isNumber(at: place, before: end) else { return false }
    // 龙新1号 is 1号 of 龙新; 中山路新1号 is 新1号 of 中山路.
    let isPrefix = longest(of: ["新", "旧", "附"], at: place, before: end) != nil
    return !isPrefix || kind(of: start..<place) != .named
  }

  /// 和 between two names, and not in one, as in 共和西.
  func isJoint(at place: Int, after start: Int) -> Bool {
    longest(of: ["和", "与", "及", "以及"], at: place, before: count) != nil
      && kind(of: start..<place) != .named
  }

  /// 单, 双, 除 and 等 stand in names too; they end one where nothing else can follow.
  private func isShortWord(at place: Int, before end: Int) -> Bool {
    if place + 1 == end || Mark.separators.contains(self[place + 1]) { return true }
    if has("等", at: place, before: end) { return isListEnd(at: place, before: end) }
    if has("除", at: place, before: end) {
      let item = self.end(from: place, to: end, at: [Mark.comma, Mark.blank])
      return first(of: ["外"], in: place..<item) != nil
    }
    return isNumber(at: place + 1, before: end)
  }

  /// 等十个小区, 等小区.
  private func isListEnd(at place: Int, before end: Int) -> Bool {
    numeral(at: place + 1, before: end) != nil
      || longest(of: ["小区", "楼盘", "地段", "区域", "路段", "社区", "以及"], at: place + 1, before: end) != nil
  }

  private func nextInName(_ place: Int, before end: Int) -> Int {
    if let lane = lanes(at: place, before: end), lane.numbers.count == 1 { return lane.end }
    return numeral(at: place, before: end)?.end ?? place + 1
  }

  /// What kind of place the name in `range` is, by its last word.
  func kind(of range: Range<Int>) -> ZonePlace.Kind {
    for (kind, words) in kindWords {
      for word in words where word.count < range.count {
        if has(word, at: range.upperBound - word.count, before: range.upperBound) { return kind }
      }
    }
    return .named
  }

  /// Whether the words in `range` can be a name, and not a piece of prose.
  func isName(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 24 else { return false }
    if first(of: proseWords, in: range) != nil { return false }
    guard kind(of: range) == .named else { return true }
    return range.count <= 12 && first(of: proseCharacters, in: range) == nil
  }

  struct Lanes {
    var numbers: [String]
    /// Of the numbers in the text, each with its place; those between are not in it.
    var suffix: String
    var end: Int
  }

  /// 一、二横路; 一至五马路; 一、二、三巷; also a single 一横路.
  func lanes(at start: Int, before end: Int) -> Lanes? {
    var names: [String] = []
    var place = start
    while let (value, next) = numeral(at: place, before: end) {
      let written = text(place..<next)
      if names.isEmpty || !isThrough(before: place) {
        names.append(written)
      } else if let last = names.last.flatMap({ Int(placeKey($0)) }), value > last,
        value - last <= 60
      {
        names += (last + 1...value).map { isDigit(self[place]) ? String($0) : chineseNumber($0) }
      } else {
        return nil
      }
      place = next
      if let word = longest(of: laneWords, at: place, before: end) {
        return Lanes(
          numbers: names, suffix: text(place..<place + word.count), end: place + word.count)
      }
      guard listMarks.contains(self[place]) else { return nil }
      place += 1
    }
    return nil
  }

  /// Two lanes or more.
  func laneList(at start: Int, before end: Int) -> Lanes? {
    lanes(at: start, before: end).flatMap { $0.numbers.count > 1 ? $0 : nil }
  }

  private func isThrough(before place: Int) -> Bool {
    self[place - 1] == Mark.dash || has("至", at: place - 1, before: place)
      || has("到", at: place - 1, before: place)
  }

  /// 东、南、西、北、下 behind a name that ends with such a character itself: the names they stand for.
  func compassNames(from start: Int, to stop: Int, before end: Int) -> (names: [String], end: Int)?
  {
    guard stop - start >= 2, compassCodes.contains(self[stop - 1]) else { return nil }
    let base = text(start..<stop - 1)
    var tails = [text(stop - 1..<stop)]
    var place = stop
    var suffix = ""
    while self[place] == Mark.comma, place + 1 < end, compassCodes.contains(self[place + 1]),
      suffix.isEmpty
    {
      let next = place + 2
      let word = longest(of: laneWords, at: next, before: end)
      let stop = next + (word?.count ?? 0)
      guard stop == end || Mark.separators.contains(self[stop]) else { break }
      tails.append(text(place + 1..<next))
      suffix = text(next..<stop)
      place = stop
    }
    return tails.count > 1 ? (tails.map { base + $0 + suffix }, place) : nil
  }
}

/// 12 as 十二.
private func chineseNumber(_ number: Int) -> String {
  let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard number < 100 else { return String(number) }
  let tens = number / 10 == 0 ? "" : number / 10 == 1 ? "十" : digits[number / 10] + "十"
  return tens + (number % 10 == 0 ? "" : digits[number % 10])
}

private let compassCodes: Set<UInt32> = Set("东南西北中上下前后左右".unicodeScalars.map { $0.value })

private let laneWords: [ZoneWord] = [
  "横路", "马路", "横街", "横巷", "直街", "直巷", "大街", "正街", "支路", "支巷", "胡同", "大道",
  "巷", "街", "路", "弄", "里", "坊", "条", "横", "村", "新村", "道街",
]

/// The longer words first where one ends like another: 街道 is no 道.
private let kindWords: [(kind: ZonePlace.Kind, words: [ZoneWord])] = [
  (.community, ["社区", "居委", "居委会", "居民委员会", "社区居委会", "居民区"]),
  (.township, ["街道", "街道办", "镇", "乡", "街道办事处"]),
  (
    .estate,
    [
      "小区", "花园", "家园", "新邨", "苑", "公寓", "大厦", "广场", "山庄", "别墅", "公馆", "名城",
      "雅居", "园", "邨", "府", "庭", "轩", "居", "湾畔", "宿舍", "大院", "新城", "新苑", "华庭",
      "豪庭", "城", "阁", "楼", "院", "庄园", "屋苑", "家属区", "家属院", "生活区",
    ]
  ),
  (.village, ["村", "屯", "村委", "村委会", "村民委员会"]),
  (
    .road,
    [
      "路", "街", "巷", "大道", "道", "里", "弄", "坊", "胡同", "横", "条", "马路", "公路", "段",
      "大街", "直街", "横街", "横巷", "横路", "环", "约", "基", "桥", "堤", "河", "涌",
    ]
  ),
]

/// Where one of these begins, the name before it is over.
private let wordsBehindNames: [ZoneWord] = [
  "单号", "双号", "单数", "双数", "奇数", "偶数", "单双", "部分", "部份", "除外", "除", "不含", "不包括",
  "单", "双", "等", "全部", "全段", "全路段", "整条", "两侧", "沿线", "辖区", "范围", "所辖", "范围内", "户籍",
  "内的", "以内", "其余", "其他", "其它",
]

private let proseWords: [ZoneWord] = [
  "详见", "说明", "情况", "规定", "办法", "安排", "统筹", "咨询", "电话", "报名", "招生", "入学", "根据", "为准",
  "参照", "按照", "属于", "位于", "附近", "周边", "所有", "未能", "以及", "其他", "其它", "其余", "如有", "通知", "教育局",
  "的", "。", "其中", "符合", "条件", "子女", "适龄", "凭", "须", "名额", "学位", "来源", "毕业",
]

private let proseCharacters: [ZoneWord] = [
  "是", "按", "请", "将", "者", "该", "此", "均", "需", "视", "未", "详", "由", "在", "或",
]
