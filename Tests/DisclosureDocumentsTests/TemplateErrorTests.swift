import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing

/// What a template may not be, each with the words that the office reads.
@Suite struct TemplateErrorTests {
  struct Example: CustomTestStringConvertible {
    let body: String
    /// `line:rule` of each problem.
    let problems: [String]
    let testDescription: String
  }

  /// A body in which nothing is wrong and every fact is named, from line 4 to line 7.
  static let sound =
    "{{依据}}{{受理部门}}{{联系人}}{{联系电话}}{{通讯地址}}{{受理时间}}{{监督电话}}{{招聘项目}}{{公示期}}\n【名单】\n【落款】\n\n"

  func problems(in library: TemplateLibrary, rows: Int = 1) throws -> [String] {
    let publication = try samplePublication(rows: rows)
    do throws(TemplateError) {
      _ = try library.document(for: publication, kind: sampleKind(), fingerprint: "f")
      return []
    } catch {
      return error.problems.map { "\($0.line ?? 0):\($0.rule)" }
    }
  }

  @Test func `a sound template has no problems`() throws {
    #expect(try problems(in: library(body: Self.sound)) == [])
  }

  @Test(arguments: [
    Example(body: "{{联系电活}}", problems: ["8:TPL-03"], testDescription: "unknown name"),
    Example(
      body: "{{#联系电活}}有{{/联系电活}}", problems: ["8:TPL-03"], testDescription: "unknown section"),
    Example(body: "{{电子邮箱}}", problems: ["8:TPL-04"], testDescription: "optional fact in the open"),
    Example(
      body: "{{#电子邮箱}}{{电子邮箱}}{{/电子邮箱}}", problems: [],
      testDescription: "optional fact in its section"),
    Example(
      body: "{{^电子邮箱}}{{电子邮箱}}{{/电子邮箱}}", problems: ["8:TPL-04"],
      testDescription: "optional fact where it is missing"),
    Example(
      body: "{{#电子邮箱}}\n有", problems: ["8:TPL-05"], testDescription: "section without an end"),
    Example(
      body: "有{{/电子邮箱}}", problems: ["8:TPL-05"], testDescription: "end without a section"),
    Example(
      body: "{{#电子邮箱}}{{#依据}}{{/电子邮箱}}{{/依据}}", problems: ["8:TPL-05"],
      testDescription: "crossed sections"),
    Example(body: "{{.}}", problems: ["8:TPL-05"], testDescription: "a dot outside a section"),
    Example(body: "{{#依据}}{{.}}{{/依据}}", problems: [], testDescription: "a dot inside a section"),
    Example(body: "一\n{{人数", problems: ["9:TPL-06"], testDescription: "tag without an end"),
    Example(body: "人数}}", problems: ["8:TPL-06"], testDescription: "end of a tag without a tag"),
    Example(body: "{{{人数}}}", problems: ["8:TPL-06"], testDescription: "three braces"),
    Example(body: "{{&人数}}", problems: ["8:TPL-06"], testDescription: "unescaped value"),
    Example(body: "{{> 页脚}}", problems: ["8:TPL-06"], testDescription: "partial"),
    Example(body: "{{=<% %>=}}", problems: ["8:TPL-06"], testDescription: "other delimiters"),
    Example(body: "{{}}", problems: ["8:TPL-06"], testDescription: "no name"),
    Example(body: "甲\u{E000}1\u{E001}乙", problems: ["8:TPL-06"], testDescription: "private use"),
    Example(body: "甲\u{1B}乙", problems: ["8:TPL-06"], testDescription: "control character"),
    Example(body: "【签名】", problems: ["8:TPL-07"], testDescription: "unknown directive"),
    Example(body: "见【名单】", problems: ["8:TPL-07"], testDescription: "directive inside a line"),
    Example(body: "# 【名单】", problems: ["8:TPL-07"], testDescription: "directive in a heading"),
    Example(body: "- 【名单】", problems: ["8:TPL-07"], testDescription: "directive in a list"),
    Example(body: "**【名单】**", problems: ["8:TPL-07"], testDescription: "directive in bold"),
    Example(body: "【落款】", problems: ["8:TPL-07"], testDescription: "two signatures"),
    Example(body: "请填【姓名】一栏", problems: [], testDescription: "brackets that are words"),
    Example(
      body: "<b>粗</b>", problems: ["8:TPL-08", "8:TPL-08"], testDescription: "HTML in a line"),
    Example(body: "<script>\n\n一", problems: ["8:TPL-08"], testDescription: "HTML as a block"),
    Example(body: "<!-- 一 -->", problems: ["8:TPL-08"], testDescription: "HTML comment"),
    Example(body: "![图](a.png)", problems: ["8:TPL-08"], testDescription: "picture"),
    Example(body: "[网](http://a.cn)", problems: ["8:TPL-08"], testDescription: "link"),
    Example(body: "<http://a.cn>", problems: ["8:TPL-08"], testDescription: "bare link"),
    Example(body: "[一]: http://a.cn", problems: ["8:TPL-08"], testDescription: "target of a link"),
    Example(body: "`一`", problems: ["8:TPL-08"], testDescription: "code"),
    Example(body: "    一", problems: ["8:TPL-08"], testDescription: "indented by four"),
    Example(body: "> 一", problems: ["8:TPL-08"], testDescription: "quotation"),
    Example(body: "*一*", problems: ["8:TPL-08"], testDescription: "italics"),
    Example(body: "一\n\n---\n", problems: ["10:TPL-08"], testDescription: "rule"),
    Example(body: "一\n---\n", problems: ["8:TPL-08"], testDescription: "heading by dashes"),
    Example(body: "一  \n二", problems: ["8:TPL-08"], testDescription: "forced line end"),
    Example(body: "#### 一", problems: ["8:TPL-08"], testDescription: "fourth level"),
    Example(body: "### 一", problems: [], testDescription: "third level"),
    Example(body: "- 一\n  - 二", problems: ["8:TPL-08"], testDescription: "list in a list"),
    Example(body: "- 一\n二", problems: ["9:TPL-08"], testDescription: "words below an item"),
    Example(
      body: "**《通知》**的", problems: ["8:TPL-08"], testDescription: "stars that are printed as stars"),
    Example(body: "《**通知**》的", problems: [], testDescription: "stars inside the marks"),
    Example(body: "**甲\n乙**", problems: ["8:TPL-08"], testDescription: "bold over two lines"),
    Example(
      body: "电话13800138000", problems: ["8:TPL-11"], testDescription: "mobile phone in the words"),
    Example(
      body: "证号11010519491231002X", problems: ["8:TPL-11"],
      testDescription: "ID number in the words"),
    Example(
      body: "138**0013**8000", problems: ["8:TPL-11"], testDescription: "phone cut up by bold type"),
    Example(
      body: "{{无此}}\n<b>\n{{也无}}", problems: ["8:TPL-03", "10:TPL-03"],
      testDescription: "every unknown name at once"),
    Example(
      body: "{{#电子邮箱}}\n一\n二\n{{/电子邮箱}}\n*三*", problems: ["12:TPL-08"],
      testDescription: "the line below a section that is left out"),
    Example(
      body: "{{! 一\n二 }}\n*三*", problems: ["10:TPL-08"],
      testDescription: "the line below a comment of two lines"),
  ])
  func `a template says line by line what is wrong`(_ example: Example) throws {
    let found = try problems(in: library(body: Self.sound + example.body))
    #expect(found == example.problems)
  }

  @Test(arguments: [
    "{{监督电话}}", "{{公示期}}", "【名单】\n", "【落款】\n",
  ])
  func `a template without what a notice must say is refused`(
    _ omitted: String
  ) throws {
    let body = Self.sound.split(separator: omitted, omittingEmptySubsequences: false).joined()
    #expect(try problems(in: library(body: body)) == ["0:TPL-09"])
  }

  @Test func `both days in place of the period's sentence will do`() throws {
    let body = Self.sound.split(separator: "{{公示期}}").joined(separator: "{{起始日}}至{{截止日}}")
    #expect(try problems(in: library(body: body)) == [])
  }

  @Test(arguments: [
    ("", "1:TPL-02"), ("标题: ''", "1:TPL-02"), ("标题：公示", "2:F-YAML-03"),
    ("标题: 公示\n印章: 要", "3:TPL-02"), ("标题: 公示\n印张: 盖章", "3:TPL-02"),
    ("标题: 公示\n附件: 名单", "0:TPL-09"), ("标题: 公示\n附件: '{{人数}}'", "3:TPL-02"),
    ("标题: 公示\n主题: 13800138000", "1:TPL-11"),
  ])
  func `the head of a template is checked too`(_ head: String, _ expected: String) throws {
    let found = try problems(in: library(body: Self.sound, head: head))
    #expect(found == [expected])
  }

  @Test func `a template without a head says so`() throws {
    let library = TemplateLibrary(builtIn: ["hiring.proposed": Self.sound])
    #expect(try problems(in: library) == ["1:TPL-02"])
  }

  @Test func `the words name the template, the line, the name and what was meant`() throws {
    let error = #expect(throws: TemplateError.self) {
      try library(body: Self.sound + "{{联系电活}}").document(
        for: try samplePublication(rows: 1), kind: sampleKind(), fingerprint: "f")
    }
    #expect(
      error?.description == "模板“hiring.proposed”第 8 行:没有“联系电活”这个名称,是不是要写“联系电话”。[TPL-03]")
  }

  @Test func `a kind without a template says which file to add`() throws {
    let error = #expect(throws: TemplateError.self) {
      try TemplateLibrary(builtIn: [:]).document(
        for: try samplePublication(rows: 1), kind: sampleKind(), fingerprint: "f")
    }
    #expect(error?.problems.map(\.rule) == ["TPL-01"])
    #expect(error?.description.contains("hiring.proposed.md") == true)
  }

  @Test func `a folder's file stands in for the built-in one, and must belong to a kind`() throws {
    let own = try builtIn.overridden(by: ["hiring.proposed": "---\n标题: 甲\n---\n" + Self.sound])
    #expect(try problems(in: own) == [])
    let document = try own.document(
      for: try samplePublication(rows: 1), kind: sampleKind(), fingerprint: "f")
    #expect(document.subject.text == "拟聘用人员公示")
    #expect(document.blocks.count == 3)
    let error = #expect(throws: TemplateError.self) {
      try builtIn.overridden(by: ["hiring.propose": "x"])
    }
    #expect(error?.description.contains("是不是要写“hiring.proposed”") == true)
  }

  @Test func `a required fact without a value is told by its name`() throws {
    let publication = try samplePublication(rows: 1, facts: ["联系人": []])
    let error = #expect(throws: TemplateError.self) {
      try builtIn.document(for: publication, kind: sampleKind(), fingerprint: "f")
    }
    #expect(error?.problems.map(\.rule) == ["TPL-10"])
  }
}
