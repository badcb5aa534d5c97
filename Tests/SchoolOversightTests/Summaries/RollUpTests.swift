import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct RollUpTests {
  @Test func `Two counties' totals stand in the lines of a city, and add up`() throws {
    let files = [file("甲县", seed: 1), file("乙县", seed: 2)]
    let city = try Summary(rollingUp: files, named: "甲市")
    let table = city.forBureau()
    #expect(city.head.level == .city)
    #expect(city.units.map(\.name) == ["甲县", "乙县"])
    #expect(table.lines.map { $0.name(in: city) } == ["总计", "甲县", "乙县"])
    for measure in city.measures.indices {
      for slot in 0..<city.slotCount where table.cells[1][measure][slot].number != nil {
        let sum = [1, 2].reduce(0) { $0 + (table.cells[$1][measure][slot].number ?? 0) }
        #expect(table.cells[0][measure][slot].number == sum)
      }
    }
  }

  @Test func `A city's file rolls up to the province, and a province's no further`() throws {
    let city = try Summary(rollingUp: [file("甲县", seed: 1), file("乙县", seed: 2)], named: "甲市")
    let cities = [("甲市.json", SummaryFile(city.forBureau()))]
    let province = try Summary(rollingUp: cities, named: "某省")
    #expect(province.head.level == .province)
    #expect(
      province.forBureau().cells[0][0][0] == city.forBureau().cells[0][0][0])
    let files = [("某省.json", SummaryFile(province.forBureau()))]
    #expect(rule { _ = try Summary(rollingUp: files, named: "全国") } == "SUM-002")
  }

  @Test func `The public edition shows the same whether it is made of public or of internal files`()
    throws
  {
    for seed in UInt64(0)..<20 {
      let open = [file("甲县", seed: seed, .everyone), file("乙县", seed: seed + 100, .everyone)]
      let full = [file("甲县", seed: seed), file("乙县", seed: seed + 100)]
      let left = try Summary(rollingUp: open, named: "甲市").forEveryone()
      let right = try Summary(rollingUp: full, named: "甲市").forEveryone()
      #expect(left.cells == right.cells)
      for measure in left.summary.measures.indices {
        for slot in 0..<left.summary.slotCount where left.cells[0][measure][slot].number != nil {
          // Whatever is shown is a sum of what the files show.
          #expect(left.cells[1...].allSatisfy { $0[measure][slot].number != nil })
        }
      }
    }
  }

  @Test func `Files that do not belong together are refused by name`() {
    let first = file("甲县", seed: 1)
    func refused(_ second: (name: String, file: SummaryFile)) -> String? {
      rule { _ = try Summary(rollingUp: [first, second], named: "甲市") }
    }
    #expect(refused(file("甲县", seed: 2)) == "SUM-003")
    #expect(refused(file("乙县", seed: 2, kind: "aid.recognised")) == "SUM-006")
    #expect(refused(file("乙县", seed: 2, year: 2025)) == "SUM-006")
    #expect(refused(file("乙县", seed: 2, roster: "1")) == "SUM-006")
    #expect(refused(file("乙县", seed: 2, .everyone)) == "SUM-006")
    #expect(rule { _ = try Summary(rollingUp: [], named: "甲市") } == "SUM-001")
  }

  @Test func `A file is read as it was written, and one that was changed is refused`() throws {
    let (name, file) = file("甲县", seed: 1)
    let again = try SummaryFile(parsing: Array(file.text.utf8), named: name)
    #expect(again == file)
    #expect(again.text == file.text)
    let changed = file.text.replacing("\"area\": \"甲县\"", with: "\"area\": \"乙县\"")
    #expect(changed != file.text)
    let other = try SummaryFile(parsing: Array(changed.utf8), named: name)
    #expect(rule { _ = try Summary(rollingUp: [(name, other)], named: "甲市") } == "SUM-005")
    #expect(rule { _ = try SummaryFile(parsing: Array("{}".utf8), named: name) } == "SUM-009")
    let future = file.text.replacing("gongshi.summary/1", with: "gongshi.summary/2")
    let later = try SummaryFile(parsing: Array(future.utf8), named: name)
    #expect(rule { _ = try Summary(rollingUp: [(name, later)], named: "甲市") } == "SUM-004")
  }

  @Test func `A public file holds no figure that its workbook hides`() throws {
    let table = county("甲县", seed: 3).forEveryone()
    let lines = table.csv.split(separator: "\r\n").dropFirst()
    let hidden = table.cells.reduce(0) { sum, line in
      sum + line.reduce(0) { $0 + $1.count { $0 == .hidden } }
    }
    #expect(hidden > 0)
    #expect(lines.count { $0.hasSuffix(",*") } == hidden)
    #expect(lines.allSatisfy { $0.hasPrefix("总计") || $0.split(separator: ",").count >= 5 })
  }
}

private func rule(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch {
    return (error as? SummaryRefusal)?.rule
  }
}

private func county(
  _ area: String, seed: UInt64, kind: String = "aid.grants", year: Int = 2026,
  roster: String = "0"
) -> Summary {
  var generator = SeededGenerator(seed: seed)
  let sample = SampleCounty(&generator, sizes: [3, 2]).summary
  return Summary(
    head: SummaryHead(
      level: .county, kind: kind, list: "名单", year: year, roster: roster, area: area,
      namesPeople: true, day: "2026-11-20"),
    measures: sample.measures, dimensions: sample.dimensions, units: sample.units,
    values: sample.values)
}

private func file(
  _ area: String, seed: UInt64, _ edition: SummaryTable.Edition = .bureau,
  kind: String = "aid.grants", year: Int = 2026, roster: String = "0"
) -> (name: String, file: SummaryFile) {
  let summary = county(area, seed: seed, kind: kind, year: year, roster: roster)
  let table = edition == .bureau ? summary.forBureau() : summary.forEveryone()
  return ("\(area).json", SummaryFile(table))
}
