import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays
import PersonalData

@Suite struct ObjectionPaperTests {
  private let head = ObjectionLetterhead(
    issuer: "云溪县教育局", date: "2026-10-09", objection: "Y-2026-0001", title: "拟聘用人员公示")

  private func text(_ paper: RecordPaper, _ name: String) -> String? {
    paper.parts[0].texts.first { $0.name == name }?.values.first?.text
  }

  @Test func `a receipt says the code, what is missing and the deadline, or that none is set`()
    throws
  {
    let open = try ObjectionState.of().receipt(under: head, code: "K7M3P-QXW4T")
    #expect(text(open, "查询码") == "K7M3P-QXW4T" && text(open, "待审查") == "是否受理，审查后告知")
    #expect(text(open, "未规定期限") == "当地没有规定答复期限，办结后及时答复" && text(open, "答复期限") == nil)
    let answer = try ObjectionRules.seen("甘肃普高助学金")
      .answerDeadline(after: instant("2026-09-30T16:00"), in: calendar)
    let accepted = try ObjectionState.of(.sample(answer: answer), .accepted(despite: nil))
      .receipt(under: head, code: "K7M3P-QXW4T")
    #expect(
      text(accepted, "答复期限") == "2026年10月10日（含当日），依据为甘肃省普通高中国家助学金办法 第十二条"
        && text(accepted, "待审查") == nil)
    let incomplete = ObjectionRegistration.sample(met: [.facts], missing: [.realName, .phone])
    let asked = try ObjectionState.of(incomplete).receipt(under: head, code: "K7M3P-QXW4T")
    #expect(text(asked, "待补正") == "（1）请写明异议人的真实姓名，单位提出的写明单位全称；（2）请写明联系电话")
    #expect(text(asked, "未规定期限") == nil)
  }

  @Test(
    arguments: [
      ("张三与张三丰不是同一人", ["张三", "张三丰"], "张*与张*丰不是同一人"),
      ("反映人秦晓岚所述属实", [], "反映人异议人所述属实"), ("欧阳小三的学历", ["欧阳小三"], "欧阳*三的学历"),
      ("王的材料", ["王"], "王的材料"), ("没有姓名", ["张三"], "没有姓名"),
    ] as [(String, [String], String)])
  func `names in a reply are masked, longer ones first`(
    _ words: String, _ names: [String], _ masked: String
  ) throws {
    #expect(try maskedWords(words, names: names, objector: ["秦晓岚"]).text == masked)
  }

  @Test func `a number in a reply stops it`() {
    #expect(throws: PrivateContent.self) {
      try maskedWords("请拨13912345678", names: [], objector: [])
    }
  }

  @Test func `a reply names the outcome, the group and the correction`() throws {
    let state = try ObjectionState.of(
      .sample(), .accepted(despite: nil), .assigned(to: "P1"),
      .decided(outcome: .upheld, reasons: "经核对"), .corrected(by: "N-2026-0013"))
    let words: PublicText = "经核对材料，反映的情况属实。"
    let one = try state.reply(under: head, words: words, joined: 1, review: nil)
    #expect(text(one, "结果") == "异议成立" && text(one, "更正公示") == "N-2026-0013")
    #expect(text(one, "合并") == nil && text(one, "复核") == nil)
    let source = Provision("甘肃省普通高中国家助学金办法", "第十二条", standing: .local)
    let three = try state.reply(under: head, words: words, joined: 3, review: (3, source))
    #expect(text(three, "合并") == "3")
    #expect(text(three, "复核") == "3个工作日（甘肃省普通高中国家助学金办法 第十二条）")
  }
}
