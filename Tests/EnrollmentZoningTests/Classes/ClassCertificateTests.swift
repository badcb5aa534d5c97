import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import EnrollmentZoning

private func certificate(_ input: WorkInput) throws -> RecordPaper? {
  try classCertificate(in: input, issuer: "云溪县第一中学", dated: "2026-08-29")
}

@Suite struct ClassCertificateTests {
  @Test func `every figure stands there class by class, and how far they are apart`() throws {
    let paper = try #require(try certificate(usualGrade()))
    let table = try #require(paper.parts[0].tables.first?.table)
    #expect(
      table.columns.map(\.header) == [
        "班级", "人数", "男生", "女生", "特殊照顾", "前1/4", "后1/4", "总分", "语文", "数学", "英语",
      ])
    #expect(table.title.hasSuffix("各班情况（各科为均分）"))
    #expect(table.rowCount == 10)
    let work = try schoolClasses(usualGrade())
    let balance = ClassBalance(of: try work.assigned())
    for place in 0..<8 {
      let row = table.row(place).map(\.text)
      #expect(row[0] == "\(place + 1)班" && row[1] == "50")
      #expect(row[2] == "\(balance.boys.counts[place])")
      #expect(row[7] == balance.means[0].means[place]?.words)
    }
    #expect(table.row(8).map(\.text)[1] == "0")
    #expect(table.row(9).map(\.text)[1...4] == ["1", "1", "1", "1"])
  }

  @Test func `the price of a condition is the same draw without it`() throws {
    let work = try schoolClasses(usualGrade())
    let prices = work.task.prices(by: work.pupilStream)
    #expect(prices.map(\.condition) == work.task.conditionsInUse)
    for price in prices {
      let eased = try #require(price.without)
      // What the condition is there for happens without it.
      #expect(eased.conditions.first { $0.condition == price.condition }?.broken == price.missed)
      #expect(eased.conditions.allSatisfy { $0.broken == 0 || $0.condition == price.condition })
    }
    #expect(prices.contains { $0.missed > 0 })
  }

  @Test func `the built-in words take every text and table`() throws {
    for input in [
      usualGrade(),
      classInput(
        [
          (EnrollmentFile.classPupils, SampleGrade(pupils: 90, classes: 2).pupils), classSeeds(),
        ], ["分班办法": ["随机"], "分班科目": [], "班级数": ["云溪县第一中学 2"]]),
    ] {
      let paper = try #require(try certificate(input))
      let documents = try TemplateLibrary(builtIn: recordFiles).documents(for: paper)
      #expect(documents.map(\.title.text) == ["云溪县第一中学七年级分班均衡证明"])
    }
  }

  @Test func `nothing is certified before there are seeds`() throws {
    let grade = SampleGrade(pupils: 90, classes: 2)
    let input = classInput(
      [(EnrollmentFile.classPupils, grade.pupils)],
      ["分班办法": ["随机"], "分班科目": [], "班级数": ["云溪县第一中学 2"]])
    #expect(try certificate(input) == nil)
  }
}
