import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@testable import TeacherHiring

@Suite struct HiringSchemesTests {
  @Test(arguments: hiringSchemes.map(\.id))
  func `a shipped scheme is complete and names its documents`(_ id: String) throws {
    let scheme = try shipped(id)
    #expect(!scheme.sources.isEmpty)
    #expect(!scheme.unstated.isEmpty)
    #expect(!scheme.tieChain.isEmpty)
  }

  @Test func `every file of the folder is in the program, sorted`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/TeacherHiring/Schemes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(hiringSchemes.map { "\($0.id).yaml" } == files.sorted())
    for (id, text) in hiringSchemes {
      let file = folder.appendingPathComponent("\(id).yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test func `each place rounds as it printed`() throws {
    let entrant = Entrant("1", written: "71.5", interview: "82.33")
    func total(_ id: String) throws -> Score? { try shipped(id).marks.working(of: entrant)?.total }
    // 50:50, 76.915 half up.
    #expect(try total("xiangxiang-2014") == "76.92")
    #expect(try total("fengqiu") == "76.92")
    // 40:60, 77.998.
    #expect(try total("shibei-2018") == "78")
    // 71.5÷2×60%+32.932 = 54.382, cut off.
    #expect(try total("shaanxi") == "54.38")
    // 71.5÷3 = 23.83, ×60%+32.932 = 47.23.
    #expect(try total("liupanshui") == "47.23")
  }

  @Test(arguments: [
    ("shibei-2018", 3, 5), ("xiangxiang-2014", 3, 3), ("shibei-2019", 1, 2), ("hubin-2021", 4, 4),
  ])
  func `so many are examined for so many posts`(_ id: String, _ seats: Int, _ expected: Int) throws
  {
    #expect(try shipped(id).examinationEntry.places(forPosts: seats) == expected)
  }

  @Test(arguments: [
    ("fengqiu", 3, 4), ("chongqing-tegang", 3, 6), ("chongqing-tegang", 9, 18),
    ("chongqing-tegang", 10, 15), ("chongqing-tegang", 11, 17), ("shunde-2013", 1, 3),
    ("shunde-2013", 2, 5), ("shunde-2013", 10, 21),
  ])
  func `so many are interviewed for so many posts`(_ id: String, _ seats: Int, _ expected: Int)
    throws
  {
    #expect(try shipped(id).interviewEntry?.places(forPosts: seats) == expected)
  }

  @Test func `Chongqing cuts five posts to four for eight applicants, Tianxin moves the fifth`()
    throws
  {
    let chongqing = try #require(try shipped("chongqing-tegang").opening)
    let tianxin = try #require(try shipped("tianxin-2018").opening)
    #expect(chongqing.seats(planned: 5, applicants: 8) == 4)
    #expect(tianxin.seats(planned: 5, applicants: 8) == 4)
    #expect(chongqing.shortfall == .cut)
    #expect(tianxin.shortfall == .move)
  }

  @Test func `each place breaks ties by its own chain`() throws {
    #expect(try shipped("shibei-2018").tieChain == [.written])
    #expect(
      try shipped("shibei-2019").tieChain == [
        .education, .teachingYears, .title, .appraisal, .honours,
      ])
    #expect(try shipped("wusheng-2022").tieChain == [.interview, .major, .education, .judges])
    #expect(try shipped("yandu-2015").tieChain == [.interview, .extraTest])
    #expect(try shipped("anyue").tieChain == [.written, .education, .degree])
    #expect(try shipped("shaanxi").tieChain == [.written, .subject])
  }

  @Test func `Xiangxiang counts ages to the end of 2014`() throws {
    #expect(try shipped("xiangxiang-2014").ageCutOff == "2014-12-31")
  }
}
