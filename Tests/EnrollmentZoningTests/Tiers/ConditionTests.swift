import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// A condition of the vocabulary, a child, and the answer.
struct ConditionExample: Sendable, CustomStringConvertible {
  let condition: String
  let child: [String: String]
  let kind: String
  let words: String

  init(_ condition: String, _ child: [String: String], _ kind: String, _ words: String) {
    (self.condition, self.child, self.kind, self.words) = (condition, child, kind, words)
  }

  var description: String { "\(condition) \(child)" }
}

@Suite struct ConditionTests {
  @Test(arguments: [
    // Registered in the zone, or elsewhere, or where the text does not decide.
    ConditionExample("户籍在学区内", [:], "met", "户籍地址在学区内（“中山路”）"),
    ConditionExample("户籍在学区内", ["户籍地址": "人民路2号"], "failed", "户籍地址在第二小学学区内，不在本校学区内"),
    ConditionExample("户籍在学区内", ["户籍地址": "外环路2号"], "failed", "户籍地址不在任何学区内"),
    ConditionExample("户籍在学区内", ["户籍地址": "边界路2号"], "unknown", "户籍地址在哪个学区定不下来：边界路（部分）"),
    ConditionExample("户籍在学区内", ["户籍地址": ""], "unknown", "没有填“户籍地址”"),
    ConditionExample(
      "户籍在学区内", ["户籍地址": "边界路2号", "核定学区学校": "第一小学"], "met", "招生部门核定的学区学校是第一小学"),
    ConditionExample(
      "户籍在学区内", ["核定学区学校": "第二小学"], "failed", "招生部门核定的学区学校是第二小学，不是这所学校"),
    ConditionExample("住房在学区内", ["家庭住址": "人民路2号"], "failed", "家庭住址在第二小学学区内，不在本校学区内"),
    ConditionExample("本区户籍", [:], "met", "户籍类别是本区家庭户"),
    ConditionExample("本区户籍", ["户籍类别": "非本区"], "failed", "户籍类别是非本区"),
    ConditionExample("非本区户籍", ["户籍类别": "非本区"], "met", "户籍类别是非本区"),
    ConditionExample("非本区户籍", ["户籍类别": ""], "unknown", "没有填“户籍类别”"),
    ConditionExample("人户一致", ["家庭住址": "中山路 1号"], "met", "户籍地址和家庭住址一致"),
    ConditionExample("人户一致", ["家庭住址": "中山路11号"], "failed", "户籍地址和家庭住址不一致"),
    ConditionExample("人户不一致", ["家庭住址": "中山路11号"], "met", "户籍地址和家庭住址不一致"),
    ConditionExample("与父母或祖父母同户", ["与户主关系": "孙女"], "met", "与祖父母同户"),
    ConditionExample("与父母或祖父母同户", ["与户主关系": "外孙"], "failed", "户主是外祖父母，不是父母或祖父母"),
    ConditionExample("与父母同户", ["与户主关系": "长子"], "met", "与父母同户"),
    ConditionExample("与父母同户", ["与户主关系": "侄子"], "failed", "户主是其他，不是父母"),
    ConditionExample("住父母房产", ["房产权属人": "母亲"], "met", "住房是父母的房产"),
    ConditionExample("住父母房产", ["房产权属人": "爷爷"], "failed", "住房的权属人是祖父母，不是父母"),
    ConditionExample("业主子女", ["房产权属人": "租赁"], "failed", "住房是租的，不是父母的房产"),
    ConditionExample("房产份额100%", [:], "met", "产权份额100%"),
    ConditionExample("房产份额100%", ["产权份额": "99.99%"], "failed", "产权份额99.99%，不到100%"),
    ConditionExample("房产份额51%以上", ["产权份额": "51%"], "met", "产权份额51%"),
    ConditionExample("房产份额51%以上", ["产权份额": "1/2"], "failed", "产权份额50%，不到51%"),
    ConditionExample("房产份额100%", ["产权份额": "2/2"], "met", "产权份额100%"),
    ConditionExample("房产份额100%", ["产权份额": "部分"], "unknown", "没有填“产权份额”"),
    ConditionExample("村民子女", ["户籍类别": "本区村民户"], "met", "户籍类别是本区村民户"),
    ConditionExample("集体户", ["户籍类别": "本区集体户"], "met", "户籍类别是本区集体户"),
    ConditionExample("集体户", [:], "failed", "户籍类别是本区家庭户"),
    ConditionExample("有居住证", ["居住证日期": "2024-01-01"], "met", "有居住证（2024-01-01起）"),
    ConditionExample("有居住证", [:], "failed", "没有居住证"),
    ConditionExample("申报类别 A表生", ["类别声明": "A表生"], "met", "申报类别是A表生"),
    ConditionExample("申报类别 A表生", ["类别声明": "B表生"], "failed", "申报类别是B表生"),
    ConditionExample("申报类别 A表生", [:], "unknown", "没有填“类别声明”"),
    ConditionExample("有优先依据", ["优先依据": "烈士子女优待规定"], "met", "优先依据：烈士子女优待规定"),
    ConditionExample("有优先依据", [:], "failed", "没有优先依据"),
    ConditionExample("第一志愿是学区学校", ["志愿学校一": "第一小学"], "met", "第一志愿第一小学是学区学校"),
    ConditionExample("第一志愿是学区学校", ["志愿学校一": "第二小学"], "failed", "第一志愿第二小学不是学区学校"),
    ConditionExample("第一志愿是学区学校", [:], "unknown", "没有填“志愿学校一”"),
  ])
  func `each condition answers in words`(example: ConditionExample) throws {
    let condition = try #require(TierCondition(parsing: example.condition))
    let answer = reviewed(trialChild(example.child), trialRules())
      .answer(condition, at: "第一小学")
    #expect(answer.kind == example.kind)
    #expect(answer.words == example.words)
    #expect(condition.words == example.condition)
  }

  @Test(arguments: [
    // 满1年 up to 31 August 2026: the corresponding day is full, the next one lacks a day.
    ("落户满1年", "2025-08-31", "met", "落户2025-08-31起，到2026-08-31共365天，满1年"),
    ("落户满1年", "2025-09-01", "failed", "落户2025-09-01起，到2026-08-31共364天，差1天满1年"),
    ("落户满3年", "2023-08-31", "met", "落户2023-08-31起，到2026-08-31共1096天，满3年"),
    ("落户满3年", "2023-09-01", "failed", "落户2023-09-01起，到2026-08-31共1095天，差1天满3年"),
    ("落户满6个月", "2026-02-28", "met", "落户2026-02-28起，到2026-08-31共184天，满6个月"),
    ("落户满6个月", "2026-03-01", "failed", "落户2026-03-01起，到2026-08-31共183天，差1天满6个月"),
    ("落户早于2020-06-11", "2020-06-10", "met", "落户2020-06-10，早于2020-06-11"),
    ("落户早于2020-06-11", "2020-06-11", "failed", "落户2020-06-11，不早于2020-06-11"),
    ("落户满1年", "", "unknown", "没有填“户籍登记日期”"),
  ])
  func `years and months are counted to a day`(
    condition: String, since: String, kind: String, words: String
  ) throws {
    let answer = reviewed(trialChild(["户籍登记日期": since]), trialRules())
      .answer(try #require(TierCondition(parsing: condition)), at: "第一小学")
    #expect(answer.kind == kind)
    #expect(answer.words == words)
  }

  @Test(arguments: [
    // Since 29 February a year is full on the 28th of a common year.
    ("2024-02-29", "2025-02-28", true), ("2024-02-29", "2025-02-27", false),
    ("2024-02-29", "2028-02-28", true), ("2025-02-28", "2026-02-28", true),
    ("2025-03-01", "2026-02-28", false),
  ])
  func `29 February has its year full on the 28th`(since: String, cutOff: String, isFull: Bool)
    throws
  {
    let year = try #require(TimeSpan(parsing: "1年"))
    #expect(
      year.isFull(
        from: try CalendarDay(parsing: since), on: try CalendarDay(parsing: cutOff)) == isFull)
  }

  @Test(arguments: [
    ("2020-08-31", true, "到2026-08-31满6周岁"), ("2020-09-01", false, "到2026-08-31差1天满6周岁"),
    ("2020-02-29", true, "到2026-08-31满6周岁"), ("2021-08-31", false, "到2026-08-31差365天满6周岁"),
  ])
  func `a child is six by 31 August`(birth: String, isMet: Bool, words: String) throws {
    let answer = AgeLine(years: 6, cutOff: "2026-08-31")
      .answer(bornOn: try CalendarDay(parsing: birth))
    #expect(answer.isMet == isMet)
    #expect(answer.words == words)
  }

  @Test func `born on 29 February, six years are full on the 28th`() {
    #expect(AgeLine(years: 6, cutOff: "2026-02-28").answer(bornOn: "2020-02-29").isMet)
    #expect(!AgeLine(years: 6, cutOff: "2026-02-27").answer(bornOn: "2020-02-29").isMet)
  }

  @Test(arguments: [
    "社保满1年", "社保满2年", "务工满2年", "居住证满1年", "房产证早于2025-01-01", "暂住备案满6个月", "有社保", "有务工",
    "与父母或祖父母或外祖父母同户", "住祖父母房产",
  ])
  func `what can be read is written again alike`(words: String) throws {
    #expect(try #require(TierCondition(parsing: words)).words == words)
  }

  @Test(arguments: [
    "", "户籍", "落户满0年", "落户满31年", "落户满一会儿", "落户早于2026-02-30", "房产份额0%", "房产份额101%", "与同户",
    "与叔叔同户", "与父母或父母同户", "申报类别", "申报类别 A B", "有钱",
  ])
  func `nothing else is a condition`(words: String) {
    #expect(TierCondition(parsing: words) == nil)
  }
}
