/// A row of numbers that are counted together: the doors of a road, the blocks of an estate, the
/// numbers after 17号之, the doors inside yard 10.
struct NumberAxis: Hashable, Sendable {
  /// A number whose inside is meant: 10号 of 10号大院（1—3号）.
  struct Enclosure: Hashable, Sendable {
    let prefix: String
    let suffix: String
    let unit: String
    let number: Int
  }

  var enclosures: [Enclosure] = []
  var prefix = ""
  var suffix = ""
  var unit = "号"
  /// The number before 之, when what counts stands after it.
  var subOf: Int?

  /// The number that all numbers of this axis are inside of.
  var parent: (axis: NumberAxis, number: Int)? {
    guard let last = enclosures.last else { return nil }
    let axis = NumberAxis(
      enclosures: enclosures.dropLast(), prefix: last.prefix, suffix: last.suffix, unit: last.unit)
    return (axis, last.number)
  }

  /// The numbers as a zone text writes them; nothing for all of them.
  func words(_ numbers: NumberSet) -> String {
    let outer = enclosures.map { NumberAxis.words($0.prefix, $0.number, $0.suffix) + $0.unit + "内" }
    let own =
      if let subOf {
        numbers.words(unit: "") { "\(prefix)\(subOf)\(unit)之\($0)" }
      } else {
        numbers.words(unit: unit) { NumberAxis.words(prefix, $0, suffix) }
      }
    return outer.joined() + own
  }

  /// A letter that stands alone, as in C区, has the number 0.
  private static func words(_ prefix: String, _ number: Int, _ suffix: String) -> String {
    prefix + (number == 0 && !prefix.isEmpty ? "" : "\(number)") + suffix
  }
}

extension ZonePart {
  /// The numbers of this part, axis by axis; several only for letters in a row or an inside.
  func numbers(within enclosures: [NumberAxis.Enclosure] = []) -> [(NumberAxis, NumberSet)] {
    guard inside.isEmpty else { return numbersInside(enclosures) }
    return axes(enclosures)
  }

  private func axes(_ enclosures: [NumberAxis.Enclosure]) -> [(NumberAxis, NumberSet)] {
    let (first, last) = (from ?? through, through ?? from)
    var axis = NumberAxis(enclosures: enclosures, unit: unit.rawValue)
    guard let first, let last else { return [(axis, NumberSet(0, NumberSet.endless, parity))] }
    if first.main == 0, last.main == 0, let letters = letters(first.prefix, last.prefix) {
      return letters.map {
        var axis = axis
        axis.prefix = $0
        return (axis, NumberSet(0, 0))
      }
    }
    axis.prefix = first.prefix
    if first.main == last.main, first.sub > 0 || last.sub > 0 {
      axis.subOf = first.main
      return [(axis, NumberSet(max(first.sub, 1), last.sub, parity))]
    }
    if first.suffix == last.suffix { axis.suffix = first.suffix }
    return [
      (axis, NumberSet(from?.main ?? 0, through?.main ?? NumberSet.endless, parity))
    ]
  }

  /// An inside is of one number; of a run it is of each.
  private func numbersInside(_ outer: [NumberAxis.Enclosure]) -> [(NumberAxis, NumberSet)] {
    guard let first = from, let last = through, first.main <= last.main,
      last.main - first.main < 100
    else { return axes(outer) }
    return (first.main...last.main).flatMap { number in
      let enclosure = NumberAxis.Enclosure(
        prefix: first.prefix, suffix: first.suffix, unit: unit.rawValue, number: number)
      return inside.flatMap { $0.numbers(within: outer + [enclosure]) }
    }
  }
}

/// A, B and C of A to C; nil for anything but single letters in their order.
private func letters(_ first: String, _ last: String) -> [String]? {
  guard let low = first.unicodeScalars.first, let high = last.unicodeScalars.first,
    first.unicodeScalars.count == 1, last.unicodeScalars.count == 1, low.isASCII, high.isASCII,
    low <= high
  else { return first == last && !first.isEmpty ? [first] : nil }
  return (low.value...high.value).compactMap { UnicodeScalar($0).map { String($0) } }
}
