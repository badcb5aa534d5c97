import Disclosure
import DisclosureTesting
import Testing
import PersonalData

@Suite struct PrivacyTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    let kind: PrivateContent.Kind?
    let testDescription: String
  }

  @Test(arguments: [
    Example(text: "11010519491231002X", kind: .residentID, testDescription: "an ID number"),
    Example(
      text: "证号110105194912310021在此", kind: .residentID,
      testDescription: "a misspelt ID gives away as much"),
    Example(
      text: "１１０１０５１９４９１２３１００２Ｘ", kind: .residentID, testDescription: "full-width digits"),
    Example(text: "110105194913310021", kind: nil, testDescription: "no such month in it"),
    Example(text: "110105491231002", kind: .residentID, testDescription: "an old ID number"),
    Example(text: "G11010519491231002X", kind: .studentNumber, testDescription: "a pupil's number"),
    Example(text: "电话13800138000。", kind: .mobilePhone, testDescription: "a mobile number"),
    Example(text: "12800138000", kind: nil, testDescription: "no mobile begins with 12"),
    Example(text: "138001380001", kind: nil, testDescription: "twelve digits are no mobile"),
    Example(text: "1380013800", kind: nil, testDescription: "ten digits are none either"),
    Example(text: "6222020000000000003", kind: nil, testDescription: "19 digits, Luhn wrong"),
    Example(text: "4111111111111111", kind: .bankCard, testDescription: "16 digits, Luhn right"),
    Example(text: "12341622743089253P", kind: nil, testDescription: "a credit code is public"),
    Example(text: "国办发明电〔2025〕7号", kind: nil, testDescription: "a document number"),
    Example(text: "0579-00000001", kind: nil, testDescription: "an office's landline"),
    Example(text: "2026-09-28 2026-10-10", kind: nil, testDescription: "two days"),
    Example(text: "", kind: nil, testDescription: "nothing"),
  ])
  func `the scanner finds private numbers and only those`(_ example: Example) {
    #expect(
      PrivateContent.first(in: example.text, of: PrivateContent.Kind.all)?.kind == example.kind)
  }

  @Test func `the excerpt tells where, not what`() throws {
    let found = PrivateContent.first(in: "11010519491231002X", of: PrivateContent.Kind.all)
    #expect(found?.excerpt == "11…2X")
  }

  @Test func `a text with a private number cannot become public`() {
    #expect(throws: PrivateContent.self) { try PublicText(scanning: "13800138000") }
  }

  @Test(arguments: [
    ("张三", "张*"), ("张小三", "张*三"), ("欧阳三", "欧阳*"), ("欧阳小三", "欧阳*三"), ("欧阳", "欧*"),
    ("司马相如", "司马*如"), ("张", "*"), ("阿卜杜拉", "阿**拉"), ("𠮷田小三", "𠮷**三"),
  ])
  func `a name is masked as usual`(_ name: String, _ masked: String) throws {
    #expect(try PublicText(masking: name, with: .name).text == masked)
  }

  @Test func `a mask never lengthens a name and always hides something`() throws {
    for length in 1...8 {
      let name = String("欧阳上官小明大勇".prefix(length))
      let masked = try PublicText(masking: name, with: .name).text
      #expect(masked.count <= name.count)
      #expect(masked.contains("*"))
    }
  }
}
