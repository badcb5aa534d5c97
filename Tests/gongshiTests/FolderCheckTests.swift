import Disclosure
import Foundation
import StudentAid
import Testing

@testable import gongshi

/// `gongshi hiring check` and `gongshi aid check`, as the program has them.
@Suite struct FolderCheckTests {
  private static let next = "下一步:gongshi aid status aid"

  @Test(arguments: ["hiring", "aid"])
  func `the county's folders are right, and the next step is named`(_ name: String) throws {
    try withScratchFolder { scratch in
      try copyCounty(name, to: scratch)
      let check = try run("gongshi \(name) check \(name)", in: scratch)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.hasSuffix("核对通过。下一步:gongshi \(name) status \(name)\n"))
      #expect(!check.output.contains("必须改"))
    }
  }

  @Test func `forms that nobody has filled in are no mistake`() throws {
    try withScratchFolder { scratch in
      _ = try run("gongshi aid start aid", in: scratch)
      let check = try run("gongshi 资助 核对 aid", in: scratch)
      #expect(check.status == 0, "\(check.output)")
      let blank = check.output.split(separator: "\n").filter { $0.hasSuffix("还没有填") }
      #expect(blank.count == 2 + AidWork.chain.filesByHand.count)
      #expect(check.output.hasSuffix("核对通过。\(Self.next)\n"))
    }
  }

  @Test func `what is missing is a mistake once the settings are begun`() throws {
    try withScratchFolder { scratch in
      _ = try run("gongshi aid start aid", in: scratch)
      try "学期: 2026—2027学年秋季学期\n".write(
        to: scratch.appendingPathComponent("aid/方案.yaml"), atomically: true, encoding: .utf8)
      let check = try run("gongshi aid check aid", in: scratch)
      #expect(check.status == 1)
      #expect(check.output.contains("方案.yaml “资助项目”:未填写"), "\(check.output)")
    }
  }

  @Test func `every mistake of all files is said at once, with file, sheet, cell and count`() throws
  {
    try withScratchFolder { scratch in
      try spoil(in: scratch)
      let check = try run("gongshi aid check aid", in: scratch)
      #expect(check.status == 1)
      for words in [
        "事项.yaml 第 1 行 “联系电话”:“12”不像电话号码", "事项.yaml 第 2 行 “没有的事”:没有这一项",
        "认定名单.xlsx 工作表“家庭经济困难学生认定名单” 第 25 行 “认定档次”(I25):“特困”不在可选项中,请从",
        "补发追回.xlsx 工作表“班级”:没有找到《", "认定名单.xlsx 33 行 必须改 28 处,请说明 6 处",
        "事项.yaml 0 项 必须改 2 处",
      ] {
        #expect(check.output.squeezed.contains(words), "\(words)\n\(check.output)")
      }
      #expect(check.output.hasSuffix("有 31 处必须改。下一步:改好后再运行 gongshi aid check aid\n"))
    }
  }

  @Test func `marked workbooks are the clerk's own, and only of files with findings`() throws {
    try withScratchFolder { scratch in
      try spoil(in: scratch)
      let check = try run("gongshi aid check aid --returned 退回/ --json", in: scratch)
      #expect(check.status == 1)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(check.output.utf8))
      #expect(answer.mustFix == 31)
      #expect(answer.findings.contains { $0.cell == "I25" && $0.sheet != nil && $0.value == "特困" })
      let made = try FileManager.default.contentsOfDirectory(
        atPath: scratch.appendingPathComponent("退回").path)
      #expect(made.sorted() == answer.files.compactMap(\.returned).sorted())
      #expect(made.contains("认定名单_需修改_34处.xlsx"))
      #expect(!made.contains { $0.hasPrefix("班级") })
      let shown = try run("gongshi sheet 退回/认定名单_需修改_34处.xlsx", in: scratch)
      #expect(shown.output.contains("特困"))
      // What comes back is read as the list that it is, with the same mistakes.
      _ = try run("cp 退回/认定名单_需修改_34处.xlsx aid/认定名单.xlsx", in: scratch)
      let again = try run("gongshi aid check aid", in: scratch)
      #expect(again.output.squeezed.contains("认定名单.xlsx 33 行 必须改 28 处"), "\(again.output)")
    }
  }

  @Test func `without findings nothing is written`() throws {
    try withScratchFolder { scratch in
      try copyCounty("hiring", to: scratch)
      let check = try run("gongshi hiring check hiring --returned 退回", in: scratch)
      #expect(check.status == 0)
      #expect(!FileManager.default.fileExists(atPath: scratch.appendingPathComponent("退回").path))
    }
  }

  @Test func `a folder without any of the files is refused`() throws {
    try withScratchFolder { scratch in
      let check = try run("gongshi aid check .", in: scratch)
      #expect(check.status == 1 && check.output.contains("[WORK-007]"), "\(check.output)")
    }
  }

  /// A county's folder with mistakes in three of its files.
  private func spoil(in scratch: URL) throws {
    try copyCounty("aid", to: scratch)
    let folder = scratch.appendingPathComponent("aid")
    try "联系电话: 12\n没有的事: 1\n".write(
      to: folder.appendingPathComponent("事项.yaml"), atomically: true, encoding: .utf8)
    let mistakes = repository.appendingPathComponent("Examples/aid.recognition/有错的名单.xlsx")
    try FileManager.default.copyItem(at: mistakes, to: folder.appendingPathComponent("认定名单.xlsx"))
    try Data(contentsOf: folder.appendingPathComponent("班级.xlsx"))
      .write(to: folder.appendingPathComponent("补发追回.xlsx"))
  }
}

private struct Answer: Decodable {
  struct File: Decodable {
    let file: String
    let returned: String?
  }

  struct Finding: Decodable {
    let cell: String?
    let sheet: String?
    let value: String?
  }

  let mustFix: Int
  let files: [File]
  let findings: [Finding]
}

extension String {
  /// With one blank where a table has several.
  fileprivate var squeezed: String {
    split(separator: " ").joined(separator: " ")
  }
}
