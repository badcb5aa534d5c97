import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import SchoolOversight
import WorkingDays

/// What is looked at by every command on coverage.
struct CoverageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("学校名录(.xlsx 或 .csv)。", valueName: "file")) var schools: String?
  @Option(help: ArgumentHelp("公开登记(.xlsx 或 .csv)。", valueName: "file")) var register: String?
  @Option(help: ArgumentHelp("自己的公开事项清单(.yaml 或 .xlsx);不写则用自带的。", valueName: "file"))
  var duties: String?
  @Option(
    name: .customLong("round"),
    help: ArgumentHelp("也看哪一次征集的报送情况,如 C-2026-0001,可以写多次。", valueName: "id"))
  var rounds: [String] = []
  @Option(help: "统计期:2026年第三季度、2026年、2026年8月,或 2026-07-01至2026-09-30。不写则是当年。") var span: String?
  @Option(help: "统计到哪一天,如 2026-10-15;不写就是今天。", transform: CalendarDay.init(parsing:))
  var on: CalendarDay?
  @Option(
    name: .customLong("term"), help: "开学日期,如 2026-09-01,可以写多次。",
    transform: CalendarDay.init(parsing:))
  var terms: [CalendarDay] = []
  @Option(help: "本级是区县还是市。", transform: dutyBearer) var level = DutyBearer.county
  @Option(help: "单位名称;不写则取办公数据里的。") var issuer: String?
  @OptionGroup var office: OfficeOptions
}

private func dutyBearer(_ text: String) throws -> DutyBearer {
  guard let bearer = DutyBearer(rawValue: text), bearer != .school else {
    throw ValidationError("--level 请写 区县 或 市。")
  }
  return bearer
}

/// What came of reading everything that the options name.
struct CoverageReading {
  let schools: [School]
  let duties: [Duty]
  let coverage: Coverage
  let title: CoverageTitle
  /// Why it is no work in earnest; nil in earnest, or where no office's data were looked at.
  let rehearsal: String?
  /// What asks for an explanation; what must be mended has stopped the reading.
  var findings: [FiledFinding]
  let calendar: WorkingCalendar

  init(_ options: CoverageOptions) throws {
    guard let list = options.schools else {
      throw ValidationError("请用 --schools 写明学校名录。")
    }
    let session =
      options.issuer == nil || !options.rounds.isEmpty ? try Session(options.office) : nil
    let today = session?.now.day ?? SchoolClock().today
    let day = options.on ?? today
    let (span, name) = try spanNamed(options.span ?? "\(day.year)年")
    var files = ListFiles(today: today)
    schools = try files.records(SchoolRoster.roster, list).compactMap(School.init)
    duties = try files.duties(options.duties)
    // What the register says is read against whole lists only.
    try files.stopOnMistakes()
    let terms = options.terms.sorted()
    var facts = try session?.facts(options.rounds, duties) ?? []
    if let register = options.register {
      facts += try files.facts(
        register, schools: schools, duties: duties, bearer: options.level, terms: terms)
    }
    try files.stopOnMistakes()
    calendar = try options.office.calendar.load()
    coverage = Coverage(
      of: schools, facts,
      CoverageTerms(
        duties: duties, span: span, day: day, terms: terms, calendar: calendar,
        bearer: options.level))
    guard let issuer = options.issuer ?? session?.settings.unit else {
      throw CoverageRefusal.noIssuer()
    }
    title = CoverageTitle(issuer: issuer, span: name)
    rehearsal = session?.settings.rehearsal
    findings = files.findings
  }
}

extension Session {
  fileprivate func facts(_ rounds: [String], _ duties: [Duty]) throws -> [DisclosureFact] {
    try store.read { reading in
      try rounds.flatMap { id in
        DisclosureBureau.facts(
          of: try reading.returns(of: id), in: try reading.round(id), duties: duties)
      }
    }
  }
}

/// The days of a span and its name, by what was typed.
private func spanNamed(_ text: String) throws -> (ClosedRange<CalendarDay>, String) {
  if let name = Occasion.Name(text, terms: []) { return (name.days, name.description) }
  let ends = text.split(separator: "至").map { try? CalendarDay(parsing: String($0)) }
  guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
    throw CoverageRefusal.unknownSpan(text)
  }
  return (first...last, "\(first.chinese)至\(last.chinese)")
}
