import DisclosureTesting
import Testing
@testable import PersonalData

@Suite struct OtherKindTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    /// Kind and whether it is certain; empty when nothing is found.
    let found: [String]

    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }

    var testDescription: String { text }
  }

  private func described(_ found: [PersonalDatum]) -> [String] {
    found.map { ($0.isCertain ? "" : "?") + $0.kind.rawValue }
  }

  @Test(arguments: [
    Example("护照号码：E12345678", "护照号"), Example("护照EA1234567", "护照号"), Example("护照K1234567", "护照号"),
    Example("E12345678", "?护照号"), Example("持G61234567者", "?护照号"), Example("G20261234"),
    Example("E1234567"), Example("E123456789"), Example("AE12345678"), Example("护照办理请致电82345678"),
    Example("港澳居民来往内地通行证：H12345678", "通行证号"), Example("H1234567801", "?通行证号"),
    Example("M12345678", "?通行证号"), Example("台胞证号码 12345678", "通行证号"),
    Example("台湾居民来往大陆通行证号：0012345678", "通行证号"), Example("货号12345678"), Example("H20260928"),
    Example("K12345678"), Example("EA1048576"),
  ])
  func `passports and permits are certain behind their name`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(in: example.text)) == example.found)
  }

  @Test(arguments: [
    Example("家庭电话：0571-88001234", "座机号"), Example("家长联系电话（0571）88001234", "座机号"),
    Example("宅电88001234", "座机号"), Example("监护人电话057188001234", "座机号"),
    Example("0571-88001234", "?座机号"), Example("(0571)88001234", "?座机号"),
    Example("联系电话：0571-88001234"), Example("监督电话：0571-88001234转8001"),
    Example("监督电话 88001234"), Example("88001234"), Example("0571-8800123" + "45"),
    Example("家庭困难学生资助热线：0571-88001234"),
  ])
  func `fixed telephones are a person's behind a word that says so`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(in: example.text)) == example.found)
  }

  @Test(arguments: [
    Example("a.b@example.com", "?电子邮箱"), Example("发至zhang_3@163.com。", "?电子邮箱"),
    Example("个人邮箱：zhang3@163.com", "电子邮箱"), Example("ａ＠ｂ．ｃｎ", "?电子邮箱"),
    Example("13800138000@139.com", "电子邮箱"), Example("监督邮箱：jw@163.com"),
    Example("rsk@yunxi.gov.cn"), Example("icon@2x.png"), Example("a@b"), Example("@张三"),
    Example("a@.com"), Example("1@2.3"),
  ])
  func `addresses of e-mail are found, the government's are not`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(in: example.text)) == example.found)
  }

  @Test(arguments: [
    Example("浙A12345", "?车牌号"), Example("车牌浙A·D1234。", "?车牌号"), Example("浙AD12345", "?车牌号"),
    Example("粤B1234学", "?车牌号"), Example("浙A1234"), Example("浙A1234567"), Example("浙I12345"),
    Example("浙教A12345"), Example("京ICP备12345678号"), Example("浙ABCDE1"),
  ])
  func `licence plates are found, never surely`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(in: example.text)) == example.found)
  }

  @Test(arguments: [
    Example("家庭住址：柳城镇文一路12号3幢2单元501室", "住址"), Example("现住址为幸福小区3号楼501室", "住址"),
    Example("户籍地址：兰溪市游埠镇下王村12组", "住址"), Example("家庭住址：兰溪市游埠镇下王村", "?住址"),
    Example("文一路12号3幢2单元501室", "?住址"), Example("幸福小区3幢501室", "?住址"),
    Example("家庭住址、联系电话应当填写完整"), Example("住址：不公开"), Example("地址：文一路12号"),
    Example("教学楼3幢501室"), Example("行政中心2号楼301室"), Example("文一路1—199号"),
    Example("办公地址：文一路12号3幢2单元501室"),
    Example("家庭住址与户籍地址不一致的，以第3号公告为准"),
  ])
  func `homes are found, offices are not`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(in: example.text)) == example.found)
  }

  @Test(arguments: [
    Example("330106199003071234", "身份证号"), Example("3.30106199003071E+17", "身份证号"),
    Example("3.301061990030712E17", "身份证号"), Example("1234567890123456", "长数字"),
    Example("123456789012345"), Example("1234567890123456.5", "长数字"), Example("1.1666666666666667"),
    Example("1.2345678901234567E-5"), Example("0.13800138000123456"), Example("13800138000", "手机号"),
    Example("1.3800138005E10", "手机号"), Example("1.3800138005E+10", "手机号"),
    Example("13800138000.0", "手机号"), Example("-1234567890123456", "长数字"), Example("46023"),
    Example("44052418800101001", "长数字"), Example("6222020000000000", "长数字"), Example(""),
    Example("1E+400", "长数字"), Example("1E+4000"), Example("3.93E+17", "长数字"),
    Example("1E999", "长数字"),
  ])
  func `a figure of sixteen digits is reported whatever it is`(_ example: Example) {
    let found = PersonalDataDetector().findings(in: example.text, isNumberCell: true)
    #expect(described(found) == example.found)
  }

  @Test func `a right identity number in a figure is called by its name`() {
    var numbers = PersonalNumbers(seed: 3)
    for _ in 0..<50 {
      let id = numbers.id()
      guard !id.hasSuffix("X") else { continue }
      let found = PersonalDataDetector().findings(in: id, isNumberCell: true)
      #expect(described(found) == ["身份证号"])
    }
  }

  @Test(arguments: [
    Example("13800138000_张三.jpg", "手机号"), Example("张三_440524188001010014_体检表.pdf", "身份证号"),
    Example("张三_440524_18800101_0014.pdf", "身份证号"), Example("IMG_20260315_103015123.jpg"),
    Example("微信图片_20260928103015.png"), Example("mmexport1758000000000.jpg"),
    Example("公示（2026）12号.pdf"),
  ])
  func `names of files are read with their low lines`(_ example: Example) {
    #expect(described(PersonalDataDetector().findings(inFileName: example.text)) == example.found)
  }

  @Test(arguments: [
    "13800138000", "0571-88001234", "(0571)88001234", "057188001234", "+86 138 0013 8000",
    "jyk@yunxi.example", "JYK@yunxi.example", "家庭电话88001234",
  ])
  func `what an office made public itself is not reported`(_ text: String) {
    let detector = PersonalDataDetector(
      knownOfficial: ["13800138000", "0571-88001234转8001", "jyk@yunxi.example"])
    #expect(detector.findings(in: text) == [])
    #expect(!PersonalDataDetector().findings(in: text).isEmpty)
  }

  @Test func `a known number hides no other`() {
    let detector = PersonalDataDetector(knownOfficial: ["13800138000"])
    #expect(described(detector.findings(in: "13800138001")) == ["手机号"])
    #expect(described(detector.findings(in: "13800138000，13900139000")) == ["手机号"])
  }

  @Test(arguments: [
    Example("330106199003071230", "身份证号"), Example("编号330106199003071230", "?身份证号"),
    Example("身份证号330106199003071230", "身份证号"), Example("390106199003071230", ""),
    Example("330106199013071230", ""), Example("33010620250928123", ""),
    Example("残疾人证号：44052418800101001443", "身份证号"), Example("330106250315001", "?身份证号"),
    Example("330106450315001", "身份证号"), Example("33010645031500", ""),
    Example("0086 13800138000", "手机号"), Example("8613800138000", "手机号"),
    Example("编号8613800138000", "?手机号"), Example("tel13800138000", "手机号"),
    Example("abc13800138000", ""), Example("a13800138000f", ""), Example("0.13800138000", "?手机号"),
    Example("1.13800138000", "手机号"), Example("120.13800138000", "?手机号"),
    Example("156 2345 6789 1234 2345 3456", "?手机号"), Example("2026-138-0013-8000", ""),
    Example("4111111111111111", "银行卡号"), Example("4111-1111-1111-1111", "银行卡号"),
    Example("4111111111111112", ""), Example("银行卡号4111111111111112", "?银行卡号"),
    Example("2026092810301512", ""), Example("2026-09-28 2026-10-10", ""),
  ])
  func `numbers are certain where form, check and words agree`(_ example: Example) {
    let found = described(PersonalDataDetector().findings(in: example.text))
    #expect(found == example.found.filter { !$0.isEmpty })
  }
}
