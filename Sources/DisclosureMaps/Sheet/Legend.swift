import Disclosure

/// The schools with their numbers and patterns, in columns under the map.
struct SheetLegend {
  let lines: [PublicText]
  private let zones: [NumberedZone]
  private let texts: [(number: PublicText, name: PublicText)]
  private let size: Double
  private let columns: Int

  private static let sample = 950.0
  private static let highest = 7500.0

  init(_ zones: [NumberedZone], share: Double) throws {
    self.zones = zones
    size = 280 * share
    lines = try zones.map { try PublicText(scanning: "\($0.number) \($0.zone.name)") }
    texts = try zones.map {
      (try PublicText(scanning: "\($0.number)"), try PublicText(scanning: $0.zone.name))
    }
    let widest = zones.map { Double(displayWidth($0.zone.name)) / 2 }.max() ?? 0
    let need = (widest + 3.4) * size + SheetLegend.sample
    columns = max(1, min(4, Int(Double(SheetMeasures.width) / need)))
  }

  private var pitch: Double { max(560, size * 2) }
  private var rows: Int { (zones.count + columns - 1) / columns }
  private var isDrawn: Bool { Double(rows) * pitch <= SheetLegend.highest }

  var height: Int { isDrawn ? Int(Double(rows) * pitch) + 200 : 0 }

  /// Down one column, then the next.
  func elements(top: Int, _ fills: [Int: FillPattern]) -> [Drawing.Element] {
    guard isDrawn else { return [] }
    return zip(zones, texts).enumerated().flatMap { index, entry -> [Drawing.Element] in
      let (zone, text) = entry
      let left = index / rows * SheetMeasures.width / columns
      let middle = top + Int((Double(index % rows) + 0.5) * pitch)
      let sampleLeft = left + Int(1.9 * size)
      let sample = rectangle(
        sampleLeft, middle - 210, sampleLeft + Int(SheetLegend.sample), middle + 210)
      let baseline = middle + Int(0.38 * size)
      return [
        .label(
          .init(
            text.number, at: .init(x: left + Int(1.6 * size), y: baseline), size: Int(size), .end)),
        .area(
          [sample], fills[zone.number].map { .pattern($0) } ?? .none, Drawing.Stroke(width: 20)),
        .label(
          .init(
            text.name, at: .init(x: sampleLeft + Int(SheetLegend.sample + 0.5 * size), y: baseline),
            size: Int(size), .start)),
      ]
    }
  }

  /// What cannot be drawn, as a list after the drawing.
  func table() throws -> PublicTable? {
    guard !isDrawn else { return nil }
    var cells: [PublicCell] = []
    for zone in zones {
      cells += [.integer(zone.number), .text(try PublicText(scanning: zone.zone.name))]
    }
    return PublicTable(
      title: "图例",
      columns: [
        PublicColumn(header: "图上编号", type: .integer, width: 10),
        PublicColumn(header: "学校", type: .text, width: 40),
      ], cells: cells, orderWords: "按图上编号排列")
  }
}

/// Lines of small type that say where everything comes from.
struct SheetCaption {
  let lines: [String]
  let size: Double

  private var pitch: Double { size * 1.5 }

  var height: Int { Int(Double(lines.count) * pitch) + 100 }

  func elements(top: Int) throws -> [Drawing.Element] {
    try lines.enumerated().map { index, line in
      let baseline = top + Int(Double(index) * pitch + size * 1.1)
      return .label(
        .init(
          try PublicText(scanning: line), at: .init(x: 0, y: baseline), size: Int(size), .start))
    }
  }
}

func captionLines(
  of map: ZoneMap, _ settings: MapSheetSettings, share: Double
) throws -> SheetCaption {
  let size = 250 * share
  let source =
    map.system == .wgs84
    ? "坐标系：WGS-84" : "坐标系：WGS-84（数据原为\(map.system.rawValue)，已换算）"
  let dated =
    settings.dated.map { "数据日期：\($0)" }
    ?? (map.years.isEmpty ? nil : "数据年度：\(map.years.joined(separator: "、"))年")
  let review = settings.reviewNumber.map { "审图号：\($0)" }
  let issuer = settings.issuer.map { "编制单位：\($0)" }
  let facts = [issuer, source, "投影：圆柱等积投影", dated, review].compactMap { $0 }
  let words = facts.joined(separator: "；") + "。本图为示意图，学区范围以公布的招生地段文字为准。"
  // Latin letters are a little wider than half a square, and a closing mark may stand beyond.
  let columns = Int(Double(SheetMeasures.width) * 2 / size * 0.96) - 2
  return SheetCaption(lines: wrapped(words, columns: columns), size: size)
}

/// Lines of at most so many half-width columns; no line begins with a closing mark.
private func wrapped(_ text: String, columns: Int) -> [String] {
  var (lines, line, width) = ([String](), "", 0)
  for character in text {
    let own = displayWidth(character)
    if width + own > columns, !"，。；：）、”".contains(character) {
      lines.append(line)
      (line, width) = ("", 0)
    }
    line.append(character)
    width += own
  }
  return lines + [line]
}
