import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// A spelling of a standard and what it says.
struct Spelling: Sendable, CustomTestStringConvertible {
  let text: String
  let rate: FeeStandard.Rate
  var unit: FeeUnit.Span?
  var payers: String?
  var testDescription: String { text }
}

private func yuan(_ yuan: Int) -> Amount { Amount(fen: yuan * 100) }

@Suite struct FeeStandardTests {
  @Test(arguments: [
    Spelling(text: "150", rate: .fixed(yuan(150))),
    Spelling(text: "150元", rate: .fixed(yuan(150))),
    Spelling(text: "1,200.50元", rate: .fixed(Amount(fen: 120_050))),
    Spelling(text: "每生每月390元", rate: .fixed(yuan(390)), unit: .month),
    Spelling(text: "每月650元", rate: .fixed(yuan(650)), unit: .month),
    Spelling(text: "每天16元", rate: .fixed(yuan(16)), unit: .day),
    Spelling(text: "1200元/生/学年", rate: .fixed(yuan(1200)), unit: .year),
    Spelling(text: "小学5370元/期·生", rate: .fixed(yuan(5370)), unit: .term, payers: "小学"),
    Spelling(text: "1-9年级8元", rate: .fixed(yuan(8)), payers: "1-9年级"),
    Spelling(text: "小学15", rate: .fixed(yuan(15)), payers: "小学"),
    Spelling(text: "最高不超过300", rate: .ceiling(yuan(300))),
    Spelling(text: "不超过70元", rate: .ceiling(yuan(70))),
    Spelling(text: "≤60元", rate: .ceiling(yuan(60))),
    Spelling(text: "70元以内", rate: .ceiling(yuan(70))),
    Spelling(text: "不得超140元/套", rate: .ceiling(yuan(140)), unit: .piece),
    Spelling(text: "按实收取", rate: .atCost), Spelling(text: "以支定收", rate: .atCost),
    Spelling(text: "教材定价", rate: .atCost), Spelling(text: "据实结算", rate: .atCost),
    Spelling(text: "0", rate: .free), Spelling(text: "0元", rate: .free),
    Spelling(text: "免收", rate: .free), Spelling(text: "免费", rate: .free),
  ])
  func `boards write a standard in many ways`(_ spelling: Spelling) throws {
    let read = try FeeStandard.read(spelling.text)
    #expect(read.rate == spelling.rate)
    #expect(read.unit?.span == spelling.unit)
    #expect(read.payers == spelling.payers)
  }

  @Test(arguments: [
    ("小学生80元；初中生100元", ["小学生80", "初中生100"]), ("80/100", ["80", "100"]),
    ("一年级60元、二年级80元、三年级90元", ["一年级60", "二年级80", "三年级90"]),
    ("8元或10元", ["8", "或10"]),
  ])
  func `several standards are several lines`(_ text: String, _ parts: [String]) {
    #expect(throws: FeeStandard.Fault.several(parts)) { try FeeStandard.read(text) }
  }

  @Test(arguments: ["60—80元", "60元-80元", "60至80元", "60~80"])
  func `a span is not what a school takes`(_ text: String) {
    #expect(throws: FeeStandard.Fault.span(text)) { try FeeStandard.read(text) }
  }

  @Test(arguments: [
    "", "另定", "政府定价", "300元左右", "1.255元", "-5元", "每生每月390元/学期", "十元", "每人390元",
  ])
  func `anything else is not guessed`(_ text: String) {
    #expect(throws: FeeStandard.Fault.unreadable) { try FeeStandard.read(text) }
  }
}

@Suite struct FeeUnitTests {
  @Test(arguments: [
    ("元/生·学期", FeeUnit.Span.term), ("元/期·生", .term), ("每生每学期", .term), ("元/生·月", .month),
    ("元/生.月", .month), ("元/生/学年", .year), ("元/生·套", .piece), ("元/本", .piece), ("每生每天", .day),
    ("元/人·餐", .use), ("元/课时", .use),
  ])
  func `units are read in any order and with any mark`(_ text: String, _ span: FeeUnit.Span) {
    #expect(FeeUnit(parsing: text)?.span == span)
  }

  @Test(arguments: ["", "元", "元/生", "元/生·月·学期", "元/学分", "生/月/次"])
  func `a unit without a length, or with two, is none`(_ text: String) {
    #expect(FeeUnit(parsing: text) == nil)
  }
}
