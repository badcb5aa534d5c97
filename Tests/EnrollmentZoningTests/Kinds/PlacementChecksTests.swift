import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct PlacementChecksTests {
  private func admitted(_ number: String, _ changes: Row = [:]) -> Row {
    ["学校": SmallDraw.group, "报名号": number, "录取途径": "按类别录取"].merging(changes) { $1 }
  }

  private func drawn(_ number: String, _ drawNumber: String, _ changes: Row = [:]) -> Row {
    admitted(
      number, ["录取途径": "摇号录取", "组别": SmallDraw.group, "摇号编号": drawNumber].merging(changes) { $1 })
  }

  /// 1 won, 2 and 3 are alternates, twins won as 4, and 5 lost.
  private let results: [Row] = [
    ("1", "A0101", "1", "中签", ""), ("2", "A0102", "1", "候补", "1"), ("3", "A0103", "1", "候补", "2"),
    ("4", "A0104、A0108", "2", "中签", ""), ("5", "A0105", "1", "未中签", ""),
  ].enumerated().map { index, row in
    [
      "组别": SmallDraw.group, "摇号位次": "\(index + 1)", "摇号编号": row.0, "报名号": row.1, "人数": row.2,
      "结果": row.3, "候补次序": row.4,
    ]
  }

  private func found(_ rows: [Row]) throws -> [String] {
    let content = try noticeContent(
      "admitted", rows,
      with: [
        (EnrollmentFile.drawn, results), (EnrollmentFile.applications, [SmallDraw.application]),
      ])
    return try checksInShort("admitted", content)
  }

  private var sound: [Row] { [drawn("A0101", "1"), drawn("A0104", "4"), drawn("A0108", "4")] }

  @Test func `who won is admitted, twins together`() throws {
    #expect(try found(sound) == [])
    #expect(try found(Array(sound.prefix(2))) == ["ENR-084 number"])
  }

  @Test func `who came by a draw was drawn by this number`() throws {
    let lost = drawn("A0105", "5")
    #expect(try found(sound + [lost]) == ["ENR-082 row 5 way"])
    #expect(try found(sound + [drawn("A0106", "6")]) == ["ENR-082 row 5 drawNumber"])
    #expect(try found(sound + [drawn("A0199", "1")]) == ["ENR-083 row 5 number"])
    #expect(
      try found(sound + [admitted("A0110", ["录取途径": "摇号录取"])]) == ["ENR-081 row 5 drawNumber"])
    #expect(try found(sound + [admitted("A0110")]) == [])
  }

  @Test func `alternates move up in their order`() throws {
    let first = drawn("A0102", "2", ["录取途径": "候补递补"])
    let second = drawn("A0103", "3", ["录取途径": "候补递补"])
    #expect(try found(sound + [first]) == [])
    #expect(try found(sound + [second]) == ["ENR-085 drawNumber"])
    #expect(try found(sound + [first, second]).contains("ENR-085 drawNumber") == false)
    #expect(try found(sound + [first.merging(["录取途径": "摇号录取"]) { $1 }]) == ["ENR-082 row 5 way"])
  }

  @Test func `more than the plan is asked about`() throws {
    let four = sound + [admitted("A0110")]
    #expect(try found(four) == [])
    #expect(try found(four + [admitted("A0111")]) == ["ENR-080 row 2 school"])
  }

  private func transfer(_ order: Int, _ changes: Row = [:]) -> Row {
    [
      "统筹次序": "\(order)", "报名号": "B000\(order)", "原报学校": "云溪县第一小学", "统筹学校": "云溪县第三小学",
      "统筹前剩余学位": "2",
    ].merging(changes) { $1 }
  }

  @Test(
    arguments: [
      ([:], []), (["统筹次序": "3"], ["ENR-012 row 3 order"]),
      (["原报学校": "云溪县第三小学"], ["ENR-014 row 3 to"]),
      (["统筹前剩余学位": "3"], ["ENR-013 row 3 left"]), (["统筹前剩余学位": "2"], []),
      (["报名号": "A0101"], ["ENR-015 row 3 number"]),
    ] as [(Row, [String])])
  func `who is placed elsewhere stands in turn and has a seat`(
    _ changes: Row, _ expected: [String]
  ) throws {
    let content = try noticeContent(
      "transfers", [transfer(1), transfer(2, changes)],
      with: [(EnrollmentFile.admitted, sound)])
    #expect(try checksInShort("transfers", content) == expected)
  }

  @Test func `no school takes more than it has left`() throws {
    let content = try noticeContent("transfers", (1...3).map { transfer($0) })
    #expect(try checksInShort("transfers", content) == ["ENR-013 row 4 to"])
    let none = try noticeContent("transfers", [transfer(1, ["统筹前剩余学位": "0"])])
    #expect(try checksInShort("transfers", none) == ["ENR-013 row 2 to"])
  }
}
