extension Mask {
  /// What may be shown of `text`; never longer than it, and nothing of it is kept by accident.
  ///
  /// The convention for names: two characters 张*, three 张*三, four and more keep the first and the
  /// last; a compound surname stays whole (欧阳*). No standard fixes it.
  func applied(to text: String) -> String {
    switch self {
    case .name: maskedName(Array(text))
    case .month: text
    }
  }
}

private func maskedName(_ name: [Character]) -> String {
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
