import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

struct ZoneEditionsTests {
  private func table(_ name: String, _ rows: [[String: String]]) -> ZoneEditions.Table {
    ZoneEditions.Table(name: name, schools: zonedSchools(of: imported(rows, as: zoneTexts).records))
  }

  private func schools(_ tables: ZoneEditions.Table..., year: Int?) throws(ZoneProblem) -> [String]
  {
    try ZoneEditions(tables).edition(of: year).lookup.answer(to: "中山路5号").schools.map(\.school)
  }

  private var first: [[String: String]] { [["学校": "第一小学", "招生服务地段及条件": "中山路"]] }
  private var second: [[String: String]] { [["学校": "第二小学", "招生服务地段及条件": "中山路"]] }

  @Test func `The latest year answers, and an earlier one when it is asked for`() throws {
    let tables = [table("2025.xlsx", first), table("2026年地段.xlsx", second)]
    #expect(try schools(tables[0], tables[1], year: nil) == ["第二小学"])
    #expect(try schools(tables[0], tables[1], year: 2025) == ["第一小学"])
    #expect(try schools(tables[1], tables[0], year: 2026) == ["第二小学"])
    #expect(try ZoneEditions(tables).edition(of: nil).year == 2026)
  }

  @Test func `A column of years parts the rows of one table`() throws {
    let rows = [
      ["学校": "第一小学", "招生服务地段及条件": "中山路", "年度": "2025"],
      ["学校": "第二小学", "招生服务地段及条件": "中山路", "年度": "2026"],
    ]
    #expect(try schools(table("地段.xlsx", rows), year: nil) == ["第二小学"])
    #expect(try schools(table("地段.xlsx", rows), year: 2025) == ["第一小学"])
  }

  @Test func `One table without a year answers for any year`() throws {
    #expect(try schools(table("地段.xlsx", first), year: nil) == ["第一小学"])
    #expect(try ZoneEditions([table("地段.xlsx", first)]).edition(of: 2026).year == 2026)
    #expect(try ZoneEditions([table("地段.xlsx", first)]).edition(of: nil).year == nil)
  }

  @Test func `Years that cannot be told apart or are not there are refused`() {
    func rule(_ tables: [ZoneEditions.Table], _ year: Int?) -> String? {
      do throws(ZoneProblem) {
        _ = try ZoneEditions(tables).edition(of: year)
        return nil
      } catch {
        return error.finding.rule
      }
    }
    #expect(rule([table("甲.xlsx", first), table("乙.xlsx", second)], nil) == "ZONE-102")
    #expect(rule([table("甲.xlsx", first), table("2026.xlsx", second)], nil) == "ZONE-102")
    #expect(rule([table("2025.xlsx", first)], 2026) == "ZONE-103")
    #expect(rule([table("2025.xlsx", [["学校": "第一小学", "备注": "无地段"]])], nil) == "ZONE-101")
  }

  @Test func `Schools of one draw are all named, and that is certain`() throws {
    let rows = [
      ["学校": "穗石小学", "招生服务地段及条件": "大学城社区", "备注": "电脑派位"], ["学校": "广大附小"],
      ["学校": "华师附属"], ["学校": "别的小学", "招生服务地段及条件": "中山路"], ["学校": "无片小学"],
    ]
    let lookup = try ZoneEditions([table("地段.xlsx", rows)]).edition(of: nil).lookup
    let answer = lookup.answer(to: "大学城社区5号")
    #expect(answer.certain)
    #expect(answer.schools.map(\.school) == ["穗石小学", "广大附小", "华师附属"])
    #expect(answer.schools.allSatisfy { $0.because == "大学城社区" })
    #expect(lookup.answer(to: "中山路5号").schools.map(\.school) == ["别的小学"])
  }
}

struct AddressListTests {
  private let zones = ZoneLookup([
    ZoneRow(school: "第一小学", text: "中山路1-99号（单号）；长堤东路（部分）", phone: "0579-1"),
    ZoneRow(school: "第二小学", text: "中山路2-98号（双号）"),
  ])

  @Test func `A list may have no other column than the addresses`() {
    let list = imported(
      [["地址": "中山路35号"], ["地址": "长堤东路2号"], ["地址": "某路1号"]], as: AddressList.roster)
    #expect(list.headerRow != nil)
    let answers = list.records.map { AddressList.answered($0, by: zones) }
    #expect(answers.map(\.outcome) == [.certain, .ask, .none])
    #expect(answers[0].row[AddressList.schools] == "第一小学")
    #expect(answers[0].row[AddressList.because] == "中山路1-99号（单号）")
    #expect(answers[0].row[AddressList.ask] == nil)
    #expect(answers[1].row[AddressList.ask] == "第一小学 0579-1")
    #expect(answers[2].row[AddressList.result] == "没有找到")
  }

  @Test func `The answer in JSON has the address as typed, schools and certain first`() {
    let address = "中山路 ３５号"
    #expect(
      zones.answer(to: address).json(for: address, year: 2026).canonical
        == JSON.members([
          "address": .string(address),
          "schools": .array([
            .members(["school": .string("第一小学"), "because": .string("中山路1-99号（单号）")])
          ]),
          "certain": .bool(true), "year": .integer(2026),
        ]).canonical)
    let asked = zones.answer(to: "长堤东路2号").json(for: "长堤东路2号", year: nil).text
    #expect(asked.contains("\"certain\": false"))
    #expect(asked.contains("\"phone\": \"0579-1\""))
    #expect(!asked.contains("year"))
  }

  @Test func `A parent reads the school, the sentence and what is not certain`() {
    #expect(
      zones.answer(to: "中山路35号").lines(for: "中山路35号", year: 2026) == [
        "中山路35号:2026年招生地段属于 第一小学。", "依据:“中山路1-99号（单号）”(第一小学)",
      ])
    #expect(
      zones.answer(to: "长堤东路2号").lines(for: "长堤东路2号", year: nil) == [
        "长堤东路2号:招生地段的文字定不下来,请咨询。可能有关的学校:第一小学。", "依据:“长堤东路（部分）”(第一小学)",
        "咨询电话:第一小学 0579-1",
      ])
    #expect(zones.answer(to: "某路1号").lines(for: "某路1号", year: nil).count == 1)
  }
}
