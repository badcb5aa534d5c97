import Testing
import WorkingDays
@testable import PersonalData

@Suite struct ResidentIDTests {
  @Test(arguments: ["11010519491231002X", "440524188001010014", "11010519491231002x"])
  func `the numbers of the standard are right`(_ number: String) throws {
    let id = try ResidentID(parsing: number)
    #expect(!id.isMale || number.hasPrefix("44"))
  }

  @Test func `birth day and sex are read from the number`() throws {
    let id = try ResidentID(parsing: "11010519491231002X")
    #expect(id.birthDay == CalendarDay(1949, 12, 31))
    #expect(id.isMale == false)
  }

  @Test(arguments: [
    ("110105194912310021", ResidentID.Fault.checkCharacter),
    ("11010519491231002Y", .characters),
    ("1101051949123100２X", .length(18)),
    ("11010519491331002X", .birthDay("19491331")),
    ("11010519500229002X", .birthDay("19500229")),
    ("99010519491231002X", .region("990105")),
    ("1101051949123100", .length(16)),
    ("1101054912310025", .length(16)),
    ("110105491231002", .oldFifteen),
    ("", .length(0)),
  ])
  func `each fault is told apart`(_ number: String, _ fault: ResidentID.Fault) {
    #expect(throws: fault) { try ResidentID(parsing: number) }
  }

  @Test func `of ten final digits one fits`() {
    let right = "0123456789X".filter { (try? ResidentID(parsing: "44052418800101001\($0)")) != nil }
    #expect(right == "4")
  }

  @Test(arguments: [("330103", 1), ("990103", 0)])
  func `the code of a division that is no more still holds, one that never was does not`(
    _ division: String, _ right: Int
  ) {
    // 330103 下城区 of Hangzhou was merged away in 2021.
    let numbers = "0123456789X".filter {
      (try? ResidentID(parsing: "\(division)20000101001\($0)")) != nil
    }
    #expect(numbers.count == right)
  }
}
