import WorkingDays

extension NoticeKind {
  /// What in `content` does not agree with the notices of the chain that were posted before it.
  ///
  /// Values are compared as they are printed. Notices posted after `content` are passed over, so
  /// that an early notice can be made again. `names` are what people call the kinds, by id.
  public func chainFindings(
    of content: NoticeContent, earlier: [EarlierNotice], names: [String: String] = [:]
  ) -> [RecordFinding] {
    let before = earlier.filter { $0.posted <= content.posted }
    var missing: [String] = []
    var findings: [RecordFinding] = []
    for link in links {
      let list = PrintedList(content.records, of: roster, by: link.key)
      let notices = before.filter { $0.kind == link.earlier }
      guard !notices.isEmpty else {
        // A link that speaks of nobody here has nothing to be held against, and the first notice of
        // a kind that follows itself has none before it.
        if link.earlier != id, list.records.contains(where: { list.isConcerned($0, by: link) }) {
          missing.append(names[link.earlier] ?? link.earlier)
        }
        continue
      }
      if link.isAfterPeriodEnd { findings += tooEarly(content, after: notices) }
      findings += link.daysAfterPeriodEnd.compactMap { earlyDay($0, of: content, after: notices) }
      if let unreadable = headerFinding(link, notices) {
        findings.append(unreadable)
      } else {
        var check = ChainCheck(link, sent: SentOn(link, before), list)
        findings += check.run()
      }
    }
    return findings + missingFinding(missing)
      + DocumentConflicts(content, of: roster).against(before)
  }

  private func missingFinding(_ kinds: [String]) -> [RecordFinding] {
    guard !kinds.isEmpty else { return [] }
    return [
      RecordFinding(
        rule: "CHAIN-005", severity: .explain, row: nil,
        problem: "没有找到此前的\(kinds.joined(separator: "、")),没有核对是否一致",
        remedy: "请补上它的 publication.json,或说明原因")
    ]
  }
}

private func tooEarly(_ content: NoticeContent, after notices: [EarlierNotice]) -> [RecordFinding] {
  guard let last = notices.max(by: { $0.lastDay < $1.lastDay }), content.posted <= last.lastDay
  else { return [] }
  return [
    RecordFinding(
      rule: "CHAIN-004", row: nil, column: postingDayName, value: content.posted.description,
      problem: "《\(last.title)》公示到 \(last.lastDay),\(content.posted) 还没有期满",
      remedy: "请在 \(last.lastDay.next) 或以后张贴")
  ]
}

/// A day of this notice on which the earlier one did not hang yet, or still did.
private func earlyDay(
  _ fact: String, of content: NoticeContent, after notices: [EarlierNotice]
) -> RecordFinding? {
  guard let day = content.facts.day(fact),
    let last = notices.max(by: { $0.lastDay < $1.lastDay }), day <= last.lastDay
  else { return nil }
  let isBefore = day < last.posted
  return RecordFinding(
    rule: "CHAIN-009", severity: isBefore ? .mustFix : .explain, row: nil, column: fact,
    value: day.description,
    problem: isBefore
      ? "《\(last.title)》\(last.posted) 才张贴,\(day) 还没有公示"
      : "《\(last.title)》公示到 \(last.lastDay),\(day) 还没有期满",
    remedy: isBefore ? "应当先公示,请核对日期" : "请核对日期;确在公示期内进行的请说明")
}

/// An earlier notice without a column by which its rows must be known cannot be compared.
private func headerFinding(_ link: ChainLink, _ notices: [EarlierNotice]) -> RecordFinding? {
  let needed = link.key + (link.goesOn.map { [$0.header] } ?? [])
  for notice in notices {
    guard let header = needed.first(where: { !notice.headers.contains($0) }) else { continue }
    return RecordFinding(
      rule: "CHAIN-006", severity: .explain, row: nil,
      problem: "《\(notice.title)》没有公布“\(header)”,没有核对是否一致", remedy: "请人工核对名单")
  }
  return nil
}

/// The rows of a notice in the making, as they will be printed.
struct PrintedList {
  let records: [Record]
  private let roster: Roster

  /// A cross table prints a line for several records; the first stands for it, unless rows are
  /// named by what heads its columns.
  init(_ records: [Record], of roster: Roster, by key: [String]) {
    var isByLine = true
    if case .grid(let rows, _, _, _) = roster.layout {
      let headers = roster.columns.filter { rows.contains($0.id) }.map(\.header)
      isByLine = key.allSatisfy(headers.contains)
    }
    self.records = isByLine ? roster.lines(of: records) : records
    self.roster = roster
  }

  /// The index of a column that links name; lists are linked by what both of them print.
  func index(of header: String) -> Int {
    guard let index = roster.columns.firstIndex(where: { $0.header == header }),
      roster.columns[index].privacy.isPublic
    else { preconditionFailure("\(roster.name) prints no column \(header)") }
    return index
  }

  func isConcerned(_ record: Record, by link: ChainLink) -> Bool {
    link.concerning.isEmpty
      || link.concerning.contains { text(record, under: $0.header) == $0.text }
  }

  func id(ofColumn index: Int) -> String { roster.columns[index].id }

  /// The text under a header, printed or not, by which a row is or is not concerned.
  func text(_ record: Record, under header: String) -> String? {
    roster.columns.firstIndex { $0.header == header }.flatMap { String(record.fields[$0]) }
  }

  /// What the row's table or section is called after; empty where there is one table.
  func table(of record: Record) -> String {
    switch roster.layout {
    case .tables(let column), .sections(let column):
      record[id: column].flatMap { String($0) } ?? ""
    case .list, .grid, .parts: ""
    }
  }

  /// Nil when the text may not be printed, which the import says.
  func text(_ record: Record, _ index: Int) -> String? {
    (try? roster.columns[index].published(record.fields[index]))?.text
  }
}
