extension PersonalSearch {
  /// Licence plates (车牌): a province's character, a letter, five or six letters and digits.
  ///
  /// They are never certain: school buses have plates too, and those are public.
  mutating func addPlates() {
    var index = 0
    while index + 9 <= text.count {
      let start = index
      index += 1
      guard text[start] >= 0xE4, text[start + 3].isLetter, isProvinceCharacter(start),
        text[start + 3].capital != UInt8(ascii: "I")
      else { continue }
      var place = start + 4
      if text.byte(place) == UInt8(ascii: ".") || text.byte(place) == UInt8(ascii: " ") {
        place += 1
      }
      guard let end = plateEnd(from: place) else { continue }
      add(.plate, start..<end, isCertain: false)
      index = end
    }
  }

  private func isProvinceCharacter(_ start: Int) -> Bool {
    plateProvinces.contains { text.starts(with: $0, at: start) }
  }

  /// Where the letters and digits end, or nil when they are no plate's.
  private func plateEnd(from start: Int) -> Int? {
    var end = start
    var digits = 0
    while end < text.count, text[end].isDigit || text[end].isLetter {
      digits += text[end].isDigit ? 1 : 0
      end += 1
    }
    switch (end - start, digits) {
    case (5, 3...5), (6, 4...6): return end
    case (4, 3...4) where plateEndings.contains(where: { text.starts(with: $0, at: end) }):
      return end + 3
    default: return nil
    }
  }
}

private let plateProvinces: [StaticString] = [
  "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙", "赣", "鄂", "桂", "甘",
  "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼",
]
/// 教练 (driving schools), 警, 学, 挂 (trailers), 港 and 澳 in the last place.
private let plateEndings: [StaticString] = ["学", "警", "挂", "港", "澳", "领", "试", "超"]
