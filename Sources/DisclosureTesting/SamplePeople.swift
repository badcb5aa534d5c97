public import WorkingDays

/// A made-up person: name, sex, day of birth and a number of the right form that agrees with both.
public struct SamplePerson: Hashable, Sendable {
  public let name: String
  /// 男 or 女.
  public let sex: String
  public let born: CalendarDay
  public let residentID: String
  /// A mobile number in a range that is not in use.
  public let phone: String

  /// As 1998年5月.
  public var birthMonth: String { "\(born.figures.year)年\(born.figures.month)月" }
}

extension SeededGenerator {
  /// Person number `serial` of a sample; no two of the first 335,328 share an ID number.
  public mutating func person(_ serial: Int, bornIn years: ClosedRange<Int>) -> SamplePerson {
    let isMale = Bool.random(using: &self)
    // Sequence, month, day and region count the serial up, so that numbers never meet, whatever
    // the year.
    let (rest, sequence) = serial.quotientAndRemainder(dividingBy: 499)
    let (days, month) = rest.quotientAndRemainder(dividingBy: 12)
    let (regions, day) = days.quotientAndRemainder(dividingBy: 28)
    precondition(regions < 2, "there are two regions to take people from")
    guard
      let born = CalendarDay(
        year: Int.random(in: years, using: &self), month: month + 1, day: day + 1)
    else { preconditionFailure("the 28th is in every month") }
    return SamplePerson(
      name: personName(), sex: isMale ? "男" : "女", born: born,
      residentID: sampleResidentID(
        born: born, serial: sequence * 2 + (isMale ? 1 : 2), region: 110101 + regions),
      phone: "1990000" + padded(serial % 10_000, to: 4))
  }

  /// A mark in steps of half a point, more often near the middle of `range` than at its ends.
  public mutating func mark(in range: ClosedRange<Int>) -> String {
    let halves = (0..<3).map { _ in
      Int.random(in: range.lowerBound * 2...range.upperBound * 2, using: &self)
    }
    let sum = halves.reduce(0, +) / 3
    return sum.isMultiple(of: 2) ? "\(sum / 2)" : "\(sum / 2).5"
  }
}

/// `number` with zeros in front, as 0007.
func padded(_ number: Int, to digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
