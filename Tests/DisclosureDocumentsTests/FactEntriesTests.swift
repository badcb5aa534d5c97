import Disclosure
import DisclosureDocuments
import Testing

@Suite struct FactEntriesTests {
  @Test func `what was written is what is read`() throws {
    let entries = try factEntries(
      yaml: """
        # 云溪县
        发布单位: 云溪县教育局
        联系电话: 0571-123
        成文日期: 2026-09-14
        公示天数: 007
        截止时间: 17:30
        盖章: yes
        备注: "A: B # C"
        引号: '它''们'
        空:
        依据:
          - 《甲》(一号)
          - 2026
        名单: [甲, 乙]
        地址: >-
          云溪县
          文教路

        """)
    #expect(
      entries == [
        FactEntry(name: "发布单位", values: ["云溪县教育局"], line: 2),
        FactEntry(name: "联系电话", values: ["0571-123"], line: 3),
        FactEntry(name: "成文日期", values: ["2026-09-14"], line: 4),
        FactEntry(name: "公示天数", values: ["007"], line: 5),
        FactEntry(name: "截止时间", values: ["17:30"], line: 6),
        FactEntry(name: "盖章", values: ["yes"], line: 7),
        FactEntry(name: "备注", values: ["A: B # C"], line: 8),
        FactEntry(name: "引号", values: ["它'们"], line: 9),
        FactEntry(name: "空", values: [""], line: 10),
        FactEntry(name: "依据", values: ["《甲》(一号)", "2026"], line: 11),
        FactEntry(name: "名单", values: ["甲", "乙"], line: 14),
        FactEntry(name: "地址", values: ["云溪县 文教路"], line: 15),
      ])
  }

  @Test(arguments: ["", "\n\n", "# 没有\n", "---\n"])
  func `a file that says nothing has no entries`(_ yaml: String) throws {
    #expect(try factEntries(yaml: yaml).isEmpty)
  }

  @Test func `a byte order mark and Windows line ends are no matter`() throws {
    let entries = try factEntries(yaml: "\u{FEFF}甲: 一\r\n乙: 二\r\n")
    #expect(
      entries == [
        FactEntry(name: "甲", values: ["一"], line: 1), FactEntry(name: "乙", values: ["二"], line: 2),
      ])
  }

  struct Example: CustomTestStringConvertible {
    let yaml: String
    /// `line:rule` of each finding.
    let findings: [String]
    let testDescription: String
  }

  @Test(arguments: [
    Example(yaml: "甲：一\n乙:二", findings: ["1:F-YAML-03", "2:F-YAML-03"], testDescription: "colons"),
    Example(yaml: "甲: 一\n乙", findings: ["2:F-YAML-03"], testDescription: "no colon"),
    Example(
      yaml: "甲:\t一\n\t乙: 二", findings: ["1:F-YAML-04", "2:F-YAML-04"], testDescription: "tabs"),
    Example(yaml: "甲: &a 一", findings: ["1:F-YAML-05"], testDescription: "anchor"),
    Example(yaml: "甲: *a", findings: ["1:F-YAML-05"], testDescription: "alias"),
    Example(
      yaml: "甲:\n  - 一\n  - *a", findings: ["3:F-YAML-05"], testDescription: "alias in a list"),
    Example(yaml: "甲: [一, *a]", findings: ["1:F-YAML-05"], testDescription: "alias in brackets"),
    Example(yaml: "&a 甲: 一", findings: ["1:F-YAML-05"], testDescription: "anchor on a name"),
    Example(yaml: "甲: !!int 1", findings: ["1:F-YAML-05"], testDescription: "tag"),
    Example(yaml: "甲: {乙: 二}", findings: ["1:F-YAML-05"], testDescription: "braces"),
    Example(
      yaml: "? 甲\n: 一", findings: ["1:F-YAML-05"], testDescription: "compound key"),
    Example(yaml: "甲:\n  乙: 二", findings: ["1:F-YAML-06"], testDescription: "a map in a map"),
    Example(yaml: "甲:\n  - - 一", findings: ["2:F-YAML-06"], testDescription: "a list in a list"),
    Example(yaml: "甲:\n  - 乙: 二", findings: ["1:F-YAML-06"], testDescription: "a map in a list"),
    Example(yaml: "甲: [[一]]", findings: ["1:F-YAML-05"], testDescription: "brackets in brackets"),
    Example(yaml: "甲:\n  [一]", findings: ["2:F-YAML-06"], testDescription: "bracket on a new line"),
    Example(
      yaml: "甲: 一\n乙: 二\n甲: 三\n\"甲\": 四", findings: ["3:F-YAML-07", "4:F-YAML-07"],
      testDescription: "a name twice"),
    Example(yaml: "甲: 一\n---\n乙: 二", findings: ["2:F-YAML-08"], testDescription: "two documents"),
    Example(yaml: "- 一\n- 二", findings: ["1:F-YAML-02"], testDescription: "only a list"),
    Example(yaml: "甲: \"一", findings: ["1:F-YAML-02"], testDescription: "open quote"),
    Example(yaml: "甲: 一: 二", findings: ["1:F-YAML-02"], testDescription: "two colons"),
    Example(yaml: "甲: \u{1}", findings: ["1:F-YAML-02"], testDescription: "control character"),
  ])
  func `a file says line by line what is wrong`(_ example: Example) {
    let error = #expect(throws: FactsFileError.self) { try factEntries(yaml: example.yaml) }
    #expect(error?.findings.map { "\($0.place.row ?? 0):\($0.rule)" } == example.findings)
  }

  @Test func `the words are for clerks`() {
    let error = #expect(throws: FactsFileError.self) { try factEntries(yaml: "发布单位：云溪县教育局") }
    #expect(
      error?.description
        == "第 1 行 “发布单位”:名称后面要用半角冒号,再空一格,请写成“发布单位: 内容”。[F-YAML-03]")
  }

  @Test func `a file is read up to a megabyte and no further`() throws {
    let line = "甲: " + String(repeating: "一", count: 100) + "\n#"
    let largest = line + String(repeating: "x", count: largestFactsFile.bytes - line.utf8.count)
    #expect(try factEntries(yaml: largest).count == 1)
    #expect(throws: FactsFileError.self) { try factEntries(yaml: largest + "x") }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Example(
        yaml: "甲: " + String(repeating: "[", count: 100_000), findings: ["1:F-YAML-05"],
        testDescription: "brackets in brackets"),
      Example(
        yaml: "甲:\n  " + String(repeating: "- ", count: 100_000), findings: ["2:F-YAML-06"],
        testDescription: "lists in lists"),
      Example(
        yaml: String(repeating: "甲: 一\n", count: 50_000),
        findings: ["0:F-YAML-01"], testDescription: "too many lines"),
      Example(
        yaml: String(repeating: "甲: 一\n", count: 2000),
        findings: (2...2000).map { "\($0):F-YAML-07" }, testDescription: "one name over and over"),
      Example(
        yaml: (0..<1000).map { String(repeating: " ", count: $0) + "甲:" }.joined(separator: "\n"),
        findings: (42...1000).map { "\($0):F-YAML-06" }, testDescription: "maps in maps"),
    ])
  func `hostile files are refused in good time`(_ example: Example) {
    let error = #expect(throws: FactsFileError.self) { try factEntries(yaml: example.yaml) }
    let found = error?.findings.map { "\($0.place.row ?? 0):\($0.rule)" } ?? []
    #expect(found.count == example.findings.count)
    #expect(found.prefix(3) == example.findings.prefix(3))
  }
}
