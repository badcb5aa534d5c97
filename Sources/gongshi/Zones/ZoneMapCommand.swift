import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureMaps
import DisclosureSheets

/// The paper by its name.
func paperNamed(_ text: String) throws -> Paper {
  guard let paper = Paper(rawValue: text.uppercased()) else {
    throw ValidationError("没有“\(text)”这种纸,请写 A4 或 A3。")
  }
  return paper
}

struct ZoneMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "把学区画成可以张贴的图(黑白打印也看得清)。",
    discussion: """
      学区读自 GeoJSON(每个图形带“学校”属性)。张贴前请核对是否要送审:向社会公开的地图要送审,
      景区图、街区图等内容简单的除外(《地图管理条例》第十五条)。
      例:
        gongshi zone map 学区.geojson -o 学区图.pdf --schools 学校点.geojson --issuer 云溪县教育局
        gongshi zone map 学区.geojson -o 学区图.pdf --paper A3 --title 2026年小学学区示意图
        gongshi zone map 学区.geojson -o 实验小学.html --only 云溪县实验小学 --crs gcj02
      """, aliases: ["地图"])

  @Argument(help: "学区(GeoJSON 的 Polygon、MultiPolygon)。") var file: String
  @Option(name: [.short, .long], help: "写到哪个文件:.pdf、.html 或 .svg。") var output: String
  @Option(help: "图的标题;不写则用年度。") var title: String?
  @Option(help: "纸张:A4 或 A3(只用于 .pdf)。", transform: paperNamed) var paper: Paper = .a4
  @Option(help: "数据的坐标系:WGS-84、GCJ-02 或 BD-09;不写则看文件里的“坐标系”。", transform: coordinateSystem)
  var crs: CoordinateSystem?
  @Option(help: "学校位置(GeoJSON 的 Point),坐标系同上。") var schools: String?
  @Option(help: "只画这所学校的学区,邻近的只画边线。") var only: String?
  @Option(help: "数据日期,印在图下,如 2026年5月20日。") var dated: String?
  @Option(help: "编制单位,印在图下。") var issuer: String?
  @Option(help: "审图号,印在图下。") var reviewNumber: String?
  @Flag(help: "输出 JSON。") var json = false
  @Flag(help: "只核对,不写文件。") var dryRun = false

  func validate() throws {
    guard ["pdf", "html", "svg"].contains(form) else {
      throw ValidationError("-o 的文件名要以 .pdf、.html 或 .svg 结尾。")
    }
  }

  private var form: String {
    output.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let (map, remarks) = try readEverything()
      let sheet = try mapSheet(of: map, settings)
      if !dryRun { try write(sheet, try document(of: sheet)) }
      report(map, remarks + sheet.findings)
    }
  }

  private func readEverything() throws -> (map: ZoneMap, remarks: [Finding]) {
    let reading = try readValidMap(at: file, as: crs)
    var (map, remarks) = (reading.map, reading.findings)
    if let schools {
      let places = try readMap(at: schools, as: crs ?? map.system)
      map.schools += places.map.schools
      remarks += places.findings
    }
    if let only, !map.zones.contains(where: { $0.isOf(only) }) {
      throw MapRefusal.noZone(of: only, in: map)
    }
    return (map, remarks + (try map.schoolFindings()))
  }

  private var settings: MapSheetSettings {
    var settings = MapSheetSettings()
    settings.only = only
    settings.dated = dated
    settings.issuer = issuer
    settings.reviewNumber = reviewNumber
    // On A3 everything is enlarged; the type need not be as much.
    settings.typeShare = form == "pdf" && paper == .a3 ? 0.8 : 1
    return settings
  }

  private func document(of sheet: MapSheet) throws -> NoticeDocument {
    let title = try title.map { try PublicText(scanning: $0) } ?? sheet.drawing.summary
    return NoticeDocument(
      title: title, blocks: [.drawing(sheet.drawing)] + (sheet.table.map { [.table($0)] } ?? []),
      issuer: try PublicText(scanning: issuer ?? ""), subject: PublicText("学区示意图"),
      fingerprint: nil)
  }

  private func write(_ sheet: MapSheet, _ document: NoticeDocument) throws {
    switch form {
    case "svg": try writeAtomically(svg(of: sheet.drawing), to: output)
    case "html": try writeAtomically(html(of: document, period: nil), to: output)
    default: try writeAtomically(try pdf(of: document, on: paper), to: output)
    }
  }

  private func report(_ map: ZoneMap, _ remarks: [Finding]) {
    guard !json else {
      let written: JSON = .members([
        "output": dryRun ? .null : .string(output), "zones": .integer(map.zones.count),
        "schools": .integer(map.schools.count), "crs": .string(map.system.rawValue),
        "findings": .array(remarks.map(\.json)),
      ])
      return print(written.text)
    }
    print(
      "学区图:\(dryRun ? "没有写文件" : output)(\(map.zones.count) 个学区,\(map.schools.count) 所学校的位置,\(map.system.rawValue))"
    )
    for finding in remarks { print("请说明:\(finding)") }
    if reviewNumber == nil {
      print("下一步:对外张贴前核对是否要送审(《地图管理条例》第十五条),有审图号的用 --review-number 印上。")
    }
  }
}
