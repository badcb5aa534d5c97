import Disclosure
import DisclosureSheets
import Foundation
import PublicDraws
import Testing

/// `gongshi draw` from a list to a receipt; sources lie in a past that needs `--afterwards`, or in a
/// future that is not reached.
@Suite struct DrawCommandTests {
  @Test func `a list is committed, drawn, verified, and receipted`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      let committed = try run(
        "gongshi draw commit 名单.csv \(past) --afterwards -o 摇号.json", in: folder)
      #expect(committed.status == 0 && committed.output.contains("名单:30 个号,31 人;学位 10 个。"))
      #expect(committed.output.contains("[DRAW-021]"))
      let hash = try #require(committed.output.firstMatch(of: /承诺指纹:([0-9a-f]{64})/)?.1)
      let drawn = try run("gongshi draw run 摇号.json \(seeds) -o 结果.json -o 结果.xlsx", in: folder)
      #expect(drawn.status == 0 && drawn.output.contains("中签 10 个号,10 人"), "\(drawn.output)")
      let verified = try run(
        "gongshi draw verify 结果.json --commit \(hash.prefix(16)) --list 名单.csv", in: folder)
      #expect(verified.status == 0 && verified.output.hasSuffix("核验通过。请再到公开的来源核对种子。\n"))
      let receipt = try run(
        "gongshi draw receipt 结果.json --all --unit 云溪县教育局 -o 回执.pdf --json", in: folder)
      #expect(
        receipt.status == 0 && receipt.output.contains("\"receipts\": 30"), "\(receipt.output)")
      let text = try run("pdftotext 回执.pdf - | tr -d '\\n ' && pdfinfo 回执.pdf", in: folder).output
      #expect(text.contains(hash) && text.contains("编号A007的结果是") && text.contains("2名多胞胎"))
      #expect(text.contains(/Pages: +30\n/))
      let rows = try run("gongshi sheet 结果.xlsx --json", in: folder).output
      #expect(rows.contains("抽出次序") && rows.contains("候补第20"))
    }
  }

  @Test func `the result goes into the same file when no other is named, and only once`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      _ = try run("gongshi draw commit 名单.csv \(past) --afterwards -o 摇号.json", in: folder)
      let before = try run("gongshi draw verify 摇号.json", in: folder)
      #expect(before.status == 0 && before.output.contains("还没有摇号。"))
      #expect(try run("gongshi draw run 摇号.json \(seeds)", in: folder).status == 0)
      let after = try run("gongshi draw verify 摇号.json --json", in: folder)
      #expect(after.output.contains("\"drawn\": true"))
      let again = try run("gongshi draw run 摇号.json \(seeds)", in: folder)
      #expect(again.status == 1 && again.output.contains("DRAW-CMD-02"))
    }
  }

  @Test func `rows in another order and a workbook give the same commit hash`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      let rows = (1...30).reversed().map { place -> [Field] in
        [.empty, .text(number(place)), .integer(place == 7 ? 2 : 1)]
      }
      try writeListWorkbook(
        for: FormSubject(named: "摇号名单", id: "draw", drawListRoster), rows: rows, words: "名单",
        to: folder.appendingPathComponent("名单.xlsx").path)
      let outputs = try ["名单.csv", "名单.xlsx"].map {
        try run("gongshi draw commit \($0) \(past) --afterwards --dry-run --json", in: folder)
          .output
      }
      #expect(outputs[0] == outputs[1] && outputs[0].contains("commitHash"), "\(outputs)")
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("摇号.json").path))
    }
  }

  @Test func `a draw before its time is a rehearsal or nothing`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      let future = past.replacingOccurrences(of: "2026-", with: "2999-")
      let committed = try run("gongshi draw commit 名单.csv \(future) -o 摇号.json", in: folder)
      #expect(
        committed.status == 0 && !committed.output.contains("DRAW-021"), "\(committed.output)")
      let bytes = try Data(contentsOf: folder.appendingPathComponent("摇号.json"))
      let early = try run("gongshi draw run 摇号.json \(seeds)", in: folder)
      #expect(early.status == 1 && early.output.contains("DRAW-022"))
      let rehearsal = try run("gongshi draw run 摇号.json \(seeds) --dry-run", in: folder)
      #expect(rehearsal.status == 0 && rehearsal.output.hasPrefix("演练:结果不算数"))
      #expect(try Data(contentsOf: folder.appendingPathComponent("摇号.json")) == bytes)
    }
  }

  @Test func `a list whose source is known already is not committed`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      let late = try run("gongshi draw commit 名单.csv \(past) -o 摇号.json", in: folder)
      #expect(late.status == 1 && late.output.contains("DRAW-021"))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("摇号.json").path))
    }
  }

  @Test func `a changed record is told where, and is good for nothing else`() throws {
    try withScratchFolder { folder throws in
      try drawnRecord(in: folder)
      _ = try run(
        "sed 's/未中签/中签/; s/\"result\": \"候补\"/\"result\": \"中签\"/' 摇号.json > 改.json", in: folder)
      let verified = try run("gongshi draw verify 改.json", in: folder)
      #expect(verified.status == 1 && verified.output.contains("不一致  结果"), "\(verified.output)")
      #expect(verified.output.contains("[DRAW-077]") && verified.output.contains("[DRAW-078]"))
      let receipt = try run("gongshi draw receipt 改.json A001 --unit 局 -o 回执.pdf", in: folder)
      #expect(receipt.status == 1 && receipt.output.contains("DRAW-077"))
    }
  }

  @Test func `another list and another hash than the published are told apart`() throws {
    try withScratchFolder { folder throws in
      try drawnRecord(in: folder)
      _ = try run("sed 's/^A030,/B030,/' 名单.csv > 别的.csv", in: folder)
      let list = try run("gongshi draw verify 摇号.json --list 别的.csv", in: folder)
      #expect(list.status == 1 && list.output.contains("名单文件里有,记录里没有:B030(1 人)"))
      #expect(list.output.contains("记录里有,名单文件里没有:A030(1 人)"))
      for hash in ["0123456789abcdef", "12"] {
        let commit = try run("gongshi draw verify 摇号.json --commit \(hash)", in: folder)
        #expect(commit.status == 1 && commit.output.contains("DRAW-080"))
      }
    }
  }

  @Test(arguments: [
    ("run 摇号.json --seed 上证指数收盘价=3201.50", 1, "DRAW-030"),
    ("run 摇号.json --seed 骰子", 64, "来源=值"), ("run 摇号.json -o 结果.txt", 64, ".json"),
    ("run 摇号.json -o a.json -o b.json", 64, "-o"), ("run 没有.json", 1, "DRAW-CMD-01"),
    ("verify /dev/zero", 1, "DRAW-CMD-01"), ("verify 名单.csv", 1, "DRAW-060"),
    ("receipt 摇号.json A001 --unit 局 -o 回执.pdf", 1, "DRAW-CMD-03"),
    ("receipt 摇号.json --unit 局 -o 回执.pdf", 64, "--all"),
    ("receipt 摇号.json A001 --unit 局 -o 回执.txt", 64, ".pdf"),
    ("commit 名单.csv \(past) --method 抓阄 -o 新.json", 64, "抓阄"),
    ("commit 名单.csv \(past) --method 起始号加公差 -o 新.json", 64, "--when-repeated"),
    ("commit 名单.csv \(past) --when-repeated 停止 -o 新.json", 64, "--when-repeated"),
    ("commit 名单.csv \(past) --last-seats 抽签 -o 新.json", 64, "抽签"),
    ("commit 名单.csv \(past) --afterwards -o 新.txt", 64, ".json"),
    ("commit 名单.csv --title 甲 --seats 10 --published '2026-08-18 09:00' -o 新.json", 1, "DRAW-016"),
    ("commit 没有.csv \(past) --afterwards -o 新.json", 1, "SHEET"),
  ])
  func `wrong use is refused, and nothing is written`(
    _ line: String, _ code: Int, _ words: String
  ) throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      _ = try run("gongshi draw commit 名单.csv \(past) --afterwards -o 摇号.json", in: folder)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let bytes = try Data(contentsOf: folder.appendingPathComponent("摇号.json"))
      let made = try run("gongshi draw \(line)", in: folder)
      #expect(made.status == Int32(code) && made.output.contains(words), "\(made.output)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
      #expect(try Data(contentsOf: folder.appendingPathComponent("摇号.json")) == bytes)
    }
  }

  @Test func `a list of two schools is committed school by school`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      _ = try run(
        "sed -e '1s/^/组别,/' -e '2,16s/^/一小,/' -e '17,$s/^/二小,/' 名单.csv > 两校.csv", in: folder)
      let open = try run("gongshi draw commit 两校.csv \(past) --afterwards --dry-run", in: folder)
      #expect(open.status == 1 && open.output.contains("DRAW-006"), "\(open.output)")
      let one = "gongshi draw commit 两校.csv \(past) --afterwards --group 一小 -o 摇号.json"
      #expect(try run(one, in: folder).output.contains("名单:15 个号,16 人"))
      let same = try run("gongshi draw verify 摇号.json --list 两校.csv --group 一小", in: folder)
      let other = try run("gongshi draw verify 摇号.json --list 两校.csv --group 二小", in: folder)
      #expect(same.status == 0 && other.status == 1 && other.output.contains("DRAW-079"))
    }
  }

  @Test func `a number that stands in two rows is told with its row`() throws {
    try withScratchFolder { folder throws in
      try "摇号编号,人数\nA001,\nA002,\nA001,\n".write(
        to: folder.appendingPathComponent("名单.csv"), atomically: true, encoding: .utf8)
      let twice = try run("gongshi draw commit 名单.csv \(past) --afterwards --dry-run", in: folder)
      #expect(twice.status == 1 && twice.output.contains("编号“A001”和第 2 行重复"), "\(twice.output)")
      #expect(twice.output.contains("第 4 行") && twice.output.contains("[DRAW-002]"))
    }
  }

  @Test func `random numbers come from a list of their own`() throws {
    try withScratchFolder { folder throws in
      try writeList(to: folder)
      let lines = (1...30).map { "\(number($0)),\(1000 - $0)" }
      try ("摇号编号,随机数\n" + lines.joined(separator: "\n") + "\n").write(
        to: folder.appendingPathComponent("随机数.csv"), atomically: true, encoding: .utf8)
      let plan =
        "--title 摇号 --seats 10 --published '2026-08-18 09:00' --source '公证处=2026-08-21 09:00'"
      _ = try run(
        "gongshi draw commit 名单.csv \(plan) --method 随机数排序 --last-seats 停止 --afterwards -o 摇号.json",
        in: folder)
      let drawn = try run("gongshi draw run 摇号.json --numbers 随机数.csv", in: folder)
      #expect(drawn.output.contains("前十个:A030、A029、A028"), "\(drawn.output)")
      #expect(try run("gongshi draw verify 摇号.json", in: folder).status == 0)
    }
  }
}

private let past =
  "--title 一年级摇号 --seats 10 --published '2026-08-18 09:00' "
  + "--source '上证指数收盘价=2026-08-20 15:00=####.##' --source '现场骰子=2026-08-21 09:00=# # # # #' "
  + "--last-seats 跳过该组给下一号"

private let seeds = "--seed 上证指数收盘价=3201.50 --seed '现场骰子=3 5 2 6 1'"

private func number(_ place: Int) -> String { "A0" + (place < 10 ? "0" : "") + "\(place)" }

/// Thirty numbers, the seventh for twins.
private func writeList(to folder: URL) throws {
  let lines = (1...30).map { "\(number($0)),\($0 == 7 ? "2" : "")" }
  try ("摇号编号,人数\n" + lines.joined(separator: "\n") + "\n").write(
    to: folder.appendingPathComponent("名单.csv"), atomically: true, encoding: .utf8)
}

private func drawnRecord(in folder: URL) throws {
  try writeList(to: folder)
  _ = try run("gongshi draw commit 名单.csv \(past) --afterwards -o 摇号.json", in: folder)
  _ = try run("gongshi draw run 摇号.json \(seeds)", in: folder)
}
