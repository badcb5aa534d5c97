import Disclosure
import DisclosureTesting
import Testing
import PersonalData

@Suite struct BarChartTests {
  private func chart(
    _ values: [[Int?]], _ arrangement: BarChart.Arrangement = .grouped, places: Int = 0
  ) throws -> BarChart {
    let names: [PublicText] = ["小学", "初中", "高中", "幼儿园"]
    return BarChart(
      title: "各学段公开事项", unit: "件", categories: Array(names.prefix(values[0].count)),
      series: try values.enumerated().map {
        .init(try PublicText(scanning: "系列\($0.offset + 1)"), $0.element)
      }, arrangement: arrangement, places: places)
  }

  /// The bars with their fills, without samples of the key and white backgrounds of numbers.
  private func bars(_ drawing: Drawing) -> [(width: Int, fill: Drawing.Fill)] {
    drawing.elements.compactMap { element in
      guard case .area(let rings, let fill, .some) = element else { return nil }
      return (rings[0][1].x - rings[0][0].x, fill)
    }
  }

  @Test func `a bar twice the value is twice as long, and none is drawn for nought or no value`()
    throws
  {
    let bars = try bars(chart([[40, 20, 0, nil]]).drawing())
    #expect(bars.count == 2)
    #expect(abs(bars[0].width - 2 * bars[1].width) <= 1)
  }

  @Test func `no value is a dash and not nought, in the picture and in words`() throws {
    let drawing = try chart([[40, 0, nil]]).drawing()
    #expect(drawing.legend.map(\.text) == ["小学：40", "初中：0", "高中：—"])
    let texts = drawing.labels.map(\.text.text)
    #expect(texts.filter { $0 == "—" }.count == 1)
    #expect(texts.filter { $0 == "0" }.count == 2)
  }

  @Test func `series have patterns of their own and stand in the key`() throws {
    let drawing = try chart([[1, 2], [3, 4], [5, 6]]).drawing()
    // Three samples, then a bar of each for both categories.
    #expect(Set(bars(drawing).map(\.fill)).count == 3)
    #expect(bars(drawing).count == 3 + 6)
    #expect(drawing.labels.contains { $0.text.text == "系列3" })
    #expect(BarChart.mostSeries == 18)
  }

  @Test func `parts of a stack touch and are together as long as their sum alone`() throws {
    let stacked = try bars(chart([[7], [8], [9]], .stacked).drawing()).dropFirst(3)
    let whole = try bars(chart([[24]], .stacked).drawing())
    #expect(stacked.reduce(0) { $0 + $1.width } == whole[0].width)
    let legend = try chart([[7], [8], [9]], .stacked).drawing().legend
    #expect(legend == ["小学：系列1 7，系列2 8，系列3 9，合计 24"])
  }

  @Test func `a stack with a missing part has no sum`() throws {
    let legend = try chart([[7], [nil]], .stacked).drawing().legend
    #expect(legend == ["小学：系列1 7，系列2 —，合计 —"])
  }

  @Test(arguments: [
    (0, ["0", "1"]), (1, ["0", "1"]), (5, ["0", "1", "2", "3", "4", "5"]),
    (6, ["0", "2", "4", "6"]), (10, ["0", "2", "4", "6", "8", "10"]),
    (11, ["0", "5", "10", "15"]), (25, ["0", "5", "10", "15", "20", "25"]),
    (26, ["0", "10", "20", "30"]),
  ])
  func `the axis has at most five steps of 1, 2 or 5`(greatest: Int, ticks: [String]) throws {
    let labels = try chart([[greatest]]).drawing().labels.map(\.text.text)
    #expect(Array(labels.suffix(ticks.count)) == ticks)
  }

  @Test func `the largest number is drawn like any other`() throws {
    for arrangement in [BarChart.Arrangement.grouped, .stacked] {
      let drawing = try chart([[Int.max], [Int.max]], arrangement).drawing()
      #expect(
        drawing.elements.allSatisfy { element in
          guard case .area(let rings, _, _) = element else { return true }
          return rings[0].allSatisfy { (0...drawing.width).contains($0.x) }
        })
    }
  }

  @Test(arguments: [(5, 2, "0.05"), (120, 2, "1.20"), (98_765, 4, "9.8765"), (7, 0, "7")])
  func `places put the point into the figures`(value: Int, places: Int, text: String) throws {
    #expect(try chart([[value]], places: places).drawing().legend.first?.text == "小学：\(text)")
  }

  @Test func `long names are broken and nothing leaves the sheet at the right or the bottom`()
    throws
  {
    let name = try PublicText(scanning: String(repeating: "云溪县城关镇中心", count: 4) + "小学")
    let drawing = try BarChart(
      title: name, unit: "件", categories: [name, "一小"],
      series: [.init("应公开", [12, 9]), .init("已公开", [10, 9])]
    ).drawing()
    for label in drawing.labels {
      let width = displayWidth(label.text.text) * label.size / 2
      let start =
        switch label.alignment {
        case .start: label.place.x
        case .middle: label.place.x - width / 2
        case .end: label.place.x - width
        }
      #expect(start >= 0 && start + width <= drawing.width, "\(label.text.text)")
      #expect(label.place.y <= drawing.height)
    }
  }

  @Test func `a figure that reads as a telephone number is refused`() throws {
    #expect(throws: PrivateContent.self) { try chart([[13_800_000_000]]).drawing() }
  }
}
