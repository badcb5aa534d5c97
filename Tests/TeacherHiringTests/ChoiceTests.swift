import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct EntryChoiceTests {
  private func choice(
    _ marks: [String], seats: Int, _ changes: [String: String] = [:]
  ) throws -> EntryChoice {
    let entrants = marks.enumerated().map { Entrant("T\($0)", written: $1) }
    return try #require(try scheme(changes).entryChoices(of: entrants, seats: [seats]).first)
  }

  @Test func `three come for one post, and who ties with the third comes too`() throws {
    #expect(try choice(["90", "80", "70", "60"], seats: 1).chosen == 3)
    #expect(try choice(["90", "80", "70", "70", "70", "60"], seats: 1).chosen == 5)
    #expect(try choice(["90", "90", "90", "70"], seats: 1).chosen == 3)
    #expect(try choice(["90", "80"], seats: 1).chosen == 2)
    #expect(try choice(["90", "80", "缺考", ""], seats: 1).ranking.places.count == 2)
  }

  @Test func `a tie that is to be broken stops without an answer to the chain`() throws {
    let broken = ["同分入围": "按同分顺序", "同分顺序": "面试成绩 加试成绩"]
    let choice = try choice(["90", "80", "70", "70", "60"], seats: 1, broken)
    #expect(choice.chosen == 2)
    #expect(choice.tied == 2..<4)
    #expect(choice.ranking.places[3].ground == .unknown(.extraTest))
  }

  @Test func `a tie that is to be broken is broken by an extra test`() throws {
    let broken = ["同分入围": "按同分顺序", "同分顺序": "面试成绩 加试成绩"]
    let entrants = [
      Entrant("A", written: "90"), Entrant("B", written: "80"),
      Entrant("C", written: "70"), Entrant("D", written: "70"),
    ]
    let tests = answers([2: [.extraTest: 60_000_000], 3: [.extraTest: 61_000_000]])
    let choices = try scheme(broken).entryChoices(of: entrants, seats: [1], answers: tests)
    let choice = try #require(choices.first)
    #expect(choice.ranking.words(entrants) == "1 A, 2 B, 3 D, 4 C")
    #expect(choice.chosen == 3)
    #expect(choice.tied == nil)
  }

  @Test(arguments: [("59.99", 2), ("60", 3), ("60.01", 3)])
  func `a line is reached by whoever has it`(_ third: String, _ chosen: Int) throws {
    #expect(try choice(["90", "80", third], seats: 1, ["笔试最低分": "60"]).chosen == chosen)
  }

  @Test func `Qinghai asks for 60 only where fewer than three come for a post`() throws {
    let scheme = try shipped("qinghai-2021")
    let few = [Entrant("A", written: "70"), Entrant("B", written: "59.99")]
    let enough = few + [Entrant("C", written: "50")]
    #expect(scheme.entryChoices(of: few, seats: [1]).map(\.chosen) == [1])
    #expect(scheme.entryChoices(of: few, seats: [1]).map(\.isTooFew) == [true])
    #expect(scheme.entryChoices(of: enough, seats: [1]).map(\.chosen) == [3])
  }

  @Test func `a scheme without a written exam chooses nobody by one`() throws {
    let scheme = try shipped("shibei-2019")
    #expect(scheme.entryChoices(of: [Entrant("A", interview: "80")], seats: [1]).isEmpty)
  }
}

@Suite struct TotalsTests {
  private func totals(
    _ interviews: [String], seats: Int, _ changes: [String: String] = [:]
  ) throws -> PostTotals {
    let entrants = interviews.enumerated().map { Entrant("T\($0)", written: "70", interview: $1) }
    return try #require(try scheme(changes).totals(of: entrants, seats: [seats]).posts.first)
  }

  @Test func `Shibei marks the pool of 1.5 to one and those within the posts`() throws {
    let scheme = try shipped("shibei-2018")
    let entrants = (0..<7).map { Entrant("T\($0)", written: "70", interview: "\(90 - $0)") }
    let post = try #require(scheme.totals(of: entrants, seats: [3]).posts.first)
    #expect(post.pool == 5)
    #expect(post.chosen == 3)
    #expect(post.tied == nil)
  }

  @Test func `a tie at the last post stops when the chain ends`() throws {
    let post = try totals(["90", "80", "80"], seats: 2, ["同分顺序": "笔试成绩"])
    #expect(post.chosen == 1)
    #expect(post.tied == 1..<3)
    #expect(try totals(["90", "80", "80"], seats: 3, ["同分顺序": "笔试成绩"]).tied == nil)
    #expect(try totals(["90", "90", "80"], seats: 2, ["同分顺序": "笔试成绩"]).tied == nil)
  }

  @Test func `Hubin's tie for the fourth place goes by the written mark`() throws {
    // Written marks as published, 67.2 and 64.8; interview marks that make the totals equal.
    let entrants = [
      Entrant("A", written: "80", interview: "90"), Entrant("B", written: "80", interview: "89"),
      Entrant("C", written: "80", interview: "88"),
      Entrant("D", written: "64.8", interview: "81.6"),
      Entrant("E", written: "67.2", interview: "80"),
    ]
    let post = try #require(
      try shipped("hubin-2021").totals(of: entrants, seats: [4]).posts.first)
    #expect(post.ranking.words(entrants) == "1 A, 2 B, 3 C, 4 E, 5 D")
    #expect(post.ranking.places[4].ground == .criterion(.written))
    #expect(post.chosen == 4)
  }

  @Test(arguments: [
    (["59.99"], [:], 1), (["59.99"], ["面试最低分": "60"], 0), (["60"], ["面试最低分": "60"], 1),
    (["69.99"], ["一人面试最低分": "70"], 0), (["70"], ["一人面试最低分": "70"], 1),
    (["69.99", "60"], ["一人面试最低分": "70"], 1),
    (["60"], ["总成绩最低分": "65"], 1), (["59.98"], ["总成绩最低分": "65"], 0),
    (["74.99"], ["人数不足指": "不多于招聘人数", "人数不足面试最低分": "75"], 0),
    (["75"], ["人数不足指": "不多于招聘人数", "人数不足面试最低分": "75"], 1),
    (["74.99", "60"], ["人数不足指": "不多于招聘人数", "人数不足面试最低分": "75"], 1),
    (["74.99", "60"], ["人数不足指": "达不到面试入围比例", "人数不足面试最低分": "75"], 0),
    (["74.99", "60", "50"], ["人数不足指": "达不到面试入围比例", "人数不足面试最低分": "75"], 1),
  ])
  func `lines hold for whom they are meant`(
    _ interviews: [String], _ lines: [String: String], _ chosen: Int
  ) throws {
    #expect(try totals(interviews, seats: 1, lines).chosen == chosen)
  }

  @Test func `with too few the mean of the room is a line`() throws {
    let scheme = try scheme(["人数不足指": "不多于招聘人数", "人数不足考场平均线": "用"])
    var entrant = Entrant("A", written: "70", interview: "80")
    entrant.roomMean = "80.01"
    #expect(scheme.totals(of: [entrant], seats: [1]).posts.map(\.chosen) == [0])
    entrant.roomMean = "80"
    #expect(scheme.totals(of: [entrant], seats: [1]).posts.map(\.chosen) == [1])
    entrant.roomMean = "80.01"
    let another = Entrant("B", written: "60", interview: "70")
    #expect(scheme.totals(of: [entrant, another], seats: [1]).posts.map(\.chosen) == [1])
  }

  @Test func `who is below a line keeps a rank and is passed over`() throws {
    let entrants = [
      Entrant("A", written: "100", interview: "59"), Entrant("B", written: "60", interview: "70"),
    ]
    let post = try #require(
      try scheme(["面试最低分": "60"]).totals(of: entrants, seats: [1]).posts.first)
    #expect(post.ranking.words(entrants) == "1 A, 2 B")
    #expect(post.qualified.words(entrants) == "2 B")
    #expect(post.chosen == 1)
  }
}
