import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import TitleEvaluation
import PersonalData

/// What a unit certifies of a notice of recommended applicants that hung until 2026-11-09.
@Suite struct PublicityCertificateTests {
  private func certificate(
    _ responses: Responses = .none, photographs: Int = 3, place: String = "学校校务公开栏",
    on day: CalendarDay = "2026-11-10"
  ) -> PublicityCertificate {
    PublicityCertificate(
      of: EarlierNotice(
        kind: "title.recommended", title: "关于2026年度职称评聘推荐人选的公示",
        fingerprint: "752c-262e-e86f-e1b7", posted: "2026-11-02", lastDay: "2026-11-09",
        headers: ["申报编号"], rows: [["2026-01"], ["2026-02"]]),
      unit: "云溪县第一中学", place: place, photographs: photographs, responses: responses, dated: day)
  }

  private func text(_ certificate: PublicityCertificate) throws -> String? {
    guard let paper = try certificate.paper() else { return nil }
    let library = TemplateLibrary(builtIn: recordFiles)
    return try library.documents(for: paper).map(plainText).joined()
  }

  @Test(arguments: [
    ("2026-11-09", ["TITLE-063"]), ("2026-11-10", []),
  ])
  func `it waits for the end of the period`(_ day: String, _ expected: [String]) throws {
    let certificate = certificate(on: try CalendarDay(parsing: day))
    #expect(certificate.findings.map(\.rule) == expected)
    #expect(try (certificate.paper() == nil) == !expected.isEmpty)
  }

  @Test(arguments: [(Responses.none, true), (.settled, true), (.open, false)])
  func `it waits for the objections to be settled`(_ responses: Responses, _ isGiven: Bool) throws {
    let certificate = certificate(responses)
    #expect(certificate.findings.map(\.rule) == (isGiven ? [] : ["TITLE-064"]))
    #expect(try (certificate.paper() != nil) == isGiven)
  }

  @Test func `it says days, place, people, responses and the notice's own fingerprint`() throws {
    let words = try #require(try text(certificate()))
    #expect(
      words.contains(
        "云溪县第一中学于2026年11月2日在学校校务公开栏张贴《关于2026年度职称评聘推荐人选的公示》，对名单所列2人进行公示，公示至2026年11月9日。"))
    #expect(words.contains("公示期内没有收到异议。"))
    #expect(words.contains("公示现场照片3张，随本证明一并报送。"))
    #expect(words.contains("752c-262e-e86f-e1b7"))
    #expect(words.contains("2026年11月10日"))
    let settled = try #require(try text(certificate(.settled)))
    #expect(settled.contains("公示期内收到的异议已经逐件核查办结，不影响公示的结果。"))
  }

  @Test func `without a photograph it asks, and says nothing of one`() throws {
    let certificate = certificate(photographs: 0)
    #expect(certificate.findings.map(\.rule) == ["TITLE-065"])
    #expect(certificate.findings.map(\.severity) == [.explain])
    let words = try #require(try text(certificate))
    #expect(!words.contains("照片"))
  }

  @Test func `a private number gets into none`() {
    #expect(throws: PrivateContent.self) { try certificate(place: "13800000000").paper() }
  }
}
