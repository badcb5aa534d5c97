public import Disclosure

/// The columns of a list of changed zones (学区调整): which addresses go from one school to another.
public enum ZoneChange {
  public static let place = Column<String>(
    ColumnSpec(
      "place", "涉及地段", aliases: ["调整地段", "调整范围", "涉及范围"], .text, checks: [.length(1...2000)],
      privacy: .open(zonePublicity), width: 50, hint: "改变学校的路段、门牌号、小区、社区、村组",
      example: "中山路35—40号（双号）"))
  public static let from = Column<String>(
    ColumnSpec(
      "from", "调整前学校", aliases: ["调整前", "原学校", "原施教区学校"], .text, required: false,
      checks: [.length(2...120)], privacy: .open(zonePublicity), width: 24,
      hint: "原来属于哪所学校;原来没有划入的空着", example: "云溪县第一小学"))
  public static let to = Column<String>(
    ColumnSpec(
      "to", "调整后学校", aliases: ["调整后", "现学校", "现施教区学校"], .text, required: false,
      checks: [.length(2...120)], privacy: .open(zonePublicity), width: 24,
      hint: "今后属于哪所学校;不再划入任何学校的空着", example: "云溪县东湖小学"))
  /// Typed by the office, since no comparison of two tables knows it.
  public static let reason = Column<String>(
    ColumnSpec(
      "reason", "调整理由", aliases: ["理由", "调整原因"], .text, required: false,
      checks: [.length(2...300)], privacy: .open(zoningWithParents), width: 36,
      hint: "按适龄儿童人数、学校分布和规模、行政区划、交通状况写", example: "东湖小学扩建后学位增加，就近分流"))
}

/// Who changes school, as the comparison of two years' tables gives it.
public let zoneChanges = Roster(
  name: "学区调整表",
  columns: [
    ZoneChange.place.spec, ZoneChange.from.spec, ZoneChange.to.spec, ZoneChange.reason.spec,
  ],
  uniqueKeys: [[ZoneChange.place.spec.id, ZoneChange.from.spec.id, ZoneChange.to.spec.id]])
