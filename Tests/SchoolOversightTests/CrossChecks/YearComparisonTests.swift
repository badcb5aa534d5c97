import Disclosure
import SchoolOversight
import Testing

private let roster = Roster(
  name: "名单",
  columns: [
    ColumnSpec("id", "身份证号", .code, checks: [.residentID], privacy: hidden, width: 20, example: ""),
    ColumnSpec("level", "档次", .choice(["甲", "乙"]), privacy: shown, width: 8, example: "甲"),
    ColumnSpec("secret", "寄宿", .choice(["是"]), privacy: hidden, width: 8, example: "是"),
    ColumnSpec("amount", "金额（元）", .amount, privacy: shown, totalled: true, width: 8, example: "1"),
  ])
private let shown = PrivacyClass.open(.practice("测试"))
private let hidden = PrivacyClass.withheld(.practice("测试"))

private func comparison(
  _ before: [Int: [Figure]], _ now: [Int: [Figure]], rules: [JumpRule] = jumpRules,
  nils: Set<Int> = [], asked: [Int]? = nil
) -> YearComparison {
  YearComparison(
    from: table("2025年", before, []), to: table("2026年", now, nils, asked: asked),
    kind: "aid.test", of: roster, by: rules)
}

private func table(
  _ name: String, _ figures: [Int: [Figure]], _ nils: Set<Int>, asked: [Int]? = nil
) -> FigureTable {
  let schools = (asked ?? figures.keys.sorted()).map(crossSchool)
  return FigureTable(
    name: name, schools: schools,
    figures: Dictionary(
      uniqueKeysWithValues: figures.map {
        ("S\($0.key)", SchoolFigures($0.value, isNil: nils.contains($0.key)))
      }))
}

private func rows(_ count: Int) -> [Figure] { [Figure(Figure.rows, value: count)] }

@Suite struct YearComparisonTests {
  @Test(
    arguments: [
      (100, 120, false), (100, 121, true), (100, 80, false), (100, 79, true), (10, 14, false),
      (10, 15, true), (10, 5, true), (10, 6, false), (1, 5, false), (1, 6, true), (5, 5, false),
    ])
  func `A figure is a jump above a fifth of last year's and by five at least`(
    before: Int, now: Int, isJump: Bool
  ) {
    let rules = comparison([1: rows(before)], [1: rows(now)]).queries.map(\.rule)
    #expect(rules == (isJump ? ["CROSS-021"] : []))
  }

  @Test(
    arguments: [Int.min, -7, 0, 7, Int.max])
  func `A bound is exact for figures of any size`(figure: Int) {
    let rule = JumpRule(perMille: 200, least: 1, source: .practice("测试"))
    for other in [Int.min, 0, Int.max] where other != figure {
      let found = comparison(
        [1: rows(9) + [Figure("amount", value: figure)]],
        [1: rows(9) + [Figure("amount", value: other)]], rules: [rule]
      ).queries.map(\.rule)
      #expect(found == ["CROSS-021"])
    }
  }

  @Test
  func
    `From something to nothing and from nothing to something are told once, not for each figure`()
  {
    let full = [
      Figure(Figure.rows, value: 30), Figure(Figure.persons, value: 30),
      Figure("amount", value: 900_000),
    ]
    let none = [
      Figure(Figure.rows, value: 0), Figure(Figure.persons, value: 0), Figure("amount", value: 0),
    ]
    let emptied = comparison([1: full], [1: none]).queries
    #expect(emptied.map(\.rule) == ["CROSS-022"])
    let begun = comparison([1: none], [1: full]).queries
    #expect(begun.map(\.rule) == ["CROSS-023"])
    #expect(comparison([1: none], [1: none]).queries.isEmpty)
    let declared = comparison([1: full], [1: []], nils: [1]).queries
    #expect(declared.map(\.problem) == ["2025年有30人次，2026年零报送"])
  }

  @Test func `A school that sent nothing is no zero, and one that is new or gone is said so`() {
    let result = comparison(
      [1: rows(30), 2: rows(30), 3: rows(8)], [1: rows(30), 4: rows(9)], asked: [1, 2, 4])
    #expect(result.queries.map(\.rule) == ["CROSS-024", "CROSS-025"])
    #expect(result.queries.map(\.schools) == [["S4"], ["S3"]])
    #expect(result.missing.map(\.code) == ["S2"])
  }

  @Test
  func
    `Rows and persons that are the same figure are asked for once; categories by their own rule`()
  {
    func list(_ count: Int, _ first: Int) -> [Figure] {
      [
        Figure(Figure.rows, value: count), Figure(Figure.persons, value: count),
        Figure(Figure.rows, dimension: "level", category: "甲", value: first),
        Figure(Figure.rows, dimension: "level", category: "乙", value: count - first),
        Figure(Figure.rows, dimension: "secret", category: "是", value: first),
      ]
    }
    let queries = comparison([1: list(40, 10)], [1: list(60, 15)]).queries
    #expect(queries.map(\.subject) == ["名单：人次"])
    let categories = comparison([1: list(40, 10)], [1: list(40, 20)]).queries
    #expect(categories.map(\.subject) == ["名单：档次“甲”的人次"])
  }

  @Test func `Amounts are told in yuan, with the share of the change`() {
    func list(_ fen: Int) -> [Figure] { rows(9) + [Figure("amount", value: fen)] }
    let query = comparison([1: list(3_000_000)], [1: list(4_000_000)]).queries
    #expect(query.map(\.problem) == ["金额（元）2025年30000.00，2026年40000.00，增加10000.00（33.3%）"])
  }

  @Test func `An empty cell of last year's sheet is compared with nothing`() {
    let sheet = FigureTable(
      name: "2025年", schools: [crossSchool(1)],
      figures: ["S1": SchoolFigures(values: [FigureKey(Figure.persons): 3], isCounted: false)])
    let now = table("2026年", [1: rows(50) + [Figure(Figure.persons, value: 50)]], [])
    let result = YearComparison(from: sheet, to: now, kind: "aid.test", of: roster)
    #expect(result.figures.map(\.name) == ["人数"])
    #expect(result.queries.map(\.subject) == ["名单：人数"])
  }
}
