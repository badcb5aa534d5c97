/// One link of a chain, held against the list that a notice is to be made of.
struct ChainCheck {
  private let link: ChainLink
  private let sent: SentOn
  private let list: PrintedList
  private let keyColumns: [Int]
  /// Column here, place in the earlier list and header of what must not have changed.
  private let unchanged: [(column: Int, place: Int, header: String)]
  /// How often a key stands here, at most, in one table: who has two programmes stands in both.
  private var seen: [ChainKey: Int] = [:]
  private var seenInTable: [TableKey: Int] = [:]
  private var seenNewcomers: Set<String> = []

  init(_ link: ChainLink, sent: SentOn, _ list: PrintedList) {
    self.link = link
    self.sent = sent
    self.list = list
    keyColumns = link.key.map { list.index(of: $0) }
    unchanged = link.unchanged.compactMap { header in
      let column = list.index(of: header)
      // What nobody filled in was not published, so it cannot have changed.
      return sent.headers.firstIndex(of: header).map { (column, $0, header) }
    }
  }

  mutating func run() -> [RecordFinding] {
    var findings: [RecordFinding] = []
    for record in list.records where list.isConcerned(record, by: link) {
      let parts = keyColumns.compactMap { list.text(record, $0) }
      // An empty cell is the import's to report.
      guard parts.count == keyColumns.count, !parts.contains("") else { continue }
      findings += self.findings(record, ChainKey(parts))
    }
    return findings + missing()
  }

  private mutating func findings(_ record: Record, _ key: ChainKey) -> [RecordFinding] {
    let place = TableKey(table: list.table(of: record), key: key)
    seenInTable[place, default: 0] += 1
    let count = seenInTable[place, default: 0]
    seen[key] = max(seen[key, default: 0], count)
    let places = sent.counts[key, default: 0]
    let isExpected = link.isShared ? places > 0 : count <= places
    guard isExpected || sent.uncertain.contains(key) else {
      if link.admitsNewcomers, places == 0 { return [] }
      if sent.newcomers[key.first] != nil, seenNewcomers.insert(key.first).inserted { return [] }
      return [notSentOn(record, key)]
    }
    return changed(record, key).map { [$0] } ?? []
  }

  private func notSentOn(_ record: Record, _ key: ChainKey) -> RecordFinding {
    let (problem, remedy) = reason(key)
    return RecordFinding(
      rule: "CHAIN-001", row: record.row, column: list.id(ofColumn: keyColumns[0]),
      value: key.first, problem: problem, remedy: remedy)
  }

  private func reason(_ key: ChainKey) -> (problem: String, remedy: String) {
    if let title = sent.leftBy[key] {
      return ("《\(title)》已经写明“\(key.words)”退出", "请从名单里删去,或核对那份公示")
    }
    let count = sent.counts[key, default: 0]
    if count > 0 { return ("《\(sent.title)》里只有 \(count) 个“\(key.words)”", "请核对,多出的删去") }
    guard let row = sent.rows[key]?.first, let goesOn = link.goesOn else {
      return ("《\(sent.title)》里没有“\(key.words)”", "请核对;确应列入的,先发布递补或调整公告")
    }
    return (
      "《\(row.title)》里“\(key.words)”的“\(goesOn.header)”不是“\(goesOn.text)”",
      "请核对;确应列入的,先发布递补或更正公告"
    )
  }

  /// The first published value that reads otherwise here; of several rows with the key, one must
  /// agree.
  private func changed(_ record: Record, _ key: ChainKey) -> RecordFinding? {
    guard !unchanged.isEmpty, let rows = sent.rows[key] else { return nil }
    let here = unchanged.map { list.text(record, $0.column) ?? "" }
    let differing = rows.map { row in
      unchanged.indices.first { !isSame(here[$0], row.texts[unchanged[$0].place]) }
    }
    guard !differing.contains(nil) else { return nil }
    let index = min(seen[key, default: 1], rows.count) - 1
    guard let which = differing[index] else { return nil }
    let (column, place, header) = unchanged[which]
    return RecordFinding(
      rule: "CHAIN-003", row: record.row, column: list.id(ofColumn: column), value: here[which],
      problem:
        "《\(rows[index].title)》公布的\(header)是“\(rows[index].texts[place])”,这里是“\(here[which])”",
      remedy: changesAreAnnounced ? "请改成一致;确实调整了的,先发布调整公示" : "请改成一致;确需更正的,先发布更正公告")
  }

  /// Whether a notice in between may say that a value is another now.
  private var changesAreAnnounced: Bool { link.changes.contains { !$0.newTexts.isEmpty } }

  private func missing() -> [RecordFinding] {
    guard link.isComplete || link.explainsAbsence else { return [] }
    let absent = absent()
    guard link.isComplete else { return toExplain(absent) }
    let shown = absent.prefix(ChainCheck.shownMissing).map { someone in
      missing("《\(someone.title)》里的“\(someone.words)”应当在本名单里,却没有")
    }
    let rest = absent.count - shown.count
    return shown + (rest > 0 ? [missing("此前公示里应当在本名单的,还有 \(rest) 个没有")] : [])
  }

  /// Who goes on and is not here, by the words that name them and the notice that does.
  private func absent() -> [(words: String, title: String)] {
    var absent = sent.keys.filter { key in
      seen[key, default: 0] < sent.counts[key, default: 0] && !sent.uncertain.contains(key)
    }.map { (words: $0.words, title: sent.rows[$0]?.first?.title ?? sent.title) }
    let seenFirst = Set(seen.keys.map(\.first))
    absent += sent.newcomers.filter { !seenFirst.contains($0.key) }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return absent
  }

  /// All in one sentence, as far as they have room in it.
  private func toExplain(_ absent: [(words: String, title: String)]) -> [RecordFinding] {
    guard let first = absent.first else { return [] }
    let names = absent.prefix(10).map { "“\($0.words)”" }.joined(separator: "、")
    let words = absent.count > 10 ? "\(names)等 \(absent.count) 个" : names
    return [
      RecordFinding(
        rule: "CHAIN-007", severity: .explain, row: nil, column: list.id(ofColumn: keyColumns[0]),
        problem: "《\(first.title)》里有\(words),本名单里没有",
        remedy: "请核对有没有漏列;退出或不再列入的,写明情况")
    ]
  }

  /// How many are named one by one; who takes the wrong list misses everybody.
  private static let shownMissing = 50

  private func missing(_ problem: String) -> RecordFinding {
    RecordFinding(
      rule: "CHAIN-002", row: nil, column: list.id(ofColumn: keyColumns[0]), problem: problem,
      remedy: "请补上;退出或取消资格的,先发布递补或调整公告")
  }
}

/// A key in one table of a list.
private struct TableKey: Hashable {
  let table: String
  let key: ChainKey
}

/// 82.5 and 82.50 are the same figure.
private func isSame(_ left: String, _ right: String) -> Bool {
  if left == right { return true }
  guard let left = Score(parsing: left), let right = Score(parsing: right) else { return false }
  return left == right
}
