import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private let rules = [
  "结算办法": ["多退少补"], "结算依据": ["某省规定第十条"], "尾差处理": ["结转下学期"], "减免结算": ["按减免比例"],
]

private func spent(_ item: String, _ changes: [String: String]) -> [String: String] {
  ["收费项目": item, "适用年级": "一年级"].merging(changes) { $1 }
}

/// Both steps, one after the other.
private func settled(
  _ lines: [[String: String]], _ spending: [[String: String]],
  differences: [[String: String]] = [], _ changes: [String: [String]] = [:]
) -> (refunds: WorkOutcome, settlement: WorkOutcome) {
  let lists: [StepTrial.List] = [
    (FeeFile.lines, lines), (FeeFile.spending, spending), (FeeFile.differences, differences),
  ]
  let settings = rules.merging(changes) { $1 }
  let refunds = outcome(of: settleStep, lists, settings)
  return (
    refunds,
    outcome(of: settlementStep, lists + [refunds.given(FeeFile.refunds)], settings)
  )
}

@Suite struct SettlementStepTests {
  @Test func `a line for each grade and item`() {
    let lines = [
      line("王小明", "1", "教辅材料费", "60.00"), line("李华", "2", "教辅材料费", "60.00"),
      line("张三", "1", grade: "七年级", "教辅材料费", "120.00"),
      line("张三", "1", grade: "七年级", "社会实践活动费", "100.00"),
    ]
    let made = settled(
      lines,
      [
        spent("社会实践活动费", ["适用年级": "七年级", "支出合计（元）": "95.50"]),
        spent("教辅材料费", ["支出合计（元）": "114.60"]),
        spent("教辅材料费", ["适用年级": "七年级", "每份支出（元）": "113.70"]),
      ]
    ).settlement
    #expect(made.inShort == [])
    #expect(
      made.cells(
        FeeFile.settlement, "年级", "收费项目", "学生数", "每生预收（元）", "预收合计（元）", "实际支出（元）", "每生应退（元）",
        "应退合计（元）")
        == [
          "一年级 教辅材料费 2 60.00 120.00 114.60 2.70 5.40",
          "七年级 社会实践活动费 1 100.00 100.00 95.50 4.50 4.50",
          "七年级 教辅材料费 1 120.00 120.00 113.70 6.30 6.30",
        ])
    #expect(made.cells(FeeFile.settlement, "学校承担（元）", "尾差（元）") == ["- -", "- -", "- -"])
  }

  @Test func `where pupils differ nothing is said of each`() {
    let lines = [
      line("王小明", "1", "伙食费", "800.00"), line("李华", "2", "伙食费", "400.00", relief: "400.00"),
      line("张三", "3", "伙食费", "0.00", relief: "800.00"),
    ]
    let made = settled(lines, [spent("伙食费", ["每份支出（元）": "700.00"])]).settlement
    #expect(
      made.cells(
        FeeFile.settlement, "学生数", "每生预收（元）", "预收合计（元）", "实际支出（元）", "每生应退（元）", "应退合计（元）", "学校承担（元）")
        == ["2 - 1200.00 2100.00 - 150.00 1050.00"])
  }

  @Test func `what grades share in is divided among their lines to the fen`() {
    let lines = [
      line("王小明", "1", "伙食费", "800.00"), line("李华", "2", "伙食费", "800.00"),
      line("张三", "1", grade: "七年级", "伙食费", "800.00"),
    ]
    let whole = spent("伙食费", ["适用年级": "全部", "支出合计（元）": "2200.00"])
    let made = settled(lines, [whole]).settlement
    #expect(made.inShort == [])
    // A third of 2200 is 733.33 and a third of a fen: each bears 733.34, and two fen remain.
    #expect(
      made.cells(FeeFile.settlement, "年级", "实际支出（元）", "每生应退（元）", "应退合计（元）", "尾差（元）") == [
        "一年级 1466.66 66.66 133.32 0.02", "七年级 733.34 66.66 66.66 0.00",
      ])
  }

  @Test func `a list of refunds that has gone stale stops the settlement`() {
    let lines = [line("王小明", "1", "教辅材料费", "60.00")]
    let signed = settled(lines, [spent("教辅材料费", ["支出合计（元）": "57.30"])]).refunds
    let result = outcome(
      of: settlementStep,
      [
        (FeeFile.lines, lines), (FeeFile.spending, [spent("教辅材料费", ["支出合计（元）": "50.00"])]),
        signed.given(FeeFile.refunds),
      ], rules)
    #expect(result.inShort == ["FEE-146 退费明细.xlsx"])
    #expect(
      result.findings[0].finding.problem == "“教辅材料费”应退合计 2.70 元,按现在的支出是 10.00 元")
  }

  @Test func `an empty term has nothing to settle`() {
    let made = settled([], [])
    #expect(made.refunds.rows.isEmpty && made.settlement.rows.isEmpty)
    #expect(made.settlement.inShort == [])
  }

  @Test func `a sum is divided to the fen, and a share is less than a fen off`() {
    #expect(divided(100, by: [1, 1, 1]) == [33, 33, 34])
    #expect(divided(10, by: [0, 0]) == [0, 0])
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let sum = Int.random(in: 0...10_000_000, using: &generator)
      let parts = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Int.random(in: 0...1_000_000, using: &generator)
      }
      let whole = parts.reduce(0, +)
      guard whole > 0 else { continue }
      let shares = divided(sum, by: parts)
      #expect(shares.reduce(0, +) == sum)
      for (share, part) in zip(shares, parts) {
        let exact = whole.dividingFullWidth(sum.multipliedFullWidth(by: part)).quotient
        #expect((exact...(exact + 1)).contains(share))
      }
    }
  }
}

/// Whole terms made up at random, through both steps: nothing may be lost on the way to the notice.
@Suite struct TermConservationTests {
  @Test(arguments: ["结转下学期", "学校承担", "名单后面的学生各多一分"])
  func `what came in is what was spent, what goes back and what remains`(_ rule: String) throws {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<60 {
      let term = MadeUpTerm(&generator)
      let made = settled(
        term.lines, term.spending, differences: term.differences, ["尾差处理": [rule]])
      #expect(made.refunds.inShort == [])
      #expect(made.settlement.inShort == [])
      check(term, made.refunds.given(FeeFile.refunds).rows, made.settlement)
    }
  }

  private func check(
    _ term: MadeUpTerm, _ refunds: [[String: String]], _ settlement: WorkOutcome
  ) {
    let rows = settlement.given(FeeFile.settlement).rows
    for row in rows {
      let (paid, spent) = (fen(row, "预收合计（元）"), fen(row, "实际支出（元）"))
      let (back, borne) = (fen(row, "应退合计（元）"), fen(row, "学校承担（元）"))
      #expect(paid + borne - spent == back + fen(row, "尾差（元）"))
      #expect(borne >= 0 && fen(row, "尾差（元）") >= 0)
    }
    for item in term.items {
      let own = rows.filter { $0["收费项目"] == item }
      let signed = refunds.filter { $0["收费项目"] == item }
      #expect(sum(signed, "应退（元）") == sum(own, "应退合计（元）"))
      #expect(sum(signed, "预收（元）") == sum(own, "预收合计（元）"))
      #expect(sum(term.spending.filter { $0["收费项目"] == item }, "支出合计（元）") == sum(own, "实际支出（元）"))
    }
    // What the notice itself asks of its lines.
    let read = imported(rows, as: feeSettlement)
    #expect(read.findings.filter { $0.rule != "FEE-083" } == [])
  }

  private func fen(_ row: [String: String], _ header: String) -> Int {
    (row[header].flatMap { Score(parsing: $0) }?.units ?? 0) / (Score.unitsPerPoint / 100)
  }

  private func sum(_ rows: [[String: String]], _ header: String) -> Int {
    rows.reduce(0) { $0 + fen($1, header) }
  }
}

/// Three grades of a class or two, with a few items, relief, absences, leavers and newcomers.
private struct MadeUpTerm {
  let items = ["教辅材料费", "伙食费", "校服费"]
  private(set) var lines: [[String: String]] = []
  private(set) var spending: [[String: String]] = []
  private(set) var differences: [[String: String]] = []

  init(_ generator: inout SeededGenerator) {
    let grades = ["一年级", "二年级", "九年级"]
    for item in items {
      let fee = Int.random(in: 100...90_000, using: &generator)
      for grade in grades {
        for serial in 1...Int.random(in: 2...12, using: &generator) {
          add(serial, grade, item, fee, &generator)
        }
      }
      let isByGrade = Bool.random(using: &generator)
      for words in isByGrade ? grades : ["全部"] {
        spending.append([
          "收费项目": item, "适用年级": words, "每人份数": "98",
          "支出合计（元）": yuan(Int.random(in: 10_000...2_000_000, using: &generator)),
          "学校承担（元）": Bool.random(using: &generator) ? "12.34" : "",
        ])
      }
    }
  }

  private mutating func add(
    _ serial: Int, _ grade: String, _ item: String, _ fee: Int,
    _ generator: inout SeededGenerator
  ) {
    let relief =
      serial == 1 ? 0 : [0, 0, 0, fee / 3, fee][Int.random(in: 0..<5, using: &generator)]
    let (name, seat) = ("王小明", "\(serial)")
    let own = pupil(name, seat, grade: grade).merging(["收费项目": item]) { $1 }
    switch Int.random(in: 0..<8, using: &generator) {
    // The first of each grade pays all and is there all term, so that somebody shares in it.
    case 0 where serial > 1:
      differences.append(own.merging(["情况": "请假", "份数": "\(serial * 7).5"]) { $1 })
    case 1 where serial > 1:
      differences.append(own.merging(["情况": "转出", "实际金额（元）": "0.10"]) { $1 })
    case 2 where serial > 1:
      differences.append(own.merging(["情况": "转入", "已收（元）": "33.33"]) { $1 })
      return
    default: break
    }
    lines.append(
      line(name, seat, grade: grade, item, yuan(fee - relief), relief: yuan(relief)))
  }

  private func yuan(_ fen: Int) -> String { Amount(fen: fen).description }
}
