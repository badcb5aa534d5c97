import NoticeLife
import Testing
import WorkingDays

struct SigningTests {
  private let at = "2026-09-11T10:00"

  @Test(arguments: SigningScheme.known) func `a scheme is signed in its order by as many people`(
    scheme: SigningScheme
  ) throws {
    var story = try Story.draft(sampleDraft(scheme: scheme))
    for (index, step) in scheme.steps.enumerated() {
      #expect(story.state.stage == .draft)
      #expect(story.state.dossier.nextStep == step)
      let minutes = step.needsMinutes ? String(repeating: "b", count: 64) : nil
      let act = signature(step.name, minutes: minutes)
      try story.tell(act, by: step.role == .clerk ? "P1" : "P\(index + 2)", at: at)
    }
    #expect(story.state.stage == .signed)
  }

  @Test func `nobody signs twice`() throws {
    let story = try Story.draft().telling(signature("经办"), at: at)
      .telling(signature("审核"), by: "P2", at: at)
    #expect(try story.rule(against: signature("保密审查"), by: "P2", at: at) == "LIFE-023")
    #expect(try story.rule(against: signature("保密审查"), by: "P3", at: at) == nil)
  }

  @Test func `who drafted signs as the clerk and as nobody else`() throws {
    let levels = try Story.draft(sampleDraft(scheme: .threeLevels))
    #expect(try levels.rule(against: signature("初审"), by: "P1", at: at) == "LIFE-024")
    #expect(try levels.rule(against: signature("初审"), by: "P2", at: at) == nil)
    #expect(try Story.draft().rule(against: signature("经办"), by: "P1", at: at) == nil)
  }

  @Test func `whoever revised the list is its drafter now`() throws {
    let story = try Story.draft().telling(
      .revised(draft: sampleDraft(version: 2)), by: "P2", at: at
    ).telling(signature("经办", version: 2), at: at)
    #expect(try story.rule(against: signature("审核", version: 2), by: "P2", at: at) == "LIFE-024")
    #expect(try story.rule(against: signature("审核", version: 2), by: "P3", at: at) == nil)
  }

  @Test func `steps are signed in order`() throws {
    let story = try Story.draft()
    #expect(try story.rule(against: signature("审核"), by: "P2", at: at) == "LIFE-022")
    #expect(try story.rule(against: signature("校长"), by: "P2", at: at) == "LIFE-022")
  }

  @Test func `a signature is for the version in force`() throws {
    let story = try Story.draft()
    #expect(try story.rule(against: signature("经办", version: 2), at: at) == "LIFE-025")
    let other = NoticeAct.signed(
      step: "经办", version: 1, sha256: String(repeating: "0", count: 64), minutes: nil)
    #expect(try story.rule(against: other, at: at) == "LIFE-025")
  }

  @Test func `a staff congress signs with its minutes`() throws {
    let story = try Story.draft(sampleDraft(scheme: .withStaffCongress))
      .telling(signature("经办"), at: at).telling(signature("审核"), by: "P2", at: at)
    let step = try #require(story.state.dossier.nextStep?.name)
    let minutes = String(repeating: "b", count: 64)
    #expect(try story.rule(against: signature(step), by: "P3", at: at) == "LIFE-026")
    #expect(try story.rule(against: signature(step, minutes: "x"), by: "P3", at: at) == "LIFE-026")
    #expect(try story.rule(against: signature(step, minutes: minutes), by: "P3", at: at) == nil)
  }

  @Test func `errors block and warnings are explained one by one`() throws {
    let findings = [
      DraftFinding(rule: "R-01", blocks: false, count: 3),
      DraftFinding(rule: "R-02", blocks: false, count: 1),
    ]
    let blocked = try Story.draft(
      sampleDraft(findings: findings + [DraftFinding(rule: "R-03", blocks: true, count: 1)]))
    #expect(try blocked.rule(against: signature("经办"), at: at) == "LIFE-020")
    #expect(
      try blocked.rule(against: .forced(what: .signatures, reason: "停电"), at: at) == "LIFE-020")
    var story = try Story.draft(sampleDraft(findings: findings))
    #expect(try story.rule(against: signature("经办"), at: at) == "LIFE-021")
    try story.tell(.ticked(rule: "R-01", reason: "已核对原件"), at: at)
    #expect(
      try story.rule(against: .ticked(rule: "R-01", reason: "已核对原件"), at: at) == "LIFE-019")
    #expect(try story.rule(against: .ticked(rule: "R-09", reason: "x"), at: at) == "LIFE-019")
    #expect(try story.rule(against: signature("经办"), at: at) == "LIFE-021")
    try story.tell(.ticked(rule: "R-02", reason: "已核对原件"), at: at)
    #expect(try story.rule(against: signature("经办"), at: at) == nil)
  }

  @Test func `a revision, its undoing and a return each void signatures and ticks`() throws {
    let warning = [DraftFinding(rule: "R-01", blocks: false, count: 3)]
    let tick = NoticeAct.ticked(rule: "R-01", reason: "已核对原件")
    var story = try Story.draft(sampleDraft(findings: warning)).telling(tick, at: at)
      .telling(signature("经办"), at: at)
    try story.tell(.revised(draft: sampleDraft(version: 2, findings: warning)), at: at)
    #expect(story.state.dossier.signatures.isEmpty)
    #expect(story.state.dossier.openWarnings == ["R-01"])
    #expect(try story.rule(against: signature("经办", version: 2), at: at) == "LIFE-021")
    try story.tell(tick, at: at)
    try story.tell(signature("经办", version: 2), at: at)
    try story.tell(.revisionUndone(from: 2, to: 1), at: at)
    #expect(story.state.dossier.signatures.isEmpty)
    #expect(story.state.current.version == 1)
    // The first version's tick was about the first version and holds again.
    try story.tell(signature("经办"), at: at)
    try story.tell(.returned(reason: "请核对"), by: "P2", at: at)
    #expect(story.state.dossier.signatures.isEmpty)
    let signed = try Story.signed().telling(.returned(reason: "请核对"), by: "P4", at: at)
    #expect(signed.state.stage == .draft)
  }

  @Test func `an undone revision gives its number to no other`() throws {
    var story = try Story.draft()
    #expect(try story.rule(against: .revisionUndone(from: 1, to: 0), at: at) == "LIFE-018")
    try story.tell(.revised(draft: sampleDraft(version: 2)), at: at)
    #expect(try story.rule(against: .revisionUndone(from: 1, to: 2), at: at) == "LIFE-018")
    try story.tell(.revisionUndone(from: 2, to: 1), at: at)
    #expect(
      try story.rule(against: .revised(draft: sampleDraft(version: 2)), at: at) == "LIFE-017")
    try story.tell(.revised(draft: sampleDraft(version: 3)), at: at)
    #expect(try story.rule(against: .revisionUndone(from: 3, to: 2), at: at) == "LIFE-018")
    #expect(try story.rule(against: .revisionUndone(from: 3, to: 1), at: at) == nil)
  }

  @Test func `what was forced stays to be seen and holds for one version`() throws {
    let warning = [DraftFinding(rule: "R-01", blocks: false, count: 3)]
    var story = try Story.draft(sampleDraft(findings: warning))
    #expect(
      try story.rule(against: .forced(what: .signatures, reason: "停电"), at: at) == "LIFE-021")
    try story.tell(.forced(what: .warnings, reason: "来不及"), by: "P4", at: at)
    #expect(
      try story.rule(against: .forced(what: .warnings, reason: "来不及"), at: at) == "LIFE-027")
    try story.tell(.forced(what: .signatures, reason: "停电"), by: "P4", at: at)
    #expect(story.state.stage == .signed)
    #expect(
      try story.rule(against: .forced(what: .signatures, reason: "停电"), at: at) == "LIFE-027")
    try story.tell(.revised(draft: sampleDraft(version: 2, findings: warning)), at: at)
    #expect(story.state.dossier.openWarnings == ["R-01"])
    #expect(story.state.dossier.forced.map(\.what) == ["warnings", "signatures"])
    #expect(story.state.dossier.forced.map(\.person) == ["P4", "P4"])
  }

  @Test(
    arguments: [
      (NoticeAct.withdrawn(reason: " \n"), "LIFE-015"), (.withdrawn(reason: ""), "LIFE-015"),
      (.withdrawn(reason: "张某 11010519491231002X 的材料有误"), "LIFE-016"),
      (.withdrawn(reason: "请联系 13800138000"), "LIFE-016"), (.withdrawn(reason: "第 3 行有误"), nil),
    ] as [(NoticeAct, String?)]) func `a reason is words without private numbers`(
      act: NoticeAct, rule: String?
    ) throws
  {
    #expect(try Story.draft().rule(against: act, at: at) == rule)
  }
}
