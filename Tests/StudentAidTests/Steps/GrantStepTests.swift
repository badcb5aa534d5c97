import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func recognised(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  senior(serial, ["认定档次": "困难"].merging(changes) { $1 })
}

private func granted(
  _ pupils: [[String: String]], candidates: [[String: String]]? = nil,
  _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(
    of: grantStep,
    [(AidFile.recognised, pupils)] + (candidates.map { [(AidFile.candidates, $0)] } ?? []),
    changes)
}

@Suite struct GrantStepTests {
  @Test func `tiers follow from levels, sums are half of a year`() {
    let result = granted([
      recognised(1, ["认定档次": "特别困难"]), recognised(2), recognised(3, ["认定档次": "一般困难"]),
    ])
    #expect(result.inShort == [])
    #expect(
      result.cells(AidFile.grants, "资助项目", "姓名", "资助档次", "金额（元）", "认定档次", "是否优先对象")
        == [
          "普通高中国家助学金 李二 一档 1650.00 特别困难 否", "普通高中国家助学金 李三 二档 1150.00 困难 否",
          "普通高中国家助学金 李四 三档 650.00 一般困难 否",
        ])
    #expect(
      result.summary[0] == "普通高中国家助学金:3 人(一档 1 人、二档 1 人、三档 1 人),本学期 3450.00 元,平均正好 2300.00 元/学年")
    #expect(
      result.summary.suffix(4) == [
        "档次标准:", "  - 普通高中国家助学金 一档 3300元/生·学年", "  - 普通高中国家助学金 二档 2300元/生·学年",
        "  - 普通高中国家助学金 三档 1300元/生·学年",
      ])
  }

  @Test func `the standards it prints are those that the notice takes, stage by stage`() {
    let pupils = [
      recognised(1, ["年级": "三年级", "是否寄宿": "否"]), recognised(2, ["年级": "八年级", "是否寄宿": "否"]),
    ]
    let result = granted(
      pupils, ["资助项目": ["非寄宿生生活补助"], "资助标准": [], "标准依据": [], "档次对应": []])
    let lines = result.summary.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    #expect(lines == ["义务教育非寄宿生生活补助 小学 625元/生·学年", "义务教育非寄宿生生活补助 初中 750元/生·学年"])
    #expect(
      lines.map { GrantStandard(parsing: $0)?.perTerm } == [
        Amount(fen: 31_250), Amount(fen: 37_500),
      ]
    )
  }

  @Test func `unequal outer tiers are told with their distance from the mean`() {
    let result = granted([recognised(1, ["认定档次": "特别困难"]), recognised(2)])
    #expect(result.summary[0].hasSuffix(",全年比平均标准 2300.00 元/学年多 1000.00 元"))
  }

  @Test func `boarders and others of compulsory schooling have their own subsidies`() {
    let pupils = [
      recognised(1, ["年级": "三年级", "是否寄宿": "是"]), recognised(2, ["年级": "三年级", "是否寄宿": "否"]),
      recognised(3, ["年级": "八年级", "是否寄宿": "是"]), recognised(4, ["年级": "八年级", "是否寄宿": "否"]),
    ]
    let changes = [
      "资助项目": ["义务教育寄宿生生活补助", "非寄宿生生活补助"], "资助标准": [], "标准依据": [], "档次对应": [],
    ]
    let result = granted(pupils, changes)
    #expect(result.inShort == [])
    #expect(
      result.cells(AidFile.grants, "资助项目", "姓名", "资助档次", "金额（元）") == [
        "义务教育寄宿生生活补助 李二 - 625.00", "义务教育寄宿生生活补助 李四 - 750.00",
        "义务教育非寄宿生生活补助 李三 - 312.50", "义务教育非寄宿生生活补助 李五 - 375.00",
      ])
    let unsaid = granted([recognised(1, ["年级": "三年级"])], changes)
    #expect(unsaid.inShort == ["AID-157 认定名单.xlsx 2"])
  }

  private let waiver = [
    "资助项目": ["普通高中国家助学金", "普通高中免学杂费"],
    "资助标准": (trialSettings["资助标准"] ?? []) + ["普通高中免学杂费 800元/学期"],
  ]

  @Test func `whom a fee is waived for must be said`() {
    let pupils = [recognised(1, ["困难类型": "残疾学生"]), recognised(2), recognised(3, ["困难类型": "孤儿"])]
    #expect(granted(pupils, waiver).inShort == ["AID-158 项目对象"])
    func waived(_ who: String) -> [String] {
      granted(pupils, waiver.merging(["项目对象": ["普通高中免学杂费 \(who)"]]) { $1 })
        .cells(AidFile.grants, "资助项目", "姓名", "金额（元）").filter { $0.hasPrefix("普通高中免学杂费") }
    }
    #expect(waived("优先对象") == ["普通高中免学杂费 李二 800.00", "普通高中免学杂费 李四 800.00"])
    #expect(waived("孤儿") == ["普通高中免学杂费 李四 800.00"])
    #expect(waived("全部认定对象").count == 3)
  }

  @Test func `what is missing is asked for once, at its setting`() {
    let pupils = [recognised(1), recognised(2)]
    #expect(granted(pupils, ["资助标准": [], "标准依据": []]).inShort == ["AID-102 资助标准"])
    #expect(granted(pupils, ["档次对应": []]).inShort == ["AID-159 档次对应"])
    #expect(
      granted(pupils, ["档次对应": ["普通高中国家助学金 困难 一等"]]).inShort == ["AID-159 档次对应"])
  }

  @Test func `a school whose stage nothing tells is asked for once`() {
    let pupils = [recognised(1, ["年级": "2026级"]), recognised(2, ["年级": "2026级"])]
    #expect(granted(pupils).inShort == ["AID-156 认定名单.xlsx 2"])
    #expect(granted(pupils, ["学校学段": ["云溪县第一中学 高中"]]).rows.count == 2)
  }

  @Test func `awards and free schooling come from candidates of their own`() {
    let changes = [
      "资助项目": ["中职国家奖学金", "中职免学费"], "资助标准": ["中职免学费 1250元/学期"], "档次对应": [],
    ]
    let candidates = [
      senior(1, ["年级": "二年级", "专业": "汽车运用与维修", "资助项目": "中职国家奖学金"]),
      senior(2, ["年级": "一年级", "专业": "汽车运用与维修", "资助项目": "中职免学费"]),
    ]
    let result = granted([recognised(5, ["专业": "汽车运用与维修"])], candidates: candidates, changes)
    #expect(result.inShort == [])
    #expect(
      result.cells(AidFile.grants, "资助项目", "姓名", "金额（元）", "是否优先对象")
        == ["中职国家奖学金 李二 6000.00 -", "中职免学费 李三 1250.00 -"])
    #expect(granted([], changes).inShort == ["AID-164 资助项目", "AID-164 资助项目"])
  }

  @Test func `a candidate for what need decides, or for nothing of this term, is refused`() {
    let candidates = [
      senior(1, ["资助项目": "普通高中国家助学金"]), senior(2, ["资助项目": "中职免学费", "专业": "汽车运用与维修"]),
    ]
    #expect(
      granted([], candidates: candidates).inShort
        == ["AID-165 其他人选.xlsx 2", "AID-165 其他人选.xlsx 3"])
  }
}
