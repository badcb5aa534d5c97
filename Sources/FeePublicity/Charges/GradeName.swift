/// The grades that schools of all stages have, from the youngest, under one name for each.
let knownGrades = [
  "托班", "小班", "中班", "大班", "学前班", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级",
  "八年级", "九年级", "高一", "高二", "高三",
]

/// A grade under its one name: 1年级, 小学一年级 and 一年级 are the same, as are 初二 and 八年级.
///
/// A name that schools do not share, as 2026级, is its own.
func gradeName(_ text: some StringProtocol) -> String {
  let name = String(text)
  if knownGrades.contains(name) { return name }
  for (prefix, first) in [("初中", 7), ("初", 7), ("高中", 10), ("高", 10)] {
    guard let year = yearNumber(of: name, after: prefix), (1...3).contains(year) else { continue }
    return numberedGrade(first + year - 1) ?? name
  }
  return yearNumber(of: name, after: "小学").flatMap(numberedGrade)
    ?? yearNumber(of: name, after: "").flatMap(numberedGrade) ?? name
}

/// The year in 三年级, 3年级, 三 or 12 after `prefix`; nil when something else is left.
private func yearNumber(of name: String, after prefix: String) -> Int? {
  guard name.hasPrefix(prefix) else { return nil }
  let rest = name.dropFirst(prefix.count)
  return yearNumbers[rest.hasSuffix("年级") ? rest.dropLast(2) : rest]
}

/// Grade 1 to 12 of a school that counts through.
private func numberedGrade(_ number: Int) -> String? {
  let first = knownGrades.firstIndex(of: "一年级") ?? 0
  let place = first + number - 1
  return (first..<knownGrades.count).contains(place) ? knownGrades[place] : nil
}

private let yearNumbers: [Substring: Int] = {
  var numbers: [Substring: Int] = [:]
  let words = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  for (index, word) in words.enumerated() {
    numbers[Substring(word)] = index + 1
    numbers[Substring(String(index + 1))] = index + 1
  }
  return numbers
}()
