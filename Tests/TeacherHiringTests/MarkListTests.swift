import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct MarkListTests {
  /// A list of the written exam from marks and ranks; 缺考 stands for a mark.
  private func written(_ people: [(mark: String, rank: String)]) -> [String] {
    let rows = people.enumerated().map { index, person in
      let isAbsent = person.mark == "缺考"
      return candidate(
        index + 1, in: writtenMarks,
        [
          "笔试成绩": isAbsent ? "" : person.mark, "名次": person.rank, "备注": isAbsent ? "缺考" : "",
        ])
    }
    return imported(rows, as: writtenMarks).findingsInShort
  }

  @Test func `ranks of the written exam leave room for those who tie`() {
    // The notes' example: 72, 71, 71, 71, 70 are 1, 2, 2, 2, 5.
    #expect(
      written([("72", "1"), ("71", "2"), ("71", "2"), ("71", "2"), ("70", "5")]) == [])
    #expect(
      written([("72", "1"), ("71", "2"), ("71", "2"), ("71", "2"), ("70", "3")]) == ["HIRE-022 I6"])
    #expect(written([("72", "1"), ("71", "3")]) == ["HIRE-022 I3"])
    #expect(written([("72", "2"), ("71", "3")]) == ["HIRE-022 I2"])
    #expect(written([("72", "1"), ("72", "2")]) == ["HIRE-023 I3"])
    #expect(written([("72", "1"), ("71", "1")]) == ["HIRE-008 F3"])
    #expect(written([("71", "1"), ("72", "2")]) == ["HIRE-008 F3"])
  }

  @Test func `one wrong way of ranking is found once`() {
    let dense = [("72", "1"), ("71", "2"), ("71", "2"), ("70", "3"), ("69", "4"), ("68", "5")]
    #expect(written(dense) == ["HIRE-022 I5"])
  }

  @Test func `who was absent has neither mark nor rank`() {
    #expect(written([("72", "1"), ("缺考", "")]) == [])
    #expect(written([("72", "1"), ("缺考", "2")]) == ["HIRE-021 J3"])
    #expect(written([("72", "1"), ("", "")]) == ["HIRE-021 F3"])
    #expect(written([("72", "1"), ("71", "")]) == ["HIRE-021 I3"])
    let marked = candidate(1, in: writtenMarks, ["备注": "成绩无效", "名次": ""])
    #expect(imported([marked], as: writtenMarks).findingsInShort == ["HIRE-021 J2"])
  }

  @Test func `converted marks rank, and everybody has one`() {
    let rows = [
      candidate(1, in: writtenMarks, ["笔试成绩": "140", "笔试折算成绩": "93.33"]),
      candidate(2, in: writtenMarks, ["笔试成绩": "135", "加分": "5", "笔试折算成绩": "95", "名次": "2"]),
    ]
    #expect(imported(rows, as: writtenMarks).findingsInShort == ["HIRE-008 H3"])
    var without = rows
    without[1]["笔试折算成绩"] = ""
    #expect(imported(without, as: writtenMarks).findingsInShort == ["HIRE-024 H3"])
  }

  @Test func `the names of those who sat stay in the office`() throws {
    let rows = [candidate(1, in: writtenMarks, ["姓名": "王小明"])]
    let table = try writtenMarks.publicTable(of: imported(rows, as: writtenMarks).records)
    #expect(!table.cells.map(\.text).contains("王小明"))
  }

  @Test func `a gap among the interviewees is to be explained`() {
    let rows = [1, 2, 4].map { candidate($0, in: interviewees) }
    let found = imported(rows, as: interviewees)
    #expect(found.findingsInShort == ["HIRE-022 K4"])
    #expect(found.isClean)
  }

  @Test func `a test before the interview may change the order`() {
    let rows = [
      candidate(1, in: interviewees, ["笔试成绩": "80", "素质测试": "90"]),
      candidate(2, in: interviewees, ["笔试成绩": "85", "素质测试": "70"]),
    ]
    #expect(imported(rows, as: interviewees).findings.isEmpty)
    let untested = rows.map { $0.filter { $0.key != "素质测试" } }
    #expect(imported(untested, as: interviewees).findingsInShort == ["HIRE-008 G3"])
  }

  @Test func `an interview mark or the reason why there is none`() {
    let absent = candidate(2, in: interviewMarks, ["面试成绩": "", "备注": "缺考"])
    #expect(
      imported([candidate(1, in: interviewMarks), absent], as: interviewMarks).findings.isEmpty)
    let both = candidate(2, in: interviewMarks, ["备注": "缺考"])
    #expect(imported([both], as: interviewMarks).findingsInShort == ["HIRE-021 J2"])
    let neither = candidate(2, in: interviewMarks, ["面试成绩": ""])
    #expect(imported([neither], as: interviewMarks).findingsInShort == ["HIRE-021 I2"])
  }

  @Test func `statements count who sat and who did not`() {
    let rows = [
      candidate(1, in: writtenMarks), candidate(2, in: writtenMarks),
      candidate(3, in: writtenMarks, ["笔试成绩": "", "名次": "", "备注": "缺考"]),
    ]
    let kind = hiring("written")
    let content = noticeContent(of: kind, rows)
    #expect(statement("参加笔试人数", of: kind, content) == ["2"])
    #expect(statement("缺考人数", of: kind, content) == ["1"])
    let all = noticeContent(of: kind, Array(rows.prefix(2)))
    #expect(statement("缺考人数", of: kind, all) == [])
  }
}

@Suite struct RankPropertyTests {
  /// Standard competition ranks, worked out the slow way: one more than have a better mark.
  private func ranks(of marks: [Int]) -> [Int] {
    marks.map { mark in 1 + marks.count { $0 > mark } }
  }

  private func found(_ marks: [Int], _ ranks: [Int]) -> [String] {
    let rows = zip(marks, ranks).enumerated().map { index, person in
      candidate(
        index + 1, in: writtenMarks, ["笔试成绩": "\(person.0)", "名次": "\(person.1)"])
    }
    return imported(rows, as: writtenMarks).findingsInShort
  }

  @Test func `right ranks are clean, and any one that is moved is found`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &generator)
      let marks = (0..<count).map { _ in Int.random(in: 60...66, using: &generator) }
      var ranks = ranks(of: marks)
      #expect(found(marks, ranks) == [])
      let moved = Int.random(in: 0..<count, using: &generator)
      ranks[moved] += Int.random(in: 1...3, using: &generator)
      #expect(!found(marks, ranks).isEmpty, "\(marks) \(ranks)")
    }
  }
}

@Suite struct PrivateWordsTests {
  /// Every list full of mistakes, with a name that would be known again.
  @Test(arguments: teacherHiringKinds.dropFirst(2).map(\.id))
  func `no finding names anybody`(_ id: String) throws {
    let kind = try #require(teacherHiringKinds.first { $0.id == id })
    let wrong = [
      "姓名": "欧阳小小", "面试成绩": "", "名次": "7", "备注": "", "是否进入体检考察": "是", "是否等额人选": "是", "结论": "放弃",
      "体检结论": "不合格", "环节": "聘用后", "聘用结果": "暂缓聘用", "笔试折算成绩": "12", "递补对象": "202601001",
    ]
    let own = Set(kind.roster.columns.map(\.header))
    let rows = (1...3).map { candidate($0, in: kind.roster, wrong.filter { own.contains($0.key) }) }
    let list = imported(rows, as: kind.roster)
    let names = Set(kind.facts.map(\.name))
    let content = NoticeContent(
      records: list.records,
      facts: facts(of: kind, schemeAsFacts().filter { names.contains($0.key) }),
      posted: "2026-01-01")
    let words =
      list.findings.map { "\($0) \($0.value ?? "")" }
      + kind.checks(content).map { "\($0.problem) \($0.remedy) \($0.value ?? "")" }
    #expect(!words.isEmpty)
    let isNamed = kind.roster.publicColumns.contains { $0.header == "姓名" }
    for text in words where !isNamed { #expect(!text.contains("欧阳小小")) }
  }
}
