public import WorkingDays

/// A resident ID number (公民身份号码) of 18 characters by GB 11643-1999.
public struct ResidentID: Hashable, Sendable {
  /// What is wrong with a text that was to be one.
  public enum Fault: Hashable, Sendable, Error {
    case length(Int)
    case oldFifteen
    case characters
    case region(String)
    case birthDay(String)
    case checkCharacter
  }

  public let birthDay: CalendarDay
  /// Digit 17 is odd for men and even for women.
  public let isMale: Bool

  /// The check character is compared last, so that the most telling fault comes back.
  ///
  /// Codes of divisions that no longer exist are right: a number keeps the code of the day it was
  /// given out.
  public init(parsing text: String) throws(Fault) {
    let characters = Array(text.utf8)
    guard characters.count == 18 else {
      let isOld = characters.count == 15 && characters.allSatisfy { $0.isDigit }
      throw isOld ? .oldFifteen : .length(text.count)
    }
    guard characters.dropLast().allSatisfy(\.isDigit),
      characters[17].isDigit || characters[17] == UInt8(ascii: "X")
        || characters[17] == UInt8(ascii: "x")
    else { throw .characters }
    guard isDivision(characters[0..<6]) else {
      throw .region(String(text.prefix(6)))
    }
    guard
      let birthDay = CalendarDay(
        year: figure(characters[6..<10]), month: figure(characters[10..<12]),
        day: figure(characters[12..<14])), (1850...2150).contains(birthDay.year)
    else { throw .birthDay(String(text.dropFirst(6).prefix(8))) }
    guard ResidentID.checkCharacter(of: characters[0..<17]) == characters[17].uppercased else {
      throw .checkCharacter
    }
    self.birthDay = birthDay
    self.isMale = characters[16] % 2 == 1
  }

  /// ISO 7064 MOD 11-2 over the first 17 digits.
  static func checkCharacter(of digits: ArraySlice<UInt8>) -> UInt8 {
    // Each digit counts 2 to the power of its place from the right, so doubling does for weights.
    let sum = digits.reduce(0) { ($0 + Int($1 - UInt8(ascii: "0"))) * 2 % 11 }
    let check = (12 - sum) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
  }
}

/// Whether six digits are a county, prefecture or province code in use at some time since 1981
/// (GB/T 2260), or 830000, which the residence permits of people from Taiwan begin with.
func isDivision(_ digits: ArraySlice<UInt8>) -> Bool {
  let code = figure(digits)
  return code == 830_000 || knownDivisions.contains(code)
}

private let knownDivisions: Set<Int> = Set(
  PackageResources.codes_txt.split(separator: UInt8(ascii: "\n")).map { figure($0) })

/// The number that ASCII digits spell.
func figure(_ digits: ArraySlice<UInt8>) -> Int {
  digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

extension UInt8 {
  /// Whether it is one of ASCII 0 to 9.
  public var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var uppercased: UInt8 { self == UInt8(ascii: "x") ? UInt8(ascii: "X") : self }
}
