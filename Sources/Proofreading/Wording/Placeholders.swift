import Disclosure

/// Places that were to be filled in and were not.
func placeholderSlips(_ line: ScannedLine) -> [Slip] {
  templateTags(line) + sheetErrors(line) + letters(line) + blanks(line) + pending(line)
}

/// What a template or a mail merge leaves behind.
private func templateTags(_ line: ScannedLine) -> [Slip] {
  let marks = [("{{", "}}"), ("${", "}"), ("«", "»"), ("<%", "%>"), ("【请", "】"), ("[请", "]")]
  return marks.flatMap { opening, closing in
    line.places(of: opening).map { place in
      let end = line.places(of: closing).first { $0 > place }
      let range = place..<(end ?? place) + closing.unicodeScalars.count
      return Slip(
        "LINT-020", as: .mustFix, place..<min(range.upperBound, line.scalars.count),
        "“\(line.excerpt(place..<min(range.upperBound, line.scalars.count)))”是没有换掉的占位文字",
        "请填上真实内容")
    }
  }
}

/// What a formula shows when it cannot be worked out.
private func sheetErrors(_ line: ScannedLine) -> [Slip] {
  ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"].flatMap { error in
    line.places(of: error).map { place in
      let range = place..<place + error.unicodeScalars.count
      return Slip(
        "LINT-021", as: .mustFix, range, "“\(line.excerpt(range))”是表格公式的错误值", "请改成真实内容")
    }
  }
}

/// XX学校, ××年×月, 20XX年 and 某某县; sizes as XXL, products as 40%×2 and 张某某 are something else.
private func letters(_ line: ScannedLine) -> [Slip] {
  var (place, slips): (Int, [Slip]) = (0, [])
  while place < line.scalars.count {
    guard let length = run(line, at: place) else {
      place += 1
      continue
    }
    let range = place..<place + length
    if stands(line, range) {
      slips.append(
        Slip(
          "LINT-022", range, "“\(line.excerpt(range))”像没有填写的占位文字", "请填上真实内容"))
    }
    place += length
  }
  return slips
}

/// How many marks of one kind begin at `place`; nil when none does.
private func run(_ line: ScannedLine, at place: Int) -> Int? {
  let mark = line.scalars[place]
  guard "XxＸ×某".unicodeScalars.contains(mark) else { return nil }
  var length = 1
  while line[place + length] == mark { length += 1 }
  return mark == "某" && length != 2 ? nil : length
}

private func stands(_ line: ScannedLine, _ range: Range<Int>) -> Bool {
  let (before, after) = (line[range.lowerBound - 1], range.upperBound)
  let isDate = ["年", "月", "日"].contains { line.has($0, at: after) }
  if let before, isLatin(before) || before == ScannedLine.blank { return false }
  if let before, isFigure(before) { return isDate && line.scalars[range.lowerBound] != "某" }
  if range.count == 1 { return isDate && line.scalars[range.lowerBound] != "某" }
  if line.scalars[range.lowerBound] == "某", let before, isHan(before),
    !"的在由向经对与和为".unicodeScalars.contains(before)
  {
    return false
  }
  return isDate || filledWords.contains { line.has($0, at: after) }
}

/// Words before which a name or a figure stands.
private let filledWords = [
  "省", "市", "县", "区", "镇", "乡", "街道", "村", "局", "学校", "中学", "小学", "幼儿园", "中心校", "单位",
  "公司", "部门", "科", "届", "批", "名", "人", "个", "元", "项", "老师", "同志", "办法", "规定", "文件",
]

/// A line to write on; where somebody signs by hand it is meant.
private func blanks(_ line: ScannedLine) -> [Slip] {
  let signs = ["签名", "签字", "签章", "签收", "盖章", "经办", "负责人", "记录人", "日期", "审核人"]
  let isToSign = signs.contains { !line.places(of: $0).isEmpty }
  guard !isToSign else { return [] }
  return ["___", "＿＿"].flatMap { blank in
    line.places(of: blank).prefix(1).map { place in
      let range = place..<place + blank.unicodeScalars.count
      return Slip("LINT-023", range, "“\(line.excerpt(range))”还空着", "请填上内容,或删去横线")
    }
  }
}

private func pending(_ line: ScannedLine) -> [Slip] {
  guard line.line.part != .cell else { return [] }
  return ["待定", "待补充", "待填", "此处填写", "TODO", "占位"].flatMap { word in
    line.places(of: word).filter { !isOther(line, word, at: $0) }.map { place in
      let range = place..<place + word.unicodeScalars.count
      return Slip("LINT-024", range, "“\(line.excerpt(range))”还没有定", "请写明,或改成“另行通知”并说明在哪里通知")
    }
  }
}

/// Other words with the same characters: 等待定位, 招待定点, 待填报.
private func isOther(_ line: ScannedLine, _ word: String, at place: Int) -> Bool {
  let end = place + word.unicodeScalars.count
  return (word == "待定" && ["点", "位", "岗", "向", "编", "期"].contains { line.has($0, at: end) })
    || ["等", "招", "接", "对", "看", "期", "优", "亏", "款"].contains { line.has($0, endingBefore: place) }
    || (word == "待填" && line.has("报", at: end))
}
