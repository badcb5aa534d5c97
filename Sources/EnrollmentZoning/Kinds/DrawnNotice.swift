import Disclosure
import PublicDraws
import WorkingDays

/// What the draw brought (摇号结果公示), with everything by which anybody can redo it.
let drawnNotice = enrollmentKind(
  9, "drawn", "摇号结果公示", stageName: "公示摇号结果", catalogueItem: "招生结果",
  roster: drawResults,
  facts: drawEventFacts(required: true) + [
    FactSpec(
      "见证情况", hint: "谁在现场、怎样确认结果", example: "县人大代表、政协委员、家长代表和公证员到场监督,在结果上签字"),
    FactSpec(
      "候补办法", hint: "中签后放弃的名额怎样由候补递补,到哪一天为止", example: "放弃的名额按候补次序递补,到8月20日为止"),
  ] + DrawTerms.facts(required: true),
  period: admissionPeriod,
  references: [EnrollmentFile.applications, EnrollmentFile.entrants, EnrollmentFile.seeds],
  links: [
    ChainLink(
      after: "enrollment.entrants",
      key: [Enrolling.group, DrawNumber.number].map(\.spec.header), complete: true,
      unchanged: [DrawNumber.registrations.spec.header, DrawNumber.persons.spec.header])
  ],
  statements: [
    drawTimeWords, publishedWords, resultWords, drawMethodWords, seedValueWords, drawHashes,
    recordHashes,
  ],
  checks: { drawEventFindings($0, isAhead: false) + drawnFindings($0) })

/// How many of each group won, and how many are alternates.
private let resultWords = Statement("各组结果") { content in
  grouped(content.records, by: { $0[Enrolling.group] }).map { group, rows in
    let won = rows.filter { $0[DrawNumber.result] == DrawNumber.won }
    let alternates = rows.count { $0[DrawNumber.result] == DrawNumber.alternate }
    return "\(group)：编号\(rows.count)个，中签\(won.count)个、\(sum(won, DrawNumber.persons))人，"
      + "候补\(alternates)个"
  }
}

/// Each seed as it was published, as 上证指数收盘点位（2026-07-06 15:00公布）：3201.50.
private let seedValueWords = Statement("种子说明") { content in
  (content.reference(EnrollmentFile.seeds) ?? []).map { seed in
    let time = seed[DrawSeed.time].map { text in
      (try? Moment(drawTime: text))?.chinese ?? text
    }
    return (seed[Enrolling.group].map { "\($0)：" } ?? "") + (seed[DrawSeed.source] ?? "")
      + "（\(time ?? "")公布）：\(seed[DrawSeed.value] ?? "")"
  }
}

/// Each group's hash of the whole record, which `gongshi draw verify` and the two programs beside it
/// recompute.
private let recordHashes = Statement("记录指纹") { content in
  let seeds = content.reference(EnrollmentFile.seeds) ?? []
  return heldDraws(content).draws.compactMap { draw in
    (try? draw.run(seeds)).map { "\(draw.group)：记录指纹 \(DrawRecord($0).sha256)" }
  }
}

/// Each group's hash as it was published before the draw, to be held against the notice then.
private let drawHashes = Statement("承诺指纹") { content in
  heldDraws(content).draws.map { "\($0.group)：承诺指纹 \($0.commitment.sha256)" }
}

/// The draws that the lists beside the result describe.
func heldDraws(_ content: NoticeContent) -> (draws: [GroupDraw], findings: [RecordFinding]) {
  let read = DrawTerms.read(content.facts)
  guard let terms = read.terms, let entrants = content.reference(EnrollmentFile.entrants) else {
    return ([], read.findings)
  }
  let draws = GroupDraws(
    entrants, applications: content.reference(EnrollmentFile.applications) ?? [], terms)
  return (draws.draws, draws.findings)
}
