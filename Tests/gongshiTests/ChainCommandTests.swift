import ArgumentParser
import Disclosure
import Foundation
import Testing

@testable import gongshi

/// The commands that every chain has, as the program has them.
@Suite struct ChainCommandTests {
  @Test func `every step of a chain is a subcommand, under its id and its name`() {
    let commands = Contest.subcommands.map { $0.configuration }
    #expect(
      commands.map(\.commandName) == [
        "start", "status", "check", "rank", "seats", "notice", "schemes",
      ])
    #expect(commands[3].aliases == ["合成成绩"])
    #expect(commands[3].discussion.contains("达到合格线的入围"))
    #expect(commands[3].discussion.contains("缺考.xlsx(没有可以不放)"))
  }

  @Test func `every help has three examples`() {
    for command in Contest.subcommands {
      let examples = command.configuration.discussion.split(separator: "\n")
        .count { $0.hasPrefix("  gongshi general \(command.configuration.commandName ?? "")") }
      #expect(examples == 3, "\(command)")
    }
  }

  @Test(arguments: [
    ("hiring", "招聘"), ("aid", "资助"),
  ])
  func `a folder is begun, looked at, and made a notice from`(_ name: String, _ alias: String)
    throws
  {
    try withScratchFolder { folder throws in
      let begun = try run("gongshi \(name) start '我的 文件夹' --json", in: folder)
      #expect(begun.status == 0, "\(begun.output)")
      #expect(begun.output.contains("事项.yaml"))
      let status = try run("gongshi \(alias) 进度 '我的 文件夹'", in: folder)
      #expect(status.status == 0 && status.output.contains("待办"), "\(status.output)")
      let notice = try run(
        "gongshi \(name) notice '我的 文件夹' 没有这种 --posted 2026-09-28", in: folder)
      #expect(notice.status == 64 && notice.output.contains("没有“没有这种”"))
    }
  }

  @Test func `a notice that is refused says what to type again`() throws {
    try withScratchFolder { folder throws in
      try copyCounty("hiring", to: folder)
      let again = "gongshi hiring notice hiring hiring.announcement --posted 2026-03-09 --again"
      let refused = try run("sed -i /^联系人/d hiring/事项.yaml && \(again)", in: folder)
      #expect(refused.status == 1, "\(refused.output)")
      #expect(refused.output.hasSuffix("有 1 处必须改。\n下一步:改好后再运行 \(again)\n"), "\(refused.output)")
    }
  }

  @Test(arguments: [
    ("gongshi hiring status 没有", 1, "WORK-001"), ("gongshi hiring status", 64, ""),
    ("gongshi hiring schemes 没有", 1, "WORK-005"), ("gongshi hiring schemes", 0, ""),
    ("gongshi hiring schemes --json", 0, "\"schemes\""), ("gongshi hiring 没有", 64, ""),
    ("gongshi aid start 夹 --scheme 没有 --json", 1, "WORK-005"),
    (
      "gongshi hiring notice . hiring.proposed --posted 2026-09-28 --replace --again", 64, "--again"
    ), ("gongshi hiring notice . proposed --posted 2026-09-28", 1, "WORK-002"),
  ])
  func `codes and words say what went wrong`(_ line: String, _ code: Int, _ words: String) throws {
    try withScratchFolder { folder throws in
      let made = try run(line, in: folder)
      #expect(made.status == Int32(code), "\(made.output)")
      #expect(words.isEmpty || made.output.contains(words), "\(made.output)")
    }
  }
}
