import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import gongshi

@Suite struct FolderNoticeTests {
  /// The scores posted on 7 September; their period ends on the 14th.
  private func posted(_ body: (ContestFolder) throws -> Void) throws {
    try ContestFolder.trying { folder throws in
      _ = try folder.run(Contest.rank)
      #expect(
        try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07").prepared.canBeMade)
      try body(folder)
    }
  }

  private func findings(_ notice: FolderNotice) -> [String] {
    notice.prepared.findings.map { "\($0)" }
  }

  @Test func `the folder's list, facts and earlier notices make a notice`() throws {
    try posted { folder throws in
      try folder.fill(Contest.seats, [["101", "王小明", "7"], ["103", "李四", "8"]])
      let notice = try folder.post(Contest.seatsNotice, Contest.seats, on: "2026-09-15")
      #expect(findings(notice) == [])
      #expect(notice.target == "公示/02入围名单公告")
      let made = folder.url.appendingPathComponent("公示/02入围名单公告")
      #expect(try channels(in: made) == channelsOfAList)
    }
  }

  @Test func `a list that does not follow from the earlier notice is refused`() throws {
    try posted { folder throws in
      try folder.fill(Contest.seats, [["101", "王晓明", "7"], ["102", "欧阳小小", "8"]])
      let notice = try folder.post(Contest.seatsNotice, Contest.seats, on: "2026-09-14")
      #expect(
        findings(notice) == [
          "座位.xlsx “号码”:《关于名单的公示》里的“103”应当在本名单里,却没有,请补上;退出或取消资格的,先发布递补或调整公告。[CHAIN-002]",
          "座位.xlsx 第 2 行 “姓名”(B2):《关于名单的公示》公布的姓名是“王小明”,这里是“王晓明”,请改成一致;确需更正的,先发布更正公告。[CHAIN-003]",
          "座位.xlsx 第 3 行 “号码”(A3):《关于名单的公示》里“102”的“入围”不是“是”,请核对;确应列入的,先发布递补或更正公告。[CHAIN-001]",
          "“张贴日期”:《关于名单的公示》公示到 2026-09-14,2026-09-14 还没有期满,请在 2026-09-15 或以后张贴。[CHAIN-004]",
        ])
      #expect(!notice.prepared.canBeMade)
      #expect(NoticeFolders(of: Contest.seatsNotice, in: folder.folder).newest == nil)
    }
  }

  @Test func `without the earlier notice the list may go on when that is explained`() throws {
    try ContestFolder.trying { folder throws in
      try folder.fill(Contest.seats, [["101", "王小明", "7"]])
      let notice = try folder.post(Contest.seatsNotice, Contest.seats, on: "2026-09-15")
      #expect(notice.prepared.findings.map(\.finding.rule) == ["CHAIN-005"])
      #expect(notice.prepared.canBeMade && findings(notice)[0].contains("成绩公告"))
    }
  }

  @Test func `an earlier notice changed by hand is refused`() throws {
    try posted { folder throws in
      let record = folder.url.appendingPathComponent("公示/01成绩公告/publication.json")
      let text = try String(contentsOf: record, encoding: .utf8)
      try text.replacingOccurrences(of: "59.99", with: "69.99")
        .write(to: record, atomically: true, encoding: .utf8)
      try folder.fill(Contest.seats, [["101", "王小明", "7"]])
      let refusal = try #require(throws: Refusal.self) {
        try folder.post(Contest.seatsNotice, Contest.seats, on: "2026-09-15")
      }
      #expect(refusal.id == "PUB-03" && refusal.message.contains("01成绩公告"))
    }
  }

  @Test func `facts of one notice go before those of all`() throws {
    try ContestFolder.trying { folder throws in
      _ = try folder.run(Contest.rank)
      let own = "公示天数: 7\n公示单位: 工作日\n公示依据: 竞赛章程\n联系人: 郑老师\n"
      try folder.write(own, to: "事项.成绩公告.yaml")
      let notice = try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")
      #expect(notice.prepared.publication?.period.lastDay == "2026-09-16")
      #expect(notice.prepared.publication?.facts.first { $0.name == "联系人" }?.values == ["郑老师"])
    }
  }

  @Test func `a fact said otherwise in two files is a mistake, and said alike it is none`() throws {
    try ContestFolder.trying(plan: "合格线: 60\n联系人: 吴老师\n") { folder throws in
      try folder.fill(Contest.results, [["101", "王小明", "86.5", "是"]])
      #expect(
        findings(try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")) == [])
      try folder.write("合格线: 60\n联系人: 别人\n", to: "方案.yaml")
      #expect(
        findings(try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")) == [
          "方案.yaml 第 2 行 “联系人”:和 事项.yaml 里写的不一样,请只留一处。[F-FILE-03]"
        ])
    }
  }

  @Test func `a name that belongs to no notice of the chain is a mistake`() throws {
    try ContestFolder.trying { folder throws in
      try folder.fill(Contest.results, [["101", "王小明", "86.5", "是"]])
      try folder.write(ContestFolder.matters + "联糸人: 甲\n", to: "事项.yaml")
      let notice = try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")
      #expect(notice.prepared.findings.map(\.finding.rule) == ["F-NAME-01"])
    }
  }

  @Test func `a notice that says something else is known, and the next of its kind has a number`()
    throws
  {
    try posted { folder throws in
      let kind = Contest.scoresNotice
      let folders = NoticeFolders(of: kind, in: folder.folder)
      #expect(folders.count == 1 && folders.name(2) == "公示/01成绩公告(2)")
      #expect(try folder.post(kind, Contest.results, on: "2026-09-07").differing == nil)
      try folder.fill(Contest.results, [["101", "王小明", "86.5", "是"]])
      #expect(
        try folder.post(kind, Contest.results, on: "2026-09-07").differing?.posted == "2026-09-07")
    }
  }

  @Test func `a list that is not there is refused with the step that makes it`() throws {
    try ContestFolder.trying { folder throws in
      let refusal = try #require(throws: Refusal.self) {
        try folder.post(Contest.scoresNotice, Contest.results, on: "2026-09-07")
      }
      #expect(refusal.id == "WORK-002" && refusal.message.contains("gongshi general rank"))
    }
  }
}
