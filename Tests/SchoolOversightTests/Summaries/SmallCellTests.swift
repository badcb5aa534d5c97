import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct SmallCellTests {
  @Test func `No small figure can be computed back or bounded more closely than 1 to 4`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let county = SampleCounty(&generator)
      let found = breaches(of: county.summary.forEveryone(), county)
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func `The attack finds what hiding small figures alone would leave open`() {
    var generator = SeededGenerator(seed: 5)
    let broken = (0..<10).count { _ in
      let county = SampleCounty(&generator)
      return !breaches(of: county.withSmallFiguresHiddenAlone, county).isEmpty
    }
    #expect(broken >= 9)
  }

  @Test func `Where zeros are hidden too, 0 to 4 all remain possible`() {
    var generator = SeededGenerator(seed: 11)
    let rule = SmallCellRule(below: 5, hidesZero: true, .practice("测试"))
    for _ in 0..<15 {
      let county = SampleCounty(&generator)
      let found = breaches(of: county.summary.forEveryone(rule), county, rule)
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func `Whatever its figures, a county has an edition for everyone`() {
    var generator = SeededGenerator(seed: 17)
    let rule = SmallCellRule(below: 10, hidesZero: true, .practice("测试"))
    for _ in 0..<100 {
      let county = SampleCounty(&generator)
      for table in [county.summary.forEveryone(), county.summary.forEveryone(rule)] {
        let small = table.rule?.small ?? 1...4
        let shown = table.cells.flatMap { $0[0].compactMap(\.number) }
        #expect(!shown.contains(where: small.contains))
      }
    }
  }

  @Test func `Every figure that is shown is the true one`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<40 {
      let county = SampleCounty(&generator)
      let (all, shown) = (county.summary.forBureau(), county.summary.forEveryone())
      for line in shown.lines.indices {
        for measure in shown.summary.measures.indices {
          for slot in 0..<shown.summary.slotCount where shown.cells[line][measure][slot] != .hidden
          {
            #expect(shown.cells[line][measure][slot] == all.cells[line][measure][slot])
          }
        }
      }
    }
  }
}

/// Small figures of which the attack can say more than the rule does.
private func breaches(
  of table: SummaryTable, _ county: SampleCounty, _ rule: SmallCellRule = .five
) -> [String] {
  let attack = TableAttack(table, rates: county.rates)
  let true_ = county.summary.forBureau()
  var found: [String] = []
  func check(_ bounds: (least: Double, most: Double?)?, _ value: SummaryCell, _ words: String) {
    guard case .value(let value) = value, rule.small.contains(value) else { return }
    guard let bounds else { return found.append("\(words) = \(value): no table fits") }
    if bounds.least > Double(rule.small.lowerBound) + 1e-6
      || (bounds.most ?? .infinity) < Double(rule.small.upperBound) - 1e-6
    {
      found.append("\(words) = \(value): \(bounds.least)…\(bounds.most ?? .infinity)")
    }
  }
  for line in table.lines.indices {
    let name = table.lines[line].name(in: table.summary)
    for slot in 0..<table.summary.slotCount {
      check(attack.rows(line, slot), true_.cells[line][0][slot], "\(name) \(slot)")
    }
    check(attack.persons(line), true_.cells[line][1][0], "\(name) persons")
  }
  return found
}

/// A made-up county of a few schools with few pupils, which is where figures are small.
struct SampleCounty {
  let summary: Summary
  /// What each category of the first dimension is paid.
  let rates: [Double]

  init(_ generator: inout SeededGenerator, sizes wanted: [Int]? = nil) {
    let rates = [1650, 1150, 650].shuffled(using: &generator)
    let count = Int.random(in: 1...6, using: &generator)
    let sizes = wanted ?? [[3, 2], [2], [3, 3], [2, 2]].randomElement(using: &generator) ?? [3]
    let biggest = [3, 8, 40].randomElement(using: &generator) ?? 8
    var values: [[[Int?]]] = []
    for _ in 0..<count {
      let rows = Int.random(in: 0...biggest, using: &generator)
      var line: [Int?] = [rows]
      for size in sizes {
        var parts = Array(repeating: 0, count: size)
        // Skewed, so that most categories of a school are small or empty.
        for _ in 0..<rows {
          parts[
            min(
              Int.random(in: 0..<size, using: &generator),
              Int.random(in: 0..<size, using: &generator))] += 1
        }
        line += parts
      }
      let persons = rows == 0 ? 0 : Int.random(in: max(1, rows - 3)...rows, using: &generator)
      let paid = zip(rates, line[1...sizes[0]]).map { $0 * ($1 ?? 0) }
      let slots = line.count
      values.append([
        line, (0..<slots).map { $0 == 0 ? persons : nil },
        [paid.reduce(0, +)] + paid + Array(repeating: 0, count: slots - 1 - paid.count),
      ])
    }
    self.rates = rates.map(Double.init)
    summary = Summary(
      head: SummaryHead(
        level: .county, kind: "aid.grants", list: "名单", year: 2026, roster: "0", area: "临江县",
        namesPeople: true, day: "2026-11-20"),
      measures: [
        SummaryMeasure(Figure.rows, header: "人次", unit: .times),
        SummaryMeasure(Figure.persons, header: "人数", unit: .persons),
        SummaryMeasure("amount", header: "金额", unit: .yuan),
      ],
      dimensions: sizes.enumerated().map { index, size in
        SummaryDimension(
          "d\(index)", header: "列\(index)", categories: (0..<size).map { "\($0)" }, isPublic: true)
      },
      units: (0..<count).map { place in
        SummaryUnit(
          code: "\(place)", name: "学校\(place)",
          township: ["城关镇", "江口镇"][Int.random(in: 0...1, using: &generator)],
          stage: ["小学", "初中"][Int.random(in: 0...1, using: &generator)],
          isPrivate: Int.random(in: 0...3, using: &generator) == 0)
      }, values: values)
  }

  /// The table without anything hidden beside the small figures themselves.
  var withSmallFiguresHiddenAlone: SummaryTable {
    let all = summary.forBureau()
    let cells = all.cells.map { line in
      line.map { measure in
        measure.map { cell -> SummaryCell in
          if case .value(let value) = cell, SmallCellRule.five.small.contains(value) {
            .hidden
          } else {
            cell
          }
        }
      }
    }
    return SummaryTable(
      summary, .everyone, lines: all.lines, cells: cells, keptBack: all.keptBack, rule: .five)
  }
}
