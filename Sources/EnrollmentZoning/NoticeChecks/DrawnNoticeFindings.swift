import Disclosure
import PublicDraws
import WorkingDays

/// What is checked of a draw's result: that it is complete, and that the lists bring it.
func drawnFindings(_ content: NoticeContent) -> [RecordFinding] {
  let missing = [EnrollmentFile.applications, EnrollmentFile.entrants, EnrollmentFile.seeds]
    .filter { content.reference($0) == nil }
  guard missing.isEmpty else {
    let names = missing.map(\.name).joined(separator: "、")
    return [
      RecordFinding(
        "ENR-050", in: Enrolling.group.spec.id, "没有\(names),不能重算摇号结果", "请附上,任何人都要能重算")
    ]
  }
  let held = heldDraws(content)
  return orderFindings(content.records) + alternateOrderFindings(content.records)
    + seedTimeFindings(content) + held.findings
    + held.draws.flatMap { redoneFindings(content, $0) }
}

/// ENR-051: places run from 1 without gaps in each group.
private func orderFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Enrolling.group] }).compactMap { group, rows in
    let places = rows.compactMap { $0[DrawNumber.place] }.sorted()
    guard let gap = places.enumerated().first(where: { $0.element != $0.offset + 1 }) else {
      return nil
    }
    return RecordFinding(
      "ENR-051", row: rows.first { $0[DrawNumber.place] == gap.element }?.row,
      in: DrawNumber.place.spec.id, String(gap.element),
      "“\(group)”缺第 \(gap.offset + 1) 位,位次要从 1 连续排", "请核对")
  }
}

/// ENR-052: alternates are ranked from 1, and nobody else is.
private func alternateOrderFindings(_ records: [Record]) -> [RecordFinding] {
  let column = DrawNumber.alternatePlace.spec.id
  return grouped(records, by: { $0[Enrolling.group] }).flatMap { group, rows in
    let alternates = rows.filter { $0[DrawNumber.result] == DrawNumber.alternate }
    let others = rows.filter { $0[DrawNumber.result] != DrawNumber.alternate }
    let unranked = alternates.filter { $0[DrawNumber.alternatePlace] == nil }.map { row in
      RecordFinding("ENR-052", row: row.row, in: column, "候补没有写候补次序", "请补上,从 1 开始")
    }
    let ranked = others.compactMap { row in
      row[DrawNumber.alternatePlace].map { place in
        RecordFinding(
          "ENR-052", row: row.row, in: column, String(place), "不是候补,却写了候补次序", "请清空,或核对结果")
      }
    }
    let places = alternates.compactMap { $0[DrawNumber.alternatePlace] }.sorted()
    let hasGap = unranked.isEmpty && places != Array(1..<(alternates.count + 1))
    let gap =
      hasGap
      ? [
        RecordFinding(
          "ENR-052", row: alternates.first?.row, in: column,
          "“\(group)”有 \(alternates.count) 个候补,次序不是 1 到 \(alternates.count)", "请核对")
      ] : []
    return unranked + ranked + gap
  }
}

/// ENR-053: a seed that was known before list and method were public.
private func seedTimeFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let terms = DrawTerms.read(content.facts).terms else { return [] }
  return (content.reference(EnrollmentFile.seeds) ?? []).compactMap { seed in
    guard let text = seed[DrawSeed.time] else { return nil }
    let name = seed[DrawSeed.source] ?? ""
    guard let time = try? Moment(drawTime: text) else {
      return RecordFinding(
        "ENR-053", in: DrawTerms.sourcesName, text, "种子“\(name)”的公布时间“\(text)”不是日期和时刻",
        "请在 \(EnrollmentFile.seeds.name) 里写成 2026-07-06 15:00 的样子")
    }
    guard time <= terms.published else { return nil }
    return RecordFinding(
      "ENR-053", in: DrawTerms.sourcesName, text,
      "种子“\(name)”在 \(time) 已经公布,名单到 \(terms.published) 才公布", "这样的种子不能用,请按公布的方案处理")
  }
}

/// ENR-054, ENR-055: the result as the lists bring it, number by number.
private func redoneFindings(_ content: NoticeContent, _ draw: GroupDraw) -> [RecordFinding] {
  let run: DrawRun
  do {
    run = try draw.run(content.reference(EnrollmentFile.seeds) ?? [])
  } catch {
    return error.findings.map { found in
      RecordFinding(
        "ENR-054", in: DrawTerms.sourcesName, found.value, "“\(draw.group)”不能重算:\(found.problem)",
        found.remedy)
    }
  }
  let rows = content.records.filter { $0[Enrolling.group] == draw.group }
  let byNumber = Dictionary(
    rows.compactMap { row in row[DrawNumber.number].map { ($0, row) } }
  ) { first, _ in first }
  let differing = run.results.first { result in
    byNumber[result.entry.number].map { !$0.states(result) } ?? false
  }
  guard let differing, let row = byNumber[differing.entry.number] else { return [] }
  return [
    RecordFinding(
      "ENR-055", row: row.row, in: DrawNumber.result.spec.id, row[DrawNumber.result],
      "“\(draw.group)”的结果与按公布的名单、办法和种子重算的不同,编号“\(differing.entry.number)”重算是\(words(differing))",
      "请用 gongshi enrollment drawn 重新生成,不要改动结果")
  ]
}

private func words(_ result: DrawResult) -> String {
  (result.place.map { "第 \($0) 位、" } ?? "") + result.standing.chinese
}

extension Record {
  /// Whether a row of 摇号结果 says what a draw brought for its number.
  fileprivate func states(_ result: DrawResult) -> Bool {
    guard result.place == nil || self[DrawNumber.place] == result.place else { return false }
    return switch result.standing {
    case .admitted: self[DrawNumber.result] == DrawNumber.won
    case .alternate(let rank):
      self[DrawNumber.result] == DrawNumber.alternate && self[DrawNumber.alternatePlace] == rank
    case .notDrawn: self[DrawNumber.result] == DrawNumber.lost
    }
  }
}
