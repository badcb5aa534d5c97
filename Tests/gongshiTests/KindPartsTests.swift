import Disclosure
import DisclosureDocuments
import DisclosureTesting
import EnrollmentZoning
import FeePublicity
import Proofreading
import StudentAid
import TeacherHiring
import Templates
import Testing
import TitleEvaluation
import WorkingDays

/// The words of every shipped kind, filled with the examples of its own declaration.
@Suite struct KindPartsTests {
  static let kinds = [teacherHiringKinds, studentAidKinds, feeKinds, titleKinds, enrollmentKinds]
    .flatMap(\.self)

  @Test(arguments: kinds.map(\.id))
  func `every kind has its parts, and no mistake in its words`(_ id: String) throws {
    let kind = try #require(KindPartsTests.kinds.first { $0.id == id })
    for includesOptional in [false, true] {
      let specs = kind.facts.filter { $0.isRequired || includesOptional }
      let (facts, findings) = Facts.read(
        specs.map { FactEntry(name: $0.name, values: [$0.example], line: 1) }, as: kind.facts)
      #expect(findings.map(\.description) == [])
      let library = TemplateLibrary(builtIn: templateFiles)
      let publication = try kind.publication(
        of: [], facts: facts, title: try library.title(for: kind, facts: facts),
        period: samplePeriod)
      let document = try library.document(
        for: publication, kind: kind, fingerprint: publication.fingerprint)
      let found =
        partFindings(of: document, publication) + wordingFindings(in: ProofText(document))
      // How many there are is said by the list, which is empty here.
      #expect(found.filter { $0.rule != "PART-004" }.map(\.description) == [])
    }
  }
}
