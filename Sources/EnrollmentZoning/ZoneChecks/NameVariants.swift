/// Characters that tables write for one another in names of places and schools, each group under its
/// first: forms of one character, and misreadings of scanned pages.
private let variantGroups = [
  "穗穂", "苏甦蘇", "村邨", "滘漖窖", "涌湧冲沖", "墟圩", "里裡裏", "碁棋", "岭嶺", "栢柏", "岗崗", "堤隄", "濠壕", "桥橋",
  "厦廈", "沥瀝", "龙龍", "东東", "广廣", "强強", "凤鳳", "阁閣", "兴興", "华華", "园園", "县縣", "区區", "学學",
]

private let firstOfGroup: [Character: Character] = {
  var firsts: [Character: Character] = [:]
  for group in variantGroups {
    guard let first = group.first else { continue }
    for character in group { firsts[character] = first }
  }
  return firsts
}()

/// A name in which every spelling of it agrees: numerals, width, variant characters, and the points
/// between and after words do not count.
func spellingKey(_ name: String) -> String {
  String(
    placeKey(name).compactMap { character -> Character? in
      "·.・•．‧-—_ 　'\"“”".contains(character) ? nil : firstOfGroup[character] ?? character
    })
}

/// Whether one name is the other with a single character more, or another one, that is no numeral:
/// 小北校区 and 小北路校区, but not 第一小学 and 第二小学.
func differByOneCharacter(_ left: String, _ right: String) -> Bool {
  let (one, other) = (Array(left), Array(right))
  guard abs(one.count - other.count) <= 1, left != right, min(one.count, other.count) > 2 else {
    return false
  }
  var start = 0
  while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
  var end = 0
  while end < min(one.count, other.count) - start,
    one[one.count - 1 - end] == other[other.count - 1 - end]
  {
    end += 1
  }
  let changed = one[start..<(one.count - end)] + other[start..<(other.count - end)]
  guard changed.count <= (one.count == other.count ? 2 : 1) else { return false }
  return !changed.contains { $0.isNumber || countingCharacters.contains($0) }
}

/// Characters that tell schools and campuses of one name apart.
private let countingCharacters: Set<Character> = Set(
  "一二三四五六七八九十百甲乙丙丁东南西北中上下前后左右新老旧大小高初ABCDEFGHIJ")
