import Disclosure
import DisclosureTesting

@testable import EnrollmentZoning

/// A table of schools and zones, the first in row 2: 甲小学 of `zones[0]`, 乙小学 of `zones[1]` and so
/// on.
func zoneSheet(_ zones: String..., groups: [String] = [], remarks: [String] = []) -> ZoneSheet {
  let names = ["甲", "乙", "丙", "丁"].map { $0 + "小学" }
  return zoneSheet(
    zones.enumerated().map { index, zone in
      [
        "学校": names[index], "招生服务地段及条件": zone,
        "派位组": groups.indices.contains(index) ? groups[index] : "",
        "备注": remarks.indices.contains(index) ? remarks[index] : "",
      ]
    })
}

func zoneSheet(_ rows: [[String: String]]) -> ZoneSheet {
  ZoneSheet(imported(rows, as: zoneTable), of: zoneTable, named: "地段")
}

extension ZoneSheet {
  /// Rule and row of each finding, but for those of rules in `ignored`.
  func inShort(without ignored: Set<String> = []) -> [String] {
    findings().filter { !ignored.contains($0.rule) }.map { "\($0.rule) \($0.row ?? 0)" }
  }
}
