import InformationRequests
import Testing

@Suite struct OutcomeTests {
  @Test func theResultsAreThe21LeafRowsOfTheTableInItsOrder() {
    #expect(RequestOutcome.allCases.map(\.number) == Array(1...21))
    let sizes = RequestOutcome.Group.allCases.map { $0.outcomes.count }
    #expect(sizes == [1, 1, 8, 3, 5, 3])
    #expect(RequestOutcome.Group.allCases.flatMap(\.outcomes) == RequestOutcome.allCases)
    #expect(Set(RequestOutcome.allCases.map(\.chinese)).count == 21)
    #expect(RequestOutcome.notCorrected.number == 19)
  }

  @Test func aGroupHasTheMarkAndTheWordsOfItsRow() {
    let rows = RequestOutcome.Group.allCases.map { $0.mark + $0.chinese.prefix(4) }
    #expect(rows == ["（一）予以公开", "（二）部分公开", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"])
  }

  @Test func applicantsAreAPersonOrOneOfFiveOrganisations() {
    #expect(
      ApplicantKind.allCases.map(\.chinese) == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"])
    #expect(ApplicantKind.allCases.filter(\.isOrganisation).count == 5)
    for kind in ApplicantKind.allCases { #expect(ApplicantKind(chinese: kind.chinese) == kind) }
    #expect(ApplicantKind(chinese: "总计") == nil)
  }
}
