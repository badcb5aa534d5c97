public import Disclosure
import WorkingDays

/// Zones by street, section, door number and village group, published for every school.
let zonePublicity = Provision("《义务教育领域基层政务公开标准指引》", "招生管理/招生范围")

/// The plan of the year, school by school.
let planPublicity = Provision("《义务教育领域基层政务公开标准指引》", "招生管理/招生计划")

/// How long a draft of changed zones collects opinions: 5 working days, as in Nantong.
///
/// No national text names a number of days. A place states its own with 公示天数, 公示单位 and 公示依据.
public let zoningPeriod = PeriodRule(
  5, .workingDays,
  source: Provision("南通市崇川区2025年2月26日施教区调整征求意见公告(公示期5个工作日)", standing: .local))

/// How long a table of zones and plans collects opinions once it is out; it is an announcement
/// (公布), and no text asks for a period.
public let planPeriod = PeriodRule(
  5, .workingDays, source: .practice("招生计划与招生地段是公布事项,没有规定天数,集中听取意见按5个工作日掌握"))

/// A change of zones is weighed, discussed with units and parents, and told in advance.
let zoningWithParents = Provision("教基厅〔2022〕1号", "调整学区应当评估论证、广泛征求意见、提前公布")

/// The most pupils in a class that plans are made for.
///
/// Rules of one city, and kept by all 39 rows of one district's private plan; not a national law.
let largestClasses = (
  primary: 45, junior: 50,
  source: Provision("大庆市义务教育招生规定(小学每班不超过45人、初中不超过50人)", standing: .local)
)
