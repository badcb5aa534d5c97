import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct OutlineTests {
  @Test func `levels, lists, texts and lines are read as they were written`() throws {
    let read = try outline(
      yaml: """
        # 一个事项
        代码: awards
        公示期:
          天数: 5   # 五天
          依据:
            文件: 《办法》
        栏目:
          - 表头: 姓名
            别名: [名字, 学生姓名]
            说明: "写全名: 不加空格"
          - 表头: '家长''称呼'
            示例:
        签批:
        - 经办人
        - 1.0
        文字: |
          # 一、范围
          {{#名称}}
            *缩进*：- [x]: &y

          {{/名称}}
        印章: 盖章

        """)
    #expect(
      goldenLines(read) == [
        "2 代码: awards", "3 公示期", "4   天数: 5", "5   依据", "6     文件: 《办法》", "7 栏目", "8   -",
        "8     表头: 姓名", "9     别名", "9       - 名字", "9       - 学生姓名", "10     说明: 写全名: 不加空格",
        "11   -", "11     表头: 家长'称呼", "12     示例: ", "13 签批", "14   - 经办人", "15   - 1.0",
        "16 文字: # 一、范围⏎{{#名称}}⏎  *缩进*：- [x]: &y⏎⏎{{/名称}}⏎", "22 印章: 盖章",
      ])
  }

  /// Line, indented name and text of everything in the outline.
  private func goldenLines(_ outline: Outline, _ indent: String = "") -> [String] {
    guard case .map(let members) = outline.content else { return [] }
    return members.flatMap { member -> [String] in
      lines(of: member.value, "\(member.line) \(indent)\(member.name)", indent)
    }
  }

  private func lines(of value: Outline, _ head: String, _ indent: String) -> [String] {
    switch value.content {
    case .text(let text): return ["\(head): \(text.replacing("\n", with: "⏎"))"]
    case .map: return [head] + goldenLines(value, indent + "  ")
    case .list(let items):
      let below = indent + "  "
      return [head]
        + items.flatMap { item -> [String] in
          guard case .text(let text) = item.content else {
            return ["\(item.line) \(below)-"] + goldenLines(item, below + "  ")
          }
          return ["\(item.line) \(below)- \(text)"]
        }
    }
  }

  struct Example: CustomTestStringConvertible {
    let yaml: String
    /// `line:rule` of each finding.
    let findings: [String]
    let testDescription: String

    init(_ yaml: String, _ findings: String..., by testDescription: String) {
      self.yaml = yaml
      self.findings = findings
      self.testDescription = testDescription
    }
  }

  @Test(arguments: [
    Example("甲：一\n乙:二", "1:F-YAML-03", "2:F-YAML-03", by: "colons"),
    Example("甲: 一\n  乙", "2:F-YAML-03", by: "a text that goes on without |"),
    Example("甲:\t一\n\t乙: 二", "1:F-YAML-04", "2:F-YAML-04", by: "tabs"),
    Example("甲: |\n  一\t二", "2:F-YAML-04", by: "a tab in a text"),
    Example("甲: |\n  \u{1}", "2:F-YAML-02", by: "a control character in a text"),
    Example("甲: &a 一\n乙: *a", "1:F-YAML-05", "2:F-YAML-05", by: "anchor and alias"),
    Example("甲:\n  - &a 乙: 一", "2:F-YAML-05", by: "anchor on a name"),
    Example("甲:\n  <<: *a", "2:F-YAML-05", by: "merge"),
    Example("甲: !!int 1", "1:F-YAML-05", by: "tag"),
    Example("甲: {乙: 二}", "1:F-YAML-05", by: "braces"),
    Example("? 甲\n: 一", "1:F-YAML-05", by: "compound name"),
    Example(": 一", "1:F-YAML-02", by: "no name"),
    Example("甲: >\n  一", "1:F-YAML-05", "2:F-YAML-03", by: "folded text"),
    Example("甲: |2\n   一", "1:F-YAML-05", "2:F-YAML-03", by: "a text with its own indent"),
    Example("%YAML 1.1\n---\n甲: 一", "1:F-YAML-05", by: "directive"),
    Example("甲: %a", "1:F-YAML-05", by: "a mark kept for later"),
    Example("\"甲\": 一", "1:F-YAML-09", by: "a name in quotes"),
    Example("甲: \"一\n  二\"", "1:F-YAML-09", "2:F-YAML-03", by: "a quote over two lines"),
    Example("甲: '一' 二", "1:F-YAML-09", by: "words behind a quote"),
    Example("甲: [一,\n  二]", "1:F-YAML-06", "2:F-YAML-03", by: "brackets over two lines"),
    Example("甲: [\"一]\n乙: |\n  二\"]", "1:F-YAML-06", by: "a quote in brackets"),
    Example("甲: [[一]]", "1:F-YAML-06", by: "brackets in brackets"),
    Example("甲: [乙: 一]", "1:F-YAML-06", by: "a map in brackets"),
    Example("甲:\n  - - 一", "2:F-YAML-06", by: "a list in a list"),
    Example("甲:\n  -\n    一", "2:F-YAML-10", "3:F-YAML-03", by: "a dash alone"),
    Example(String(repeating: " ", count: 41) + "甲: 一", "1:F-YAML-06", by: "too far to the right"),
    Example("甲: 一\n乙: 二\n甲: 三", "3:F-YAML-07", by: "a name twice"),
    Example(
      "表:\n  - 头: 一\n    宽: 1\n  - 头: 二\n    宽: 2\n    宽: 3\n宽: 4", "6:F-YAML-07",
      by: "a name twice in one item, and in others too"),
    Example("表:\n  头: 一\n  身:\n    头: 二\n  头: 三", "5:F-YAML-07", by: "a name twice around another"),
    Example("甲: 一\n---\n乙: 二", "2:F-YAML-08", by: "two documents"),
    Example("- 一\n- 二", "1:F-YAML-02", by: "only a list"),
    Example("甲: 一: 二", "1:F-YAML-02", by: "two colons"),
    Example("甲: 一\n  乙: 二", "2:F-YAML-02", by: "a map under a text"),
  ])
  func `a file says line by line what is wrong`(_ example: Example) {
    let error = #expect(throws: FactsFileError.self) { try outline(yaml: example.yaml) }
    #expect(error?.findings.map { "\($0.place.row ?? 0):\($0.rule)" } == example.findings)
  }

  /// Lines after | are not looked through, so nothing may look like such a line and be none.
  @Test(arguments: [
    "      甲: \"x\n 乙: |\n  z\"\n      丙: *a", "甲: 'x\n  乙: |\n    '\n    *a : b",
    "甲: x\n  乙: |\n    *a", "甲: [x,\n 乙: |\n   *a ]", "# 甲: |\n  乙: *a", "甲: \\\n 乙: |\n  *a",
    "? |\n  *a\n: x", "甲: | x\n  *a: b", "甲: |\n乙: *a", "- |\n- *a", "- 甲: |\n  *a",
    "- 甲: |\n  乙: *a",
  ])
  func `no alias gets through behind the look of a text`(_ yaml: String) {
    let error = #expect(throws: FactsFileError.self) { try outline(yaml: yaml) }
    #expect(error?.findings.isEmpty == false)
  }

  @Test func `a file is read up to a megabyte and two thousand lines, and no further`() throws {
    let line = "甲: " + String(repeating: "一", count: 100) + "\n#"
    let largest = line + String(repeating: "x", count: largestFactsFile.bytes - line.utf8.count)
    #expect(try outline(yaml: largest).line == 1)
    #expect(throws: FactsFileError.self) { try outline(yaml: largest + "x") }
    let text = "甲: |\n" + String(repeating: "  一\n", count: largestFactsFile.lines - 1)
    #expect(try outline(yaml: text).line == 1)
    #expect(throws: FactsFileError.self) { try outline(yaml: text + "  二\n") }
  }

  @Test(arguments: [
    "甲: " + String(repeating: "[", count: 100_000),
    "甲:\n  " + String(repeating: "- ", count: 100_000),
    (0..<1000).map { String(repeating: " ", count: $0) + "甲:" }.joined(separator: "\n"),
    "甲: &a [一]\n" + (0..<1000).map { "乙\($0): [*a, *a, *a]" }.joined(separator: "\n"),
    "甲: \"" + String(repeating: "\\", count: 100_001),
  ])
  func `hostile files are refused`(_ yaml: String) {
    #expect(throws: FactsFileError.self) { try outline(yaml: yaml) }
  }
}
