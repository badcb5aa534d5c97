import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Two years' zones of 甲小学, 乙小学 and 丙小学, and the sentences between them.
struct YearCase: Sendable, CustomTestStringConvertible {
  let old: [String]
  let new: [String]
  let sentences: [String]
  var testDescription: String { "\(old) → \(new)" }

  init(_ old: [String], _ new: [String], _ sentences: String...) {
    self.old = old
    self.new = new
    self.sentences = sentences
  }
}

@Suite struct ZoneYearsTests {
  private func schools(_ zones: [String], _ names: [String] = ["甲小学", "乙小学", "丙小学"])
    -> [ZonedSchool]
  {
    zonedSchools(
      of: imported(
        zones.enumerated().map { ["学校": names[$0], "招生服务地段及条件": $1] }, as: zoneTable
      ).records)
  }

  private func years(_ example: YearCase) -> ZoneYears {
    ZoneYears(from: schools(example.old), to: schools(example.new))
  }

  @Test(arguments: [
    YearCase(
      ["中山路1-99号", "东街"], ["中山路35-39号（单号）、1-34号、41-99号", "东街、中山路36-40号（双号）"],
      "中山路36—40号（双号）由甲小学调整到乙小学。"),
    YearCase(
      ["中山路1-99号（单号）", "东街"], ["中山路1-79号（单号）", "东街、中山路81-99号（单号）"],
      "中山路81—99号（单号）由甲小学调整到乙小学。"),
    YearCase(["东湖花园、西街", "东街"], ["西街", "东街、东湖花园"], "东湖花园由甲小学调整到乙小学。"),
    YearCase(
      ["岭南社区", "东街"], ["西街", "东街、岭南社区"],
      "西街新划入甲小学。", "岭南社区由甲小学调整到乙小学。"),
    YearCase(["中山路", "东街"], ["中山路1-99号", "东街、中山路100号以后"], "中山路100号以后由甲小学调整到乙小学。"),
    YearCase(["中山路", "东街"], ["中山路（单号）", "东街、中山路（双号）"], "中山路双号由甲小学调整到乙小学。"),
    YearCase(["中山路1-99号", "东街"], ["中山路1-99号（其中62号除外）", "东街"], "中山路62号不再划入甲小学，未划入其他学校。"),
    YearCase(["中山路1-99号"], ["中山路1-109号"], "中山路100—109号新划入甲小学。"),
    YearCase(
      ["汾水社区", "东街"], ["汾水社区部分：除茶滘路135号外", "东街；汾水社区部分：茶滘路135号"],
      "汾水社区茶滘路135号由甲小学调整到乙小学。"),
    YearCase(
      ["汾水社区", "东街"], ["汾水社区部分：除茶滘路135号外", "东街"],
      "汾水社区茶滘路135号不再划入甲小学，未划入其他学校。"),
    YearCase(
      ["洛涛南区（单数幢号）", "洛涛南区（双数幢号）"], ["洛涛南区", "东街"],
      "洛涛南区双数幢由乙小学调整到甲小学。", "东街新划入乙小学。"),
    YearCase(["星河湾（一、二期）", "星河湾（三期）"], ["星河湾（一期）", "星河湾（二、三期）"], "星河湾2期由甲小学调整到乙小学。"),
    YearCase(["吉祥北园C区D区", "东街"], ["吉祥北园C区", "东街；吉祥北园D区"], "吉祥北园D区由甲小学调整到乙小学。"),
    YearCase(
      ["沙北村（1—3队，11—13队）", "东街"], ["沙北村（1—3队）", "东街；沙北村（11—13队）"],
      "沙北村11—13队由甲小学调整到乙小学。"),
    YearCase(
      ["永丰村1组1号-41号，2组1号-69号", "东街"], ["永丰村1组1号-41号", "东街；永丰村2组1号-69号"],
      "永丰村2组内1—69号由甲小学调整到乙小学。"),
    YearCase(
      ["长堤东路（部分）", "东街"], ["西街", "东街、长堤东路（部分）"],
      "长堤东路（部分）由甲小学调整到乙小学。", "西街新划入甲小学。"),
    YearCase(
      ["中山路17号之一至之十三", "东街"], ["中山路17号之一至之十", "东街、中山路17号之十一至之十三"],
      "中山路17号之11—17号之13由甲小学调整到乙小学。"),
  ])
  func `who changes school, to the number`(_ example: YearCase) {
    #expect(Set(years(example).moves.map(\.sentence)) == Set(example.sentences))
    #expect(years(example).moves.count == example.sentences.count)
  }

  @Test(arguments: [
    ("中山路1-99号（单号）、2-60号（双号）", "中山路１—９９号(单号)，2至60号（双号）"), ("东湖花园；西街", "西街、东湖花园"),
    ("第十八街1-20号", "第18街1~10号、11-20号"), ("穗石村1-3队", "穂石村1、2、3队"),
    ("中山路2、4、6号", "中山路2-6号（双号）"), ("培正一、二横路", "培正一横路、培正二横路"),
  ])
  func `another spelling of the same is the same`(_ old: String, _ new: String) {
    let years = years(YearCase([old, "东街"], [new, "东街"]))
    #expect(years.moves == [] && years.rewritten == [])
    #expect(years.respelled == ["甲小学"])
  }

  @Test func `the same text is not respelled`() {
    let years = years(YearCase(["中山路1-99号", "东街"], ["中山路1-99号", "东街"]))
    #expect(years.moves == [] && years.respelled == [] && years.joined == [] && years.left == [])
  }

  @Test func `a school under another spelling is the same school`() {
    let old = schools(["中山路", "东街"], ["第十八中学", "穂石学校"])
    let new = schools(["中山路", "东街"], ["第18中学", "穗石学校"])
    let years = ZoneYears(from: old, to: new)
    #expect(years.moves == [] && years.joined == [] && years.left == [])
  }

  @Test func `a school that comes and one that goes`() {
    let years = ZoneYears(
      from: schools(["中山路", "东街"], ["甲小学", "乙小学"]),
      to: schools(["中山路1-99号", "中山路100号以后、东街"], ["甲小学", "丙小学"]))
    #expect(years.joined == ["丙小学"] && years.left == ["乙小学"])
    #expect(
      years.moves.map(\.sentence) == ["中山路100号以后由甲小学调整到丙小学。", "东街由乙小学调整到丙小学。"])
  }

  @Test func `a shared zone belongs to all its schools`() {
    let old = schools(["中山路；电脑派位", "", "东街"])
    let new = schools(["中山路1-99号；电脑派位", "", "东街、中山路100号以后"])
    #expect(
      ZoneYears(from: old, to: new).moves.map(\.sentence) == ["中山路100号以后由甲小学、乙小学调整到丙小学。"])
    let alone = schools(["中山路", "西街", "东街"])
    #expect(
      Set(ZoneYears(from: old, to: alone).moves.map(\.sentence)) == [
        "中山路由甲小学、乙小学调整到甲小学。", "西街新划入乙小学。",
      ])
  }

  @Test func `boundaries are told as words, for people to compare`() {
    let years = years(YearCase(["光明南路以西、西丽路以东", "东街"], ["光明南路以西、长堤路以东", "东街"]))
    #expect(years.moves == [])
    #expect(
      years.rewritten == [RewrittenZone(school: "甲小学", before: ["西丽路以东"], after: ["长堤路以东"])])
    #expect(years.respelled == [])
  }

  @Test func `one lane name in two villages is two lanes`() {
    let old = ["广雅社区部分：一巷1-9号", "西湾社区部分：一巷1-9号"]
    let new = ["广雅社区部分：一巷1-9号；西湾社区部分：一巷1-9号", "东街"]
    #expect(
      Set(years(YearCase(old, new)).moves.map(\.sentence)) == [
        "西湾社区一巷1—9号由乙小学调整到甲小学。", "东街新划入乙小学。",
      ])
  }

  @Test func `rows of the notice go by pairs of schools`() {
    let years = years(
      YearCase(
        ["中山路1-99号、东湖花园、西街", "东街"], ["中山路35-39号（单号）、1-34号、41-99号", "东街、中山路36-40号（双号）、东湖花园"]))
    let rows = years.rows.map { row in row.map { String($0) ?? "" } }
    #expect(
      rows == [
        ["中山路36—40号（双号）；东湖花园", "甲小学", "乙小学", ""], ["西街", "甲小学", "", ""],
      ])
    let headers = zoneChanges.columns.map(\.header)
    let read = imported(
      rows.map { Dictionary(uniqueKeysWithValues: zip(headers, $0)) }, as: zoneChanges)
    #expect(read.findings == [])
  }

  /// Every number up to 40 of a street, before and after, against what the sentences say.
  @Test func `what moves is exact for random streets`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      let tables = (0..<2).map { _ in (0..<3).map { _ in street(&generator) } }
      let result = ZoneYears(from: schools(tables[0]), to: schools(tables[1]))
      let told = result.moves.map { (coverage($0.place), $0) }
      let read = tables.map { $0.map(coverage) }
      for number in 1...40 {
        let (before, after) = (owners(of: number, read[0]), owners(of: number, read[1]))
        let moves = told.filter { $0.0.numbers(on: NumberAxis()).contains(number) }.map(\.1)
        #expect(moves.count == (before == after ? 0 : 1), "\(number) \(tables)")
        if let move = moves.first { #expect(move.from == before && move.to == after) }
      }
    }
  }

  private func street(_ generator: inout SeededGenerator) -> String {
    let lower = Int.random(in: 1...35, using: &generator)
    let upper = Int.random(in: lower...40, using: &generator)
    let last = (upper - lower) % 2 == 0 ? upper : upper - 1
    let marks = ["", lower % 2 == 1 ? "（单号）" : "（双号）"]
    return "中山路\(lower)-\(last)号" + (marks.randomElement(using: &generator) ?? "")
  }

  private func coverage(_ text: String) -> Coverage {
    let places = ZoneText(reading: text).clauses.compactMap { clause in
      if case .place(let place) = clause.meaning { place } else { nil }
    }
    #expect(places.count == 1, "\(text)")
    return places.first.map(Coverage.init) ?? Coverage(.unsaid)
  }

  private func owners(of number: Int, _ zones: [Coverage]) -> [String] {
    zip(["甲小学", "乙小学", "丙小学"], zones)
      .filter { $0.1.numbers(on: NumberAxis()).contains(number) }.map(\.0)
  }
}
