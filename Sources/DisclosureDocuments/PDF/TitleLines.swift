extension ShapedText {
  /// The lines of a title: as few as will do, of similar length, in the shape of a trapezoid or a
  /// diamond, and parted where the words allow it (GB/T 9704-2012 7.3.1).
  func titleLines(width: Double) -> [BrokenLine] {
    let full = lines(width: width)
    guard full.count > 1, full.count <= TitleBreaks.mostLines,
      !glyphs.contains(where: { $0.kind == .lineEnd })
    else { return full }
    // The fewest lines may leave no room for a good shape, so one more is tried as well.
    for count in full.count...full.count + 1 {
      var search = TitleBreaks(self, lineCount: count, width: width)
      if let ends = search.best() { return lines(endingAt: ends) }
    }
    return full
  }

  private func lines(endingAt ends: [Int]) -> [BrokenLine] {
    var start = 0
    var utf8Start = 0
    return ends.map { end in
      defer {
        utf8Start += glyphs[start..<end].reduce(0) { $0 + Int($1.utf8Count) }
        start = end
      }
      let width = glyphs[start..<end].reduce(0) { $0 + $1.advance }
      return BrokenLine(
        glyphs: start..<end, utf8Start: utf8Start, width: width, endsParagraph: true)
    }
  }
}

/// The search for the best places to part a title: all of them are tried, there being few.
private struct TitleBreaks {
  /// A title of more lines is no title; it is set as it comes.
  static let mostLines = 4

  private let lineCount: Int
  private let width: Double
  private let em: Double
  /// The width of the glyphs before each place.
  private let reach: [Double]
  /// What parting at each place costs; infinite where it is not allowed.
  private let costs: [Double]
  private var ends: [Int] = []
  private var found: (ends: [Int], cost: Double)?

  init(_ text: ShapedText, lineCount: Int, width: Double) {
    self.lineCount = lineCount
    self.width = width
    reach = text.glyphs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.advance) }
    em = text.glyphs.map(\.advance).max() ?? 1
    costs = text.titleBreakCosts
  }

  mutating func best() -> [Int]? {
    extend(from: 0, cost: 0)
    return found?.ends
  }

  private mutating func extend(from start: Int, cost: Double) {
    let last = reach.count - 1
    if ends.count == lineCount - 1 {
      guard length(start..<last) <= width else { return }
      let total = cost + shapeCost(of: ends + [last])
      if total < found?.cost ?? .infinity { found = (ends + [last], total) }
      return
    }
    for end in start + 1..<max(last, start + 1) where costs[end] < .infinity {
      let length = length(start..<end)
      if length > width { break }
      if length < 0.3 * width { continue }
      ends.append(end)
      extend(from: end, cost: cost + costs[end])
      ends.removeLast()
    }
  }

  private func length(_ glyphs: Range<Int>) -> Double {
    reach[glyphs.upperBound] - reach[glyphs.lowerBound]
  }

  /// How far the lines are from equal in length, in squared characters, and whether their outline
  /// is one that the standard names.
  private func shapeCost(of ends: [Int]) -> Double {
    let lengths = zip([0] + ends, ends).map { length($0..<$1) / em }
    let mean = lengths.reduce(0, +) / Double(lengths.count)
    let spread = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let isHourglass = lengths.indices.dropFirst().dropLast().contains {
      lengths[$0] < lengths[$0 - 1] - 0.5 && lengths[$0] < lengths[$0 + 1] - 0.5
    }
    let isShort = lengths.contains { $0 < 4 }
    return spread + (isHourglass ? 60 : 0) + (isShort ? 200 : 0)
  }
}

extension ShapedText {
  /// The cost of ending a line before each glyph; the unit is that of a line's squared excess.
  fileprivate var titleBreakCosts: [Double] {
    let scalars = glyphScalars
    var costs = glyphs.indices.map { index in
      index > 0 && mayBreak(before: index) ? 12 : Double.infinity
    }
    costs.append(.infinity)
    for index in scalars.indices.dropFirst() where costs[index] < .infinity {
      if TitleWords.linesEndAfter.contains(scalars[index - 1]) { costs[index] = 0 }
    }
    var isInsideWord = Set<Int>()
    var isEdgeOfWord = Set<Int>()
    for word in TitleWords.keptTogether {
      for start in scalars.indices where scalars[start...].starts(with: word) {
        isInsideWord.formUnion(start + 1..<start + word.count)
        isEdgeOfWord.formUnion([start, start + word.count])
      }
    }
    for index in costs.indices where costs[index] < .infinity {
      if isInsideWord.contains(index) {
        costs[index] = 80
      } else if isEdgeOfWord.contains(index) {
        costs[index] = min(costs[index], 4)
      }
    }
    // A line that begins with 的 or ends with 关于 reads badly wherever it is parted.
    for index in scalars.indices.dropFirst()
    where TitleWords.linesDoNotBeginWith.contains(scalars[index]) {
      costs[index] = max(costs[index], 60)
    }
    return costs
  }

  /// The first character of each glyph; glyphs that continue one repeat nothing and stand for 0.
  private var glyphScalars: [Unicode.Scalar] {
    var position = 0
    return glyphs.map { glyph in
      defer { position += Int(glyph.utf8Count) }
      guard glyph.utf8Count > 0 else { return "\0" }
      return String(decoding: utf8[position...].prefix(4), as: UTF8.self).unicodeScalars.first
        ?? "\0"
    }
  }
}

/// What titles of notices are made of.
private enum TitleWords {
  static let linesEndAfter = Set("的市县区省局校年、".unicodeScalars)
  static let linesDoNotBeginWith = Set("的市县区省局年".unicodeScalars)

  static let keptTogether: [[Unicode.Scalar]] = [
    "关于", "公示", "公告", "名单", "结果", "拟聘用", "聘用", "人员", "招聘", "公开招聘", "公开", "教师", "中小学教师", "中小学", "小学",
    "中学",
    "幼儿园", "校务公开", "学校", "学院", "大学", "教育局", "教育", "家庭经济困难", "经济困难", "学生", "认定", "资助", "助学金", "奖学金",
    "学年", "学期", "春季", "秋季", "年度", "职称", "评审", "评聘", "岗位", "专业技术", "高级", "中级", "推荐", "人选",
    "资格", "体检", "考察", "面试", "笔试", "成绩", "招生", "划片", "范围", "收费", "项目", "标准", "义务教育", "民办",
    "公办", "新生", "录取", "办法", "工作", "事业单位", "补助", "发放", "营养", "食堂", "第一", "第二", "第三",
    "一年级", "七年级", "起始年级", "摇号", "派位", "随迁子女", "积分", "排名", "统筹调剂", "分班", "地段", "学区",
    "告知书", "报名情况", "参加",
  ].map { Array($0.unicodeScalars) }
}
