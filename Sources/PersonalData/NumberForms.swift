import WorkingDays

/// What the form of eighteen characters says of them as a resident ID number (公民身份号码) or the
/// number of a residence permit (港澳台居民居住证), which has the same form.
struct IDForm {
  /// Whether the check character fits.
  let isRight: Bool
  /// Whether the first six digits are a division that is or was.
  let isDivision: Bool

  /// Nil when the first two are no province or there is no such day of birth.
  init?(_ characters: [UInt8]) {
    guard characters.count == 18, isProvince(characters[...]) else { return nil }
    let year = figure(characters[6..<10])
    guard (1850...2100).contains(year), isDay(year: year, characters[10...]) else { return nil }
    isRight = ResidentID.checkCharacter(of: characters[0..<17]) == characters[17]
    isDivision = PersonalData.isDivision(characters[0..<6])
  }
}

/// Whether the first two digits are a province's, 81 to 83 being those of residence permits.
func isProvince(_ digits: ArraySlice<UInt8>) -> Bool {
  switch figure(digits.prefix(2)) {
  case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
  default: false
  }
}

/// Whether the first four digits are a month and a day of `year`.
func isDay(year: Int, _ digits: ArraySlice<UInt8>) -> Bool {
  let month = figure(digits.prefix(2))
  let day = figure(digits.dropFirst(2).prefix(2))
  guard (1...12).contains(month), (1...31).contains(day) else { return false }
  return day < 29 || CalendarDay(year: year, month: month, day: day) != nil
}

/// Whether a number begins with a day of these two centuries, as numbers made of the time do.
func startsWithDay(_ digits: [UInt8]) -> Bool {
  let year = figure(digits[0..<4])
  return (1900...2099).contains(year) && isDay(year: year, digits[4...])
}

/// The Luhn check of ISO/IEC 7812.
func hasLuhnCheck(_ digits: [UInt8]) -> Bool {
  var (sum, isDoubled) = (0, false)
  for digit in digits.reversed() {
    let value = Int(digit - UInt8(ascii: "0"))
    sum += isDoubled ? (value > 4 ? value * 2 - 9 : value * 2) : value
    isDoubled.toggle()
  }
  return sum % 10 == 0
}

/// Whether the first digits are such as banks here give out; from practice, no register is public.
func hasIssuer(_ digits: [UInt8]) -> Bool {
  let first = figure(digits[0..<2])
  return switch digits.count {
  case 16: first == 62 || (40...49).contains(first) || (51...55).contains(first) || first == 35
  default: first == 62 || figure(digits[0..<4]) == 9558 || first == 60
  }
}

/// The figure of a cell: digits before the point, digits after it, and the exponent.
///
/// Some programs write a number of eleven digits as 1.3800138005E10.
struct CellFigure {
  /// In bytes of the cell's text, without sign and blanks.
  let range: Range<Int>
  /// Without the exponent; nil for a fraction.
  let whole: [UInt8]?
  let isLong: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.firstIndex(where: \.isDigit) else { return nil }
    func digits(from start: Int) -> Range<Int> {
      start..<(bytes[start...].firstIndex { !$0.isDigit } ?? bytes.count)
    }
    let before = digits(from: start)
    var after = before.upperBound..<before.upperBound
    if bytes.byte(after.lowerBound) == UInt8(ascii: ".") {
      after = digits(from: before.upperBound + 1)
    }
    var power = 0..<0
    if bytes.byte(after.upperBound).capital == UInt8(ascii: "E") {
      let sign = bytes.byte(after.upperBound + 1)
      if sign == UInt8(ascii: "-") { return nil }
      power = digits(from: after.upperBound + (sign == UInt8(ascii: "+") ? 2 : 1))
    }
    guard power.count < 4 else { return nil }
    let exponent = bytes[power].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    range = start..<max(after.upperBound, power.upperBound)
    isLong = before.count + exponent >= 16
    let fraction = Array(bytes[after].prefix(exponent))
    let isWhole = bytes[after].dropFirst(exponent).allSatisfy { $0 == UInt8(ascii: "0") }
    guard isWhole, exponent < 20 else {
      whole = nil
      return
    }
    whole =
      Array(bytes[before]) + fraction
      + Array(repeating: UInt8(ascii: "0"), count: exponent - fraction.count)
  }
}
