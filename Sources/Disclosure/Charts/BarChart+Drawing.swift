public import PersonalData

extension BarChart {
  /// As wide as the text of a sheet; its plain-text legend gives every figure.
  ///
  /// A name or number that reads as a private one is refused.
  public func drawing() throws(PrivateContent) -> Drawing {
    var pen = try ChartPen(self)
    try pen.drawTitle()
    try pen.drawKey()
    try pen.drawPlot()
    return Drawing(
      width: ChartPen.width, height: pen.y, elements: pen.elements,
      summary: try PublicText(scanning: "柱状图：\(title.text)，单位：\(unit.text)。"),
      legend: try figures())
  }

  /// A line of words for each category, with all of its values.
  private func figures() throws(PrivateContent) -> [PublicText] {
    var lines: [PublicText] = []
    for (index, category) in categories.enumerated() {
      var parts = series.map { series in
        (self.series.count > 1 ? series.name.text + " " : "") + words(series.values[index])
      }
      if arrangement == .stacked, series.count > 1 { parts.append("合计 \(words(total(of: index)))") }
      lines.append(
        try PublicText(scanning: "\(category.text)：\(parts.joined(separator: "，"))"))
    }
    return lines
  }

  /// As 12, as 1.20 with two places, or as a dash.
  func words(_ value: Int?) -> String {
    guard let value else { return "—" }
    guard places > 0 else { return String(value) }
    let digits =
      String(repeating: "0", count: max(0, places + 1 - String(value).count))
      + String(value)
    return digits.dropLast(places) + "." + digits.suffix(places)
  }
}

/// Lays a bar chart out from top to bottom; lengths in hundredths of a millimetre.
struct ChartPen {
  static let width = 15_600
  private static let textSize = 330
  private static let titleSize = 440
  private static let thin = Drawing.Stroke(width: 14)
  private static let dashed = Drawing.Stroke(width: 8, dash: [60, 60])

  private let chart: BarChart
  private let names: [[PublicText]]
  private let scale: ChartScale
  /// Where the bars begin, and how long the axis is.
  private let left: Int
  private let length: Int
  private let thickness: Int
  private(set) var elements: [Drawing.Element] = []
  private(set) var y = 0

  init(_ chart: BarChart) throws(PrivateContent) {
    self.chart = chart
    var names: [[PublicText]] = []
    for category in chart.categories { names.append(try ChartPen.lines(of: category, 5000)) }
    self.names = names
    scale = ChartScale(holding: chart.greatest)
    left = names.joined().reduce(0) { max($0, ChartPen.width(of: $1.text)) } + 250
    let values = chart.series.flatMap(\.values) + chart.categories.indices.map(chart.total)
    let room = values.reduce(0) { max($0, ChartPen.width(of: chart.words($1))) }
    length = ChartPen.width - left - room - 300
    thickness = chart.arrangement == .stacked || chart.series.count == 1 ? 480 : 380
  }

  /// Half a square to the column of fixed-width type.
  private static func width(of text: String, _ size: Int = textSize) -> Int {
    displayWidth(text) * size / 2
  }

  /// `text` in lines that are no wider than `room`.
  private static func lines(
    of text: PublicText, _ room: Int, _ size: Int = textSize
  ) throws(PrivateContent) -> [PublicText] {
    guard width(of: text.text, size) > room else { return [text] }
    var lines = [""]
    for character in text.text {
      if width(of: lines[lines.count - 1] + String(character), size) > room { lines.append("") }
      lines[lines.count - 1].append(character)
    }
    var texts: [PublicText] = []
    for line in lines { texts.append(try PublicText(scanning: line)) }
    return texts
  }

  // MARK: Head

  mutating func drawTitle() throws(PrivateContent) {
    for line in try ChartPen.lines(of: chart.title, ChartPen.width - 400, ChartPen.titleSize) {
      y += 620
      put(line, ChartPen.width / 2, y, .middle, ChartPen.titleSize)
    }
    y += 560
    put(
      try PublicText(scanning: "单位：\(chart.unit.text)"), ChartPen.width - 100, y, .end)
    y += 160
  }

  /// A sample of each series' pattern beside its name, in as many rows as they need.
  mutating func drawKey() throws(PrivateContent) {
    guard chart.series.count > 1 else { return }
    var x = 100
    y += 100
    for (index, series) in chart.series.enumerated() {
      let width = 900 + ChartPen.width(of: series.name.text) + 400
      if x + width > ChartPen.width, x > 100 {
        x = 100
        y += 560
      }
      box(x, y, 700, 380, BarChart.fills[index])
      put(series.name, x + 850, y + 310, .start)
      x += width
    }
    y += 560
  }

  // MARK: Plot

  mutating func drawPlot() throws(PrivateContent) {
    y += 120
    let top = y
    let grid = elements.count
    for category in chart.categories.indices { try drawBand(category) }
    y += 130
    elements.insert(contentsOf: gridLines(from: top), at: grid)
    elements.append(.line([at(left, top), at(left, y)], ChartPen.thin))
    for index in 0...scale.steps {
      guard let value = scale.tick(index) else { continue }
      put(try PublicText(scanning: chart.words(value)), tickPlace(index), y + 420, .middle)
    }
    y += 600
  }

  private func tickPlace(_ index: Int) -> Int { left + length * index / scale.steps }

  private func gridLines(from top: Int) -> [Drawing.Element] {
    (1...scale.steps).map {
      .line([at(tickPlace($0), top), at(tickPlace($0), y)], ChartPen.dashed)
    } + [.line([at(left, y), at(left + length, y)], ChartPen.thin)]
  }

  private mutating func drawBand(_ category: Int) throws(PrivateContent) {
    let bars = chart.arrangement == .stacked ? 1 : chart.series.count
    let height = max(bars * thickness, names[category].count * 420)
    y += 130
    var baseline = y + (height - names[category].count * 420) / 2 + 325
    for name in names[category] {
      put(name, left - 150, baseline, .end)
      baseline += 420
    }
    let top = y + (height - bars * thickness) / 2
    switch chart.arrangement {
    case .grouped: try drawGroup(category, from: top)
    case .stacked: try drawStack(category, at: top)
    }
    y += height + 130
  }

  private mutating func drawGroup(_ category: Int, from top: Int) throws(PrivateContent) {
    for (index, series) in chart.series.enumerated() {
      let value = series.values[category]
      let bar = scale.part(of: length, for: value ?? 0)
      let y = top + index * thickness
      if bar > 0 { box(left, y, bar, thickness - 50, BarChart.fills[index]) }
      try write(value, left + bar + 100, y)
    }
  }

  /// The parts end where their running sum does, so that rounding never shifts the whole.
  private mutating func drawStack(_ category: Int, at top: Int) throws(PrivateContent) {
    var (sum, end) = (0, 0)
    for (index, series) in chart.series.enumerated() {
      guard let value = series.values[category], value > 0 else { continue }
      let (total, overflow) = sum.addingReportingOverflow(value)
      sum = overflow ? Int.max : total
      let next = max(end, scale.part(of: length, for: sum))
      box(left + end, top, next - end, thickness - 50, BarChart.fills[index])
      try label(value, from: end, to: next, top)
      end = next
    }
    try write(chart.total(of: category), left + end + 100, top)
  }

  /// A value within its part of a stack, on white, where there is room for it.
  private mutating func label(
    _ value: Int, from start: Int, to end: Int, _ top: Int
  ) throws(PrivateContent) {
    let text = chart.words(value)
    let room = ChartPen.width(of: text) + 120
    guard chart.series.count > 1, end - start > room + 100 else { return }
    let middle = left + (start + end) / 2
    let ring = rectangle(middle - room / 2, top + 50, room, thickness - 150)
    elements.append(.area([ring], .white, nil))
    put(try PublicText(scanning: text), middle, top + 330, .middle, 300)
  }

  private mutating func write(_ value: Int?, _ x: Int, _ top: Int) throws(PrivateContent) {
    let baseline = top + (thickness - 50) / 2 + 120
    put(try PublicText(scanning: chart.words(value)), x, baseline, .start)
  }

  // MARK: Marks

  private func at(_ x: Int, _ y: Int) -> Drawing.Point { .init(x: x, y: y) }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> [Drawing.Point] {
    [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)]
  }

  private mutating func box(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: Drawing.Fill
  ) {
    elements.append(.area([rectangle(x, y, width, height)], fill, ChartPen.thin))
  }

  private mutating func put(
    _ text: PublicText, _ x: Int, _ y: Int, _ alignment: Drawing.Label.Alignment,
    _ size: Int = textSize
  ) {
    elements.append(.label(.init(text, at: at(x, y), size: size, alignment)))
  }
}
