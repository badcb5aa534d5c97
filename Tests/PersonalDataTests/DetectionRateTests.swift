import DisclosureTesting
import Foundation
import Testing
@testable import PersonalData

/// The rates that the page of this room states.
@Suite struct DetectionRateTests {
  /// A kind with a way to make one up and the ways in which it is written.
  struct Form: CustomTestStringConvertible {
    let kind: PrivateContent.Kind
    let testDescription: String
    let made: @Sendable (inout PersonalNumbers) -> String

    init(
      _ kind: PrivateContent.Kind, _ description: String,
      _ made: @escaping @Sendable (inout PersonalNumbers) -> String
    ) {
      self.kind = kind
      self.testDescription = description
      self.made = made
    }
  }

  private static let forms: [Form] = [
    Form(.residentID, "an ID") { $0.id() },
    Form(.residentID, "an ID with a small x") { $0.id().lowercased() },
    Form(.residentID, "an ID of full width") { wide($0.id()) },
    Form(.residentID, "an ID in three groups") { grouped($0.id(), [6, 8], by: " ") },
    Form(.residentID, "an ID with dashes") { grouped($0.id(), [6, 8], by: "-") },
    Form(.residentID, "an ID with dots") { grouped($0.id(), [6, 4, 4], by: ".") },
    Form(.residentID, "an ID with wide blanks") { grouped($0.id(), [3, 3, 4, 4], by: "\u{3000}") },
    Form(.residentID, "an ID digit by digit") {
      grouped($0.id(), Array(repeating: 1, count: 17), by: " ")
    },
    Form(.residentID, "an ID with invisible characters") {
      grouped($0.id(), [6, 8], by: "\u{200B}")
    },
    Form(.residentID, "a residence permit") { $0.residencePermit() },
    Form(.residentID, "an ID of fifteen digits") { $0.oldID() },
    Form(.studentNumber, "a pupil's number") { $0.studentNumber() },
    Form(.mobilePhone, "a mobile") { $0.mobile() },
    Form(.mobilePhone, "a mobile in groups") { grouped($0.mobile(), [3, 4], by: " ") },
    Form(.mobilePhone, "a mobile with dashes") { grouped($0.mobile(), [3, 4], by: "-") },
    Form(.mobilePhone, "a mobile of full width") { wide($0.mobile()) },
    Form(.mobilePhone, "a mobile with the country") { "+86 " + $0.mobile() },
    Form(.mobilePhone, "a mobile right behind the country") { "+86" + $0.mobile() },
    Form(.bankCard, "a card") { $0.bankCard() },
    Form(.bankCard, "a card by fours") { grouped($0.bankCard(), [4, 4, 4, 4], by: " ") },
    Form(.bankCard, "a card of full width") { wide($0.bankCard()) },
  ]

  private static let templates = [
    "#", "#。", "（#）", "张三#", "张三 #", "姓名：张三，号码：#，备注：无", "学生李小明(#)经审核符合条件",
    "见附件，#。其余从略。", "号码为#的申请人", "<td>#</td>", "{\"value\":\"#\"}", "张三,男,#,实验小学",
    "1.张三\t#\t三年级", "特此公示。\n#\n2026年9月28日", "《名单》#/2026", "家长：王芳　#", "“#”", "共2人：#、无",
    "经办人留存#，请勿外传", "请与#联系",
  ]

  @Test(arguments: forms)
  func `each form is found in a cell, always and surely`(_ form: Form) {
    var numbers = PersonalNumbers(seed: 7)
    for _ in 0..<200 {
      let number = form.made(&numbers)
      let found = PersonalDataDetector().findings(in: number)
      #expect(found.map(\.kind) == [form.kind], "\(number)")
      #expect(found.allSatisfy { $0.isCertain }, "\(number)")
    }
  }

  @Test(arguments: forms)
  func `each form is found in free text, with its place`(_ form: Form) {
    var numbers = PersonalNumbers(seed: 8)
    for template in Self.templates {
      for _ in 0..<10 {
        let number = form.made(&numbers)
        let text = template.replacingOccurrences(of: "#", with: number)
        let found = PersonalDataDetector().findings(in: text).filter(\.isCertain)
        #expect(found.map(\.kind) == [form.kind], "\(text)")
        for datum in found {
          let start = template.utf8.prefix { $0 != UInt8(ascii: "#") }.count
          #expect(datum.range.lowerBound >= start, "\(text)")
          #expect(datum.range.upperBound == start + number.utf8.count, "\(text)")
        }
      }
    }
  }

  @Test func `of the sentences of offices at most one in a hundred is taken for personal`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sentences = try String(
      contentsOf: folder.appendingPathComponent("Corpus/official.txt"), encoding: .utf8
    ).split(separator: "\n").map(String.init)
    #expect(sentences.count >= 500)
    let reported = sentences.filter { !PersonalDataDetector().findings(in: $0).isEmpty }
    let sure = reported.filter {
      PersonalDataDetector().findings(in: $0).contains { $0.isCertain }
    }
    #expect(sure == [])
    #expect(reported.count * 100 <= sentences.count, "\(reported)")
  }

  @Test func `what is kept of a number never gives it back`() {
    var numbers = PersonalNumbers(seed: 9)
    for form in Self.forms {
      for _ in 0..<50 {
        for datum in PersonalDataDetector().findings(in: form.made(&numbers)) {
          #expect(datum.masked.unicodeScalars.filter { $0 != "…" }.count <= 4)
        }
      }
    }
  }
}
