import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing

/// Papers for the file: a template filled from names and tables, without a publication.
@Suite struct RecordPaperTests {
  static let head = "标题: \"{{班级}}签领表\"\n主题: 签领表\n印章: 不盖章"

  /// From line 6 on.
  static let sound = """
    {{单位}}于{{成文日期}}退费。

    【签字表：签领】

    {{#说明}}
    {{说明}}
    {{/说明}}

    【落款】

    """

  static let table = textTable(["姓名", "金额", "签字"], ["王一", "30.00", "", "李二", "8.50", ""])

  func library(_ body: String = sound, head: String = head) -> TemplateLibrary {
    TemplateLibrary(builtIn: ["fees.test": "---\n\(head)\n---\n\(body)"])
  }

  func part(
    _ grade: PublicText, note: [PublicText] = [], tables: [RecordPaper.Table]? = nil
  ) -> RecordPaper.Part {
    RecordPaper.Part(
      texts: [.init("班级", [grade]), .init("说明", note, isOptional: true)],
      tables: tables ?? [.init("签领", Self.table)])
  }

  func paper(_ parts: [RecordPaper.Part]) -> RecordPaper {
    RecordPaper(template: "fees.test", issuer: "云溪县第一小学", date: "2027-01-15", parts: parts)
  }

  func problems(_ body: String = sound, head: String = head, _ part: RecordPaper.Part? = nil)
    -> [String]
  {
    do throws(TemplateError) {
      _ = try library(body, head: head).documents(for: paper([part ?? self.part("一年级1班")]))
      return []
    } catch {
      return error.problems.map { "\($0.line ?? 0):\($0.rule)" }
    }
  }

  @Test func `each part is a document with its own texts and tables`() throws {
    let documents = try library().documents(
      for: paper([part("一年级1班"), part("一年级2班", note: ["另有2人转学"])]))
    #expect(
      documents.map(outline) == [
        """
        title: 一年级1班签领表
        subject: 签领表
        paragraph: 云溪县第一小学于2027年1月15日退费。
        signing table: , 2 rows
        signature: ["云溪县第一小学"] 2027年1月15日

        """,
        """
        title: 一年级2班签领表
        subject: 签领表
        paragraph: 云溪县第一小学于2027年1月15日退费。
        signing table: , 2 rows
        paragraph: 另有2人转学
        signature: ["云溪县第一小学"] 2027年1月15日

        """,
      ])
    #expect(documents.allSatisfy { $0.fingerprint == nil })
  }

  @Test func `a signature may be left out when a table is signed`() {
    #expect(problems("{{班级}}\n【签字表：签领】\n") == [])
  }

  struct Example: CustomTestStringConvertible {
    let body: String
    let problems: [String]
    let testDescription: String
  }

  @Test(arguments: [
    Example(body: "【签字表：签领】", problems: [], testDescription: "a table to sign"),
    Example(body: "【表：签领】", problems: [], testDescription: "a table to read"),
    Example(body: "【表:签领】", problems: [], testDescription: "a narrow colon"),
    Example(
      body: "【表：签令】", problems: ["0:TPL-09", "6:TPL-07"], testDescription: "no such table"),
    Example(
      body: "【表：签领】\n【签字表：签领】", problems: ["7:TPL-07"], testDescription: "one table twice"),
    Example(body: "一个表也没有", problems: ["0:TPL-09"], testDescription: "a table left out"),
    Example(
      body: "见【表：签领】", problems: ["0:TPL-09", "6:TPL-07"], testDescription: "inside a line"),
    Example(
      body: "【表：签领】\n\n【名单】", problems: ["8:TPL-07"], testDescription: "what only a notice has"),
    Example(
      body: "【表：签领】\n\n【附件】", problems: ["8:TPL-07"], testDescription: "attachments of a paper"),
    Example(body: "【表：签领】\n{{班主任}}", problems: ["7:TPL-03"], testDescription: "unknown name"),
    Example(
      body: "【表：签领】\n{{说明}}", problems: ["7:TPL-04"], testDescription: "optional in the open"),
    Example(
      body: "【表：签领】\n\n13912345678", problems: ["8:TPL-11"], testDescription: "a private number"),
  ])
  func `a template of a paper is read strictly`(_ example: Example) {
    #expect(problems(example.body + "\n") == example.problems)
  }

  @Test func `a text that is required must be shown, and must have words`() {
    #expect(problems("【表：签领】\n", head: "标题: 签领表\n主题: 签领表\n印章: 盖章") == ["0:TPL-09"])
    let part = RecordPaper.Part(texts: [.init("班级", [])], tables: [.init("签领", Self.table)])
    #expect(problems("【表：签领】\n{{班级}}\n", head: "标题: 甲\n主题: 乙\n印章: 盖章", part) == ["7:TPL-10"])
  }

  @Test func `a paper has no attachments`() {
    let head = "标题: \"{{班级}}\"\n主题: 签领表\n附件: 名册"
    #expect(problems("【表：签领】\n", head: head) == ["0:TPL-02"])
  }

  @Test func `a name without a template is told`() {
    #expect(throws: TemplateError.self) {
      try TemplateLibrary(builtIn: [:]).documents(for: paper([part("一年级1班")]))
    }
  }

  @Test func `each part begins on a page of its own, and the file says what it is`() throws {
    let documents = try library().documents(
      for: paper([part("一年级1班"), part("一年级2班"), part("二年级1班")]))
    let file = try InspectedPDF(FinishedPDF(of: documents))
    defer { file.close() }
    #expect(file.pages.count == 3)
    for (page, title) in zip(file.pages, ["一年级1班签领表", "一年级2班签领表", "二年级1班签领表"]) {
      #expect(page.text.hasPrefix(title))
    }
    #expect(try file.properties.contains("签领表"))
    #expect(try !file.properties.contains("指纹"))
  }

  @Test func `rows to sign are as high as a hand needs, and a table to read is not`() throws {
    func pitch(_ directive: String) throws -> Double {
      let documents = try library("{{班级}}\n【\(directive)：签领】\n").documents(
        for: paper([part("一年级1班")]))
      let file = try InspectedPDF(FinishedPDF(of: documents))
      defer { file.close() }
      let words = file.pages[0]
      return try #require(words.words("李二").first).top - #require(words.words("王一").first).top
    }
    #expect(abs(try pitch("签字表") - points(millimetres: 9)) < 0.1)
    #expect(try pitch("表") < points(millimetres: 8))
  }
}
