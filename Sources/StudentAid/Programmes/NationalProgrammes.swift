public import Disclosure
import WorkingDays

/// Kinds of need (困难类型) that are in whatever the quota (应助尽助).
///
/// The names are those of the recognised pupils' list; they are never published.
public let priorityClasses = [
  "脱贫家庭学生", "防止返贫监测对象", "最低生活保障家庭学生", "特困供养学生", "残疾学生", "孤儿", "事实无人抚养儿童",
  "烈士子女",
]

/// Who stands in the list above is customary wording of local rules; a place names its own in its
/// settings.
public let priorityClassesSource = Provision.practice("各地认定办法所列应助尽助对象")

/// The programmes that a county pays, from kindergarten to the senior stage.
///
/// Loans of the home area (生源地信用助学贷款) are counted by their own office and are not here.
public let aidProgrammes: [AidProgramme] = [
  AidProgramme(
    "学前教育资助", aliases: ["学前教育政府资助", "学前资助", "幼儿资助"], for: [.preschool], .local,
    per: .year, period: otherGrantPeriod),
  AidProgramme(
    "义务教育寄宿生生活补助",
    aliases: ["义务教育家庭经济困难寄宿生生活补助", "家庭经济困难寄宿生生活补助", "寄宿生生活补助"],
    for: [.primary, .junior], .national(boardingRates), per: .year, period: otherGrantPeriod),
  AidProgramme(
    "义务教育非寄宿生生活补助",
    aliases: ["义务教育家庭经济困难非寄宿生生活补助", "家庭经济困难非寄宿生生活补助", "非寄宿生生活补助"],
    for: [.primary, .junior],
    .percent(50, of: "义务教育寄宿生生活补助", source: halfOfBoarding), per: .year,
    period: otherGrantPeriod),
  AidProgramme(
    "普通高中国家助学金", aliases: ["高中助学金", "普高助学金", "普高国家助学金"], for: [.senior],
    .mean(seniorGrant), per: .year, period: seniorPeriod),
  AidProgramme(
    "普通高中免学杂费", aliases: ["高中免学杂费", "普高免学杂费"], for: [.senior], .local, per: .term,
    waiver: true, period: seniorPeriod),
  AidProgramme(
    "中职国家助学金", aliases: ["中等职业学校国家助学金", "中职助学金"], for: [.vocational],
    .mean(vocationalGrant), per: .year, period: vocationalPeriod),
  AidProgramme(
    "中职免学费", aliases: ["中等职业学校免学费", "免学费"], for: [.vocational], .local, per: .term,
    forNeed: false, waiver: true, period: vocationalPeriod),
  AidProgramme(
    "中职国家奖学金", aliases: ["中等职业教育国家奖学金", "中等职业学校国家奖学金"], for: [.vocational],
    .national([.vocational: vocationalScholarship]), per: .once, priority: [], isAward: true,
    forNeed: false, period: vocationalPeriod),
]

/// The mean grant of the senior stage for a school year, and the bounds of its tiers.
///
/// The paper of 2024 names the mean it raises but not since when that stood; the term before the
/// rise is the earliest for which it speaks. Its bounds before are not at hand.
private let seniorGrant = DatedRule(
  .init(
    AidProgramme.MeanRule(yuan(2000)), inForceFrom: CalendarDay(2024, 9, 1),
    source: Provision("财教〔2024〕181号", "调整前的标准")),
  .init(
    AidProgramme.MeanRule(yuan(2300), band: yuan(1200)...yuan(3500), tiers: 2...3),
    inForceFrom: springOf2025, source: Provision("财教〔2024〕181号")))

/// The mean grant of vocational schools for a school year; the third year is in from spring 2025.
private let vocationalGrant = DatedRule(
  .init(
    AidProgramme.MeanRule(yuan(2000)), inForceFrom: CalendarDay(2016, 12, 23),
    source: Provision("财科教〔2016〕35号")),
  .init(
    AidProgramme.MeanRule(yuan(2300)), inForceFrom: springOf2025,
    source: Provision("财教〔2024〕181号")))

/// 6000 yuan once, as many as the quota, from the second year up.
///
/// Seen in one place's list of 2021; the ministry's rules were not at hand.
private let vocationalScholarship = DatedRule(
  .init(
    yuan(6000), inForceFrom: CalendarDay(2021, 9, 1),
    source: Provision("酒泉市2021年中职国家奖学金评审公示", standing: .local)))

/// The State's base rates of the boarders' living subsidy for a school year.
///
/// The rise is told in the finance ministry's announcement of 2024, with its first term; the rates
/// before it were seen in two places, of which the earlier is of 2019.
private let boardingRates: [SchoolStage: DatedRule<Amount>] = [
  .primary: boardingRate(yuan(1000), thenFrom2024: yuan(1250)),
  .junior: boardingRate(yuan(1250), thenFrom2024: yuan(1500)),
]

private func boardingRate(_ before: Amount, thenFrom2024 after: Amount) -> DatedRule<Amount> {
  DatedRule(
    .init(
      before, inForceFrom: CalendarDay(2019, 9, 1),
      source: Provision("陕西省2019年、嵩明县2020年公布的标准", standing: .local)),
    .init(
      after, inForceFrom: CalendarDay(2024, 2, 1),
      source: Provision("财政部2024年下达城乡义务教育补助经费的公告", "从2024年春季学期起")))
}

/// Those who do not board get half of what boarders get (按照寄宿生标准50%核定).
let halfOfBoarding = Provision("财政部2024年下达城乡义务教育补助经费的公告", "按寄宿生标准的50%核定")

/// Spring terms begin after the winter holidays, never before February.
private let springOf2025 = CalendarDay(2025, 2, 1)

private func yuan(_ yuan: Int) -> Amount { Amount(fen: yuan * 100) }
