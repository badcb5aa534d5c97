/// The search of one address through an index.
struct AddressSearch {
  /// A known name in the address, with the numbers behind it.
  struct Match {
    let name: Int
    let start: Int
    let end: Int
    let path: DoorPath
    /// Whether it may be no more than a part of a longer name.
    let isLoose: Bool
  }

  /// A rule that holds for the address, or may hold.
  struct Hit {
    let rule: Int32
    let name: Int
    let isSure: Bool
    /// Whether the text names the very number.
    let isNumbered: Bool
  }

  private let index: ZoneIndex
  private let units: UnsafeBufferPointer<UInt16>
  private(set) var matches: [Match] = []
  private(set) var hits: [Hit] = []
  /// Whether an exception took the address out of a rule.
  private(set) var isTakenOut = false

  init(_ index: ZoneIndex, in units: UnsafeBufferPointer<UInt16>) {
    self.index = index
    self.units = units
    matches.reserveCapacity(4)
    findNames()
    for match in matches { judge(match) }
  }

  private mutating func findNames() {
    var starts = NameStarts(units)
    let trie = index.trie
    for place in 0..<units.count {
      guard let strength = starts.strength(at: place) else { continue }
      let first = matches.count
      trie.names(in: units, at: place) { name, end in
        let isWeak = strength == .weak || strength == .long && end - place < 3
        matches.append(match(name, place, end, isWeak))
      }
      dropPartNames(from: first)
    }
  }

  private func match(_ name: Int, _ start: Int, _ end: Int, _ isWeak: Bool) -> Match {
    let behind = behind(index.names[name].kind, end)
    let path = DoorPath(in: units, at: behind ?? end)
    return Match(
      name: name, start: start, end: end, path: path, isLoose: isWeak || behind == nil)
  }

  /// Where the numbers of a name that ends at `end` begin; nil when the name itself may go on.
  private func behind(_ kind: ZonePlace.Kind, _ end: Int) -> Int? {
    guard end < units.count else { return end }
    let next = units[end]
    if next < 0x80 || next == Han.hao || next == Han.di { return end }
    let isSeries = next == Han.new || next == Han.old || next == Han.annex
    if isSeries, end + 1 < units.count, isDigit(UInt32(units[end + 1])) { return end }
    switch kind {
    case .community, .township: return Han.isRoad(next) ? nil : end
    case .village: return isInside(from: end) ? end : nil
    case .road: return nil
    case .estate, .named:
      let isArea = next == Han.small && end + 1 < units.count && units[end + 1] == Han.area
      return isArea ? end + 2 : nil
    }
  }

  /// 沙北村福涌大街 is a street in the village; 沙北村东街 may be a name of its own.
  private func isInside(from start: Int) -> Bool {
    for place in start..<min(start + 8, units.count) {
      if Han.isRoad(units[place]) { return place - start >= 2 }
      if isDigit(UInt32(units[place])) { return false }
    }
    return false
  }

  /// Of names from one start that go on, only the longest counts where another ends well.
  private mutating func dropPartNames(from first: Int) {
    guard matches.count > first + 1 else { return }
    let hasWhole = matches[first...].contains { !$0.isLoose }
    guard hasWhole else { return }
    var kept = first
    for place in first..<matches.count where !matches[place].isLoose {
      matches[kept] = matches[place]
      kept += 1
    }
    matches.removeLast(matches.count - kept)
  }

  private mutating func judge(_ match: Match) {
    let name = match.name
    for rule in index.names[name].wholes { judgeWhole(rule, match, index.names[name].kind) }
    guard !index.names[name].numbered.isEmpty else { return }
    let first = hits.count
    let isReadable =
      match.path.count > 0 && (match.path[0].isNamed || index.names[name].kind == .road)
    let hasUnit = isReadable ? judgeNumbers(match) : false
    if !hasUnit {
      for rule in index.names[name].numbered { add(rule, match, .unsaid, isNumbered: true) }
    } else if hits.count == first {
      judgeOtherUnits(match)
    }
    if index.names[name].hasExactNumbers { preferExact(from: first, match) }
  }

  private mutating func judgeWhole(_ rule: Int32, _ match: Match, _ kind: ZonePlace.Kind) {
    let isOther = match.path.isLane && kind == .road
    let isUnsaid = index.rules[Int(rule)].isUnsaidPart || isOther
    add(rule, match, isUnsaid ? .unsaid : .yes, isNumbered: false)
  }

  /// False when no rule of the name counts in the unit of the address.
  private mutating func judgeNumbers(_ match: Match) -> Bool {
    let level = match.path[0]
    let odd = ZoneIndex.Name.place(of: level.unit)
    let spans = index.names[match.name].spans
    guard !spans[odd].isEmpty || !spans[odd + 1].isEmpty else { return false }
    let place = level.number.isOdd ? odd : odd + 1
    // The house as a whole, because 17号 is not told from 17号之一 of a text.
    let house = level.number.house
    var span = lastSpan(of: spans[place], from: house.upperBound)
    while span >= 0, spans[place][span].highest >= house.lowerBound {
      let answer = spans[place][span].range.answer(to: match.path, level: 0)
      if answer != .no { add(spans[place][span].rule, match, answer, isNumbered: true) }
      span -= 1
    }
    return true
  }

  /// The last of `spans` that begins at `number` or before; -1 when none does.
  private func lastSpan(of spans: [ZoneIndex.Span], from number: DoorNumber) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.numbers.lowerBound <= number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low - 1
  }

  /// Rules that count in another unit do not say whether they hold.
  private mutating func judgeOtherUnits(_ match: Match) {
    let unit = match.path[0].unit
    let number = match.path[0].number
    for rule in index.names[match.name].numbered {
      let ranges = index.rules[Int(rule)].ranges
      let isOther = ranges.contains { $0.unit != unit }
      // 新35号 may be what the address calls 35号.
      let isRenumbered = ranges.contains {
        $0.unit == unit && $0.numbers.lowerBound.isRenumbered != number.isRenumbered
          && $0.numbers.lowerBound.withoutPrefix <= number.withoutPrefix
          && number.withoutPrefix <= $0.numbers.upperBound.withoutPrefix
      }
      if isOther || isRenumbered { add(rule, match, .unsaid, isNumbered: true) }
    }
  }

  /// Where a text names 17号之一 itself, another's 17号 does not decide of it.
  private mutating func preferExact(from first: Int, _ match: Match) {
    guard match.path.count > 0, match.path[0].number.hasSub, hits.count > first else { return }
    let isExact = hits[first...].map { hit in
      hit.isSure
        && index.rules[Int(hit.rule)].ranges.contains {
          $0.isExact && $0.answer(to: match.path, level: 0) == .yes
        }
    }
    let house = match.path[0].number.house
    let namesHouse = index.names[match.name].numbered.contains { rule in
      index.rules[Int(rule)].ranges.contains { $0.isExact && $0.numbers.overlaps(house) }
    }
    guard isExact.contains(true) || namesHouse else { return }
    let kept = hits[first...].enumerated().compactMap { place, hit -> Hit? in
      if isExact.contains(true) { return isExact[place] ? hit : nil }
      return hit.isNumbered ? hit.unsure : hit
    }
    hits.replaceSubrange(first..., with: kept)
  }

  private mutating func add(
    _ rule: Int32, _ match: Match, _ answer: DoorRange.Answer, isNumbered: Bool
  ) {
    var answer = answer
    if match.isLoose || match.path.isUnsure { answer = .unsaid }
    if let within = index.rules[Int(rule)].within, isElsewhere(than: within) { return }
    switch exceptionAnswer(rule, match) {
    case .yes:
      isTakenOut = true
      return
    case .unsaid: answer = .unsaid
    case .no: break
    }
    hits.append(
      Hit(rule: rule, name: match.name, isSure: answer == .yes, isNumbered: isNumbered))
  }

  /// Whether the address names another community than the one that the rule stands under.
  private func isElsewhere(than within: Int32) -> Bool {
    var isElsewhere = false
    for match in matches where index.names[match.name].kind == .community && !match.isLoose {
      if match.name == Int(within) { return false }
      isElsewhere = true
    }
    return isElsewhere
  }

  private func exceptionAnswer(_ rule: Int32, _ match: Match) -> DoorRange.Answer {
    var answer = DoorRange.Answer.no
    for exception in index.rules[Int(rule)].exceptions {
      switch self.answer(of: exception, match) {
      case .yes: return .yes
      case .unsaid: answer = .unsaid
      case .no: break
      }
    }
    return answer
  }

  private func answer(of exception: ZoneIndex.Exception, _ match: Match) -> DoorRange.Answer {
    guard let name = exception.name else {
      return DoorRange.answer(of: exception.ranges, to: match.path, level: 0)
    }
    guard let other = matches.first(where: { $0.name == Int(name) }) else {
      // An address that ends with the community's name does not say where in it.
      return match.end == units.count ? .unsaid : .no
    }
    if other.isLoose { return .unsaid }
    return exception.ranges.isEmpty
      ? .yes : DoorRange.answer(of: exception.ranges, to: other.path, level: 0)
  }
}

extension AddressSearch.Hit {
  fileprivate var unsure: Self {
    .init(rule: rule, name: name, isSure: false, isNumbered: isNumbered)
  }
}

extension DoorNumber {
  /// 新 or 旧 before it.
  fileprivate var isRenumbered: Bool {
    bits >> 48 == UInt64(Han.new) || bits >> 48 == UInt64(Han.old)
  }
}
