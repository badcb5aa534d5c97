import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// The made-up county's term, from its classes to what was paid.
@Suite struct WholeTermTests {
  private let term = SampleAidTerm(schools: 5, pupils: 1200, seed: 7)

  private let changes: [String: [String]] = [
    "资助项目": aidProgrammes.map(\.name),
    "资助标准": (trialSettings["资助标准"] ?? []) + [
      "学前教育资助 1000元/学年", "普通高中免学杂费 800元/学期", "中职国家助学金 2300元/学年", "中职免学费 1250元/学期",
    ],
    "项目对象": ["普通高中免学杂费 优先对象"], "学校学段": ["云溪县第一高级中学 普通高中"], "名额含优先对象": ["否"],
    "名额同数顺序": ["班级人数", "列表顺序"],
  ]

  /// A quota that leaves room for everybody the classes propose.
  private var quotas: [String] {
    Set(term.classes.compactMap { $0["学校"] }).sorted().map { "\($0) 100" }
  }

  private func step(
    _ step: WorkStep, _ lists: [(file: WorkFile, records: [Record])]
  ) -> (records: [Record], result: WorkOutcome) {
    let result = step.work(
      WorkInput(
        lists: Dictionary(uniqueKeysWithValues: lists.map { ($0.file.name, $0.records) }),
        settings: settings(changes.merging(["资助名额": quotas]) { $1 })))
    let columns = step.output.roster.columns.map(\.id)
    let records = result.rows.enumerated().map {
      Record(row: $0.offset + 2, fields: $0.element, columns: columns)
    }
    #expect(result.findings.filter { $0.finding.severity == .mustFix } == [], "\(step.id)")
    let found = step.output.roster.crossChecks(records).filter { $0.severity == .mustFix }
    #expect(found == [], "\(step.id)")
    return (records, result)
  }

  @Test func `every step's list is the next step's, and nobody is lost on the way`() {
    let classes = imported(term.classes, as: classRolls).records
    let seats = step(quotaStep, [(AidFile.classes, classes)]).records
    #expect(seats.count == term.classes.count)
    #expect(seats.compactMap { $0[ClassSeats.quota] }.reduce(0, +) == quotas.count * 100)

    let applications = term.proposals.map { row in
      var row = row
      row["评议档次"] = row.removeValue(forKey: "认定档次")
      return row
    }
    let applied = imported(applications, as: aidApplications)
    #expect(applied.findings == [])
    let proposed = step(
      classStep, [(AidFile.applications, applied.records), (AidFile.quotas, seats)])
    #expect(proposed.records.count == applications.count)

    let recognised = step(recognitionStep, [(AidFile.classProposals, proposed.records)]).records
    #expect(recognised.count == applications.count)

    let candidates = imported(
      term.proposals.filter { $0["专业"] != nil }.prefix(9).enumerated().map { index, row in
        let kept = row.filter { entry in
          otherCandidates.columns.contains { $0.header == entry.key }
        }
        return kept.merging(["资助项目": index < 2 ? "中职国家奖学金" : "中职免学费"]) { $1 }
      }, as: otherCandidates
    ).records
    let grants = step(
      grantStep, [(AidFile.recognised, recognised), (AidFile.candidates, candidates)]
    ).records
    #expect(Set(grants.compactMap { $0[AidPupil.programme] }).count == 8)
    #expect(grants.allSatisfy { $0[AidPupil.amount] != nil })

    let report = step(duplicateStep, [(AidFile.grants, grants)]).records
    #expect(report.compactMap { $0[ComparedList.rows] }.reduce(0, +) == grants.count)

    let payments = grants.map { RowDraft(paymentList, copying: $0).record(row: $0.row) }
    let paid = step(
      paymentStep,
      [
        (AidFile.paymentList, payments), (AidFile.grants, grants),
        (AidFile.recognised, recognised),
      ])
    let sums = paid.records.compactMap { $0[Payment.paid] }
    #expect(total(of: sums) == total(of: grants.compactMap { $0[AidPupil.amount] }))
    // The made-up needs are not at the mean, which has to be explained.
    #expect(paid.result.inShort == ["AID-106 拟资助名单.xlsx"])
  }
}
