/// How much of a place a zone takes in, number by number.
struct Coverage: Hashable, Sendable {
  enum Extent: Hashable, Sendable {
    case whole
    /// （部分）: nobody knows which.
    case unsaid
    case numbers([NumberAxis: NumberSet])
  }

  let extent: Extent
  /// What is taken out of it again.
  let excepted: [NumberAxis: NumberSet]

  init(_ extent: Extent, except excepted: [NumberAxis: NumberSet] = [:]) {
    self.extent = extent
    self.excepted = excepted
  }

  init(of place: ZonePlace) {
    let extent: Extent =
      switch place.extent {
      case .whole: .whole
      case .unsaidPart: .unsaid
      case .parts(let parts): .numbers(numbersByAxis(parts))
      }
    let parts = place.exceptions.flatMap { exception in
      if case .parts(let parts) = exception { parts } else { [ZonePart]() }
    }
    self.init(extent, except: numbersByAxis(parts))
  }

  /// The axes that are spoken of.
  var axes: Set<NumberAxis> {
    guard case .numbers(let numbers) = extent else { return Set(excepted.keys) }
    return Set(numbers.keys).union(excepted.keys)
  }

  /// Its numbers on one axis.
  func numbers(on axis: NumberAxis) -> NumberSet {
    var own =
      switch extent {
      case .whole: axis.parent == nil ? NumberSet.all : .none
      case .unsaid: NumberSet.none
      case .numbers(let numbers): numbers[axis] ?? .none
      }
    if let (outer, number) = axis.parent, numbers(on: outer).contains(number) { own = .all }
    return excepted[axis].map(own.subtracting) ?? own
  }
}

/// The numbers of `parts` together.
func numbersByAxis(_ parts: [ZonePart]) -> [NumberAxis: NumberSet] {
  var numbers: [NumberAxis: NumberSet] = [:]
  for (axis, set) in parts.flatMap({ $0.numbers() }) {
    numbers[axis] = numbers[axis]?.union(set) ?? set
  }
  return numbers
}
