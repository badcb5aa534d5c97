import Disclosure

/// Titles that do not read as titles of notices do: 关于……的公示.
func titleSlips(_ line: ScannedLine) -> [Slip] {
  guard line.line.part == .title else { return [] }
  let doubled = doubledPaper(line)
  return (doubled.isEmpty ? missingParticle(line) : doubled) + stopAtEnd(line)
}

/// Words for the kind of paper (文种) with which titles of what offices make public end.
let paperWords = ["公示", "公告", "公示栏", "公布", "公开", "告知书", "通告", "公示表", "公示书"]

/// What a title is without a remark in brackets at its end, as （第二批） or (已结束).
func bareTitle(_ title: String) -> String {
  var text = title.trimmedOfBlanks
  while let last = text.last, "）)".contains(last),
    let opening = text.lastIndex(where: { "（(".contains($0) }), opening > text.startIndex
  {
    text = String(text[..<opening]).trimmedOfBlanks
  }
  return text
}

extension String {
  var trimmedOfBlanks: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, isBlank(first) || first == "\n" { view.removeFirst() }
    while let last = view.last, isBlank(last) || last == "\n" { view.removeLast() }
    return String(view)
  }
}

private func doubledPaper(_ line: ScannedLine) -> [Slip] {
  let title = bareTitle(line.line.text)
  let pairs = [
    "公示公告", "公示通知", "公示通告", "公告公示", "通知公示", "公示的公告", "公示的通知", "公示的通告", "公告的公示", "公示的公示",
    "公示公示",
  ]
  guard let pair = pairs.first(where: title.hasSuffix) else { return [] }
  return [
    Slip(
      "LINT-001", 0..<line.scalars.count, "标题“\(title)”的末尾是“\(pair)”,有两个文种", "请只留一个,公示写成“关于……的公示”"
    )
  ]
}

/// 关于 asks for 的 before the kind of paper.
private func missingParticle(_ line: ScannedLine) -> [Slip] {
  let title = bareTitle(line.line.text)
  guard title.hasPrefix("关于") || title.contains("局关于") || title.contains("校关于"),
    let paper = ["公示", "公告", "通告"].first(where: title.hasSuffix)
  else { return [] }
  let rest = title.dropLast(paper.count)
  guard rest.last != "的" else { return [] }
  if rest.last == "得" || rest.last == "地" {
    return [
      Slip(
        "LINT-002", 0..<line.scalars.count, "标题“\(title)”里“\(paper)”前面的“\(rest.suffix(1))”应为“的”",
        "请改成“的\(paper)”")
    ]
  }
  return [
    Slip(
      "LINT-002", 0..<line.scalars.count, "标题“\(title)”有“关于”,但“\(paper)”前面没有“的”",
      "请写成“关于……的\(paper)”")
  ]
}

private func stopAtEnd(_ line: ScannedLine) -> [Slip] {
  guard let last = line.scalars.last, "。，；：,.;:、".unicodeScalars.contains(last) else { return [] }
  let place = line.scalars.count - 1
  return [
    Slip("LINT-003", place..<place + 1, "标题末尾有“\(String(last))”", "标题后面不用标点,请删去")
  ]
}
