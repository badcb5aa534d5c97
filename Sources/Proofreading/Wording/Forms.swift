import Disclosure

/// Figures and numbers of documents that are not written as the standard has them.
func formSlips(_ line: ScannedLine) -> [Slip] {
  wideFigures(line) + documentNumbers(line) + (line.line.part == .date ? dateBelow(line) : [])
}

private func wideFigures(_ line: ScannedLine) -> [Slip] {
  let places = line.scalars.indices.filter { (0xFF10...0xFF19).contains(line.scalars[$0].value) }
  guard let first = places.first else { return [] }
  return [
    Slip(
      "LINT-035", first..<first + 1, "“\(line.excerpt(first..<first + 1))”用了全角数字",
      "请改成半角数字")
  ]
}

private func documentNumbers(_ line: ScannedLine) -> [Slip] {
  DocumentNumber.all(in: line.line.text).compactMap { mention in
    guard !mention.isWellFormed, let place = line.places(of: mention.words).first else {
      return nil
    }
    let range = place..<place + mention.words.unicodeScalars.count
    // A building or a room has a number too.
    let isHouse = ["楼", "院", "门", "室", "线", "库", "桥", "地块", "线路"].contains {
      line.has($0, at: range.upperBound)
    }
    guard !isHouse else { return nil }
    return Slip(
      "LINT-036", range, "文号“\(mention.words)”的写法不规范", "请写成“\(mention.number)”")
  }
}

/// The day under a notice: Arabic figures, four for the year (GB/T 9704-2012, 7.3.5.4).
private func dateBelow(_ line: ScannedLine) -> [Slip] {
  let whole = 0..<line.scalars.count
  guard !line.scalars.isEmpty, !writtenDays(line).contains(where: { $0.year != nil }) else {
    return []
  }
  return [
    Slip(
      "LINT-034", whole, "落款日期“\(line.text(whole))”的写法不规范",
      "请用阿拉伯数字写全年月日,如 2026年9月1日")
  ]
}
