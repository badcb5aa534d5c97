import Foundation
import Testing

@testable import gongshi

@Suite struct CommandWordsTests {
  @Test(arguments: [
    ("check", "错误:还要写 <kind>"),
    ("chekc", "错误:多写了 chekc,或者拼错了"),
    ("check hiring.proposed a.xlsx --shet 1", "错误:没有选项 --shet,是不是 --sheet?"),
    ("check hiring.proposed a.xlsx --sheet", "错误:--sheet <sheet> 后面还要写值"),
    ("check hiring.proposed a.xlsx b c", "错误:多写了 2 个参数,或者拼错了:b、c"),
    ("check hiring.proposed a.xlsx --json=1", "错误:选项 --json 后面不写值,现在写了 1。"),
    ("check x a.xlsx", "错误:<kind> 写成“x”不对:没有“x”这种公示。"),
    (
      "notice hiring.proposed a.xlsx --facts f -o d --posted 明天",
      "错误:--posted <posted> 写成“明天”不对:"
    ),
  ])
  func `wrong use is told in Chinese`(_ arguments: String, _ words: String) throws {
    let run = try run("gongshi \(arguments)", in: FileManager.default.temporaryDirectory)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix(words) == true, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("用法:gongshi") })
    #expect(lines.last?.hasPrefix("  详细说明:gongshi") == true)
    #expect(run.status == 64)
  }

  @Test(arguments: ["", "check", "notice", "hiring", "aid", "period", "sheet"])
  func `no help has an English word of the library`(_ command: String) throws {
    let run = try run("gongshi \(command) --help", in: FileManager.default.temporaryDirectory)
    #expect(run.output.contains("用法:gongshi") && run.status == 0)
    for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show help", "See '"] {
      #expect(!run.output.contains(word), "\(word)")
    }
  }

  @Test func `our own words stay as they are`() {
    for words in ["没有“甲”这种公示。", "gongshi check hiring.proposed 名单.xlsx", "Error is a name"] {
      #expect(inChinese(words) == words)
    }
  }
}
