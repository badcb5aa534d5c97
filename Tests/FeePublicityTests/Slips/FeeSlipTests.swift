import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity
import PersonalData

private let items = [
  item("住宿费", "150元", ["适用年级": "初中"]), item("课后服务费", "300元"),
  item("伙食费", "8元/日", ["每学期次数": "98"]), item("校车服务费", "415元", ["收费单位": "云溪县校车服务公司"]),
  item("教辅材料费", "按实收取", ["每生预收（元）": "60.00"]),
]

private let choice = ["按报名收取": ["住宿费", "校车服务费"], "缴费时间": ["9月1日至9月10日"]]

private func input(
  _ pupils: [[String: String]], _ changes: [String: [String]] = [:],
  lines: [[String: String]]? = nil, items given: [[String: String]] = items
) -> WorkInput {
  let settings = choice.merging(changes) { $1 }
  let shown = board(given, ["住宿费": "行政事业性收费", "课后服务费": "服务性收费"])
  let charged = outcome(
    of: chargesStep, [(FeeFile.items, given), shown, (FeeFile.pupils, pupils)], settings)
  let lists: [StepTrial.List] = [
    (FeeFile.items, given), shown,
    lines.map { (FeeFile.lines, $0) } ?? charged.given(FeeFile.lines),
  ]
  let records = lists.map { ($0.file.name, imported($0.rows, as: $0.file.roster).records) }
  return WorkInput(
    lists: Dictionary(uniqueKeysWithValues: records), settings: FeePublicityTests.settings(settings)
  )
}

private func slips(_ input: WorkInput) throws -> FeeSlips {
  let (slips, findings) = try FeeSlips.made(of: input)
  #expect(findings.filter { $0.finding.severity == .mustFix } == [])
  return try #require(slips)
}

extension FeeSlips {
  /// The cells of a slip, row by row, with blanks between.
  fileprivate func rows(of index: Int) -> [String] {
    let width = form.columns.count
    return stride(from: 0, to: slips[index].cells.count, by: width).map { start in
      slips[index].cells[start..<(start + width)].map(\.text).joined(separator: " ")
    }
  }
}

@Suite struct FeeSlipTests {
  @Test func `a slip says what one family pays, by what right, and whether it must`() throws {
    let made = try slips(
      input([pupil("王小明", "12", grade: "七年级", ["报名项目": "住宿费、校车服务费"])]))
    #expect(made.form.title.text == "2026—2027学年秋季学期收费通知单")
    #expect(made.form.issuer.text == "云溪县青山学校")
    #expect(made.form.date == "2026-09-01")
    #expect(made.form.columns.map(\.header) == ["收费项目", "收费标准", "应交（元）", "是否自愿", "收费依据"])
    #expect(made.slips.map(\.number.text) == ["0001"])
    #expect(made.slips[0].addressee.text == "七年级1班12号王小明同学家长")
    #expect(
      made.rows(of: 0) == [
        "住宿费 150元/学期 150.00 应交 云发改价格〔2025〕8号", "课后服务费 300元/学期 300.00 自愿 云发改价格〔2025〕8号",
        "伙食费 8元/日×98 784.00 自愿 云发改价格〔2025〕8号", "校车服务费 415元/学期 415.00 自愿 云发改价格〔2025〕8号",
        "教辅材料费 按实收取 60.00 自愿 云发改价格〔2025〕8号",
      ])
    #expect(made.slips[0].total == Amount(fen: 170_900))
    #expect(made.slips[0].total.capitals == "人民币壹仟柒佰零玖元整")
  }

  @Test func `under the slip stands what every family reads`() throws {
    let pupils = [pupil("王小明", "", ["报名项目": "校车服务费"])]
    let plain = try slips(input(pupils)).form.notes.map(\.text)
    #expect(
      plain == [
        "缴费时间：9月1日至9月10日。", "标明“自愿”的项目由学生和家长自愿选择，不参加的不收。", "校车服务费由云溪县校车服务公司收取。",
        "减免政策：对家庭经济困难学生免收住宿费。", "投诉电话：\(allAuthorities.joined(separator: "；"))。",
      ])
    let regime = try slips(
      input(pupils, ["结算办法": ["多退少不补"], "结算依据": ["某省规定第十条"], "通知日期": ["2026-08-30"]]))
    #expect(regime.form.notes.map(\.text).contains("代收费和按实收取的项目期末据实结算，多退少不补。"))
    #expect(regime.form.date == "2026-08-30")
  }

  @Test func `where anybody pays less, every slip shows the full fee and the relief`() throws {
    let made = try slips(
      input([pupil("王小明", "1", ["减免": "课后服务费全免、伙食费减半"]), pupil("李华", "2")]))
    #expect(
      made.form.columns.map(\.header)
        == ["收费项目", "收费标准", "应收（元）", "减免（元）", "应交（元）", "是否自愿", "收费依据"])
    #expect(
      made.rows(of: 0).map { $0.split(separator: " ")[2...4].joined(separator: " ") } == [
        "300.00 300.00 0.00", "784.00 392.00 392.00", "60.00 0.00 60.00",
      ])
    #expect(made.slips.map(\.total) == [Amount(fen: 45_200), Amount(fen: 114_400)])
  }

  @Test func `pupils of a class stand together, in the order of the list`() throws {
    let made = try slips(
      input([
        pupil("王小明", "1"), pupil("张三", "1", in: "2班"), pupil("李华", "2"),
        pupil("钱五", "1", grade: "二年级", in: "二年级1班"),
      ]))
    #expect(made.slips.map(\.group.text) == ["一年级1班", "一年级1班", "一年级2班", "二年级1班"])
    #expect(made.slips.map(\.number.text) == ["0001", "0002", "0003", "0004"])
    #expect(made.slips[3].addressee.text == "二年级1班1号钱五同学家长")
  }

  @Test func `lines that the items do not have stop the slips`() throws {
    let stale = input([], lines: [line("王小明", "1", "校服费", "150.00")])
    let (made, findings) = try FeeSlips.made(of: stale)
    #expect(made == nil)
    #expect(findings.map { "\($0.finding.rule) \($0.file ?? "")" }.last == "FEE-147 应收明细.xlsx")
  }

  @Test func `a private number among the words stops the slips`() throws {
    // What is withheld from notices is not looked through by the import.
    let leaking = input([], lines: [line("王小明", in: "13900000001", "课后服务费", "300.00")])
    #expect(throws: PrivateContent.self) { try FeeSlips.made(of: leaking) }
  }

  @Test func `an empty list makes no slip`() throws {
    #expect(try slips(input([])).slips.isEmpty)
  }
}
