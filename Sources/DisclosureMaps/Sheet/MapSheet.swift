public import Disclosure

/// What is set about a printed map.
public struct MapSheetSettings: Hashable, Sendable {
  /// Show this school's zone alone, its neighbours in outline.
  public var only: String?
  /// The sizes of type against those for A4, where the sheet will be enlarged.
  public var typeShare = 1.0
  /// The day of the data, as 2026年5月20日; without it the zones' year is printed.
  public var dated: String?
  /// Who publishes it.
  public var issuer: String?
  /// 审图号, for a map that was examined (地图管理条例, article 15).
  public var reviewNumber: String?

  public init() {}
}

/// A map ready for print: the drawing, and what did not go into it.
public struct MapSheet: Hashable, Sendable {
  public let drawing: Drawing
  /// Numbers and schools, where they are too many for the legend of the drawing.
  public let table: PublicTable?
  /// Schools for whose name and number there was no room in their zone.
  public let unlabelled: [String]

  public var findings: [Finding] {
    guard !unlabelled.isEmpty else { return [] }
    return [
      Finding(
        rule: "MAP-025", severity: .explain, value: unlabelled.joined(separator: "、"),
        problem: "图上写不下 \(unlabelled.count) 所学校的编号:\(unlabelled.joined(separator: "、"))",
        remedy: "请改用 --paper A3,或用 --only 单独出图")
    ]
  }
}

/// Draws the map for a sheet of paper without colour: zones by patterns, names where there is room,
/// numbers where there is not, schools, scale, north and where it all comes from.
///
/// - Throws: ``GeometryFailure``, or `PrivateContent` when a name is a private number.
public func mapSheet(of map: ZoneMap, _ settings: MapSheetSettings = .init()) throws -> MapSheet {
  let numbered = map.zones.enumerated().map { NumberedZone(number: $0 + 1, zone: $1) }
  let legend = try SheetLegend(
    numbered.filter { settings.only.map($0.zone.isOf) ?? true }, share: settings.typeShare)
  let caption = try captionLines(of: map, settings, share: settings.typeShare)
  let below = SheetMeasures.strip + legend.height + caption.height
  let view = try MapView(map, settings, tallest: SheetMeasures.tallest - below)
  var pen = MapPen(view, share: settings.typeShare)
  let fills = try fills(for: view, focus: settings.only)
  try pen.drawZones(fills, focus: settings.only)
  try pen.drawNames(focus: settings.only)
  pen.drawFrame()
  let stripTop = view.height + SheetMeasures.gap
  try pen.drawStrip(top: stripTop, showsSchools: !map.schools.isEmpty)
  let legendTop = stripTop + SheetMeasures.strip
  pen.elements += legend.elements(top: legendTop, fills)
  pen.elements += try caption.elements(top: legendTop + legend.height)
  let drawing = Drawing(
    width: SheetMeasures.width, height: view.height + SheetMeasures.gap + below,
    elements: pen.elements, summary: try summary(of: map, settings),
    legend: try legend.lines + caption.lines.map { try PublicText(scanning: $0) })
  return MapSheet(
    drawing: drawing, table: try legend.table(), unlabelled: pen.unlabelled.map(\.zone.name))
}

private func summary(of map: ZoneMap, _ settings: MapSheetSettings) throws -> PublicText {
  let year = map.years.count == 1 ? "\(map.years[0])年" : ""
  return try PublicText(scanning: "\(year)\(settings.only ?? "")学区示意图")
}

/// A zone with its number in the legend, which is its place in the file.
struct NumberedZone {
  let number: Int
  let zone: ZoneArea
}

extension ZoneArea {
  /// Whether a school is the one, or one of those, whose zone this is.
  public func isOf(_ school: String) -> Bool { name == school || schools.contains(school) }
}

/// The sheet's fixed lengths, in hundredths of a millimetre.
enum SheetMeasures {
  /// The width of a notice's text.
  static let width = 15_600
  /// So much stays of a page below a title of two lines.
  static let tallest = 19_200
  /// Between the frame and what it shows.
  static let inset = 450.0
  static let gap = 200
  /// For scale, signs and north.
  static let strip = 1100
}
