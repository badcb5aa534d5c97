import Disclosure
import SchoolOversight
import Testing

private let hidden = PrivacyClass.withheld(.practice("测试"))
private let roster = Roster(
  name: "名单",
  columns: [
    ColumnSpec("id", "身份证号", .code, checks: [.residentID], privacy: hidden, width: 20, example: "")
  ])

private func table(_ figures: [Int: [Figure]], counted: Bool = true) -> FigureTable {
  FigureTable(
    name: "2026年", schools: [1, 2, 3].map(crossSchool),
    figures: Dictionary(
      uniqueKeysWithValues: figures.map { number, figures in
        let values = figures.map { (FigureKey($0), $0.value) }
        return (
          "S\(number)",
          SchoolFigures(values: Dictionary(uniqueKeysWithValues: values), isCounted: counted)
        )
      }))
}

private func rows(_ count: Int) -> [Figure] { [Figure(Figure.rows, value: count)] }
private let rosters = ["enrollment.admitted": roster, "enrollment.classes": roster]

@Suite struct SumComparisonTests {
  @Test(
    arguments: [
      (45, 45, 45, []), (44, 45, 44, []), (46, 45, 46, ["CROSS-031"]),
      (45, 45, 44, ["CROSS-031"]), (46, 45, 47, ["CROSS-031", "CROSS-031"]),
    ])
  func `Admitted are no more than planned, in classes as many as admitted`(
    admitted: Int, planned: Int, classes: Int, expected: [String]
  ) {
    let result = SumComparison(
      [
        "enrollment.admitted": table([1: rows(admitted)]),
        "enrollment.classes": table([1: rows(classes)]),
      ],
      sheets: ["enrollment.plan": table([1: [Figure("seats", value: planned)]], counted: false)],
      rosters: rosters)
    #expect(result.queries.map(\.rule) == expected)
    #expect(result.compared == 2)
    #expect(result.unknown.map(\.schools) == [2, 2])
  }

  @Test func `Both figures and the relation stand in the words`() {
    let result = SumComparison(
      ["enrollment.admitted": table([1: rows(46)])],
      sheets: ["enrollment.plan": table([1: [Figure("seats", value: 45)]], counted: false)],
      rosters: rosters)
    #expect(result.queries.map(\.problem) == ["录取人数46，计划招生人数45，应当不大于"])
    #expect(result.queries[0].numbers.map(\.text) == ["46", "45"])
  }

  @Test func `A reported total is the sum of the list, for every figure that was reported`() {
    let counted = table([1: rows(30) + [Figure(Figure.persons, value: 29)], 2: rows(8)])
    let sheet = table(
      [1: rows(30) + [Figure(Figure.persons, value: 30)], 2: rows(9), 3: rows(4)], counted: false)
    let result = SumComparison(
      ["enrollment.admitted": counted], sheets: ["enrollment.admitted": sheet], rosters: rosters,
      by: [])
    #expect(result.queries.map(\.rule) == ["CROSS-032", "CROSS-032"])
    #expect(result.queries.map(\.schools) == [["S1"], ["S2"]])
    #expect(result.queries[0].problem == "名单的人数29，报送的人数30，应当等于")
  }

  @Test func `What is not there is not zero: nothing is said of it`() {
    let result = SumComparison(
      ["enrollment.admitted": table([1: rows(30)])],
      sheets: ["enrollment.plan": table([2: [Figure("seats", value: 1)]], counted: false)],
      rosters: rosters)
    #expect(result.queries.isEmpty)
    #expect(result.compared == 0)
    #expect(result.unknown.map(\.name) == ["录取人数不大于计划招生人数"])
  }
}
