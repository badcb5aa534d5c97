/// The numbers behind a name in an address, from the biggest to the smallest: 二期5栋 is two levels.
///
/// Kept flat and without memory of its own, because a million addresses are looked up at a time.
struct DoorPath {
  struct Level {
    let unit: ZonePart.Unit
    let number: DoorNumber
    /// Whether the address says the unit; 中山路35 does not.
    let isNamed: Bool
  }

  private var levels: (Level, Level, Level) = (.none, .none, .none)
  private(set) var count = 0
  /// Where the numbers end.
  private(set) var end: Int
  /// Whether a number is written in a way that has two readings, as 35-37号.
  private(set) var isUnsure = false
  /// Whether a name goes on here, as 5巷 of 西元岗5巷6号.
  private(set) var isLane = false

  subscript(level: Int) -> Level {
    switch level {
    case 0: levels.0
    case 1: levels.1
    default: levels.2
    }
  }

  private mutating func append(_ level: Level) {
    switch count {
    case 0: levels.0 = level
    case 1: levels.1 = level
    case 2: levels.2 = level
    default: return
    }
    count += 1
  }

  /// The numbers at `start` of a folded address.
  init(in units: UnsafeBufferPointer<UInt16>, at start: Int) {
    end = start
    var reader = DoorReader(units, start)
    while count < 3, let level = reader.level(isFirst: count == 0) {
      append(level)
      end = reader.place
    }
    isUnsure = reader.isUnsure
    isLane = count == 0 && reader.isLane
  }
}

extension DoorPath.Level {
  fileprivate static let none = Self(
    unit: .house, number: DoorNumber(prefix: 0, main: 0, suffix: 0, sub: 0), isNamed: false)
}

/// A number at a door as one integer, in the order in which doors are counted.
struct DoorNumber: Hashable, Comparable, Sendable {
  let bits: UInt64

  /// Prefix and suffix as their UTF-16 units, 0 for none.
  init(prefix: UInt16, main: UInt32, suffix: UInt16, sub: UInt16) {
    bits =
      UInt64(prefix) << 48 | UInt64(min(main, 0xFFFFF)) << 28 | UInt64(suffix & 0xFFF) << 16
      | UInt64(sub)
  }

  init(bits: UInt64) { self.bits = bits }

  init(_ number: HouseNumber) {
    self.init(
      prefix: number.prefix.utf16.first ?? 0, main: UInt32(clamping: number.main),
      suffix: number.suffix.utf16.first ?? 0, sub: UInt16(clamping: number.sub))
  }

  var isOdd: Bool { bits >> 28 & 1 == 1 }
  var hasSub: Bool { bits & 0xFFFF_FFF != 0 }
  /// The house with everything that is counted on from it: 17 to 17号之最后.
  var house: ClosedRange<DoorNumber> {
    let low = bits & ~0xFFF_FFFF
    return DoorNumber(bits: low)...DoorNumber(bits: low | 0xFFF_FFFF)
  }
  /// The last number with this prefix.
  var lastOfSeries: DoorNumber { DoorNumber(bits: bits | 0xFFFF_FFFF_FFFF) }
  /// The number below all others with this prefix.
  var firstOfSeries: DoorNumber { DoorNumber(bits: bits & ~0xFFFF_FFFF_FFFF) }
  /// The same number without 新, 旧 or a letter before it.
  var withoutPrefix: DoorNumber { DoorNumber(bits: bits & 0xFFFF_FFFF_FFFF) }

  static func < (left: DoorNumber, right: DoorNumber) -> Bool { left.bits < right.bits }
}

private struct DoorReader {
  private let units: UnsafeBufferPointer<UInt16>
  private(set) var place: Int
  private(set) var isUnsure = false
  private(set) var isLane = false

  init(_ units: UnsafeBufferPointer<UInt16>, _ place: Int) {
    self.units = units
    self.place = place
  }

  private func unit(at place: Int) -> UInt16 { place < units.count ? units[place] : 0 }

  private func digits(at start: Int) -> (value: UInt32, end: Int)? {
    var value: UInt32 = 0
    var next = start
    while next < units.count, isDigit(UInt32(units[next])) {
      value = min(value * 10 + UInt32(units[next] - 0x30), 0xFFFFF)
      next += 1
    }
    return next > start ? (value, next) : nil
  }

  mutating func level(isFirst: Bool) -> DoorPath.Level? {
    var next = place
    while isOpening(unit(at: next)) { next += 1 }
    if unit(at: next) == Han.di || unit(at: next) == Han.hao { next += 1 }
    var prefix: UInt16 = 0
    let first = unit(at: next)
    if isSeries(first), digits(at: next + 1) != nil || isLetter(UInt32(first)) {
      prefix = first
      next += 1
    }
    guard let (main, behind) = digits(at: next) else {
      return prefix == 0 ? nil : letter(prefix, next)
    }
    return number(prefix, main, behind, isFirst)
  }

  private func isOpening(_ unit: UInt16) -> Bool {
    unit == 0x28 || unit == 0x29 || unit == 0x2C
  }

  private func isSeries(_ unit: UInt16) -> Bool {
    unit == Han.new || unit == Han.old || unit == Han.annex || isLetter(UInt32(unit))
  }

  /// C区, A座.
  private mutating func letter(_ prefix: UInt16, _ next: Int) -> DoorPath.Level? {
    guard let (found, length) = doorUnit(at: next), let found else { return nil }
    place = next + length
    return .init(
      unit: found, number: DoorNumber(prefix: prefix, main: 0, suffix: 0, sub: 0), isNamed: true)
  }

  private mutating func number(
    _ prefix: UInt16, _ main: UInt32, _ behind: Int, _ isFirst: Bool
  ) -> DoorPath.Level? {
    var next = behind
    var suffix: UInt16 = 0
    if isLetter(UInt32(unit(at: next))), !isLetter(UInt32(unit(at: next + 1))) {
      suffix = unit(at: next)
      next += 1
    }
    var sub = takeSub(&next)
    let through = takeThrough(&next, main)
    if let through { sub = through }
    guard let (found, length) = doorUnit(at: next) else {
      return bare(DoorNumber(prefix: prefix, main: main, suffix: suffix, sub: sub), next, isFirst)
    }
    guard let found else { return nil }
    next += length
    if sub == 0 { sub = takeSub(&next) }
    if unit(at: next) == 0x2D, digits(at: next + 1) != nil { isUnsure = true }
    place = next
    let number = DoorNumber(prefix: prefix, main: main, suffix: suffix, sub: sub)
    return .init(unit: found, number: number, isNamed: true)
  }

  /// 之二.
  private func takeSub(_ next: inout Int) -> UInt16 {
    guard unit(at: next) == Han.of, let (value, end) = digits(at: next + 1) else { return 0 }
    next = end
    return UInt16(clamping: value)
  }

  /// -2号 of 35-2号 is 35号之二; 35-37号 may be either, and so is not sure.
  private mutating func takeThrough(_ next: inout Int, _ main: UInt32) -> UInt16? {
    guard unit(at: next) == 0x2D, let (value, end) = digits(at: next + 1),
      case let (found?, _)? = doorUnit(at: end), found == .house
    else { return nil }
    next = end
    if value <= main { return UInt16(clamping: value) }
    isUnsure = true
    return nil
  }

  /// 35 of 中山路35, at the end or before a mark; a room or a name that goes on is none.
  private mutating func bare(
    _ number: DoorNumber, _ next: Int, _ isFirst: Bool
  ) -> DoorPath.Level? {
    guard isFirst else { return nil }
    isLane = isLaneWord(at: next)
    let mark = unit(at: next)
    guard mark == 0 || isOpening(mark) || mark == 0x2D || mark == 0x3B else { return nil }
    if mark == 0x2D { isUnsure = true }
    place = next
    return .init(unit: .house, number: number, isNamed: false)
  }

  private func isLaneWord(at place: Int) -> Bool {
    Han.isLane(unit(at: place)) || Han.isLane(unit(at: place + 1))
  }

  /// The unit at `place` and its length; the inner nil is a room or a floor, where the door ends.
  private func doorUnit(at place: Int) -> (ZonePart.Unit?, Int)? {
    let next = unit(at: place + 1)
    let third = unit(at: place + 2)
    switch unit(at: place) {
    case Han.hao: return house(next, third)
    case Han.block1, Han.block2, Han.block3: return (.block, 1)
    case Han.phase: return (.phase, 1)
    case Han.area where next != Han.yu: return Han.isRoad(next) ? nil : (.area, 1)
    case Han.team: return (.team, 1)
    case Han.society where next != Han.area: return (.team, 1)
    case Han.group where next != Han.tuan: return (.group, 1)
    case Han.small where next == Han.team: return (.team, 2)
    case Han.small where next == Han.group: return (.group, 2)
    case Han.village where next == Han.people && third == Han.small: return (.group, 4)
    case Han.single where next == Han.element: return (.stair, 2)
    case Han.ladder: return (.stair, 1)
    case Han.courtyard: return (.house, 1)
    case Han.big where next == Han.courtyard: return (.house, 2)
    case Han.room, Han.chamber, Han.storey, Han.floor: return (nil, 1)
    default: return nil
    }
  }

  /// 号, 号大院, 号院, 号楼; 五号路 is a name.
  private func house(_ next: UInt16, _ third: UInt16) -> (ZonePart.Unit?, Int)? {
    switch next {
    case Han.storey: (.block, 2)
    case Han.courtyard: (.house, 2)
    case Han.big where third == Han.courtyard: (.house, 3)
    case _ where Han.isRoad(next): nil
    case Han.big where Han.isRoad(third): nil
    default: (.house, 1)
    }
  }
}
