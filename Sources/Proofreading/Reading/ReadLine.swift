public import Disclosure

/// A line of a file, before anyone knows what it is in a notice.
public struct ReadLine: Hashable, Sendable {
  public let text: String
  public let place: Finding.Place
  /// Whether it stands in a table.
  public let isCell: Bool

  public init(_ text: String, at place: Finding.Place, isCell: Bool = false) {
    self.text = text
    self.place = place
    self.isCell = isCell
  }
}

extension ProofText {
  /// The lines of any file, with title, attachments and signature told by where they stand and how
  /// they read.
  public init(reading read: [ReadLine]) {
    let lines = read.filter { !$0.text.trimmedOfBlanks.isEmpty }
    let title = titleRange(of: lines)
    let date = lines.lastIndex { !$0.isCell && splitSignature($0.text) != nil }
    let issuer = date.flatMap { issuerIndex(of: lines, before: $0) }
    var (result, isInAttachments): ([ProofLine], Bool) = ([], false)
    if let title, let first = title.first {
      let text = lines[title].map(\.text.trimmedOfBlanks).joined()
      result.append(ProofLine(text, .title, at: lines[first].place))
    }
    for (index, line) in lines.enumerated() where title?.contains(index) != true {
      let text = line.text.trimmedOfBlanks
      if line.isCell {
        result.append(ProofLine(text, .cell, at: line.place))
      } else if index == date, let signature = splitSignature(text) {
        result += signature.issuer.map { [ProofLine($0, .issuer, at: line.place)] } ?? []
        result.append(ProofLine(signature.date, .date, at: line.place))
      } else if index == issuer {
        result.append(ProofLine(text, .issuer, at: line.place))
      } else if let name = attachmentName(text, isNext: isInAttachments) {
        isInAttachments = true
        result.append(ProofLine(name, .attachment, at: line.place))
        continue
      } else {
        result.append(ProofLine(text, .body, at: line.place))
      }
      isInAttachments = false
    }
    self.init(result)
  }
}

/// The lines near the top that make a title, one to three that end with a kind of paper.
private func titleRange(of lines: [ReadLine]) -> Range<Int>? {
  for start in lines.indices.prefix(6)
  where !lines[start].isCell && DocumentNumber.all(in: lines[start].text).isEmpty {
    var title = ""
    for end in start..<min(start + 3, lines.count) {
      let text = lines[end].text.trimmedOfBlanks
      guard !lines[end].isCell, text.count <= 60, !text.contains("。"), !text.contains("：") else {
        break
      }
      title += text
      if paperWords.contains(where: bareTitle(title).hasSuffix) { return start..<end + 1 }
    }
  }
  return nil
}

/// Issuer and day of a line that is the end of a notice; nil for any other line.
private func splitSignature(_ text: String) -> (issuer: String?, date: String)? {
  let text = text.trimmedOfBlanks
  guard text.count <= 40 else { return nil }
  let scalars = Array(text.unicodeScalars)
  let isOfDay: (UnicodeScalar) -> Bool = {
    isFigure($0) || "年月日号.-/ 〇○零一二三四五六七八九十０１２３４５６７８９".unicodeScalars.contains($0)
  }
  let start = (scalars.lastIndex { !isOfDay($0) } ?? -1) + 1
  let date = String(String.UnicodeScalarView(scalars[start...])).trimmedOfBlanks
  guard isDay(date) else { return nil }
  let issuer = String(String.UnicodeScalarView(scalars[..<start])).trimmedOfBlanks
  if issuer.isEmpty { return (nil, date) }
  let isName =
    issuer.count >= 3
    && issuer.unicodeScalars.allSatisfy { isHan($0) || "（）()".unicodeScalars.contains($0) }
    && ["局", "校", "园", "部", "会", "院", "委", "室", "组", "府", "厅", "中心", "中学", "小学"].contains(
      where: issuer.hasSuffix)
  return isName ? (issuer, date) : nil
}

/// Whether `text` is a day and nothing else, however it is written.
private func isDay(_ text: String) -> Bool {
  if text.contains("年"), text.contains("月"), text.hasSuffix("日") || text.hasSuffix("号") {
    return (7...12).contains(text.filter { $0 != " " }.count)
  }
  let parts = text.split { ".-/".contains($0) }
  return parts.count == 3 && parts[0].count == 4 && parts.allSatisfy { Int($0) != nil }
}

private func issuerIndex(of lines: [ReadLine], before date: Int) -> Int? {
  guard splitSignature(lines[date].text)?.issuer == nil, date > 0 else { return nil }
  let before = lines[date - 1]
  let text = before.text.trimmedOfBlanks
  let isSentence = text.unicodeScalars.contains { "。，；：、！？.:".unicodeScalars.contains($0) }
  return !before.isCell && !isSentence && (3...40).contains(text.count) ? date - 1 : nil
}

/// The name behind 附件： or 附件1：, or behind the number of the next one; nil for any other line.
private func attachmentName(_ text: String, isNext: Bool) -> String? {
  var rest = Substring(text)
  if text.hasPrefix("附件") {
    rest = rest.dropFirst(2)
    while let first = rest.first, first.isNumber { rest.removeFirst() }
    guard let mark = rest.first, "：:".contains(mark) else { return nil }
    rest = rest.dropFirst()
  } else if !isNext {
    return nil
  }
  let numbered = String(rest).trimmedOfBlanks
  let figures = numbered.prefix { $0.isNumber }
  let name = numbered.dropFirst(figures.count)
  if isNext, !text.hasPrefix("附件"), figures.isEmpty || ![".", "．", "、"].contains(name.prefix(1)) {
    return nil
  }
  let bare =
    figures.isEmpty || ![".", "．", "、"].contains(name.prefix(1))
    ? numbered : String(name.dropFirst())
  let trimmed = bare.trimmedOfBlanks
  return trimmed.isEmpty || trimmed.count > 60 ? nil : trimmed
}
