/// A run of numbers made ready for look-up.
struct DoorRange: Sendable {
  enum Answer {
    case yes
    case no
    /// The address or the text says too little.
    case unsaid
  }

  let unit: ZonePart.Unit
  let numbers: ClosedRange<DoorNumber>
  let parity: ZonePart.Parity
  /// Numbers that the text leaves open: 89 of 89号以后, 4 of 4号（单号）.
  let edge: ClosedRange<DoorNumber>?
  /// Whether the text itself names numbers after 之 or a letter.
  let isExact: Bool
  let inside: [DoorRange]

  init(_ part: ZonePart) {
    unit = part.unit
    parity = part.parity
    inside = part.inside.map(DoorRange.init)
    let from = part.from.map { DoorNumber($0) }
    let through = part.through.map { DoorNumber($0).upperEnd }
    let low = from ?? through?.firstOfSeries ?? DoorNumber(bits: 0)
    let high = through ?? from?.lastOfSeries ?? DoorNumber(bits: .max)
    numbers = low...max(low, high)
    let single = part.from == part.through ? from : nil
    let contradicts = single.map { !$0.fits(part.parity) } ?? false
    edge = contradicts ? numbers : part.openEdge.map { DoorNumber($0).house }
    isExact = from?.hasSub ?? false || part.through.map { DoorNumber($0).hasSub } ?? false
  }

  /// Whether the number at `level` of the address lies in this run, and all below it.
  func answer(to path: DoorPath, level: Int) -> Answer {
    guard level < path.count, path[level].unit == unit, path[level].isNamed || level == 0 else {
      return .unsaid
    }
    let number = path[level].number
    if let edge, edge.contains(number) { return .unsaid }
    guard numbers.contains(number), number.fits(parity) else {
      // 17号 is not told from 17号之一 by a text that knows only the latter.
      return isExact && number.house.overlaps(numbers) && !number.hasSub ? .unsaid : .no
    }
    return inside.isEmpty ? .yes : DoorRange.answer(of: inside, to: path, level: level + 1)
  }

  static func answer(of ranges: [DoorRange], to path: DoorPath, level: Int) -> Answer {
    var answer = Answer.no
    for range in ranges {
      switch range.answer(to: path, level: level) {
      case .yes: return .yes
      case .unsaid: answer = .unsaid
      case .no: break
      }
    }
    return answer
  }
}

extension DoorNumber {
  /// The last that is counted on from this number: 17号之最后 of 17, itself for 17号之一.
  var upperEnd: DoorNumber {
    if !hasSub { return house.upperBound }
    return bits & 0xFFFF == 0 ? DoorNumber(bits: bits | 0xFFFF) : self
  }

  func fits(_ parity: ZonePart.Parity) -> Bool {
    switch parity {
    case .all: true
    case .odd: isOdd
    case .even: !isOdd
    }
  }
}
