extension PersonalSearch {
  /// Where people live: what follows a word such as 家庭住址 with a house in it, and, less surely,
  /// a flat in a block of flats wherever it stands.
  mutating func addAddresses() {
    for index in text.indices {
      let last = text[index]
      if last == 0x80, text.starts(with: "址", at: index - 2) {
        addHome(from: index + 1, isHome: endsWithHomeWord(index + 1))
      } else if last == 0xA4, text.starts(with: "室", at: index - 2) {
        addFlat(endingAt: index + 1)
      }
    }
  }

  private func endsWithHomeWord(_ end: Int) -> Bool {
    homeWords.contains { text.starts(with: $0, at: end - $0.utf8CodeUnitCount) }
  }

  /// An address after its label: up to the next mark, with a place in it and a number of a house.
  private mutating func addHome(from label: Int, isHome: Bool) {
    guard isHome else { return }
    let start = endOfJoint(from: label)
    let range = start..<endOfAddress(from: start)
    guard range.count >= 12, settlementWords.contains(where: { text.holds($0, in: range) }) else {
      return
    }
    if isHouse(range) {
      add(.address, range, isCertain: true)
    } else if start > label, villageWords.contains(where: { endsWith($0, range) }) {
      add(.address, range, isCertain: false)
    }
  }

  /// 3幢2单元501室 or 幸福小区3号楼501室, but no room of an office.
  private mutating func addFlat(endingAt end: Int) {
    guard text.byte(end - 4).isDigit else { return }
    var start = end
    while start > max(0, end - 90), !endsClause(start - 1), !isMark(text[start - 1]) { start -= 1 }
    let range = start..<end
    let isFlat =
      text.holds("单元", in: range)
      || blockWords.contains { text.holds($0, in: range) }
        && dwellingWords.contains { text.holds($0, in: range) }
    guard isFlat, !officeWords.contains(where: { text.holds($0, in: range) }),
      !isLabelled(start, officeLabels)
    else { return }
    add(.address, range, isCertain: false)
  }

  private func isHouse(_ range: Range<Int>) -> Bool {
    houseWords.contains { word in
      var from = range.lowerBound
      while let place = text.position(of: word, in: from..<range.upperBound) {
        if place > range.lowerBound, text[place - 1].isDigit { return true }
        from = place + 1
      }
      return false
    }
  }

  private func endsWith(_ word: StaticString, _ range: Range<Int>) -> Bool {
    text.starts(with: word, at: range.upperBound - word.utf8CodeUnitCount)
  }

  /// Where the words that join a label to its address end: 家庭住址：, 家庭住址为.
  private func endOfJoint(from label: Int) -> Int {
    var end = label
    while end < text.count {
      if [UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\"")].contains(text[end]) {
        end += 1
      } else if text.starts(with: "为", at: end) || text.starts(with: "是", at: end) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private func endOfAddress(from start: Int) -> Int {
    var end = start
    while end < text.count, end < start + 150, !isMark(text[end]),
      !text.starts(with: "、", at: end), !text.starts(with: "。", at: end)
    {
      end += 1
    }
    return end
  }

  private func isMark(_ byte: UInt8) -> Bool { ",;:|<\"\n\t".utf8.contains(byte) }
}

private let homeWords: [StaticString] = [
  "家庭住址", "现住址", "住址", "家庭地址", "家庭详细地址", "户籍地址", "户口地址", "居住地址", "常住地址", "身份证地址",
]
private let officeLabels: [StaticString] = ["办公地址", "单位地址", "学校地址", "报名地址", "受理地址"]
private let settlementWords: [StaticString] = [
  "路", "街", "巷", "弄", "道", "村", "镇", "乡", "小区", "苑", "园", "庄", "里", "坊", "公寓", "城",
]
private let villageWords: [StaticString] = ["村", "社区", "组"]
private let houseWords: [StaticString] = ["号", "弄", "幢", "栋", "座", "室", "单元", "组"]
private let blockWords: [StaticString] = ["幢", "栋", "号楼", "弄"]
private let dwellingWords: [StaticString] = [
  "小区", "花园", "新村", "苑", "公寓", "家园", "华庭", "名邸", "弄", "新城",
]
private let officeWords: [StaticString] = [
  "行政", "办公", "大厦", "中心", "教学楼", "大楼", "综合楼", "学校", "校区", "大学", "实验楼", "宿舍", "考场",
]
