public import Disclosure
import WorkingDays
public import PersonalData

/// What the minutes of a meeting name beside the figures (评议记录), from the facts of the notices.
public struct TitleMeeting: Sendable {
  /// The facts by name, with what to ask for.
  public static let facts =
    [
      FactSpec("发布单位", hint: "单位全称", example: "云溪县第一中学"), projectFact,
    ] + recommendingFacts.filter { ["评议组织", Meeting.recommending.day].contains($0.name) }

  let unit: String
  let project: String
  let body: String
  let day: CalendarDay

  /// Nil when one is missing, which has a finding of its own.
  public init?(_ facts: Facts) {
    guard let unit = facts.text("发布单位"), let project = facts.text("评聘项目"),
      let body = facts.text("评议组织"), let day = facts.day(Meeting.recommending.day)
    else { return nil }
    (self.unit, self.project, self.body, self.day) = (unit, project, body, day)
  }
}

/// The minutes of the ranking and the vote, a part for each title; nil while something in ballots,
/// votes or settings must still be mended.
///
/// - Throws: ``PrivateContent``, when a name or a number that would be printed looks like a private
///   one.
public func titleProtocol(
  in input: WorkInput, of meeting: TitleMeeting
) throws(PrivateContent) -> RecordPaper? {
  guard let plan = TitlePlan.read(input.settings).plan, let basis = plan.basis else { return nil }
  let ranks = RankBook(input, plan, basis)
  let desk = RecommendDesk(input, plan, ranks.records)
  guard !ranks.groups.isEmpty,
    !(ranks.findings + desk.findings + desk.choice.findings)
      .contains(where: { $0.finding.severity == .mustFix })
  else { return nil }
  let minutes = Minutes(
    meeting: meeting, plan: plan, desk: desk, fingerprint: ballotFingerprint(in: input))
  var parts: [RecordPaper.Part] = []
  for group in ranks.groups { parts.append(try minutes.part(on: group)) }
  return RecordPaper(
    template: "title.protocol", issuer: try PublicText(scanning: meeting.unit), date: meeting.day,
    parts: parts)
}

/// What the parts have in common.
private struct Minutes {
  let meeting: TitleMeeting
  let plan: TitlePlan
  let desk: RecommendDesk
  let fingerprint: String?

  func part(on group: RankedGroup) throws(PrivateContent) -> RecordPaper.Part {
    let people = desk.groups.first { $0.applied == group.applied }?.people ?? []
    var texts: [RecordPaper.Text] = []
    for (name, value) in required(group, people) {
      texts.append(.init(name, [try PublicText(scanning: value)]))
    }
    for (name, value) in optional(group, people) {
      var values: [PublicText] = []
      if let value { values = [try PublicText(scanning: value)] }
      texts.append(.init(name, values, isOptional: true))
    }
    return RecordPaper.Part(
      texts: texts,
      tables: [
        .init("排序", try table("排序结果", MinutesColumn.ranking(group), group, people)),
        .init(
          "结论",
          try table(
            "评议结论", MinutesColumn.result(hasVotes: people.contains { $0.vote != nil }), group,
            people)),
        .init("签名", signatures),
      ])
  }

  private func required(
    _ group: RankedGroup, _ people: [RankedPerson]
  ) -> [(String, String)] {
    let chosen = people.filter { desk.choice.answers[$0.applicant.number] == .recommended }
    let names = chosen.map { named($0.applicant) }.joined(separator: "、")
    return [
      ("评聘项目", meeting.project), ("评议组织", meeting.body), ("表决日期", meeting.day.chinese),
      ("申报职称", group.applied), ("人数", "\(people.count)"), ("到会情况", attendance),
      ("排序办法", plan.rankingWords(group)),
      ("评议结论", chosen.isEmpty ? "没有推荐人选" : "推荐\(chosen.count)人，依次为\(names)"),
    ]
  }

  private func optional(
    _ group: RankedGroup, _ people: [RankedPerson]
  ) -> [(String, String?)] {
    [
      ("回避情况", recusals(people)), ("计票情况", group.count?.minutes),
      ("表决办法", plan.voteWords), ("选票指纹", group.count == nil ? nil : fingerprint.map(spaced)),
    ]
  }

  /// As 应到11人，实到9人，不少于应到人数的三分之二（至少8人），会议有效.
  private var attendance: String {
    guard let members = plan.members else { return "应到人数没有写入方案" }
    let parity = members % 2 == 1 ? "（单数）" : "（双数）"
    guard let present = plan.present else { return "应到\(members)人\(parity)" }
    let needed = titleQuorum.share.least(of: members)
    let isValid = titleQuorum.share.isReached(by: present, of: members)
    return "应到\(members)人\(parity)，实到\(present)人，"
      + (isValid ? "达到应到人数三分之二（至少\(needed)人），会议有效" : "不到应到人数三分之二（至少\(needed)人）")
  }

  private func recusals(_ people: [RankedPerson]) -> String? {
    let voting = people.filter { ($0.vote?.tally.recused ?? 0) > 0 }.map {
      "对\(named($0.applicant))表决时回避\($0.vote?.tally.recused ?? 0)人"
    }
    let ranking = plan.rankingRecused > 0 ? ["排序时回避\(plan.rankingRecused)人"] : []
    return ranking.isEmpty && voting.isEmpty ? nil : (ranking + voting).joined(separator: "，")
  }

  /// As 王小明（2026-01）.
  private func named(_ applicant: TitleApplicant) -> String {
    "\(applicant.name)（\(applicant.number)）"
  }

  /// So that lines can break: eight digits each.
  private func spaced(_ digits: String) -> String {
    let all = Array(digits)
    return stride(from: 0, to: all.count, by: 8).map { String(all[$0..<min($0 + 8, all.count)]) }
      .joined(separator: " ")
  }

  /// A place to sign in for everybody who was there, two in a line; who it is, the hand says.
  private var signatures: PublicTable {
    let places = max(1, plan.present ?? plan.members ?? 1)
    let columns = [
      PublicColumn(header: "序号", type: .text, width: 6),
      PublicColumn(header: "姓名（正楷）", type: .text, width: 14),
      PublicColumn(header: "签名", type: .text, width: 18),
    ]
    let lines = (places + 1) / 2
    return PublicTable(
      title: "到会人员签名", columns: columns + columns,
      cells: (1...lines).flatMap { line in
        [line, line + lines].flatMap { number -> [PublicCell] in
          let label: PublicCell = number > places ? .text(PublicText("")) : .integer(number)
          return [label, .text(PublicText("")), .text(PublicText(""))]
        }
      }, orderWords: "")
  }
}

extension Minutes {
  /// A row for everybody, best first.
  fileprivate func table(
    _ title: String, _ columns: [MinutesColumn], _ group: RankedGroup, _ people: [RankedPerson]
  ) throws(PrivateContent) -> PublicTable {
    var cells: [PublicCell] = []
    for standing in group.standings {
      let applicant = group.evidence.applicants[standing.applicant]
      let person = people.first { $0.applicant.number == applicant.number }
      for column in columns {
        let text = column.text(group, standing, person, desk.choice.answers[applicant.number])
        cells.append(.text(try PublicText(scanning: text)))
      }
    }
    return PublicTable(
      title: title, columns: columns.map(\.column), cells: cells,
      orderWords: "按名次")
  }
}

extension BallotCount {
  /// As 排序票共9张，有效8张，每张名次之和均为21；不计的1张：第3票：名次 2 重复.
  fileprivate var minutes: String {
    let all = "排序票共\(valid.count + dropped.count)张，有效\(valid.count)张，每张有效票名次之和均为\(ballotSum)"
    guard !dropped.isEmpty else { return all + "，没有不计的票" }
    return all + "；不计的\(dropped.count)张：" + dropped.map(\.words).joined(separator: "；")
  }
}
