import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

struct StandardExample: Sendable, CustomTestStringConvertible {
  let line: String
  let yuan: Int?
  let unit: AidProgramme.Unit
  var testDescription: String { line }

  init(_ line: String, _ yuan: Int?, _ unit: AidProgramme.Unit = .term) {
    self.line = line
    self.yuan = yuan
    self.unit = unit
  }
}

private let tiers = [
  "普通高中国家助学金 一档 1650元/生·学期", "普通高中国家助学金 二档 1150元/生·学期", "普通高中国家助学金 三档 650元/生·学期",
]

@Suite struct GrantStandardTests {
  @Test(arguments: [
    StandardExample("普通高中国家助学金 一档 650元/生·学期", 650),
    StandardExample("高中助学金 一档 1300元/年", 1300, .year),
    StandardExample("义务教育寄宿生生活补助 小学 1250元/生·学年", 1250, .year),
    StandardExample("中职国家奖学金 6000元/生·次", 6000, .once),
    StandardExample("学前教育资助 一类 1000元/学期", 1000),
    StandardExample("普通高中国家助学金 650元", nil),
    StandardExample("普通高中国家助学金 一档 650", nil),
    StandardExample("普通高中国家助学金 650元/生·月", nil),
    StandardExample("普通高中国家助学金 特困档 650元/学期", nil),
    StandardExample("普通高中国家助学金一档650元/学期", nil),
    StandardExample("不知道的项目 650元/学期", nil),
    StandardExample("普通高中国家助学金 0元/学期", nil),
    StandardExample("普通高中国家助学金 650.005元/学期", nil),
  ])
  func `a line is programme, stage or tier, and rate`(_ example: StandardExample) {
    let read = GrantStandard(parsing: example.line)
    #expect(read?.rate == example.yuan.map { Amount(fen: $0 * 100) })
    if example.yuan != nil { #expect(read?.unit == example.unit) }
  }

  @Test func `a year's rate is paid in halves`() throws {
    let year = try #require(GrantStandard(parsing: "普通高中国家助学金 三档 1300元/年"))
    #expect(year.perTerm == Amount(fen: 650_00))
    let odd = try #require(GrantStandard(parsing: "普通高中国家助学金 三档 1300.01元/年"))
    #expect(odd.perTerm == nil)
  }

  private func checks(_ rows: [[String: String]], _ standards: [String]) throws -> [String] {
    let content = try aidContent("aid.grants", rows, facts: ["档次标准": standards])
    return try aidKind("aid.grants").checksInShort(content)
  }

  @Test func `a list by its standards has no findings`() throws {
    let rows = [
      grant(1, ["资助档次": "一档", "金额（元）": "1650"]), grant(2, ["资助档次": "三档", "金额（元）": "650"]),
      grant(3, ["资助档次": "二档"]),
    ]
    #expect(try checks(rows, tiers) == [])
  }

  @Test func `a tier is one of the programme's`() throws {
    #expect(try checks([grant(1, ["资助档次": "一等"])], tiers) == ["AID-012 row 2 tier"])
    #expect(try checks([grant(1)], tiers) == ["AID-012 row 2 tier"])
    let free = grant(1, ["资助项目": "普通高中免学杂费", "资助档次": "一档"])
    #expect(try checks([free], ["普通高中免学杂费 800元/学期"]) == ["AID-012 row 2 tier"])
  }

  @Test func `a tier that no standard names is said once, whatever the sums`() throws {
    let rows = [1, 2, 3].map { grant($0, ["资助档次": $0 == 2 ? "一档" : "四档", "金额（元）": "650"]) }
    let own = ["普通高中国家助学金 一档 1300元/年", "普通高中国家助学金 二档 3300元/年"]
    #expect(try checks(rows, own) == ["AID-012 row 2 tier"])
  }

  @Test func `a line that is not understood is the only thing said`() throws {
    let found = try checks([grant(1, ["资助档次": "一等"])], ["普通高中国家助学金650元"])
    #expect(found == ["AID-013 档次标准"])
  }

  @Test func `a programme without its standard is mentioned once`() throws {
    let rows = [grant(1), grant(2), grant(3, ["资助项目": "普通高中免学杂费"])]
    #expect(try checks(rows, ["普通高中免学杂费 800元/学期"]) == ["AID-014 档次标准"])
  }

  @Test(arguments: [("1650", []), ("1650.00", []), ("1149.99", ["AID-016 row 2 amount"])])
  func `a sum is what its tier pays in a term`(_ sum: String, _ expected: [String]) throws {
    #expect(try checks([grant(1, ["资助档次": "一档", "金额（元）": sum])], tiers) == expected)
  }

  @Test func `sums of stages are told apart by no column, so that any stage's will do`() throws {
    let standards = ["义务教育寄宿生生活补助 小学 1250元/年", "义务教育寄宿生生活补助 初中 1500元/年"]
    let rows = ["625", "750"].enumerated().map {
      grant($0 + 1, ["资助项目": "义务教育寄宿生生活补助", "年级": "六年级", "金额（元）": $1])
    }
    #expect(try checks(rows, standards) == [])
  }

  @Test(arguments: [
    ("1750元/生·学期", []), ("3500元/年", []), ("1750.01元/学期", ["AID-104 档次标准"]),
    ("600元/学期", []), ("599.99元/学期", ["AID-104 档次标准"]),
  ])
  func `tiers lie inside the bounds in force`(_ rate: String, _ expected: [String]) throws {
    let unit = rate.contains("年") ? "2300元/年" : "1150元/学期"
    let standards = ["普通高中国家助学金 一档 \(rate)", "普通高中国家助学金 二档 \(unit)"]
    #expect(try checks([grant(1, ["资助档次": "二档"])], standards) == expected)
  }

  @Test func `below the State's rate is to be explained`() throws {
    let row = grant(1, ["资助项目": "义务教育寄宿生生活补助", "年级": "三年级"])
    #expect(try checks([row], ["义务教育寄宿生生活补助 小学 625元/学期"]) == [])
    #expect(
      try checks([row], ["义务教育寄宿生生活补助 小学 500元/学期"]) == ["AID-105 档次标准"])
  }
}
