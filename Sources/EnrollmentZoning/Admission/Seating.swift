import PublicDraws

/// What a draw said of one family.
struct DrawnPlace: Hashable, Sendable {
  let group: String
  let number: String
  /// In the order of the draw, from 1; nil when the draw stopped before it.
  let place: Int?
  let isWon: Bool
  let alternate: Int?

  /// As 摇号编号12，第3位，中签.
  var words: String {
    let result = isWon ? "中签" : alternate.map { "候补第\($0)" } ?? "未中签"
    return "\(group)摇号编号\(number)" + (place.map { "，第\($0)位" } ?? "") + "，\(result)"
  }
}

/// What became of a family.
enum Seat: Hashable, Sendable {
  /// `tie` is what decided between it and others, if anything had to.
  case taken(school: Int, words: String, drawn: DrawnPlace?, tie: TierTie?)
  /// Nothing is left where it applied.
  case none(words: String, drawn: DrawnPlace?)
  /// Something must be drawn or settled first.
  case waiting(words: String)
}

/// A draw that decides who gets the last seats.
struct NeededDraw: Hashable, Sendable {
  /// As 云溪县第一小学; with the wish or the class in brackets when it is not the first of its pool.
  let group: String
  let pool: String
  let seats: Int
  /// In the order of their registration numbers.
  let families: [Int]
}

/// Why seats cannot be given out by the rules as they are written.
enum SeatingProblem: Hashable, Sendable {
  /// No criterion is left, and these families want the same seats.
  case tie(families: [Int], pool: String, seats: Int)
  /// A criterion asks what is not known of these.
  case unknown(families: [Int], pool: String, criterion: TransferCriterion)
  /// Twins for whom the seats left do not suffice, and no rule.
  case lastSeats(family: Int, pool: String, left: Int)
  /// A draw's results and the children who had to be drawn are not the same.
  case otherDraw(group: String, families: [Int])
}

/// Gives out seats, order by order, and stops a pool where the rules leave something open.
struct Seating {
  /// The larger goes first, with words for people; nil when it is not known.
  typealias Evidence = (_ family: Int, _ criterion: TransferCriterion) -> (
    value: Int, words: String
  )?

  private(set) var left: [Int]
  private(set) var seats: [Seat?]
  /// In the order in which families were looked at.
  private(set) var order: [Int] = []
  private(set) var draws: [NeededDraw] = []
  private(set) var problems: [SeatingProblem] = []
  private var stopped: Set<String> = []

  private let sizes: [Int]
  private let lastSeats: LastSeats?
  private let drawn: (_ group: String) -> [Int: DrawnPlace]?
  private let evidence: Evidence

  init(
    left: [Int], sizes: [Int], lastSeats: LastSeats?,
    drawn: @escaping (_ group: String) -> [Int: DrawnPlace]?, evidence: @escaping Evidence
  ) {
    self.left = left
    self.sizes = sizes
    self.lastSeats = lastSeats
    self.drawn = drawn
    self.evidence = evidence
    seats = Array(repeating: nil, count: sizes.count)
  }

  var isStopped: Bool { !stopped.isEmpty }

  /// One order of families with its criteria: a class of a pool, or all who are to be transferred.
  struct Batch {
    let pool: String
    /// What a draw of it is called; nil where draws that were held are evidence like any other.
    let group: String?
    /// As 第二类.
    let name: String
    let families: [Int]
    let criteria: [TransferCriterion]
    /// The schools that a family would take, in its order.
    let choices: (Int) -> [Int]
  }

  mutating func seat(_ batch: Batch) { seat(batch.families, in: batch, from: 0, told: nil) }

  /// Families of whom nothing can be said before something else is settled.
  mutating func wait(_ families: [Int], _ words: String) {
    for family in families where seats[family] == nil { seats[family] = .waiting(words: words) }
  }

  mutating func refuse(_ family: Int, _ words: String) {
    order.append(family)
    seats[family] = Seat.none(words: words, drawn: nil)
  }

  /// `told` says what put them behind or before others.
  private mutating func seat(
    _ families: [Int], in batch: Batch, from depth: Int,
    told: (tie: TransferCriterion, words: String)?
  ) {
    guard !stopped.contains(batch.pool) else {
      return wait(families, "\(batch.pool)前面的先后还没有定")
    }
    let (able, without) = families.parted { firstFree($0, batch) != nil }
    for family in without { refuse(family, batch.fullWords(told?.words)) }
    guard !able.isEmpty else { return }
    if !isContested(able, batch) {
      for family in able { take(family, in: batch, told) }
    } else if able.count == 1 {
      seatTwins(able[0], in: batch, told)
    } else if depth < batch.criteria.count {
      decide(able, in: batch, by: batch.criteria[depth], from: depth)
    } else {
      stop(batch, able, .tie(families: able, pool: batch.pool, seats: free(able, batch)))
    }
  }

  private mutating func decide(
    _ families: [Int], in batch: Batch, by criterion: TransferCriterion, from depth: Int
  ) {
    if criterion == .tie(.draw), let group = batch.group { return draw(families, in: batch, group) }
    var answers: [(family: Int, value: Int, words: String)] = []
    var unknown: [Int] = []
    for family in families {
      if let answer = evidence(family, criterion) {
        answers.append((family, answer.value, answer.words))
      } else {
        unknown.append(family)
      }
    }
    guard unknown.isEmpty else {
      return stop(
        batch, families, .unknown(families: unknown, pool: batch.pool, criterion: criterion))
    }
    answers.sort { ($1.value, $0.family) < ($0.value, $1.family) }
    var start = 0
    while start < answers.count {
      var end = start + 1
      while end < answers.count, answers[end].value == answers[start].value { end += 1 }
      seat(
        answers[start..<end].map(\.family), in: batch, from: depth + 1,
        told: (criterion, answers[start].words))
      start = end
    }
  }

  private mutating func draw(_ families: [Int], in batch: Batch, _ group: String) {
    let needed = NeededDraw(
      group: group, pool: batch.pool, seats: free(families, batch), families: families)
    draws.append(needed)
    guard let results = drawn(group) else {
      stopped.insert(batch.pool)
      return wait(families, "要摇号：\(group)还有\(needed.seats)个学位，\(persons(families))人参加")
    }
    let drawnFamilies = Set(results.keys)
    let others = drawnFamilies.symmetricDifference(families)
    guard others.isEmpty else {
      return stop(batch, families, .otherDraw(group: group, families: others.sorted()))
    }
    let places = families.compactMap { family in results[family].map { (family, $0) } }
    for (family, place) in places.sorted(by: { ($0.1.place ?? .max) < ($1.1.place ?? .max) }) {
      order.append(family)
      if place.isWon, let school = firstFree(family, batch) {
        left[school] -= min(left[school], sizes[family])
        seats[family] = .taken(
          school: school, words: "\(batch.name)，\(place.words)", drawn: place, tie: .draw)
      } else {
        let full = place.isWon ? "，填报的学校都已录满" : ""
        seats[family] = Seat.none(words: "\(batch.name)，\(place.words)\(full)", drawn: place)
      }
    }
  }

  private mutating func seatTwins(
    _ family: Int, in batch: Batch, _ told: (tie: TransferCriterion, words: String)?
  ) {
    guard let school = firstFree(family, batch) else { return }
    switch lastSeats {
    case .admit: take(family, in: batch, told)
    case .skip:
      guard let other = batch.choices(family).first(where: { left[$0] >= sizes[family] }) else {
        return refuse(family, "\(batch.name)，只剩\(left[school])个学位，多胞胎按规定跳过")
      }
      take(family, in: batch, told, at: other)
    case .stop:
      refuse(family, "\(batch.name)，只剩\(left[school])个学位，多胞胎按规定不录取，学位空着")
      left[school] = 0
    case nil:
      stop(
        batch, [family], .lastSeats(family: family, pool: batch.pool, left: left[school]))
    }
  }

  private mutating func take(
    _ family: Int, in batch: Batch, _ told: (tie: TransferCriterion, words: String)?,
    at other: Int? = nil
  ) {
    guard let school = other ?? firstFree(family, batch) else { return }
    let over = max(0, sizes[family] - left[school])
    left[school] -= sizes[family] - over
    order.append(family)
    let because = told.map { "，\($0.words)" } ?? ""
    let beyond = over > 0 ? "，多胞胎一并录取，超计划\(over)人" : ""
    var tie: TierTie?
    if case .tie(let named)? = told?.tie { tie = named }
    seats[family] = .taken(
      school: school, words: batch.name + because + beyond, drawn: nil, tie: tie)
  }

  private mutating func stop(_ batch: Batch, _ families: [Int], _ problem: SeatingProblem) {
    problems.append(problem)
    stopped.insert(batch.pool)
    wait(families, "先后还没有定")
  }

  private func firstFree(_ family: Int, _ batch: Batch) -> Int? {
    batch.choices(family).first { left[$0] > 0 }
  }

  /// Whether some school has fewer seats than those who would go there first.
  private func isContested(_ families: [Int], _ batch: Batch) -> Bool {
    var wanted: [Int: Int] = [:]
    for family in families {
      guard let school = firstFree(family, batch) else { continue }
      wanted[school, default: 0] += sizes[family]
    }
    return wanted.contains { left[$0.key] < $0.value }
  }

  /// The seats left at all schools that one of them would take.
  private func free(_ families: [Int], _ batch: Batch) -> Int {
    Set(families.flatMap(batch.choices)).reduce(0) { $0 + left[$1] }
  }

  private func persons(_ families: [Int]) -> Int { families.reduce(0) { $0 + sizes[$1] } }
}

extension Seating.Batch {
  fileprivate func fullWords(_ told: String?) -> String {
    name + (told.map { "，\($0)" } ?? "") + "，到这一位时学位已经录满"
  }
}

extension Array {
  /// Those for whom `holds` is true, and the others, both in their order.
  fileprivate func parted(_ holds: (Element) -> Bool) -> ([Element], [Element]) {
    reduce(into: ([], [])) { parts, element in
      if holds(element) { parts.0.append(element) } else { parts.1.append(element) }
    }
  }
}
