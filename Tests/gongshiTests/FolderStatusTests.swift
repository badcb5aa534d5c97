import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import gongshi

@Suite struct FolderStatusTests {
  private func agree(_ text: String, _ golden: String, _ folder: ContestFolder) {
    let complaint = goldenDifference(folder.steady(text) + "\n", golden)
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  /// Everything done: 李四 and 王小明 go on and are seated.
  private func doAll(_ folder: ContestFolder) throws {
    _ = try folder.run(Contest.rank)
    _ = try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")
    _ = try folder.run(Contest.seating, replace: true)
    try folder.fill(Contest.seats, [["101", "王小明", "7"], ["103", "李四", "8"]])
    _ = try folder.post(Contest.seatsNotice, Contest.seats, on: "2026-09-15")
  }

  @Test func `a folder that was just begun says what to fill in first`() throws {
    try withScratchFolder { scratch in
      let url = scratch.appendingPathComponent("2026 竞赛")
      _ = try FolderStart(Contest.chain, at: url.path, sample: "usual")
      let folder = ContestFolder(folder: try WorkFolder(at: url.path), url: url)
      agree(try folder.status().text, "status-begun.txt", folder)
    }
  }

  @Test func `everything done is said with its period, and nothing is due`() throws {
    try ContestFolder.trying { folder throws in
      try doAll(folder)
      agree(try folder.status().text, "status-done.txt", folder)
      agree(try folder.status().json.text, "status-done.json", folder)
    }
  }

  @Test func `a list that changed makes what came of it out of date, step by step`() throws {
    try ContestFolder.trying { folder throws in
      try doAll(folder)
      try folder.fill(Contest.marks, [["101", "86.5"], ["102", "88"], ["103", "60"]])
      #expect(try folder.status().states[3] == .outOfDate("再算一次会新增 0 行,变化 1 行,减少 0 行"))
      #expect(try folder.status().next == "gongshi general rank \(typed(folder.url.path))")
      _ = try folder.run(Contest.rank, replace: true)
      let states = try folder.status().states
      #expect(states[3].label == "已完成")
      #expect(states[4] == .outOfDate("公示/01成绩公告 和现在的名单、事项不一样"))
      #expect(states[5].label == "已过期")
    }
  }

  @Test func `a fact that changed makes its notice out of date`() throws {
    try ContestFolder.trying { folder throws in
      try doAll(folder)
      let matters = ContestFolder.matters.replacingOccurrences(of: "吴老师", with: "周老师")
      try folder.write(matters, to: "事项.yaml")
      #expect(try folder.status().states[4].label == "已过期")
    }
  }

  @Test func `a step that lists nobody is done, and its notice is not needed`() throws {
    try ContestFolder.trying(plan: "合格线: 100\n") { folder throws in
      _ = try folder.run(Contest.rank)
      #expect(try folder.run(Contest.seating).ending == .written)
      let states = try folder.status().states
      #expect(states[5] == .done("0 行"))
      #expect(states[6] == .notNeeded("座位.xlsx 没有人员"))
    }
    try ContestFolder.trying { folder throws in
      try folder.fill(Contest.results, [])
      #expect(try folder.run(Contest.seating).isDone)
    }
  }

  @Test func `wrong settings come before everything else`() throws {
    try ContestFolder.trying(plan: "合格线: 六十\n") { folder throws in
      let status = try folder.status()
      #expect(status.next?.hasPrefix("改正 方案.yaml") == true)
      #expect(status.states[3] == .waiting("方案.yaml 有 1 处必须改"))
    }
  }

  @Test func `a folder that is not there, or is a file, is refused`() throws {
    try withScratchFolder { scratch in
      let file = scratch.appendingPathComponent("文件")
      try "".write(to: file, atomically: true, encoding: .utf8)
      for path in [file.path, file.path + "夹", file.path + "/里面"] {
        #expect(try #require(throws: Refusal.self) { try WorkFolder(at: path) }.id == "WORK-001")
      }
    }
  }

  @Test func `an empty folder has everything to do`() throws {
    try withScratchFolder { scratch in
      let folder = ContestFolder(folder: try WorkFolder(at: scratch.path), url: scratch)
      let status = try folder.status()
      #expect(
        status.states.map(\.id) == [
          "toDo", "toDo", "notNeeded", "waiting", "waiting", "waiting", "waiting",
        ])
      #expect(status.next == "gongshi general start \(typed(scratch.path))")
    }
  }
}

@Suite struct TypedPathTests {
  @Test(arguments: [
    ("2026招聘", "2026招聘"), ("2026 招聘", "'2026 招聘'"), ("it's", #"'it'\''s'"#), ("", "''"), (".", "."),
    ("a$b", "'a$b'"), ("a;b", "'a;b'"), ("/办公/资助", "/办公/资助"),
  ])
  func `a path is shown as it can be typed`(_ path: String, _ shown: String) throws {
    #expect(typed(path) == shown)
    let echoed = try run("printf %s \(shown)", in: FileManager.default.temporaryDirectory)
    #expect(echoed.output == path)
  }
}
