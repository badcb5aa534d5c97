import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a notice reads as approved in plain text`(_ kind: String) throws {
    let text = plainText(of: try sampleDocument(kind: kind))
    #expect(goldenDifference(text, "\(kind).txt") == nil)
  }

  @Test func `columns line up whatever the names are`() throws {
    let names: [PublicText] = ["张三", "欧阳𠮷", "Anna", "阿依古丽·买买提", ""]
    let columns = [
      PublicColumn(header: "姓名", type: .text, width: 10),
      PublicColumn(header: "金额", type: .amount, width: 10),
    ]
    let cells = names.enumerated().flatMap { index, name -> [PublicCell] in
      [.text(name), .amount(Amount(fen: index * 100_000))]
    }
    let document = NoticeDocument(
      title: "公示",
      blocks: [
        .table(PublicTable(title: "表", columns: columns, cells: cells, orderWords: ""))
      ], issuer: "局", subject: "公示", fingerprint: "f")
    let lines = plainText(of: document).split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines[6...].prefix { !$0.isEmpty }
    #expect(rows.count == 5)
    #expect(Set(rows.map { displayWidth($0) }) == [displayWidth("阿依古丽·买买提") + 2 + 7])
    #expect(rows.first.map { String($0) } == "张三" + String(repeating: " ", count: 16) + "0.00")
    #expect(rows.last.map { String($0) } == String(repeating: " ", count: 17) + "4000.00")
  }

  @Test func `attachments and several issuers stand under one another`() {
    let document = NoticeDocument(
      title: "公示",
      blocks: [
        .addressee("各学校："), .attachments(["甲表", "乙表"]),
        .signature(.init(issuers: ["云溪县教育局", "云溪县财政局人事科"], date: "2026年9月1日", hasSeal: true)),
      ], issuer: "局", subject: "公示", fingerprint: "ab12")
    let expected = """
      \(String(repeating: " ", count: 34))公示

      各学校：

      　　附件：1.甲表
      　　　　　2.乙表

      \(String(repeating: " ", count: 53))云溪县教育局
      \(String(repeating: " ", count: 50))云溪县财政局人事科
      \(String(repeating: " ", count: 53))2026年9月1日

      本公示指纹：ab12

      """
    #expect(plainText(of: document) == expected)
  }
}
