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
        open.contains(row["报名号"] ?? "") ? row.merging(["核定学区学校": "云溪县第三小学"]) { $1 } : row
      })
    for step in [eligibilityStep, applicationsStep, entrantsStep] { _ = run(step) }
    let drawn = Set((lists[EnrollmentFile.entrants.name] ?? []).compactMap { $0[Enrolling.group] })
    put(
      EnrollmentFile.seeds,
      drawn.sorted().flatMap { group in seeds.map { $0.merging(["组别": group]) { $1 } } })
    for step in [drawnStep, admissionStep, transfersStep, migrantPointsStep] { _ = run(step) }
    let admitted = (lists[EnrollmentFile.admitted.name] ?? []).compactMap { $0[Child.number] }
    let moved = (lists[EnrollmentFile.transfers.name] ?? []).compactMap { $0[Child.number] }
    #expect(Set(admitted + moved).count == admitted.count + moved.count)
    print("COUNTY", open.count, drawn, admitted.count, moved.count, lists[EnrollmentFile.eligibility.name]!.count { $0[Review.decision] == Review.unsuitable })
  }
}
