import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct ZonedSchoolTests {
  /// Rows as 学区|学校|地段|派位组, to 学校:地段:派位组.
  private func read(_ rows: [String]) -> [String] {
    let headers = ["学区", "学校", "招生服务地段及条件", "派位组"]
    let given = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(headers, cells))
    }
    return zonedSchools(of: imported(given, as: zoneTable).records).map { row in
      "\(row.school):\(row.zone ?? "无"):\(row.group ?? "无"):\(row.zoneRow)"
    }
  }

  @Test(arguments: [
    (["|甲|A路|", "|乙|B路|"], ["甲:A路:无:2", "乙:B路:无:3"]),
    (["|甲|A路|", "|乙||"], ["甲:A路:无:2", "乙:无:无:3"]),
    (
      ["|穗石小学|A路，电脑派位|", "|广大附小||", "|华师附属||", "|丁|D路|"],
      [
        "穗石小学:A路，电脑派位:穗石小学:2", "广大附小:A路，电脑派位:穗石小学:2", "华师附属:A路，电脑派位:穗石小学:2", "丁:D路:无:5",
      ]
    ),
    (["|甲|A路，电脑派位|", "|丁|D路|", "|乙||"], ["甲:A路，电脑派位:无:2", "丁:D路:无:3", "乙:无:无:4"]),
    (["|甲|A路|东湖", "|丁|D路|", "|乙||东湖"], ["甲:A路:东湖:2", "丁:D路:无:3", "乙:A路:东湖:2"]),
    (["|甲||东湖", "|乙|B路|东湖"], ["甲:B路:东湖:3", "乙:B路:东湖:3"]),
    (["东片|甲|A路，电脑派位|", "西片|乙||"], ["甲:A路，电脑派位:无:2", "乙:无:无:3"]),
  ])
  func `an empty zone is that of the lottery group above`(_ rows: [String], _ expected: [String]) {
    #expect(read(rows) == expected)
  }
}
