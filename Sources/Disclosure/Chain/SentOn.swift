import WorkingDays

/// Who goes on to a notice by what was posted before it: those whom the earlier list sends on, and
/// what later notices changed.
struct SentOn {
  /// A row of the earlier list.
  struct Row {
    /// Of the notice that says what stands here.
    var title: String
    var texts: [String]
    let posted: CalendarDay
  }

  /// Of the newest notice by whose list people go on.
  let title: String
  let headers: [String]
  /// The rows with a key, in the order of the lists.
  private(set) var rows: [ChainKey: [Row]] = [:]
  /// How many with a key go on.
  private(set) var counts: [ChainKey: Int] = [:]
  /// In the order of the lists.
  private(set) var keys: [ChainKey] = []
  /// The title of the notice by which somebody dropped out.
  private(set) var leftBy: [ChainKey: String] = [:]
  /// People of whom a change named only the first part of the key, and who were not known before.
  private(set) var newcomers: [String: String] = [:]
  /// Those of whom a change left open which of several it meant.
  private(set) var uncertain: Set<ChainKey> = []
  private var keysByFirst: [String: [ChainKey]] = [:]

  /// A list posted later replaces rows of the same key; changes are applied day by day.
  init(_ link: ChainLink, _ earlier: [EarlierNotice]) {
    let ordered = earlier.sorted { ($0.posted, $0.fingerprint) < ($1.posted, $1.fingerprint) }
    let lists = ordered.filter { $0.kind == link.earlier }
    title = lists.last?.title ?? ""
    headers = lists.last?.headers ?? []
    for list in lists { add(list, link) }
    let changes = Changes(link, ordered)
    for day in changes.days { apply(day, of: changes) }
  }

  private mutating func add(_ list: EarlierNotice, _ link: ChainLink) {
    let keyPlaces = link.key.compactMap { list.headers.firstIndex(of: $0) }
    let condition = link.goesOn.map { goesOn in
      (place: list.headers.firstIndex(of: goesOn.header), text: goesOn.text)
    }
    // Rows under the headers of the newest list, by which values are compared.
    let places = headers.map { list.headers.firstIndex(of: $0) }
    var own: [ChainKey: [Row]] = [:]
    var going: [ChainKey: Int] = [:]
    for row in list.rows {
      let key = ChainKey(keyPlaces.map { row[$0] })
      if rows[key] == nil, own[key] == nil {
        keys.append(key)
        keysByFirst[key.first, default: []].append(key)
      }
      own[key, default: []].append(
        Row(
          title: list.title, texts: places.map { $0.map { row[$0] } ?? "" }, posted: list.posted))
      let goesOn = condition.map { $0.place.map { row[$0] } == $0.text } ?? true
      going[key, default: 0] += goesOn ? 1 : 0
    }
    rows.merge(own) { $1 }
    counts.merge(going) { $1 }
  }

  /// Of one day all come in before any drop out: who does both on a day took the place of one and
  /// left it to another.
  private mutating func apply(_ day: [Changes.Entry], of changes: Changes) {
    for entry in day where entry.way == .comesIn { comeIn(entry) }
    for entry in day where entry.way == .dropsOut { dropOut(entry) }
    for entry in day { setTexts(entry) }
  }

  /// A list posted after the change has the new texts, or others that are newer still.
  private mutating func setTexts(_ entry: Changes.Entry) {
    guard case .says(let texts) = entry.way, let key = entry.key else { return }
    for index in (rows[key] ?? []).indices {
      guard let posted = rows[key]?[index].posted, posted <= entry.posted else { continue }
      for (header, text) in texts {
        guard let place = headers.firstIndex(of: header) else { continue }
        rows[key]?[index].texts[place] = text
        rows[key]?[index].title = entry.title
      }
    }
  }

  private mutating func comeIn(_ entry: Changes.Entry) {
    let known = meant(by: entry)
    guard !known.isEmpty else {
      if let key = entry.key, key.parts.count > 1 {
        keys.append(key)
        keysByFirst[key.first, default: []].append(key)
        counts[key] = 1
      } else {
        newcomers[entry.first] = entry.title
      }
      return
    }
    if known.count > 1 { uncertain.formUnion(known) }
    for key in known {
      counts[key] = min(counts[key, default: 0] + 1, max(1, rows[key]?.count ?? 1))
      leftBy[key] = nil
    }
  }

  private mutating func dropOut(_ entry: Changes.Entry) {
    newcomers[entry.first] = nil
    let known = meant(by: entry)
    if known.count > 1 { return uncertain.formUnion(known) }
    for key in known {
      counts[key] = max(0, counts[key, default: 0] - 1)
      leftBy[key] = entry.title
    }
  }

  private func meant(by entry: Changes.Entry) -> [ChainKey] {
    guard let key = entry.key else { return keysByFirst[entry.first] ?? [] }
    return counts[key] == nil ? [] : [key]
  }
}

/// What names a row in two notices.
struct ChainKey: Hashable {
  let parts: [String]

  init(_ parts: [String]) { self.parts = parts }

  var first: String { parts.first ?? "" }

  /// For people.
  var words: String { parts.joined(separator: " ") }
}

/// Who came in and who dropped out, by the notices in between.
private struct Changes {
  struct Entry {
    enum Way: Hashable {
      case comesIn, dropsOut
      /// What stands under headers of the list from now on.
      case says([String: String])
    }

    let way: Way
    let first: String
    /// Nil when the notice prints only the first part of the key.
    let key: ChainKey?
    let title: String
    let posted: CalendarDay
  }

  /// The entries of each day on which something changed, in the order of the days.
  private(set) var days: [[Entry]] = []

  init(_ link: ChainLink, _ ordered: [EarlierNotice]) {
    var last: EarlierNotice?
    for notice in ordered {
      let entries = link.changes.filter { $0.kind == notice.kind }
        .flatMap { Changes.entries(of: notice, $0, link) }
      guard !entries.isEmpty else { continue }
      if last?.posted == notice.posted {
        days[days.count - 1] += entries
      } else {
        days.append(entries)
      }
      last = notice
    }
  }

  private static func entries(
    of notice: EarlierNotice, _ change: ChainLink.Change, _ link: ChainLink
  ) -> [Entry] {
    let keyPlaces = link.key.compactMap { notice.headers.firstIndex(of: $0) }
    let hasKey = keyPlaces.count == link.key.count
    func found(
      _ header: String?, _ condition: ChainLink.Condition?, _ way: Entry.Way
    ) -> [Entry] {
      guard let header, let place = notice.headers.firstIndex(of: header) else { return [] }
      let decisive = condition.map { notice.headers.firstIndex(of: $0.header) }
      return notice.rows.compactMap { row in
        guard !row[place].isEmpty, decisive.map({ $0.map { row[$0] } == condition?.text }) ?? true
        else { return nil }
        let isWhole = link.key.count == 1 || (hasKey && header == link.key[0])
        let parts = link.key.count == 1 ? [row[place]] : keyPlaces.map { row[$0] }
        return Entry(
          way: way, first: row[place], key: isWhole ? ChainKey(parts) : nil, title: notice.title,
          posted: notice.posted)
      }
    }
    return found(change.comesIn, change.comesInIf, .comesIn)
      + found(change.dropsOut, change.dropsOutIf, .dropsOut)
      + (hasKey ? sayings(of: notice, change, keyPlaces) : [])
  }

  private static func sayings(
    of notice: EarlierNotice, _ change: ChainLink.Change, _ keyPlaces: [Int]
  ) -> [Entry] {
    let places = change.newTexts.compactMapValues { notice.headers.firstIndex(of: $0) }
    guard !places.isEmpty else { return [] }
    return notice.rows.map { row in
      let key = ChainKey(keyPlaces.map { row[$0] })
      return Entry(
        way: .says(places.mapValues { row[$0] }), first: key.first, key: key, title: notice.title,
        posted: notice.posted)
    }
  }
}
