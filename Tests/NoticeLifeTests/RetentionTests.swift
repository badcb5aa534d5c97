import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

struct RetentionTests {
  @Test func `names of aided pupils go when the period is over`() throws {
    let draft = try sampleDraft(comesDownAtEnd: true, kind: "aid.grants")
    #expect(
      try decision(draft)
        == .known(until: day("2026-09-22"), rule: "公示期满即去除名单(教财厅函〔2017〕28号)"))
    #expect(RetentionRule.rule(for: draft).source.standing == .document)
  }

  @Test func `of nothing else a time is guessed`() throws {
    #expect(try decision(sampleDraft()) == .unset(kind: "hiring.proposed"))
    let committee = try sampleDraft(kind: "aid.committee")
    #expect(try decision(committee) == .unset(kind: "aid.committee"))
    #expect(RetentionRule.rule(for: try sampleDraft()).source.standing == .practice)
  }

  @Test func `the office's own time counts, the narrower first`() throws {
    let settings = ["hiring": 30, "hiring.proposed": 365, "aid": 10]
    #expect(
      try decision(sampleDraft(), settings)
        == .known(until: day("2027-09-21"), rule: "结束后保存 365 日(单位设定)"))
    #expect(
      try decision(sampleDraft(kind: "hiring.written"), settings)
        == .known(until: day("2026-10-21"), rule: "结束后保存 30 日(单位设定)"))
    #expect(
      try decision(sampleDraft(comesDownAtEnd: true, kind: "aid.grants"), settings)
        == .known(until: day("2026-10-01"), rule: "结束后保存 10 日(单位设定)"))
    #expect(
      try decision(sampleDraft(kind: "aidother.x"), settings) == .unset(kind: "aidother.x"))
  }

  @Test func `a day that is past is the day of the archive`() throws {
    #expect(
      try decision(sampleDraft(), ["hiring": 1])
        == .known(until: day("2026-09-22"), rule: "结束后保存 1 日(单位设定)"))
  }

  @Test func `a kind that needs a staff congress gets its step, others the office's scheme`() {
    #expect(
      SigningScheme.needed(for: "title.scheme", office: .standard) == .withStaffCongress)
    #expect(SigningScheme.needed(for: "title.points", office: .threeLevels) == .threeLevels)
    for scheme in SigningScheme.known {
      #expect(scheme.source.standing == .practice)
      #expect(SigningScheme(id: scheme.id) == scheme)
    }
    #expect(SigningScheme(id: "x") == nil)
  }

  @Test(arguments: ["LIFE-", "CLOCK-"])
  func `every rule stands on the page, and the page has no others`(prefix: String) throws {
    #expect(try rulesOutOfStep(prefix, domain: "NoticeLife") == [])
  }

  /// Ended on the 21st, archived on the 22nd.
  private func decision(
    _ draft: DraftContent, _ settings: [String: Int] = [:]
  ) throws -> RetentionRule.Decision {
    RetentionRule.decision(
      for: draft, endedOn: try day("2026-09-21"), archivedOn: try day("2026-09-22"),
      settings: settings)
  }
}
