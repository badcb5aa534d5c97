import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import TitleEvaluation

/// The whole text of a notice.
func noticeText(
  of kind: NoticeKind, _ rows: [Row], _ facts: Row = [:], period: Period = samplePeriod
) throws -> String {
  let library = TemplateLibrary(builtIn: templateFiles)
  let given = titleFacts(of: kind, facts)
  let publication = try kind.publication(
    of: imported(rows, as: kind.roster).records, facts: given,
    title: try library.title(for: kind, facts: given), period: period)
  return plainText(
    of: try library.document(
      for: publication, kind: kind, fingerprint: publication.fingerprint))
}

@Suite struct TitleTemplatesTests {
  /// Rows of a kind as it posts them.
  private func rows(_ kind: NoticeKind) -> [Row] {
    kind.id == "title.points"
      ? [point(1, "教学业绩", "60", ["名次": "1", "总分": "60"])] : sampleRows(2, in: kind.roster)
  }

  private let optional: [String: Row] = [
    "title.scheme": [
      "赋分办法": "教学工作量20分/师德表现10分", "表决办法": "无记名投票", "同分办法": "比较任现职年限",
      "方案通过日期": "2026-08-31",
    ],
    "title.materials": ["材料查阅": "学校二楼会议室"],
    "title.recommended": ["通过条件": "三分之二以上"],
    "title.result": ["参评人数": "高级教师 13", "通过率上限": "高级教师 55%", "通过率依据": "某省通知"],
  ]

  @Test(arguments: titleKinds.map(\.id))
  func `the template makes a notice of the least and of all facts`(_ id: String) throws {
    let kind = try #require(titleKinds.first { $0.id == id })
    let common = ["电子邮箱": "zhicheng@yunxi.example", "邮寄认定": "寄出邮戳"]
    let texts = [
      try noticeText(of: kind, rows(kind)),
      try noticeText(of: kind, rows(kind), common.merging(optional[id] ?? [:]) { $1 }),
    ]
    for text in texts {
      #expect(text.contains("0579-00000002"), "whom to complain to")
      #expect(text.contains("公示期为"))
      #expect(text.contains("受理部门"))
      for mark in ["{{", "。。", "：。", "，。", "；。", "，，", "、、", "（）", "  ，"] {
        #expect(!text.contains(mark), "\(mark) in \(id)")
      }
    }
    #expect(texts[1].count > texts[0].count)
    #expect(texts[1].contains("zhicheng@yunxi.example") && !texts[0].contains("电子邮箱"))
  }

  @Test func `each list of a scheme stands once under its heading`() throws {
    let text = try noticeText(
      of: titleNotice("scheme"), sampleRows(2, in: evaluatedPosts),
      [
        "评聘条件": "具备教师资格/考核合格", "评聘程序": "个人申报/材料公示/评议推荐",
        "赋分办法": "教学工作量20分/师德表现10分",
      ])
    for heading in ["一、岗位数额", "二、申报条件", "三、评聘程序", "四、赋分、排序和表决", "五、公示时间和意见反映"] {
      #expect(text.ranges(of: heading).count == 1, "\(heading)")
    }
    #expect(text.contains("本次评聘岗位共4个"))
    #expect(text.contains("申报时间为2026年10月12日至2026年10月16日，两日都包括在内"))
    #expect(text.contains("教学工作量20分") && text.contains("师德表现10分"))
  }

  @Test func `the recommended are said with their meeting, and no names of its members`() throws {
    let text = try noticeText(
      of: titleNotice("recommended"), sampleRows(2, in: recommendedApplicants))
    #expect(text.contains("云溪县第一中学职称评聘推荐委员会于2026年10月26日召开会议（应到11人，实到11人）"))
    #expect(text.contains("确定推荐人选2人，其中高级教师2人"))
    #expect(!text.contains("同意票"))
  }

  @Test func `the result shows how many might pass`() throws {
    let text = try noticeText(
      of: titleNotice("result"), sampleRows(7, in: evaluationResults),
      optional["title.result"] ?? [:])
    #expect(text.contains("评审通过7人，其中高级教师7人"))
    #expect(text.contains("高级教师：参评13人，通过率上限55%，最多通过7人（13×55%=7.15，去尾数得7），实际通过7人"))
    #expect(text.contains("通过率上限依据某省通知确定，按人数计算时小数点后的尾数舍去。"))
    let plain = try noticeText(of: titleNotice("result"), sampleRows(7, in: evaluationResults))
    #expect(!plain.contains("通过率"))
  }

  @Test func `a board shows no number, phone, address, appraisal or vote`() throws {
    let secrets = [
      "身份证号": sampleResidentID(born: "1980-05-17", serial: 1), "联系电话": "13800000000",
      "家庭住址": "云溪县柳巷3号", "考核评语": "能够完成教育教学任务", "出生年月": "1980年5月",
    ]
    let materials = try noticeText(
      of: titleNotice("materials"), [sampleRow(in: applicationMaterials, secrets)])
    for secret in secrets.filter({ $0.key != "出生年月" }).values {
      #expect(!materials.contains(secret))
    }
    #expect(materials.contains("1980年5月"))
    let votes = [
      "应到人数": "37", "实到人数": "36", "回避人数": "1", "同意票": "34", "反对票": "2", "弃权票": "0", "无效票": "0",
    ]
    for id in ["recommended", "result"] {
      let kind = titleNotice(id)
      let text = try noticeText(of: kind, [sampleRow(in: kind.roster, votes)])
      for word in ["同意票", "反对票", "34", "37"] { #expect(!text.contains(word)) }
    }
  }
}
