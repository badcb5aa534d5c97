import Disclosure
import PublicDraws

/// The draws of all groups (摇号).
let drawnStep = WorkStep(
  "drawn", "摇号",
  from: [EnrollmentFile.applications, EnrollmentFile.entrants, EnrollmentFile.seeds],
  to: EnrollmentFile.drawn,
  words: """
    用公布的名单、办法和种子算出各组的次序、中签和候补。办法写在方案里(摇号方法、种子来源等),与摇号名单一起公布;
    种子写在摇号种子.xlsx 里。同样的名单、办法和种子,任何人算出的结果都一样,可以用 record 写出记录来核对。
    """,
  work: { input in
    let held = HeldDraws(input)
    guard held.findings.isEmpty else { return WorkOutcome(findings: held.findings) }
    return WorkOutcome(
      rows: held.runs.flatMap { resultRows($0.draw, $0.run) },
      summary: held.runs.map { summary($0.draw, $0.run) })
  })

/// The draws of a folder as they can be held, and what stands in their way.
struct HeldDraws {
  private(set) var draws: [GroupDraw] = []
  private(set) var runs: [(draw: GroupDraw, run: DrawRun)] = []
  private(set) var findings: [WorkFinding] = []

  /// `isRunning` is false before there are seeds, when nothing can be drawn.
  init(_ input: WorkInput, running isRunning: Bool = true) {
    let read = DrawTerms.read(input.settings)
    findings = read.findings.map { WorkFinding(nil, $0) }
    guard let terms = read.terms else {
      if findings.isEmpty { findings = [noTerms] }
      return
    }
    let entrants = input.list(EnrollmentFile.entrants) ?? []
    let groups = GroupDraws(
      entrants, applications: input.list(EnrollmentFile.applications) ?? [], terms)
    draws = groups.draws
    findings += groups.findings.map { WorkFinding(EnrollmentFile.entrants, $0) }
    let seated = Set(draws.map(\.group))
    if findings.isEmpty {
      findings = grouped(entrants) { $0[Enrolling.group] }.map(\.key)
        .filter { !seated.contains($0) }.map(noSeats)
    }
    guard isRunning else { return }
    for draw in draws { run(draw, input.list(EnrollmentFile.seeds) ?? []) }
  }

  private mutating func run(_ draw: GroupDraw, _ seeds: [Record]) {
    do {
      runs.append((draw, try draw.run(seeds)))
    } catch {
      findings += error.findings.map { found in
        WorkFinding(
          EnrollmentFile.seeds,
          RecordFinding(
            rule: found.rule, severity: found.severity, row: nil,
            column: Enrolling.group.spec.id, value: found.value,
            problem: "\(draw.group):\(found.problem)", remedy: found.remedy))
      }
    }
  }
}

/// ENR-118: a draw whose method nobody has fixed.
private let noTerms = WorkFinding(
  setting: DrawTerms.methodName, rule: "ENR-118", "方案没有把摇号的办法写全",
  "请写 \(enrollmentFact.name)、\(DrawTerms.methodName)、\(DrawTerms.sourcesName)、\(DrawTerms.publishedName)、\(DrawTerms.alternatesName)"
)

/// ENR-119: a list of numbers without seats.
private func noSeats(_ group: String) -> WorkFinding {
  WorkFinding(
    EnrollmentFile.entrants,
    RecordFinding(
      rule: "ENR-119", row: nil, column: Enrolling.group.spec.id, value: group,
      problem: "“\(group)”在报名情况.xlsx 里没有摇号名额", remedy: "请重新做 applications 和 entrants"))
}

private func summary(_ draw: GroupDraw, _ run: DrawRun) -> String {
  let won = run.results.filter { $0.standing == .admitted }
  let persons = won.reduce(0) { $0 + $1.entry.persons }
  return "\(draw.group):\(run.results.count) 个编号,中签 \(won.count) 个、\(persons) 人"
}

/// In the order of the draw; numbers that were not reached come last.
private func resultRows(_ draw: GroupDraw, _ run: DrawRun) -> [[Field]] {
  let registrations = Dictionary(
    draw.entrants.compactMap { row in
      row[DrawNumber.number].flatMap { number in
        row[DrawNumber.registrations].map { (number, $0) }
      }
    }, uniquingKeysWith: { first, _ in first })
  return run.results.sorted { ($0.place ?? .max) < ($1.place ?? .max) }.map { result in
    var row = RowDraft(drawResults)
    row[Enrolling.group] = draw.group
    row[DrawNumber.place] = result.place
    row[DrawNumber.number] = result.entry.number
    row[DrawNumber.registrations] = registrations[result.entry.number]
    row[DrawNumber.persons] = result.entry.persons
    row[DrawNumber.result] = result.standing.word
    row[DrawNumber.alternatePlace] = result.standing.alternate
    return row.fields
  }
}
