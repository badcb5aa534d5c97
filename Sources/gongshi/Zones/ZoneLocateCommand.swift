import ArgumentParser
import Disclosure
import DisclosureMaps
import DisclosureSheets

struct ZoneLocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "查一个点(经度,纬度)在哪所学校的学区里,或一次查一张表。",
    discussion: """
      落在边界上的,列出边界两边的全部学校,由人来定。学区以公布的招生地段文字为准。
      例:
        gongshi zone locate 112.053,30.621 --map 学区.geojson
        gongshi zone locate 112.0585,30.6184 --crs gcj02 --map 学区.geojson --json
        gongshi zone locate --list 坐标.xlsx --map 学区.geojson -o 结果.xlsx
      """, aliases: ["定位"])

  @Argument(help: "经度,纬度,如 112.053,30.621。") var point: String?
  @Option(help: "学区(GeoJSON)。") var map: String
  @Option(help: "点的坐标系:WGS-84、GCJ-02(高德、腾讯)或 BD-09(百度)。", transform: coordinateSystem)
  var crs: CoordinateSystem?
  @Option(help: "学区文件的坐标系;不写则看文件里的“坐标系”。", transform: coordinateSystem)
  var mapCrs: CoordinateSystem?
  @Option(help: "一张表,有“经度”“纬度”两栏,可带“编号”“地址”。") var list: String?
  @Option(name: [.short, .long], help: "查表的结果写到哪个 .xlsx。") var output: String?
  @Option(help: "离边界多少米以内算在边界上。") var edge = ZoneIndex.usualEdge
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard (point == nil) != (list == nil) else {
      throw ValidationError("请写一个点(如 112.053,30.621),或用 --list 给一张表。")
    }
    guard (list == nil) == (output == nil) else {
      throw ValidationError("查表时用 --list 给表,用 -o 写明结果放在哪里。")
    }
    guard edge >= 0, edge <= 1000 else { throw ValidationError("--edge 请写 0 到 1000 的米数。") }
  }

  func run() throws {
    var unanswered = 0
    try reportingRefusals(asJSON: json) {
      let reading = try readValidMap(at: map, as: mapCrs)
      let index = try ZoneIndex(reading.map, edge: edge)
      if let point { try answer(point, reading, index) }
      if let list, let output { unanswered = try answer(list, to: output, reading, index) }
    }
    if unanswered > 0 { throw ExitCode(1) }
  }

  private var system: CoordinateSystem { crs ?? .wgs84 }

  private func answer(_ text: String, _ reading: ZoneMapReading, _ index: ZoneIndex) throws {
    let point = try GeoPoint(written: text)
    let answer = try index.locate(point.converted(from: system, to: .wgs84))
    let untold = crs == nil ? [untoldSystem] : []
    guard !json else {
      let said: JSON = .members([
        "longitude": .number(point.longitude), "latitude": .number(point.latitude),
        "crs": .string(system.rawValue), "position": .string(answer.position.rawValue),
        "schools": .array(answer.schools.map(JSON.string)),
        "certain": .bool(answer.position == .inside),
        "year": .orNull(reading.map.years.first),
        "findings": .array((reading.findings + untold).map(\.json)),
      ])
      return print(said.text)
    }
    (reading.findings + untold).remark()
    let year = reading.map.years.first.map { "(\($0)年学区)" } ?? ""
    print(answer.words + year)
  }

  /// How many rows have no coordinates that could be used.
  private func answer(
    _ list: String, to output: String, _ reading: ZoneMapReading, _ index: ZoneIndex
  ) throws -> Int {
    let read = try readRoster(PlaceList.roster, from: list)
    try PlaceList.refuseUnreadable(read.result.findings, in: list)
    let rows = try PlaceList.answered(read.result.records, index, system)
    try writeListWorkbook(
      for: FormSubject(named: "学区查询结果", id: "zone.locate", PlaceList.answers),
      rows: rows.map(\.fields),
      words: "坐标按 \(system.rawValue) 读;离边界 \(edgeWords) 米以内算在边界上。学区以公布的招生地段文字为准。", to: output)
    let counts = ZoneAnswer.Position.allCases.map { position in
      (position, rows.count { $0[PlaceList.result] == position.rawValue })
    }
    let unanswered = rows.count - counts.reduce(0) { $0 + $1.1 }
    let remarks = reading.findings + (crs == nil ? [untoldSystem] : [])
    guard !json else {
      let members = counts.map { JSON.Member("\($0.0)", .integer($0.1)) }
      let said: JSON = .members([
        "output": .string(output), "rows": .integer(rows.count), "counts": .object(members),
        "unanswered": .integer(unanswered), "findings": .array(remarks.map(\.json)),
      ])
      print(said.text)
      return unanswered
    }
    remarks.remark()
    print("查询结果:\(output)(\(rows.count) 行)")
    for (position, count) in counts where count > 0 { print("  \(position.rawValue):\(count)") }
    if unanswered > 0 { print("  坐标不能用:\(unanswered)(原因在“结果”栏)") }
    return unanswered
  }

  private var edgeWords: String {
    edge == edge.rounded() ? String(Int(edge)) : String(edge)
  }

  private var untoldSystem: Finding {
    Finding(
      rule: "MAP-003", severity: .explain, problem: "没有写点的坐标系,当作 WGS-84",
      remedy: "从高德、腾讯上取的点请加 --crs gcj02,从百度上取的加 --crs bd09")
  }
}

extension ZoneAnswer {
  fileprivate var words: String {
    let names = schools.joined(separator: "、")
    return schools.isEmpty ? "\(position.rawValue)。" : "\(position.rawValue):\(names)"
  }
}
