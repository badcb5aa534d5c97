import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@testable import EnrollmentZoning

/// The made-up county's children by the settings of its example.
@Suite struct CountyEnrollmentTests {
  private func entries() throws -> [FactEntry] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/enrollment/方案.yaml")
    return try factEntries(yaml: try String(contentsOf: path, encoding: .utf8))
  }

  private let seeds = [
    ["组别": "", "来源": "上证指数7月6日收盘点位", "公布时间": "2026-07-06 15:00", "数值": "3201.50"],
    ["组别": "", "来源": "家长代表现场掷骰", "公布时间": "2026-07-06 16:00", "数值": "4 1 6 2 5"],
  ]

  @Test func `the county's enrolment goes through, and every child is somewhere once`() throws {
    let settings = Facts.read(try entries(), as: enrollmentSettingFacts)
    #expect(settings.findings.isEmpty)
    let county = SampleEnrollment()
    var lists: [String: [Record]] = [:]
    func put(_ file: WorkFile, _ rows: [[String: String]]) {
      let read = imported(rows, as: file.roster)
      #expect(rows.isEmpty || read.findings.filter { $0.severity == .mustFix }.isEmpty)
      lists[file.name] = read.records
    }
    put(EnrollmentFile.zones, county.zones)
    put(EnrollmentFile.applicants, county.applicants)
    put(EnrollmentFile.seatUse, county.usedSeats)
    put(EnrollmentFile.pointItems, county.pointItems)
    func run(_ step: WorkStep) -> WorkOutcome {
      let outcome = step.work(WorkInput(lists: lists, settings: settings.facts))
      let grave = outcome.findings.filter { $0.finding.severity == .mustFix }
      #expect(grave.isEmpty, "\(step.id): \(grave.prefix(5).map(\.finding.problem))")
      put(step.output, outcome.given(step.output).rows)
      return outcome
    }
    let review = run(eligibilityStep)
    #expect(review.rows.count == county.applicants.count)
    // Where the text does not decide, the office does.
    let open = Set(
      (lists[EnrollmentFile.eligibility.name] ?? []).filter { $0[Review.decision] == Review.open }
        .compactMap { $0[Child.number] })
    #expect(!open.isEmpty && open.count * 10 < review.rows.count)
    put(
      EnrollmentFile.applicants,
      county.applicants.map { row in
        let number = row["报名号"] ?? ""
        let school = number.last?.wholeNumberValue.map { $0 % 2 } == 0 ? "第二小学" : "青山乡中心小学"
        return open.contains(number) ? row.merging(["核定学区学校": "云溪县" + school]) { $1 } : row
      })
    for step in [eligibilityStep, applicationsStep, entrantsStep] { _ = run(step) }
    let drawn = Set((lists[EnrollmentFile.entrants.name] ?? []).compactMap { $0[Enrolling.group] })
    put(
      EnrollmentFile.seeds,
      drawn.sorted().flatMap { group in seeds.map { $0.merging(["组别": group]) { $1 } } })
    _ = run(drawnStep)
    let admission = run(admissionStep)
    let transfers = run(transfersStep)
    #expect(!run(migrantPointsStep).rows.isEmpty)
    let admitted = admission.cells(EnrollmentFile.admitted, "报名号")
    let moved = transfers.cells(EnrollmentFile.transfers, "报名号")
    let placed = Set(admitted).union(moved)
    #expect(placed.count == admitted.count + moved.count)
    let suitable = (lists[EnrollmentFile.eligibility.name] ?? [])
      .filter { $0[Review.decision] == Review.suitable }.compactMap { $0[Child.number] }
    let unplaced = transfers.findings.map(\.finding.problem).joined(separator: " ")
    #expect(placed.isSubset(of: suitable))
    for number in suitable where !placed.contains(number) {
      #expect(unplaced.contains(number), "\(number) is nowhere")
    }
    #expect(drawn == ["云溪县实验小学"] && !moved.isEmpty)
  }
}
