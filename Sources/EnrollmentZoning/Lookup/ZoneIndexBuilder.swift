/// Turns the rows of a table into an index.
struct ZoneIndexBuilder {
  private let rows: [ZoneRow]
  private let partners: [[Int]]
  private let year: Int?
  /// Texts in which names are to be found once all names are known.
  private var mentions: [(units: [UInt16], statement: Int32, isUnread: Bool)] = []
  private(set) var trie = NameTrie()
  private(set) var names: [ZoneIndex.Name] = []
  private(set) var rules: [ZoneIndex.Rule] = []
  private(set) var statements: [ZoneIndex.Statement] = []

  init(_ rows: [ZoneRow], year: Int?) {
    self.rows = rows
    self.year = year
    partners = EnrollmentZoning.partners(in: rows)
  }

  mutating func build() {
    for row in rows.indices { read(row) }
    trie.seal()
    for mention in mentions { place(mention.units, mention.statement, mention.isUnread) }
    for name in names.indices { names[name].sortSpans() }
  }

  private mutating func read(_ row: Int) {
    let text = ZoneText(reading: rows[row].text)
    let general = text.sentences.filter { !$0.clauses.contains(where: \.isPlace) }
    for sentence in text.sentences { read(sentence, of: text, row, beside: general) }
  }

  private mutating func read(
    _ sentence: ZoneSentence, of text: ZoneText, _ row: Int, beside general: [ZoneSentence]
  ) {
    let statement = addStatement(sentence, of: text, row, beside: general)
    for clause in sentence.clauses {
      switch clause.meaning {
      case .place(let place):
        let isTainted = sentence.clauses.contains { $0.isUnread && touches(clause, $0, in: text) }
        add(place, statement, isTainted: isTainted)
      case .unread, .others: mention(text.words(clause.range), statement, isUnread: true)
      case .boundary, .polygon:
        mention(text.words(clause.range), statement, isUnread: false)
      case .condition:
        // Where a condition is all there is, a place may be hidden in it.
        let hasPlace = sentence.clauses.contains(where: \.isPlace)
        mention(text.words(clause.range), statement, isUnread: !hasPlace)
      case .choice, .suspended, .shared, .feeder, .remark, .disclaimer, .heading: break
      }
    }
  }

  /// Nothing but a bracket stands between the two.
  private func touches(_ place: ZoneClause, _ unread: ZoneClause, in text: ZoneText) -> Bool {
    let low = min(place.range.upperBound, unread.range.upperBound)
    let high = max(place.range.lowerBound, unread.range.lowerBound)
    guard low <= high else { return true }
    return text.words(low..<high).allSatisfy { "（(〔[【) ）〕】".contains($0) }
  }

  private mutating func addStatement(
    _ sentence: ZoneSentence, of text: ZoneText, _ row: Int, beside general: [ZoneSentence]
  ) -> Int32 {
    let words = text.words(sentence.range)
    var schools = partners[row].flatMap { partner in
      schoolNames(rows[partner].school).map {
        AddressAnswer.School(school: $0, because: words, phone: rows[partner].phone)
      }
    }
    for other in [sentence] + general {
      for school in others(in: other) where !schools.contains(where: { $0.school == school.school })
      {
        schools.append(
          .init(school: school.school, because: text.words(other.range), phone: school.phone))
      }
    }
    let isSuspended = ([sentence] + general).flatMap(\.clauses).contains {
      $0.meaning == .suspended
    }
    statements.append(
      .init(schools: schools, names: Set(schools.map(\.school)), isSuspended: isSuspended))
    return Int32(statements.count - 1)
  }

  /// 甲小学、乙小学公共学区 as the school of a row is two schools.
  private func schoolNames(_ school: String) -> [String] {
    for word in ["公共学区", "共同学区", "共享学区"] where school.hasSuffix(word) {
      let schools = String(school.dropLast(word.count)).replacing("、", with: ",")
        .split(at: schoolJoints)
      if schools.count > 1 { return schools }
    }
    return [school]
  }

  /// Schools that a sentence names beside its row's: a shared zone, a choice of this year.
  private func others(in sentence: ZoneSentence) -> [(school: String, phone: String)] {
    sentence.clauses.flatMap { clause -> [String] in
      switch clause.meaning {
      case .shared(let schools): schools
      case .choice(let schools, let stated):
        stated == nil || year == nil || stated == year ? schools : []
      case .place, .boundary, .polygon, .others, .condition, .suspended, .feeder, .remark,
        .disclaimer, .heading, .unread:
        []
      }
    }.map(known)
  }

  /// The row's spelling of a school named in a text, when it is one of the table's.
  private func known(_ name: String) -> (school: String, phone: String) {
    let key = placeKey(name)
    let found =
      rows.first { placeKey($0.school) == key }
      ?? rows.first { placeKey($0.school).hasSuffix(key) }
    return (found?.school ?? name, found?.phone ?? "")
  }

  private mutating func nameNumber(_ name: String) -> Int32? {
    guard let number = trie.insert(foldedUnits(name)) else { return nil }
    while names.count <= number { names.append(.init()) }
    return Int32(number)
  }

  private mutating func add(_ place: ZonePlace, _ statement: Int32, isTainted: Bool) {
    guard let name = nameNumber(place.name) else { return }
    var ranges: [DoorRange] = []
    if case .parts(let parts) = place.extent { ranges = parts.map(DoorRange.init) }
    let exceptions = place.exceptions.map { exception($0, statement) }
    let rule = Int32(rules.count)
    rules.append(
      .init(
        statement: statement, within: place.within.flatMap { nameNumber($0) },
        isUnsaidPart: place.extent == .unsaidPart, ranges: ranges, exceptions: exceptions,
        isTainted: isTainted))
    for name in [name] + aliases(of: place) {
      names[Int(name)].kind = place.kind
      if ranges.isEmpty {
        names[Int(name)].wholes.append(rule)
      } else {
        names[Int(name)].add(ranges, of: rule)
      }
    }
    if let within = place.within.flatMap({ nameNumber($0) }) {
      let glyphs = ZoneGlyphs(place.within ?? "")
      names[Int(within)].kind = glyphs.kind(of: 0..<glyphs.count)
    }
  }

  /// 礼村 and 大石街道礼村 of 大石街礼村.
  private mutating func aliases(of place: ZonePlace) -> [Int32] {
    guard let township = place.township else { return [] }
    let short = String(place.name.dropFirst(township.count))
    let official = township.hasSuffix("街") ? [township + "道" + short] : []
    return ([short] + official).compactMap { nameNumber($0) }
  }

  private mutating func exception(_ exception: ZoneException, _ statement: Int32)
    -> ZoneIndex.Exception
  {
    switch exception {
    case .parts(let parts): return .init(name: nil, ranges: parts.map(DoorRange.init))
    case .place(let place):
      let name = nameNumber(place.name)
      if let name {
        names[Int(name)].exceptions.append(statement)
        names[Int(name)].kind = place.kind
      }
      guard case .parts(let parts) = place.extent else { return .init(name: name, ranges: []) }
      return .init(name: name, ranges: parts.map(DoorRange.init))
    }
  }

  /// Every stretch that ends like a place may be a name in an address.
  private mutating func mention(_ words: String, _ statement: Int32, isUnread: Bool) {
    let units = foldedUnits(words)
    for (place, unit) in units.enumerated() where isPlaceEnd(unit) {
      for length in 2...8 where length <= place + 1 {
        let name = Array(units[place + 1 - length...place])
        if name.contains(where: { $0 < 0x30 }) { break }
        guard let number = trie.insert(name) else { continue }
        while names.count <= number { names.append(.init(kind: .road)) }
      }
    }
    mentions.append((units, statement, isUnread))
  }

  private mutating func place(_ units: [UInt16], _ statement: Int32, _ isUnread: Bool) {
    var found: [Int] = []
    units.withUnsafeBufferPointer { buffer in
      for start in buffer.indices {
        trie.names(in: buffer, at: start) { name, _ in found.append(name) }
      }
    }
    for name in found {
      if isUnread {
        names[name].unread.append(statement)
      } else {
        names[name].lines.append(statement)
      }
    }
  }
}

extension ZoneClause {
  fileprivate var isUnread: Bool { meaning == .unread }
}

/// 路, 街, 巷, 道, 村, 苑, 园, 区, 里, 坊, 弄, 邨, 城, 湾, 庭, 府, 居, 河, 江, 涌, 院, 楼, 厦, 寓.
private func isPlaceEnd(_ unit: UInt16) -> Bool { placeEnds.contains(unit) }

private let placeEnds = Set("路街巷道村苑园区里坊弄邨城湾庭府居河江涌院楼厦寓".utf16)

extension ZoneIndex.Name {
  mutating func add(_ ranges: [DoorRange], of rule: Int32) {
    numbered.append(rule)
    if spans.isEmpty { spans = Array(repeating: [], count: ZonePart.Unit.allCases.count * 2) }
    for range in ranges {
      let span = ZoneIndex.Span(range: range, rule: rule, highest: range.numbers.upperBound)
      let place = ZoneIndex.Name.place(of: range.unit)
      if range.parity != .even || range.edge != nil { spans[place].append(span) }
      if range.parity != .odd || range.edge != nil { spans[place + 1].append(span) }
      hasExactNumbers = hasExactNumbers || range.isExact
    }
  }

  /// The list of a unit's odd numbers; that of the even ones follows.
  static func place(of unit: ZonePart.Unit) -> Int {
    switch unit {
    case .house: 0
    case .block: 2
    case .phase: 4
    case .area: 6
    case .team: 8
    case .group: 10
    case .stair: 12
    }
  }

  mutating func sortSpans() {
    for place in spans.indices {
      var highest = DoorNumber(bits: 0)
      spans[place].sort { $0.range.numbers.lowerBound < $1.range.numbers.lowerBound }
      for span in spans[place].indices {
        highest = max(highest, spans[place][span].highest)
        spans[place][span].highest = highest
      }
    }
  }
}
