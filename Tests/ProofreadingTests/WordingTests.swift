import Disclosure
import Proofreading
import Testing

/// Mistakes in words, and beside each what looks like it and is none.
@Suite struct WordingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let text: String
    let part: ProofLine.Part
    let rules: [String]

    init(_ text: String, _ part: ProofLine.Part = .body, _ rules: String...) {
      self.text = text
      self.part = part
      self.rules = rules
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Example("关于2026年公开招聘中小学教师拟聘用人员的公示", .title),
    Example("公示", .title),
    Example("云溪县教育局干部任前公示", .title),
    Example("2026年公办小学招生计划和招生地段公告", .title),
    Example("关于公布《云溪县教育局关于做好招生工作的办法》的公告（第2号）", .title),
    Example("关于拟聘用人员的公示（已结束）", .title),
    Example("云溪县教育局关于拟聘用人员的公示", .title),
    Example("关于拟聘用人员的公示公告", .title, "LINT-001"),
    Example("关于拟聘用人员名单公示的通知", .title, "LINT-001"),
    Example("关于拟聘用人员公示", .title, "LINT-002"),
    Example("关于拟聘用人员得公示", .title, "LINT-002"),
    Example("云溪县教育局关于拟聘用人员公示（第二批）", .title, "LINT-002"),
    Example("关于拟聘用人员的公示。", .title, "LINT-003"),
    Example("关于关于拟聘用人员的公示", .title, "LINT-040"),
  ])
  func `titles read as titles of notices`(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("《〈义务教育法〉实施办法》（国务院令第652号）、教财〔2018〕16号"),
    Example("他说：“写明‘拟聘用’三个字。”"),
    Example("60分以上（含60分）；[60，70)为及格，[0,60)为不及格"),
    Example("1）个人反映的；2）单位反映的；a) 其他；三）附则"),
    Example("(一)条件：①年龄；②学历", .body, "LINT-012"),
    Example("O’Neil 教授的“一带一路”讲座"),
    Example("根据《事业单位人事管理条例（国务院令第652号）", .body, "LINT-010"),
    Example("根据事业单位人事管理条例》", .body, "LINT-010"),
    Example("他是“优秀教师，表现突出", .body, "LINT-010"),
    Example("”优秀教师“", .body, "LINT-010"),
    Example("《公开招聘（教师》）办法", .body, "LINT-010"),
    Example("教师(幼儿园）", .body, "LINT-011"),
    Example("教师（幼儿园)", .body, "LINT-011"),
    Example("教师（幼儿园", .cell, "LINT-010"),
  ])
  func `brackets and quotes meet their other half`(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("受理时间：工作日8:30—12:00，14:00—17:30"),
    Example("比例为1:3，金额1,234.50元，总分82.5分，SHA-256、A,B两组"),
    Example("网址：http://jyj.yunxi.example/a/b.html?x=1，邮箱：renshi@yunxi.example"),
    Example("联系电话：0579-00000001，文件名为公示.docx"),
    Example("指纹(SHA-256)和表(1)、A4(横向纸)不同", .body, "LINT-012"),
    Example("指纹(SHA-256)和表(1)不同"),
    Example("共40人……其中一般困难13人——详见下表！？"),
    Example("显示器为27\"，投影幕100\"各一块"),
    Example("现予以公示,接受监督", .body, "LINT-012"),
    Example("受理部门:人事科", .body, "LINT-012"),
    Example("附件1:拟聘用人员名单", .body, "LINT-012"),
    Example("接受监督.", .body, "LINT-012"),
    Example("教师(幼儿园)", .body, "LINT-012"),
    Example("评为\"优秀\"", .body, "LINT-013"),
    Example("接受监督。。", .body, "LINT-014"),
    Example("经审核，。", .body, "LINT-014"),
    Example("OK, it is fine."),
  ])
  func `punctuation is that of chinese print`(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("校服尺码为XL、XXL和XXXL，总成绩＝笔试成绩×40%＋面试成绩×60%"),
    Example("张某某反映的问题经核查属实"),
    Example("身份证号为3301**********12XX的人员"),
    Example("签名：____　　日期：____年__月__日"),
    Example("等待定位，对待定点医院，亏待填报人"),
    Example("写法为####.##（#代表一位数字）"),
    Example("关于{{招聘项目}}的公示", .title, "LINT-020"),
    Example("请见 ${title}", .body, "LINT-020"),
    Example("【请填写单位名称】", .body, "LINT-020"),
    Example("#REF!", .cell, "LINT-021"),
    Example("合计#N/A元", .body, "LINT-021"),
    Example("云溪县XX学校", .body, "LINT-022"),
    Example("XX县教育局", .body, "LINT-022"),
    Example("20XX年9月", .body, "LINT-022"),
    Example("2026年X月X日", .body, "LINT-022"),
    Example("××年级××同志", .body, "LINT-022"),
    Example("某某学校", .cell, "LINT-022"),
    Example("由某某局受理", .body, "LINT-022"),
    Example("地点为______", .body, "LINT-023"),
    Example("面试地点待定", .body, "LINT-024"),
  ])
  func `nothing is left to fill in`(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("2026年9月28日（星期一）至2026年10月10日（星期六）17:30"),
    Example("2026年12月28日至1月5日"),
    Example("2024年2月29日，2月29日出生"),
    Example("9月28日至30日，周一至周五受理"),
    Example("2026年8月29日（含）以前出生"),
    Example("2026年9月、09:00、第09号"),
    Example("2026年09月01日", .cell),
    Example("2026年09月1日", .body, "LINT-030"),
    Example("2026年9月01日", .date, "LINT-030"),
    Example("2026年2月29日", .body, "LINT-031"),
    Example("9月31日截止", .body, "LINT-031"),
    Example("2026年13月1日", .cell, "LINT-031"),
    Example("2026年9月28日（星期二）", .body, "LINT-032"),
    Example("2026年9月28日(周日)", .body, "LINT-012", "LINT-032"),
    Example("公示期为2026年9月29日至9月28日", .body, "LINT-033"),
    Example("2026年9月29日（星期二）9:00至2026年9月19日（星期六）", .body, "LINT-033"),
    Example("9月29日至2日", .body),
    Example("2026年9月29日至2日", .body, "LINT-033"),
    Example("二〇二六年九月二十八日", .date, "LINT-034"),
    Example("2026.9.28", .date, "LINT-034"),
    Example("26年9月28日", .date, "LINT-034"),
    Example("2026年9月28日", .date),
  ])
  func `days are right and written by the standard`(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("根据教财厅函〔2017〕28号，位于安置房（2026）12号楼"),
    Example("根据云教[2026]15号", .body, "LINT-036"),
    Example("根据云教（2026）15号", .body, "LINT-036"),
    Example("根据云教〔2026〕第015号", .body, "LINT-036"),
    Example("共２０人", .body, "LINT-035"),
    Example("以营利为目的的学校，的确为了了解情况，进行了了解"),
    Example("予以公示。公示期为5个工作日，违法行为为准"),
    Example("拟聘用的的人员", .body, "LINT-040"),
    Example("现将现将名单", .body, "LINT-040"),
    Example("现予以公式，接受监督", .body, "LINT-041"),
    Example("计算公式如下，按公式计算"),
    Example("对名单有异义的", .body, "LINT-041"),
    Example("拟聘用人员名单。", .attachment, "LINT-050"),
    Example("拟聘用人员名单（20人）", .attachment),
    Example("名单见附件。", .body, "LINT-051"),
    Example("附件材料由学校保管。"),
  ])
  func `forms and words are right`(_ example: Example) { check(example) }

  @Test func `a quotation may run over paragraphs`() {
    let place = Finding.Place(field: "正文第 1 段")
    let open = ProofLine("“第一段没有收尾。", .body, at: place)
    let last = ProofLine("“第二段收尾。”", .body, at: place)
    #expect(wordingFindings(in: ProofText([open, last])) == [])
    #expect(wordingFindings(in: ProofText([open])).map(\.rule) == ["LINT-010"])
  }

  @Test func `an attachment that is named is there`() {
    let place = Finding.Place()
    let body = ProofLine("名单见附件。", .body, at: place)
    let attachment = ProofLine("拟聘用人员名单", .attachment, at: place)
    #expect(wordingFindings(in: ProofText([body, attachment])) == [])
  }

  @Test func `a mistake made twice in a line is told once`() {
    let line = ProofLine("予以公示,接受监督,欢迎反映", .body, at: .init(field: "正文第 3 段"))
    let findings = wordingFindings(in: ProofText([line]))
    #expect(
      findings.map(\.description) == [
        "“正文第 3 段”:“予以公示,接受监督,欢…”用了半角的 ,(共 2 处),请改成全角的 ，。[LINT-012]"
      ])
  }

  private func check(_ example: Example) {
    let line = ProofLine(example.text, example.part, at: .init())
    let rules = wordingFindings(in: ProofText([line])).map(\.rule)
    #expect(rules.sorted() == example.rules, "\(example.text)")
  }
}
