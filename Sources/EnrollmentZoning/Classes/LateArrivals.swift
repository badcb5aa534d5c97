import Disclosure
public import PublicDraws

/// A pupil who comes when the classes are made (插班).
public struct LatePupil: Hashable, Sendable {
  public let number: String
  public let isBoy: Bool
  public let together: String?
  public let apart: String?
  /// Shared with other arrivals of the same name.
  public let sound: String?
  /// Classes, from 0, in which a namesake sits already.
  public let avoided: Set<Int>

  public init(
    number: String, isBoy: Bool, together: String? = nil, apart: String? = nil,
    sound: String? = nil, avoided: Set<Int> = []
  ) {
    (self.number, self.isBoy, self.together) = (number, isBoy, together)
    (self.apart, self.sound, self.avoided) = (apart, sound, avoided)
  }
}

/// How many sit in a class when a batch arrives.
public struct ClassSeats: Hashable, Sendable {
  public var boys: Int
  public var girls: Int

  public init(boys: Int, girls: Int) { (self.boys, self.girls) = (boys, girls) }

  var size: Int { boys + girls }

  func count(boys isBoy: Bool) -> Int { isBoy ? boys : girls }
}

/// One batch of later arrivals at a school: whoever sits in a class stays there (不得调班).
public struct LateBatch: Hashable, Sendable {
  public let school: String
  public let batch: Int
  /// By class.
  public let seats: [ClassSeats]
  /// By number, as bytes.
  public let pupils: [LatePupil]

  public init(school: String, batch: Int, seats: [ClassSeats], pupils: [LatePupil]) {
    (self.school, self.batch, self.seats) = (school, batch, seats)
    self.pupils = pupils.sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }

  /// Over classes and arrivals: fixed and shown before the seed is known.
  public var fingerprint: String {
    JSON.members([
      "format": .string(SchoolClasses.format), "school": .string(school), "batch": .integer(batch),
      "classes": .array(
        seats.map { .members(["boys": .integer($0.boys), "girls": .integer($0.girls)]) }),
      "pupils": .array(pupils.map(\.json)),
    ]).sha256
  }

  public func stream(_ seeds: [PublicSeed]) -> DrawStream {
    DrawStream(DrawKey(commitment: fingerprint, seeds: seeds))
  }
}

extension LatePupil {
  fileprivate var json: JSON {
    .members([
      "number": .string(number), "sex": .string(isBoy ? "男" : "女"), "together": .orNull(together),
      "apart": .orNull(apart), "sound": .orNull(sound),
      "avoided": .array(avoided.sorted().map { .integer($0 + 1) }),
    ])
  }
}

/// Where a batch was put.
public struct LatePlaces: Hashable, Sendable {
  /// By pupil of the batch, from 0.
  public internal(set) var classOf: [Int]
  public internal(set) var seats: [ClassSeats]
  /// Pupils for whom every class had a namesake or a twin to be kept from.
  public internal(set) var meeting: [LatePupil] = []
}

extension LateBatch {
  /// Sets of twins and single pupils in an order drawn by lot, each to the class with the fewest
  /// pupils, among those with the fewest of its sex, and by lot among what is left.
  public func placed(by stream: DrawStream) -> LatePlaces {
    var stream = stream
    var places = LatePlaces(classOf: Array(repeating: -1, count: pupils.count), seats: seats)
    for unit in stream.shuffled(units) {
      let free = seats.indices.filter { isFree($0, for: unit, places) }
      if free.isEmpty { places.meeting += unit.map { pupils[$0] } }
      let chosen = fewest(free.isEmpty ? Array(seats.indices) : free, unit, places.seats)
      let place = chosen.count == 1 ? chosen[0] : chosen[stream.uniform(chosen.count)]
      for pupil in unit {
        places.classOf[pupil] = place
        if pupils[pupil].isBoy {
          places.seats[place].boys += 1
        } else {
          places.seats[place].girls += 1
        }
      }
    }
    return places
  }

  /// In the order of their first numbers.
  private var units: [[Int]] {
    grouped(pupils.indices, by: { pupils[$0].together ?? "\u{0}\($0)" }).map(\.items)
  }

  private func isFree(_ place: Int, for unit: [Int], _ places: LatePlaces) -> Bool {
    unit.allSatisfy { index in
      let pupil = pupils[index]
      return !pupil.avoided.contains(place)
        && !pupils.indices.contains { other in
          guard places.classOf[other] == place else { return false }
          let next = pupils[other]
          return pupil.sound != nil && pupil.sound == next.sound
            || pupil.apart != nil && pupil.apart == next.apart
        }
    }
  }

  private func fewest(_ places: [Int], _ unit: [Int], _ seats: [ClassSeats]) -> [Int] {
    let least = places.map { seats[$0].size }.min()
    let small = places.filter { seats[$0].size == least }
    let sexes = Set(unit.map { pupils[$0].isBoy })
    guard sexes.count == 1, let isBoy = sexes.first else { return small }
    let few = small.map { seats[$0].count(boys: isBoy) }.min()
    return small.filter { seats[$0].count(boys: isBoy) == few }
  }
}
