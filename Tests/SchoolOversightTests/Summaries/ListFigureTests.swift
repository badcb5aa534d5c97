import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct ListFigureTests {
  @Test func `Rows, persons and sums are counted as a whole and by the words of each choice`() {
    let list = imported(
      [
        grant("1", "初中", "二档", "625.10"), grant("1", "初中", "一档", "0.05"),
        grant("2", "小学", "", "500"),
      ], as: grants)
    #expect(list.isClean)
    #expect(
      figures(of: list.records, in: grants) == [
        Figure("rows", value: 3),
        Figure("rows", dimension: "stage", category: "小学", value: 1),
        Figure("rows", dimension: "stage", category: "初中", value: 2),
        Figure("rows", dimension: "tier", category: "一档", value: 1),
        Figure("rows", dimension: "tier", category: "二档", value: 1),
        Figure("rows", dimension: "tier", category: "未填", value: 1),
        Figure("persons", value: 2),
        Figure("amount", value: 112_515),
        Figure("amount", dimension: "stage", category: "小学", value: 50_000),
        Figure("amount", dimension: "stage", category: "初中", value: 62_515),
        Figure("amount", dimension: "tier", category: "一档", value: 5),
        Figure("amount", dimension: "tier", category: "二档", value: 62_510),
        Figure("amount", dimension: "tier", category: "未填", value: 50_000),
      ])
  }

  @Test func `A list without rows has zeros, and a nil return says 0 and not nothing`() {
    #expect(
      figures(of: [], in: grants) == [
        Figure("rows", value: 0), Figure("persons", value: 0), Figure("amount", value: 0),
      ])
  }

  @Test func `Rows without an ID number are persons of their own`() {
    let rows = [Field.text("11010119980517001X"), .empty, .text("11010119980517001x"), .empty]
    let records = rows.enumerated().map { offset, number in
      Record(
        row: offset + 2, fields: [number, .text("小学"), .empty, .empty],
        columns: grants.columns.map(\.id))
    }
    #expect(figures(of: records, in: grants).contains(Figure("persons", value: 3)))
  }

  @Test func `A sum too large to hold is left out, the others stay`() {
    let huge = [("小学", Int.max), ("小学", 1), ("初中", 7)]
    let records = huge.enumerated().map { offset, row in
      Record(
        row: offset + 2,
        fields: [.empty, .text(row.0), .empty, .amount(Amount(fen: row.1))],
        columns: grants.columns.map(\.id))
    }
    let sums = figures(of: records, in: grants).filter { $0.measure == "amount" }
    #expect(
      sums.filter { $0.dimension == "stage" }.map(\.category) == ["初中"])
    #expect(!sums.contains { $0.dimension.isEmpty })
  }

  @Test func `The categories of every column add up to the whole, whatever the rows`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let records = (0..<Int.random(in: 0...40, using: &generator)).map { row in
        Record(
          row: row + 2,
          fields: [
            .text("\(Int.random(in: 0...9, using: &generator))"),
            [.text("小学"), .text("初中"), .text("别的"), .empty].randomElement(using: &generator)!,
            [.text("一档"), .empty].randomElement(using: &generator)!,
            .amount(Amount(fen: Int.random(in: -5...9_999, using: &generator))),
          ], columns: grants.columns.map(\.id))
      }
      let all = figures(of: records, in: grants)
      for whole in all where whole.dimension.isEmpty && whole.measure != "persons" {
        for column in ["stage", "tier"] {
          let parts = all.filter { $0.measure == whole.measure && $0.dimension == column }
          #expect(parts.reduce(0) { $0 + $1.value } == whole.value)
        }
      }
    }
  }
}

private func grant(_ person: String, _ stage: String, _ tier: String, _ yuan: String)
  -> [String: String]
{
  [
    "身份证号": sampleResidentID(serial: Int(person) ?? 1), "学段": stage, "档次": tier,
    "金额（元）": yuan,
  ]
}

private let grants = Roster(
  name: "发放名单",
  columns: [
    ColumnSpec(
      "id", "身份证号", .code, required: false, checks: [.residentID], privacy: hidden, width: 20,
      example: "11010119980517001X"),
    ColumnSpec("stage", "学段", .choice(["小学", "初中"]), privacy: shown, width: 8, example: "小学"),
    ColumnSpec(
      "tier", "档次", .choice(["一档", "二档", "三档"]), required: false, privacy: shown, width: 8,
      example: "一档"),
    ColumnSpec(
      "amount", "金额（元）", .amount, required: false, privacy: hidden, totalled: true, width: 12,
      example: "625.00"),
  ])

private let shown = PrivacyClass.open(.practice("测试"))
private let hidden = PrivacyClass.withheld(.practice("测试"))
