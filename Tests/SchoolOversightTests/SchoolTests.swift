import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct SchoolTests {
  @Test func `A row of the list is a school, its other names set apart`() throws {
    let list = imported(
      [
        [
          "学校标识码": "3210840101", "学校名称": "临江县实验小学", "曾用名和简称": "实验小学、县实小", "学段": "小学",
          "办学性质": "民办", "乡镇(街道)": "城关镇", "办公电话": "0523-85551201",
        ]
      ], as: SchoolRoster.roster)
    #expect(list.findings.isEmpty)
    let school = try #require(list.records.first.flatMap(School.init))
    #expect(
      school
        == School(
          code: "3210840101", name: "临江县实验小学", aliases: ["实验小学", "县实小"], stage: .primary,
          isPrivate: true, township: "城关镇", phone: "0523-85551201"))
  }

  @Test func `Two schools with one code or one name are found`() {
    let row = ["学校标识码": "1", "学校名称": "一小", "学段": "小学", "办学性质": "公办", "乡镇(街道)": "城关镇"]
    let other = row.merging(["学校名称": "二小"]) { $1 }
    let third = row.merging(["学校标识码": "3"]) { $1 }
    #expect(imported([row, other], as: SchoolRoster.roster).isClean == false)
    #expect(imported([row, third], as: SchoolRoster.roster).isClean == false)
  }
}
