import Foundation
import Testing

/// What the program names as the next step, in the county's folders.
@Suite struct NextTaskTests {
  @Test func `a list of adjusted posts is to be posted before the written test`() throws {
    try withScratchFolder { scratch in
      try copyCounty("hiring", to: scratch)
      let opening = try run("gongshi hiring opening hiring", in: scratch)
      #expect(opening.output.contains("岗位调整.xlsx:2 行"))
      #expect(opening.next == "gongshi hiring notice hiring hiring.adjustment --posted 张贴日期")
      let status = try run("gongshi hiring status hiring", in: scratch)
      #expect(status.line("招聘岗位调整公告")?.contains("待办") == true, "\(status.output)")
      #expect(status.line("递补人员公示")?.contains("可不做") == true)
    }
  }

  @Test func `substitutes for the interview are to be posted`() throws {
    try withScratchFolder { scratch in
      try copyCounty("hiring", to: scratch)
      for step in ["opening", "keying", "written", "shortlist"] {
        _ = try run("gongshi hiring \(step) hiring", in: scratch)
      }
      let step = try run("gongshi hiring interview-substitutes hiring", in: scratch)
      #expect(
        step.next == "gongshi hiring notice hiring hiring.interview-substitutes --posted 张贴日期")
      let status = try run("gongshi hiring status hiring", in: scratch)
      #expect(status.line("面试递补公告")?.contains("待办") == true, "\(status.output)")
    }
  }

  @Test func `a list of nobody is passed over`() throws {
    try withScratchFolder { scratch in
      try copyCounty("hiring", to: scratch)
      try FileManager.default.removeItem(
        at: scratch.appendingPathComponent("hiring/退出登记.xlsx"))
      for step in ["opening", "keying", "written", "shortlist"] {
        _ = try run("gongshi hiring \(step) hiring", in: scratch)
      }
      let step = try run("gongshi hiring interview-substitutes hiring", in: scratch)
      #expect(step.output.contains("0 行"), "\(step.output)")
      #expect(step.next == "gongshi hiring interview hiring")
      let status = try run("gongshi hiring status hiring", in: scratch)
      #expect(status.line("面试递补公告")?.contains("可不做") == true, "\(status.output)")
    }
  }

  @Test func `a form that nobody has filled in is the next thing to fill in`() throws {
    try withScratchFolder { scratch in
      try copyCounty("aid", to: scratch)
      try FileManager.default.removeItem(at: scratch.appendingPathComponent("aid/评议小组.xlsx"))
      _ = try run("gongshi aid start aid", in: scratch)
      let quota = try run("gongshi aid quota aid", in: scratch)
      #expect(quota.next == "填写 评议小组.xlsx,再运行 gongshi aid status aid")
    }
  }

  @Test func `a workbook with mistakes is to be checked before anything is worked out from it`()
    throws
  {
    try withScratchFolder { scratch in
      try copyCounty("aid", to: scratch)
      let classes = scratch.appendingPathComponent("aid/班级.xlsx")
      try Data(contentsOf: scratch.appendingPathComponent("aid/补发追回.xlsx")).write(to: classes)
      #expect(try run("gongshi aid status aid", in: scratch).next == "gongshi aid check aid")
    }
  }

  @Test func `changes that were filled in early wait for the notice of what they change`() throws {
    try withScratchFolder { scratch in
      try copyCounty("aid", to: scratch)
      let status = try run("gongshi aid status aid", in: scratch)
      #expect(status.line("资助对象调整公示")?.hasSuffix("先做 拟资助名单公示") == true, "\(status.output)")
      try FileManager.default.removeItem(at: scratch.appendingPathComponent("aid/资助调整.xlsx"))
      _ = try run("gongshi aid start aid", in: scratch)
      let blank = try run("gongshi aid status aid", in: scratch)
      #expect(blank.line("填写  资助调整.xlsx")?.contains("可不做") == true, "\(blank.output)")
      #expect(blank.line("资助对象调整公示")?.contains("可不做") == true, "\(blank.output)")
    }
  }
}

extension CommandRun {
  /// What the last line names as the next step.
  fileprivate var next: String? {
    output.split(separator: "\n").last { $0.contains("下一步:") }?
      .components(separatedBy: "下一步:").last
  }

  /// The first line with these words.
  fileprivate func line(_ words: String) -> Substring? {
    output.split(separator: "\n").first { $0.contains(words) }
  }
}
