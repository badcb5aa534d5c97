import Disclosure

/// The ranking of children of migrants by their points (随迁子女积分).
let migrantPointsStep = WorkStep(
  "points", "随迁子女积分排名", from: [EnrollmentFile.pointItems, EnrollmentFile.zones],
  and: [EnrollmentFile.admitted], to: EnrollmentFile.points,
  words: """
    每张受理回执各项核定分相加(精确相加,不取整),在申请的学校里从高到低排。总分相同的依次比“积分同分顺序”
    写的各项,分不出先后的停下来;写了“并列”的同名次。可供学位取自方案的“随迁子女学位”,比计划里余下的多的要说明。
    """,
  work: { input in
    let reading = PointSettings(input.settings)
    let ranking = MigrantRanking(input.list(EnrollmentFile.pointItems) ?? [], reading)
    let found = reading.findings + ranking.findings(against: input)
    guard found.isEmpty else { return WorkOutcome(findings: found) }
    return WorkOutcome(
      rows: ranking.rows, findings: reading.findings(besides: input), summary: ranking.summary)
  })

/// How migrants' points are ranked.
struct PointSettings {
  static let sharing = "并列"

  let ties: [String]
  let sharesRanks: Bool
  /// By school.
  let seats: [String: Int]
  var findings: [WorkFinding] = []

  init(_ facts: Facts) {
    let lines = facts.texts("积分同分顺序")
    sharesRanks = lines.last == PointSettings.sharing
    ties = lines.filter { $0 != PointSettings.sharing }
    if lines.dropLast().contains(PointSettings.sharing) {
      findings.append(
        WorkFinding(
          setting: "积分同分顺序", rule: "ENR-100", value: PointSettings.sharing, "“并列”后面还有别的",
          "“并列”请写在最后"))
    }
    var seats: [String: Int] = [:]
    for line in facts.texts("随迁子女学位") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count == 2, let count = Int(words[1]), count >= 0, seats[words[0]] == nil {
        seats[words[0]] = count
      } else {
        findings.append(
          WorkFinding(
            setting: "随迁子女学位", rule: "ENR-100", value: line, "“\(line)”看不懂,或同一所学校写了两次",
            "请写成 云溪县第二小学 12 的样子"))
      }
    }
    self.seats = seats
  }

  /// ENR-135: more seats than the plan has left beside those who are admitted already.
  fileprivate func findings(besides input: WorkInput) -> [WorkFinding] {
    guard let admitted = input.list(EnrollmentFile.admitted) else { return [] }
    return (input.list(EnrollmentFile.zones) ?? []).compactMap { row in
      guard let school = row[SchoolZone.school], let planned = row[SchoolZone.seats],
        let wanted = seats[school]
      else { return nil }
      let taken = admitted.count { $0[Enrolling.school] == school }
      guard wanted > max(0, planned - taken) else { return nil }
      return WorkFinding(
        setting: "随迁子女学位", rule: "ENR-135", severity: .explain, value: school,
        "\(school)写了 \(wanted) 个,招生计划 \(planned) 人,已录取 \(taken) 人", "请核对,或先增加计划")
    }
  }
}
