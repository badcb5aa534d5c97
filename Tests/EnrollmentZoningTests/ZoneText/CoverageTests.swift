import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Nothing of a text is ever dropped: what is not understood is a clause of its own.
struct CoverageTests {
  private static let pieces = [
    "中山路", "1-15号", "（单号）", "、", "，", "；", "\n", " ", "2", "4号", "（", "）", "除", "外", "一、二横路", "—",
    "~",
    "部分", "社区", "：", "→", "以西", "东至", "围成的区域", "（一、二期）", "等十个小区", "17号之一", "至", "之十三", "旧", "新",
    "户籍", "适龄儿童", "可选择", "入读", "甲小学", "公共学区", "暂停招收", "（部分）", "双号", "以后", "89号", "𬭚路", "A栋", "C区",
    "10号大院", "内", "和", "其他", "原", "“", "”", "·", "3队", "1组", "　", "２", "。", "江岭东", "南", "西",
  ]

  @Test func `The ranges of the clauses cover every character that is no separator`() {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined()
      let left = uncovered(text)
      #expect(left.isEmpty, "\(left) in \(text)")
    }
  }

  @Test func `Every sentence spans its clauses, and sentences follow one another`() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined()
      let sentences = ZoneText(reading: text).sentences
      for sentence in sentences {
        #expect(sentence.clauses.allSatisfy { sentence.range.contains($0.range.lowerBound) })
        #expect(sentence.clauses.allSatisfy { $0.range.upperBound <= sentence.range.upperBound })
      }
      #expect(
        zip(sentences, sentences.dropFirst()).allSatisfy {
          $0.range.upperBound <= $1.range.lowerBound
        }, "\(text)")
    }
  }
}

/// The characters that no clause covers and that mean something.
private func uncovered(_ text: String) -> String {
  let ranges = ZoneText(reading: text).clauses.map(\.range)
  var offset = 0
  var left = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isCovered = ranges.contains { $0.contains(offset) }
    if !isCovered, !separators.contains(scalar) { left.append(scalar) }
    offset += String(scalar).utf8.count
  }
  return String(left)
}

private let separators = Set("；;、，, \n　。：:→（）()-—~·“”".unicodeScalars)
