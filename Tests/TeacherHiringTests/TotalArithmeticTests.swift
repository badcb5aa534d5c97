import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct TotalArithmeticTests {
  /// Marks in hundredths, weights in percent: the product is whole, and rounding is one division.
  private func slowTotal(
    _ written: Int, _ interview: Int, _ weight: Int, _ rounding: Score.Rounding
  )
    -> Int
  {
    let tenThousandths = written * weight + interview * (100 - weight)
    let hundredths = tenThousandths / 100
    let isUp = rounding == .halfUp && tenThousandths % 100 >= 50
    return (hundredths + (isUp ? 1 : 0)) * 10_000
  }

  @Test(arguments: [50, 40, 30, 45])
  func `a million random totals are those of exact arithmetic`(_ weight: Int) {
    let rules = MarkRules(weights: .init(written: weight, interview: 100 - weight))
    var truncating = rules
    truncating.totalPrecision = Precision(2, .truncate)
    var random = SeededGenerator(seed: UInt64(weight))
    var wrong: [String] = []
    var entrant = Entrant("1")
    for _ in 0..<1_000_000 {
      let bits = random.next()
      let written = Int(truncatingIfNeeded: bits & 0xFFFF) % 10_001
      let interview = Int(truncatingIfNeeded: bits >> 16 & 0xFFFF) % 10_001
      let isCut = bits >> 63 == 1
      entrant.written = .given(Score(units: written * 10_000))
      entrant.interview = .given(Score(units: interview * 10_000))
      let total = (isCut ? truncating : rules).working(of: entrant)?.total.units
      if total != slowTotal(written, interview, weight, isCut ? .truncate : .halfUp) {
        wrong.append("\(written) \(interview) \(isCut)")
      }
    }
    #expect(wrong.isEmpty)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let changes: [String: String]
    let entrant: Entrant
    let total: String
    let testDescription: String

    init(
      _ changes: [String: String], _ entrant: Entrant, bonus: String = "0", _ total: String,
      _ testDescription: String
    ) {
      self.changes = changes
      var entrant = entrant
      entrant.bonus = Score(parsing: bonus) ?? Score(0)
      self.entrant = entrant
      self.total = total
      self.testDescription = testDescription
    }
  }

  @Test(arguments: [
    Example(
      [:], Entrant("1", written: "71.5", interview: "82.33"), "76.92",
      "76.915 half up, where binary floating point says 76.91"),
    Example(
      ["总成绩取位": "2位不四舍五入"], Entrant("1", written: "71.5", interview: "82.33"), "76.91",
      "76.915 cut off (Shaanxi)"),
    Example(
      ["笔试权重": "40", "面试权重": "60"], Entrant("1", written: "80", interview: "90"), "86",
      "Shibei 2018, Shenyang 2009: 笔×0.4+面×0.6"),
    Example(
      ["笔试权重": "60", "面试权重": "40"], Entrant("1", written: "80", interview: "90"), "84",
      "60:40"),
    Example(
      ["笔试权重": "60", "面试权重": "40", "笔试满分": "200", "折算取位": "不取位"],
      Entrant("1", written: "164.5", interview: "80"), "81.35", "164.5÷2×60%+80×40%"),
    Example(
      ["笔试权重": "60", "面试权重": "40", "笔试满分": "300", "折算取位": "2位四舍五入"],
      Entrant("1", written: "200", interview: "80"), "72",
      "200÷3 is rounded to 66.67 first: 40.002+32"),
    Example(
      [
        "笔试权重": "60", "面试权重": "40", "笔试满分": "150", "折算取位": "不取位",
      ], Entrant("1", written: "123.01", interview: "80"), "81.2",
      "123.01÷1.5 has no end and is carried on as it is: 81.204"),
    Example(
      [
        "笔试权重": "60", "面试权重": "40", "笔试满分": "150", "折算取位": "2位四舍五入",
      ], Entrant("1", written: "123.01", interview: "80"), "81.21",
      "the same rounded first, 82.01×60%+32: 81.206"),
    Example(
      ["笔试权重": "40", "面试权重": "60", "技能测试占面试": "50"],
      Entrant("1", written: "80", interview: "85.01", skill: "90"), "84.51",
      "Shibei: half of the interview mark is the skill test, 87.505 becomes 87.51"),
    Example(
      ["笔试权重": "40", "面试权重": "60", "技能测试占面试": "50"],
      Entrant("1", written: "80", interview: "85.01"), "83.01", "a post without a skill test"),
    Example(
      ["加分位置": "折算后的笔试成绩", "加分上限": "5"], Entrant("1", written: "80", interview: "90"),
      bonus: "5", "87.5", "Hubei: five points on the converted written mark"),
    Example(
      ["加分位置": "折算后的笔试成绩", "加分上限": "5"], Entrant("1", written: "80", interview: "90"),
      bonus: "6", "87.5", "no more than the cap"),
    Example(
      ["笔试满分": "200", "折算取位": "不取位", "加分位置": "笔试卷面成绩"],
      Entrant("1", written: "150", interview: "90"), bonus: "5", "83.75",
      "Shaanxi: points on the paper count half after ÷2"),
    Example(
      ["笔试权重": "0", "面试权重": "100", "加分位置": "总成绩", "加分上限": "4"],
      Entrant("1", interview: "100"), bonus: "4", "104", "Wusheng 2022: full marks are 104"),
    Example(
      ["加权取位": "2位四舍五入"], Entrant("1", written: "71.51", interview: "82.33"), "76.93",
      "35.755 and 41.165 are rounded apart: 35.76+41.17, together 76.92"),
  ])
  func `a total is what the scheme says`(_ example: Example) throws {
    let working = try scheme(example.changes).marks.working(of: example.entrant)
    #expect(working?.total == Score(parsing: example.total))
  }

  @Test func `music posts come to the interview by a test and the written mark`() throws {
    let scheme = try scheme(["笔试权重": "40", "素质测试权重": "30", "面试权重": "30"])
    var entrant = Entrant("1", written: "80.5", interview: "90")
    entrant.aptitude = .given("85")
    #expect(scheme.marks.entryMark(of: entrant) == "57.7")
    #expect(scheme.marks.working(of: entrant)?.total == "84.7")
  }

  @Test(arguments: [
    (Entrant("1", written: "缺考", interview: "80"), "笔试缺考"),
    (Entrant("1", written: "80", interview: "缺考"), "面试缺考"),
    (Entrant("1", written: "80"), "没有面试成绩"),
    (Entrant("1", written: "80", interview: "80", skill: "缺考"), "技能测试缺考"),
  ])
  func `who missed a part has no total`(_ entrant: Entrant, _ reason: String) throws {
    let marks = try scheme(["技能测试占面试": "50"]).marks
    #expect(marks.working(of: entrant) == nil)
    #expect(marks.missingPart(of: entrant) == reason)
  }

  @Test func `the formula stands in the notice`() throws {
    #expect(try shipped("shaanxi").totalFormula == "总成绩＝笔试成绩×60%＋面试成绩×40%，保留两位小数，不四舍五入。")
    #expect(try shipped("wusheng-2022").totalFormula == "总成绩＝面试成绩＋加分，保留两位小数，四舍五入。")
  }
}
