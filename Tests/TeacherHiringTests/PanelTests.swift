import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct PanelTests {
  @Test(arguments: [
    (["80", "85", "90", "95", "70"], 1, "85", "420"),
    (["80", "85", "90", "95", "70"], 0, "84", "420"),
    (["80", "85", "90", "95", "70"], 2, "85", "420"),
    (["90", "90", "80", "80"], 1, "85", "340"),
    (["81.2", "83.1", "85", "79", "90", "88.4", "85.5"], 1, "84.64", "592.2"),
  ])
  func `the highest and the lowest are dropped once each`(
    _ marks: [String], _ dropped: Int, _ mean: String, _ sum: String
  ) {
    let panel = PanelMarks(marks: marks.compactMap { Score(parsing: $0) })
    #expect(panel.mean(dropping: dropped)?.decimal == Score(parsing: mean))
    #expect(panel.sum == Score(parsing: sum))
  }

  @Test func `a panel of which nothing is left has no mean`() {
    let panel = PanelMarks(marks: ["80", "90"])
    #expect(panel.mean(dropping: 1) == nil)
    #expect(panel.mean(dropping: 0)?.decimal == "85")
    #expect(PanelMarks(marks: []).mean(dropping: 0) == nil)
  }

  /// As published: three rooms, means and coefficients with four decimals.
  private let hubin: [(count: Int, sum: Score)] = [
    (26, "2175.68"), (26, "2173.96"), (25, "2091.06"),
  ]

  @Test func `Hubin's three rooms of 2021 have the coefficients that were published`() throws {
    let levelling = try shipped("hubin-2021").panels.levelling
    let levels = try #require(levelling.levels(of: hubin))
    #expect(levels.rooms.map { $0.mean.text(places: 4) } == ["83.6800", "83.6138", "83.6424"])
    #expect(levels.common.text(places: 4) == "83.6454")
    #expect(
      levels.rooms.map { $0.coefficient.text(places: 4) } == ["0.9996", "1.0004", "1.0000"])
  }

  @Test func `a mark is multiplied by its room's coefficient and rounded`() throws {
    let levels = try #require(try shipped("hubin-2021").panels.levelling.levels(of: hubin))
    let half = Precision(2, .halfUp)
    #expect(levels.rooms[0].levelled(Fraction("85.5")).score(half) == "85.47")
    #expect(levels.rooms[1].levelled(Fraction("85.5")).score(half) == "85.53")
    #expect(levels.rooms[2].levelled(Fraction("85.5")).score(half) == "85.5")
  }

  @Test func `the mean of all candidates is another method with another figure`() throws {
    var levelling = try shipped("hubin-2021").panels.levelling
    levelling.method = .meanOfAll
    // 6440.70 ÷ 77 = 83.64545…, against (83.6800+83.6138+83.6424) ÷ 3 = 83.6454.
    #expect(levelling.levels(of: hubin)?.common.text(places: 4) == "83.6455")
  }

  @Test func `where a coefficient is rounded changes it`() throws {
    var levelling = try shipped("hubin-2021").panels.levelling
    levelling.coefficientPrecision = Precision(4, .truncate)
    #expect(
      levelling.levels(of: hubin)?.rooms.map(\.coefficient) == ["0.9995", "1.0003", "1"])
    levelling.coefficientPrecision = Precision(2, .halfUp)
    #expect(levelling.levels(of: hubin)?.rooms.map(\.coefficient) == ["1", "1", "1"])
  }

  @Test func `rooms are not levelled without a method, nor against an empty room`() {
    #expect(Levelling().levels(of: hubin) == nil)
    let levelling = Levelling(method: .meanOfMeans)
    #expect(levelling.levels(of: [(0, "0"), (25, "2091.06")]) == nil)
    #expect(levelling.levels(of: []) == nil)
    #expect(levelling.levels(of: [(25, "2091.06")])?.rooms.map(\.coefficient) == ["1"])
  }
}
