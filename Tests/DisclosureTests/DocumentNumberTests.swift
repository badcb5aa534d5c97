import DisclosureTesting
import Testing

@testable import Disclosure

@Suite struct DocumentNumberTests {
  @Test(
    arguments: [
      ("常教财〔2022〕17号", "常教财〔2022〕17号"),
      ("常教财【2012】17号", "常教财〔2012〕17号"),
      ("常价费[2011]124号 常财综[2011]30号", "常价费〔2011〕124号 常财综〔2011〕30号"),
      ("《教育收费公示制度》（计价格〔2002〕792号）", "计价格〔2002〕792号"),
      ("发改价格(2010)1619号", "发改价格〔2010〕1619号"),
      ("张小政〔 2022 〕 第 073 号", "张小政〔2022〕73号"),
      ("开教发【2022】55", "开教发〔2022〕55号"),
      ("根据泸龙府办函〔2020〕49号和云教财〔2026〕5号", "泸龙府办函〔2020〕49号 云教财〔2026〕5号"),
      ("宣政办秘〔２０１６〕２６３号", "宣政办秘〔2016〕263号"),
    ])
  func `a number is read however its brackets are written`(_ text: String, _ numbers: String) {
    #expect(
      DocumentNumber.all(in: text).map(\.number.description).joined(separator: " ") == numbers)
  }

  @Test(
    arguments: [
      "国务院令第652号", "小学（2022）1班", "〔2022〕17号", "价费字〔92〕179号", "常教财〔2022〕号", "",
      "常教财〔22022〕17号", "常教财〔2022】17号", "常教财〔2022〕0号",
    ])
  func `what is no document number is left alone`(_ text: String) {
    #expect(DocumentNumber.all(in: text) == [])
    #expect(DocumentNumber.normalised(text) == text)
  }

  @Test
  func `only the official form is well formed, and normalising brings it about`() {
    #expect(DocumentNumber.all(in: "常教财〔2022〕17号").map(\.isWellFormed) == [true])
    for text in ["常教财【2022】17号", "常教财〔2022〕第17号", "常教财〔2022〕017号", "常教财〔2022〕17"] {
      #expect(DocumentNumber.all(in: text).map(\.isWellFormed) == [false])
      #expect(DocumentNumber.normalised("见\(text)。") == "见常教财〔2022〕17号。")
    }
  }

  @Test
  func `the import puts a cell's numbers into their form and says so`() {
    let spec = ColumnSpec(
      "basis", "收费依据", .text, checks: [.documentNumbers], privacy: .open(.practice("测试")),
      width: 20, example: "云教财〔2026〕5号")
    let item = ColumnSpec(
      "item", "收费项目", .text, privacy: .open(.practice("测试")), width: 20, example: "住宿费")
    let roster = Roster(name: "名单", columns: [spec, item])
    let result = imported(
      ["常教财【2012】17号", "常教财〔2012〕17号"].map { ["收费依据": $0, "收费项目": "住宿费"] }, as: roster)
    #expect(result.records.map { $0.fields[0] } == [.text("常教财〔2012〕17号"), .text("常教财〔2012〕17号")])
    #expect(result.normalisations.map(\.reason) == ["文号写成统一格式"])
  }
}
