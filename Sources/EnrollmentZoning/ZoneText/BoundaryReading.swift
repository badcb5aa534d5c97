/// Lines and sides, which an address alone does not decide.
extension SentenceReading {
  /// 东, 东南.
  func compass(at start: Int) -> (compass: String, end: Int)? {
    var stop = start
    while stop < min(end, start + 2), compassPoints.contains(glyphs[stop]) { stop += 1 }
    return stop > start ? (glyphs.text(start..<stop), stop) : nil
  }

  /// 东至, 东面到, 东界线, 东 before a colon: a limit begins here, and ends behind its words.
  func compassHead(at start: Int) -> (start: Int, compass: String, end: Int)? {
    guard let (compass, next) = compass(at: start) else { return nil }
    var stop = next
    if let word = glyphs.longest(of: faceWords, at: stop, before: end) { stop += word.count }
    let face = stop
    while let word = glyphs.longest(of: headWords, at: stop, before: end) { stop += word.count }
    guard glyphs[stop] == Mark.colon || stop > face && !endsLikeName(stop) else { return nil }
    return (start, compass, stop)
  }

  /// 东线路 is a road.
  private func endsLikeName(_ stop: Int) -> Bool {
    glyphs.longest(of: ["路", "街", "巷", "道", "村", "社区"], at: stop, before: end) != nil
  }

  func boundary(_ form: ZoneBoundary.Form, _ compass: String, _ range: Range<Int>) -> ZoneMeaning {
    .boundary(ZoneBoundary(form: form, compass: compass, lines: lines(in: range)))
  }

  /// The roads, rivers and walls named in `range`, in their order.
  func lines(in range: Range<Int>) -> [String] {
    var names: [String] = []
    var start = range.lowerBound
    func take(_ stop: Int) {
      while start < stop, glyphs.longest(of: ["至", "到", "由", "在"], at: start, before: stop) != nil {
        start += 1
      }
      let name = glyphs.text(start..<stop).trimmed
      if name.count > 1 { names.append(name) }
    }
    var place = start
    while place < range.upperBound {
      if let length = cut(at: place, in: range) {
        take(place)
        place += length
        start = place
      } else {
        place += 1
      }
    }
    take(range.upperBound)
    return names
  }

  /// The length of what parts two lines at `place`.
  private func cut(at place: Int, in range: Range<Int>) -> Int? {
    if lineMarks.contains(glyphs[place]) { return 1 }
    if let word = glyphs.longest(of: lineCuts, at: place, before: range.upperBound) {
      return word.count
    }
    let isJoint = glyphs.longest(of: lineJoints, at: place, before: range.upperBound) != nil
    return isJoint && place > range.lowerBound && lineEnds.contains(glyphs[place - 1]) ? 1 : nil
  }

  /// Whole roads named among sides are lines too: A路 of A路、B路以西.
  mutating func bindLines() {
    let sides = others.compactMap { other -> ZoneBoundary? in
      guard case .boundary(let boundary) = other.meaning,
        glyphs[other.range.lowerBound] != Mark.open
      else { return nil }
      return boundary
    }
    guard let side = sides.first else { return }
    for draft in drafts
    where draft.isBare && !draft.isListed && [.road, .named].contains(draft.kind)
      && !draft.isContext
    {
      let line = ZoneBoundary(form: side.form, compass: side.compass, lines: [draft.name])
      others.append((draft.range, .boundary(line)))
    }
    drafts.removeAll {
      $0.isBare && !$0.isListed && [.road, .named].contains($0.kind) && !$0.isContext
    }
  }
}

func isSchoolName(_ name: String) -> Bool {
  schoolEnds.contains { name.hasSuffix($0) && name.count > $0.count }
}

extension String {
  /// Without blanks and marks around it.
  var trimmed: String {
    let marks: Set<Character> = [" ", ",", ".", ":", "-", "(", ")"]
    let kept = drop { marks.contains($0) }
    guard let last = kept.lastIndex(where: { !marks.contains($0) }) else { return "" }
    return String(kept[...last])
  }

  /// The pieces between `joints`, without those that are empty.
  func split(at joints: Set<Character>) -> [String] {
    split { joints.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

let schoolJoints: Set<Character> = ["或", ",", "与", "和", "及", " "]

private let compassPoints: Set<UInt32> = Set("东南西北".unicodeScalars.map { $0.value })

private let faceWords: [ZoneWord] = ["面", "边", "侧", "部"]

private let headWords: [ZoneWord] = [
  "至", "到", "临", "靠", "抵", "界", "界线", "边界", "起", "以", "为界",
]

private let lineMarks: Set<UInt32> = [
  Mark.comma, Mark.dash, Mark.colon, Mark.blank, Mark.open, Mark.close, Mark.arrow,
]

private let lineCuts: [ZoneWord] = [
  "交汇处", "交汇", "交叉口", "交界处", "交界", "向东", "向南", "向西", "向北", "中心线", "以东", "以南", "以西", "以北",
  "往东", "往南", "往西", "往北", "沿", "从", "自", "北岸", "南岸", "东岸", "西岸",
]

private let lineJoints: [ZoneWord] = ["连", "与", "和", "至", "到", "接", "转"]

private let lineEnds: Set<UInt32> = Set("路街巷道河江涌渠桥墙线岸山园处".unicodeScalars.map { $0.value })

private let schoolEnds = ["小学", "中学", "学校", "校区", "附小", "附中", "实小", "一中", "二中", "一小", "二小"]
