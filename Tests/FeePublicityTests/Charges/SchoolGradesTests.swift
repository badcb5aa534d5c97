import Testing

@testable import FeePublicity

private func grades(_ lines: String...) -> SchoolGrades? { try? SchoolGrades.read(lines).get() }

@Suite struct GradeNameTests {
  @Test(arguments: [
    ("一年级", "一年级"), ("1年级", "一年级"), ("小学一年级", "一年级"), ("一", "一年级"), ("9年级", "九年级"),
    ("初二", "八年级"), ("初中二年级", "八年级"), ("初4", "初4"), ("高三", "高三"), ("高中3年级", "高三"),
    ("十二年级", "高三"), ("13年级", "13年级"), ("0年级", "0年级"), ("大班", "大班"), ("2026级", "2026级"),
    ("1班", "1班"), ("", ""),
  ])
  func `a grade has one name`(_ text: String, _ name: String) {
    #expect(gradeName(text) == name)
  }
}

@Suite struct SchoolGradesTests {
  @Test func `a school of nine years has two stages`() throws {
    let school = try #require(grades("小学 1—6年级", "初中 七年级至九年级"))
    #expect(school.stages.map(\.name) == ["小学", "初中"])
    #expect(school.names.count == 9)
    #expect(school.place(of: "初三") == 8)
    #expect(school.place(of: "高一") == nil)
  }

  @Test(arguments: [
    ("全部", [0, 1, 2, 3, 4, 5, 6, 7, 8]), ("小学", [0, 1, 2, 3, 4, 5]), ("小学生", [0, 1, 2, 3, 4, 5]),
    ("初中学生", [6, 7, 8]), ("1—9年级", [0, 1, 2, 3, 4, 5, 6, 7, 8]), ("1-2年级", [0, 1]),
    ("一至三年级", [0, 1, 2]), ("一、三年级", [0, 2]), ("一年级、初三", [0, 8]), ("七年级学生", [6]),
    ("初一到初二", [6, 7]), ("五年级和六年级", [4, 5]), ("三年级,三年级", [2]), ("1～3年级 5年级", [0, 1, 2, 4]),
    // A county's wording for grades that this school does not have.
    ("高一至高三", []), ("5—12年级", [4, 5, 6, 7, 8]), ("高中", []),
  ])
  func `words for grades are those of this school`(_ text: String, _ places: [Int]) throws {
    let school = try #require(grades("小学 1—6年级", "初中 7—9年级"))
    #expect(school.places(in: text) == places)
  }

  @Test(arguments: ["", "、", "寄宿生", "一年级新生", "六年级至一年级", "小学、寄宿生", "1班"])
  func `words that name no grade are not guessed`(_ text: String) throws {
    let school = try #require(grades("小学 1—6年级", "初中 7—9年级"))
    #expect(school.places(in: text) == nil)
  }

  @Test func `where primary school has five years, the sixth grade is junior`() throws {
    let school = try #require(grades("小学 1—5年级", "初中 6—9年级"))
    #expect(school.places(in: "初中") == [5, 6, 7, 8])
  }

  @Test func `a kindergarten and a vocational school name their own grades`() throws {
    let kindergarten = try #require(grades("幼儿园 小班—大班"))
    #expect(kindergarten.names == ["小班", "中班", "大班"])
    #expect(kindergarten.places(in: "全园") == [0, 1, 2])
    let vocational = try #require(grades("中职 2026级、2025级"))
    #expect(vocational.places(in: "2025级") == [1])
    #expect(vocational.places(in: "2024级") == nil)
  }

  @Test(arguments: [
    [], ["小学"], ["大专 一年级"], ["小学 1—6年级", "小学 一年级"], ["小学 1—6年级", "初中 6—9年级"],
    ["小学 小学"], ["小学 全部"], ["小学 一年级、1年级"],
  ])
  func `stages that cannot be meant are refused`(_ lines: [String]) {
    #expect(throws: SchoolGrades.UnreadLine.self) { try SchoolGrades.read(lines).get() }
  }
}
