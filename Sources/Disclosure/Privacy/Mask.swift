extension Mask {
  /// What may be shown of `text`; never longer than it, and nothing of it is kept by accident.
  func applied(to text: String) -> String {
    switch self {
    case .name: maskedName(text)
    case .month: text
    case .ends(let first, let last): maskedNumber(Array(text), first, last)
    }
  }

  /// What is shown, in words: 前 3 位和后 4 位.
  public var words: String {
    switch self {
    case .name: "隐去部分字的姓名"
    case .month: "年月"
    case .ends(0, let last): "后 \(last) 位"
    case .ends(let first, 0): "前 \(first) 位"
    case .ends(let first, let last): "前 \(first) 位和后 \(last) 位"
    }
  }
}

/// A text so short that fewer than four characters would be hidden shows nothing.
private func maskedNumber(_ number: [Character], _ first: Int, _ last: Int) -> String {
  guard number.count >= first + last + 4 else { return String(repeating: "*", count: number.count) }
  let hidden = String(repeating: "*", count: number.count - first - last)
  return String(number.prefix(first)) + hidden + String(number.suffix(last))
}

/// The convention for names, which no standard fixes: of a name in parts (阿卜杜拉·买买提) the first
/// and the last character, of a name in Latin letters the first of each word.
private func maskedName(_ text: String) -> String {
  let name = Array(text)
  if let dot = name.firstIndex(where: { "·•・‧．".contains($0) }), dot > 0, dot < name.count - 1 {
    return maskedParts(name, dot: dot)
  }
  guard name.contains(where: { $0.isASCII && $0.isLetter }) else { return maskedChineseName(name) }
  return name.split(separator: " ").map { maskedEnd($0) }.joined(separator: " ")
}

/// The first character and stars for the others; only stars for one alone.
private func maskedEnd(_ word: some Collection<Character>) -> String {
  guard word.count > 1, let first = word.first else { return "*" }
  return String(first) + String(repeating: "*", count: word.count - 1)
}

private func maskedParts(_ name: [Character], dot: Int) -> String {
  let middle = name[1..<name.count - 1].map { "·•・‧．".contains($0) ? "·" : "*" }.joined()
  let isShort = name.count - 1 - dot < 2
  return String(name[0]) + middle + (isShort ? "*" : String(name[name.count - 1]))
}

/// Two characters 张*, three 张*三, four and more keep the first and the last; a compound surname
/// stays whole (欧阳*).
private func maskedChineseName(_ name: [Character]) -> String {
  guard name.count > 1 else { return "*" }
  let hasCompoundSurname = name.count > 2 && compoundSurnames.contains(String(name[0..<2]))
  let surname = hasCompoundSurname ? 2 : 1
  let keepsLast = name.count >= surname + 2
  let hidden = name.count - surname - (keepsLast ? 1 : 0)
  return String(name[0..<surname]) + String(repeating: "*", count: hidden)
    + (keepsLast ? String(name[name.count - 1]) : "")
}

/// Surnames of two characters still in use (《百家姓》 and the census lists).
private let compoundSurnames: Set<String> = [
  "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟",
  "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离",
  "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷",
  "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭",
  "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五", "欧侯",
]
