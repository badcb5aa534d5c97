import Disclosure
import DisclosureMaps

/// A list of places and the answers to it; it stays in the office.
enum PlaceList {
  static let number = Column<String>(column("number", "编号", width: 12))
  static let address = Column<String>(column("address", "地址", aliases: ["家庭住址", "住址"], width: 40))
  static let longitude = Column<String>(
    column("longitude", "经度", aliases: ["lon", "lng"], width: 14, required: true))
  static let latitude = Column<String>(
    column("latitude", "纬度", aliases: ["lat"], width: 14, required: true))
  static let result = Column<String>(column("result", "结果", width: 24))
  static let schools = Column<String>(column("schools", "学校", width: 40))

  static let roster = Roster(
    name: "坐标", columns: [number.spec, address.spec, longitude.spec, latitude.spec])
  static let answers = Roster(
    name: "学区查询结果", columns: roster.columns + [result.spec, schools.spec])

  private static func column(
    _ id: String, _ header: String, aliases: [String] = [], width: Int, required: Bool = false
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, .text, required: required,
      privacy: .withheld(.practice("住址和坐标只供本单位查询")), width: width, example: "")
  }

  static func answered(
    _ records: [Record], _ index: ZoneIndex, _ system: CoordinateSystem
  ) throws -> [RowDraft] {
    var rows: [RowDraft] = []
    for record in records {
      var row = RowDraft(answers, copying: record)
      let text = "\(record[longitude] ?? ""),\(record[latitude] ?? "")"
      if let point = try? GeoPoint(written: text) {
        let answer = try index.locate(point.converted(from: system, to: .wgs84))
        row[result] = answer.position.rawValue
        row[schools] = answer.schools.isEmpty ? nil : answer.schools.joined(separator: "、")
      } else {
        row[result] = "坐标不能用,请核对经度和纬度"
      }
      rows.append(row)
    }
    return rows
  }

  /// A row without coordinates would vanish from the answer.
  static func refuseUnreadable(_ findings: [Finding], in list: String) throws {
    let faults = findings.filter { $0.severity == .mustFix }
    guard let first = faults.first else { return }
    let lines = faults.prefix(20).map { "  \($0)" }
    throw Refusal(
      id: first.rule,
      message: (["\(list) 有 \(faults.count) 处必须改:"] + lines).joined(separator: "\n"))
  }
}
