import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct HiringChainTests {
  @Test func `no list that only the office has shows anything`() {
    let office = [
      HiringFile.applicants, HiringFile.firstKeying, HiringFile.secondKeying,
      HiringFile.settlements, HiringFile.rawMarks, HiringFile.judgedMarks, HiringFile.withdrawals,
    ]
    for file in office { #expect(file.roster.publicColumns.isEmpty, "\(file.name)") }
  }

  @Test func `a step reads what was filled in, posted or written before it`() {
    var there: Set<String> = []
    for task in hiringChain.tasks {
      switch task {
      case .fill(let file, _): there.insert(file.name)
      case .post(let file, let kind, _):
        #expect(there.contains(file.name))
        #expect(file.roster.columns == kind.roster.columns)
      case .step(let step):
        for file in step.inputs + step.optionalInputs { #expect(there.contains(file.name)) }
        there.insert(step.output.name)
      }
    }
  }

  @Test func `every notice is posted once and every step has a name of its own`() {
    let posted = hiringChain.tasks.compactMap { task in
      guard case .post(_, let kind, _) = task else { return nil as String? }
      return kind.id
    }
    #expect(posted == teacherHiringKinds.map(\.id))
    #expect(Set(hiringChain.steps.map(\.id)).count == hiringChain.steps.count)
  }

  @Test func `a made-up county comes through the whole chain`() throws {
    let folder = try HiringFolder.county()
    // Twelve posts wanted 1, 2, 3, 1, 2, 3 …; the last but one is cut to one, the last cancelled.
    #expect(folder.list(HiringFile.adjustment).count == 2)
    #expect(folder.list(HiringFile.proposed).count == 20)
    #expect(folder.list(HiringFile.result).count == 20)
  }
}
