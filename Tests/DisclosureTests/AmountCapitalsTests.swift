import Testing

@testable import Disclosure

@Suite struct AmountCapitalsTests {
  @Test(
    arguments: [
      (140_950, "人民币壹仟肆佰零玖元伍角整"), (600_714, "人民币陆仟零柒元壹角肆分"),
      (168_032, "人民币壹仟陆佰捌拾元叁角贰分"), (10_700_053, "人民币壹拾万柒仟元伍角叁分"),
      (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"), (32_504, "人民币叁佰贰拾伍元零肆分"),
      (10_500, "人民币壹佰零伍元整"), (0, "人民币零元整"), (1, "人民币壹分"), (10, "人民币壹角整"), (11, "人民币壹角壹分"),
      (100, "人民币壹元整"), (101, "人民币壹元零壹分"), (1_000, "人民币壹拾元整"), (2_000_000, "人民币贰万元整"),
      (10_007_000_00, "人民币壹仟万柒仟元整"), (100_000_500_00, "人民币壹亿零伍佰元整"),
      (1_000_000_000_00, "人民币壹拾亿元整"), (1_0000_7000_00, "人民币壹亿零柒仟元整"),
      (1_0001_0000_00, "人民币壹亿零壹万元整"), (-12_345, "人民币负壹佰贰拾叁元肆角伍分"),
      (1_2000_0000_0000_00, "人民币壹万贰仟亿元整"), (1_0203_0405_0607, "人民币壹佰零贰亿零叁佰零肆万零伍佰零陆元零柒分"),
    ])
  func `the rule's own examples and the edges of each figure`(_ fen: Int, _ words: String) {
    #expect(Amount(fen: fen).capitals == words)
  }

  @Test
  func `read back figure by figure, every sum is itself`() {
    var fen = 1
    while fen < 9_000_000_000_000_000 {
      for sum in [fen, fen - 1, fen + 1, fen * 7 + 3] {
        #expect(value(of: Amount(fen: sum).capitals) == sum, "\(sum)")
      }
      fen = fen * 3 + 7
    }
  }

  /// Reads the capitals by their own grammar, not by the program's way.
  private func value(of words: String) -> Int {
    let digits = Array("零壹贰叁肆伍陆柒捌玖")
    var (total, section, digit) = (0, 0, 0)
    for character in words.dropFirst(3) {
      if let figure = digits.firstIndex(of: character) {
        digit = figure
        continue
      }
      switch character {
      case "仟": section += digit * 1000
      case "佰": section += digit * 100
      case "拾": section += digit * 10
      case "万": section = (section + digit) * 10_000
      case "亿":
        total = (total + section + digit) * 100_000_000
        section = 0
      case "元": total = (total + section + digit) * 100
      case "角": total += digit * 10
      case "分": total += digit
      default: break
      }
      if "仟佰拾万亿元角分".contains(character) { digit = 0 }
      if character == "元" { section = 0 }
    }
    return total
  }
}
