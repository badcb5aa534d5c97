import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct SchoolListTests {
  /// Rule and row of each finding in a list of these codes, names and aliases.
  private func findings(_ schools: [(String, String, String)]) -> [String] {
    let rows = schools.map { code, name, aliases in
      [
        "学校标识码": code, "学校名称": name, "曾用名和简称": aliases, "学段": "小学", "办学性质": "公办", "乡镇(街道)": "城关镇",
      ]
    }
    return imported(rows, as: SchoolRoster.roster).findings
      .map { "\($0.rule) \($0.place.row ?? 0)" }
  }

  @Test func `every rule of the list stands on its page and in the code`() throws {
    #expect(try rulesOutOfStep("CALL-", domain: "SchoolOversight") == [])
  }

  @Test func `a school that stands twice, two with one code and two with one name differ`() {
    #expect(findings([("01", "东山小学", ""), ("01", " 东山小学", "")]) == ["CALL-001 3"])
    #expect(findings([("01", "东山小学", ""), ("０１", "城南学校", "")]) == ["CALL-002 3"])
    #expect(findings([("01", "东山小学", ""), ("02", "东山小学", "")]) == ["CALL-003 3"])
    #expect(findings([("01", "东山小学", ""), ("02", "城南学校", "")]) == [])
  }

  @Test(arguments: [
    ("临江县实验小学", "临江县试验小学", true), ("临江县实验小学", "临江县实验小", true),
    ("实验小学", "县实验小学", true), ("第一小学", "第二小学", false), ("河东小学", "河西小学", false),
    ("第一小学", "第1小学", false), ("临江初级中学", "临江高级中学", false), ("红旗小学", "红星小学", true),
    ("红旗小学", "东风小学", false),
  ])
  func `names that differ by one character are asked about, unless it tells schools apart`(
    one: String, other: String, isAsked: Bool
  ) {
    #expect(findings([("01", one, ""), ("02", other, "")]) == (isAsked ? ["CALL-004 3"] : []))
    #expect(findings([("01", other, ""), ("02", one, "")]) == (isAsked ? ["CALL-004 3"] : []))
  }

  @Test func `a name that two schools share cannot tell them apart`() {
    #expect(findings([("01", "东山小学", "中心校"), ("02", "城南学校", "中心校")]) == ["CALL-005 3"])
    #expect(findings([("01", "东山小学", "城南学校"), ("02", "城南学校", "")]) == ["CALL-005 2"])
    #expect(findings([("01", "东山小学", "东小、东小"), ("02", "城南学校", "")]) == [])
  }

  @Test func `a code longer or shorter than the others is asked about`() {
    let usual = [("0101", "东山小学", ""), ("0102", "城南学校", "")]
    #expect(findings(usual + [("010", "柳林中学", "")]) == ["CALL-006 4"])
    #expect(findings(Array(usual.prefix(1)) + [("010", "柳林中学", "")]) == [])
  }

  @Test func `a school is found by code, name or alias, and in a text by the longest of them`() {
    let list = SchoolDirectory([
      School(code: "3210840101", name: "临江县实验小学", aliases: ["实小"], stage: .primary, township: "镇"),
      School(code: "3210840102", name: "临江县实验小学附属幼儿园", stage: .kindergarten, township: "镇"),
    ])
    #expect(list[code: " 3210840102 "]?.stage == .kindergarten)
    #expect(list[code: "32"] == nil)
    #expect(list.schools(called: "临江县 实验小学").map(\.code) == ["3210840101"])
    #expect(list.schools(called: "实小").map(\.code) == ["3210840101"])
    #expect(list.schools(namedIn: "临江县实验小学附属幼儿园(改).xlsx").map(\.code) == ["3210840102"])
    #expect(list.schools(namedIn: "3210840101最终.xlsx").map(\.code) == ["3210840101"])
    // A name of two characters stands in other words.
    #expect(list.schools(namedIn: "实小.xlsx") == [])
    #expect(
      list.schools(namedIn: "临江县实验小学和临江县实验小学附属幼儿园").map(\.code)
        == ["3210840101", "3210840102"])
  }
}
