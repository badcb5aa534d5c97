import Foundation
import Testing

@testable import gongshi
import DisclosureStore

private let numbers = CheckedOffice.numbers

private func pupils(_ count: Int) -> [(name: String, number: String)] {
  (0..<count).map { ("学生\($0)", "") }
}

private func inOffice(_ body: (CheckedOffice, URL) throws -> Void) throws {
  try withScratchFolder { folder in try body(try CheckedOffice(in: folder), folder) }
}

@Suite struct CheckCommandsTests {
  @Test func `the same child in two schools is told to just these two, each its own row`() throws {
    try inOffice { office, folder in
      _ = try office.round([
        1: [("王小明", numbers[0]), ("李小红", numbers[1])], 2: [("王小明", numbers[0])],
        3: [("赵小刚", numbers[2])],
      ])
      let check = try run("gongshi bureau crosscheck C-2026-1 --data data -o 核对", in: folder)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("同一人 1 处"))
      #expect(!check.output.contains("王小明"))
      let letters = try contents(of: folder.appendingPathComponent("核对/核实函"))
      #expect(
        letters == ["330792101_云溪县第1小学_核实函.pdf", "330792102_云溪县第2小学_核实函.pdf"])
      let rows = try cells(ofFileAt: folder.appendingPathComponent("核对/核对结果.xlsx").path)
      #expect(rows.joined().contains("CROSS-001"))
      let written = try run("cat 核对/核对结果.json; strings -a 核对/核实函/*.pdf", in: folder)
      for number in numbers { #expect(!written.output.contains(number)) }
    }
  }

  @Test func `a round whose rows are gone, and two years at once, are refused in words`() throws {
    try inOffice { office, folder in
      let now = try office.round([1: [("王小明", numbers[0])]])
      let before = try office.round([1: [("王小明", numbers[0])]], year: 2025)
      let years = try run(
        "gongshi bureau crosscheck \(now) \(before) --data data -o 核对", in: folder)
      #expect(years.status == 1 && years.output.contains("[CROSS-051]"))
      try office.act { try $0.close(round: now) }
      try office.act { _ = try $0.empty(round: now) }
      let empty = try run("gongshi bureau crosscheck \(now) --data data -o 核对", in: folder)
      #expect(empty.status == 1 && empty.output.contains("[CROSS-052]"))
      #expect(try contents(of: folder) == ["data", "data.key"])
    }
  }

  @Test func `totals told by telephone are held against the lists`() throws {
    try inOffice { office, folder in
      _ = try office.round([1: pupils(3), 2: pupils(2)])
      try Data("学校标识码,学校名称,人次\n330792101,云溪县第1小学,4\n330792102,云溪县第2小学,2\n".utf8)
        .write(to: folder.appendingPathComponent("合计.csv"))
      let check = try run(
        "gongshi bureau crosscheck C-2026-0001 --reported 合计.csv --data data -o 核对 --json",
        in: folder)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("名单的人次3，报送的人次4，应当等于"))
      #expect(check.output.components(separatedBy: "CROSS-032").count == 2)
      try Data("学校名称,人次\n云溪县旧桥小学,4\n".utf8)
        .write(to: folder.appendingPathComponent("合计.csv"))
      let unknown = try run(
        "gongshi bureau crosscheck C-2026-0001 --reported 合计.csv --data data -o 核对", in: folder)
      #expect(unknown.status == 1 && unknown.output.contains("[CROSS-057]"))
    }
  }

  @Test func `a jump since last year is asked for until it is explained, and again when it moves`()
    throws
  {
    try inOffice { office, folder in
      let before = try office.round([1: pupils(20), 2: pupils(6), 4: pupils(9)], year: 2025)
      let now = try office.round([1: pupils(30), 2: [], 4: pupils(10)])
      let compare = "gongshi bureau compare \(now) --with \(before) --data data -o 对比"
      let asked = try run("\(compare) --json", in: folder)
      #expect(asked.status == 0, "\(asked.output)")
      #expect(asked.output.contains("CROSS-021") && asked.output.contains("CROSS-022"))
      let first = try run(compare, in: folder)
      #expect(first.output.contains("待说明 2 项"))
      #expect(first.output.contains("还没有收到、没有对比的 1 所:云溪县第3小学"))
      let register = folder.appendingPathComponent("对比/说明登记.xlsx").path
      let code = try #require(
        try cells(ofFileAt: register).first { $0.contains("CROSS-021") }?.first)
      try Data(
        """
        核对编号,规则,学校标识码,核对事项,学校说明,教育局意见
        \(code),CROSS-021,330792101,家庭经济困难学生认定名单：人次,合并了一所教学点,采纳

        """.utf8
      ).write(to: folder.appendingPathComponent("说明.csv"))
      let again = try run("\(compare) --explained 说明.csv", in: folder)
      #expect(again.output.contains("待说明 1 项,已采纳 1 项"), "\(again.output)")
      let letters = try contents(of: folder.appendingPathComponent("对比/核实函"))
      #expect(letters == ["330792102_云溪县第2小学_核实函.pdf"])
      let moved = try office.round([1: pupils(31), 2: [], 4: pupils(10)])
      let changed = try run(
        "gongshi bureau compare \(moved) --with \(before) --data data -o 对比 --explained 说明.csv",
        in: folder)
      #expect(changed.output.contains("待说明 1 项,数已变 1 项"), "\(changed.output)")
    }
  }

  @Test func `last year comes from a round or a sheet, not from both and not from neither`() throws
  {
    try inOffice { office, folder in
      let now = try office.round([1: pupils(3)])
      for options in ["", "--with C-2025-1 --last 上年.xlsx"] {
        let wrong = try run(
          "gongshi bureau compare \(now) \(options) --data data -o 对比", in: folder)
        #expect(wrong.status == 64, "\(wrong.output)")
      }
      let itself = try run(
        "gongshi bureau compare \(now) --with \(now) --data data -o 对比", in: folder)
      #expect(itself.status == 1 && itself.output.contains("[CROSS-054]"))
      let grants = try office.round([1: pupils(3)], kind: "aid.grants", year: 2025)
      let other = try run(
        "gongshi bureau compare \(now) --with \(grants) --data data -o 对比", in: folder)
      #expect(other.status == 1 && other.output.contains("[CROSS-053]"))
    }
  }

  @Test func `a place's rules need their source, and then hold`() throws {
    try inOffice { office, folder in
      let before = try office.round([1: pupils(20)], year: 2025)
      let now = try office.round([1: pupils(23)])
      let rules = folder.appendingPathComponent("规则.yaml")
      let compare =
        "gongshi bureau compare \(now) --with \(before) --rules 规则.yaml --data data -o 对比"
      let jump = "增减:\n  - 种类: aid.recognition\n    指标: 人次\n    超过: 10%\n    至少: 3\n"
      try Data(jump.utf8).write(to: rules)
      let unsourced = try run(compare, in: folder)
      #expect(unsourced.status == 1 && unsourced.output.contains("[CROSS-042]"))
      try Data("依据: 云溪县核对通知\n\(jump)".utf8).write(to: rules)
      let held = try run(compare, in: folder)
      #expect(held.output.contains("待说明 1 项"), "\(held.output)")
    }
  }
}

@Suite struct CheckRuleTests {
  @Test func `the rules of the two commands stand in their page, and no other`() throws {
    func rules(_ mark: Regex<(Substring, Substring)>, in line: String) throws -> Set<String> {
      let text = try run(line, in: repository).output
      return Set(text.matches(of: mark).map { String($0.output.1) })
    }
    let code = try rules(/"(CROSS-[0-9]{3})"/, in: "cat Sources/gongshi/Bureau/Checks/*.swift")
    let page = try rules(
      /\| (CROSS-[0-9]{3})/, in: "cat Sources/DisclosureBureau/DisclosureBureau.docc/Checking.md")
    #expect(code == page)
    #expect(code.count == 7)
  }
}

@Suite struct BureauExampleMakingTests {
  @Test func `the page of mistakes is what the program that makes them says`() throws {
    let made = try run(
      "PYTHONDONTWRITEBYTECODE=1 python3 Examples/bureau/make.py mistakes", in: repository)
    let page = repository.appendingPathComponent("Examples/bureau/mistakes.md")
    #expect(made.output == (try String(contentsOf: page, encoding: .utf8)))
  }

  @Test func `lists and registers of the made-up county are the same in every run`() throws {
    try withScratchFolder { folder in
      let make = "PYTHONDONTWRITEBYTECODE=1 python3 \(repository.path)/Examples/bureau/make.py"
      let made = try run(
        "for n in 1 2; do \(make) schools $n && \(make) registers $n; done && diff -r 1 2",
        in: folder)
      #expect(made.status == 0, "\(made.output)")
      #expect(
        try contents(of: folder.appendingPathComponent("1")) == [
          "上年汇总.xlsx", "公开登记.xlsx", "学校名录.xlsx", "扣分登记.xlsx", "报送合计.xlsx", "申诉登记.xlsx",
        ])
      let list = try cells(ofFileAt: folder.appendingPathComponent("1/学校名录.xlsx").path)
      #expect(list.count == 62)
    }
  }
}
