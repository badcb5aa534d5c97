import WorkingDays

/// A private number found where only public text may stand.
public struct PrivateContent: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case residentID = "身份证号"
    case studentNumber = "学籍号"
    case mobilePhone = "手机号"
    case bankCard = "银行卡号"
    /// 港澳居民来往内地通行证 and 台湾居民来往大陆通行证.
    case travelPermit = "通行证号"
    case passport = "护照号"
    case landline = "座机号"
    case email = "电子邮箱"
    case plate = "车牌号"
    case address = "住址"
    /// A figure of a cell with so many digits that it is a number of something, not a count.
    case longNumber = "长数字"

    /// The numbers that no text for the public may hold.
    public static let all: Set<Kind> = [.residentID, .studentNumber, .mobilePhone, .bankCard]
  }

  public let kind: Kind
  /// The first and last two characters, enough to find it again.
  public let excerpt: String

  /// The first private number in `text` of one of the `kinds`, or nil.
  ///
  /// Full-width digits count as digits. A number is what stands alone: a longer run of digits or
  /// letters around it makes it something else, as a credit code (统一社会信用代码) is.
  public static func first(in text: String, of kinds: Set<Kind>) -> PrivateContent? {
    // Most texts have no eleven digits at all; they are let through without a copy.
    guard text.utf8.count >= 11 else { return nil }
    var run: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let character = codeCharacter(scalar) {
        run.append(character)
      } else {
        if let kind = kind(of: run), kinds.contains(kind) { return found(kind, run) }
        run.removeAll(keepingCapacity: true)
      }
    }
    guard let kind = kind(of: run), kinds.contains(kind) else { return nil }
    return found(kind, run)
  }

  private static func found(_ kind: Kind, _ run: [UInt8]) -> PrivateContent {
    let ends = (run.prefix(2), run.suffix(2))
    let excerpt =
      String(decoding: ends.0, as: UTF8.self) + "…" + String(decoding: ends.1, as: UTF8.self)
    return PrivateContent(kind: kind, excerpt: excerpt)
  }

  /// The ASCII form of a digit or Latin letter, half or full width; nil for anything else.
  private static func codeCharacter(_ scalar: UnicodeScalar) -> UInt8? {
    let narrow = (0xFF10...0xFF5A).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    guard narrow < 0x80 else { return nil }
    let byte = UInt8(narrow)
    let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
    return upper.isDigit || (upper >= UInt8(ascii: "A") && upper <= UInt8(ascii: "Z")) ? upper : nil
  }

  private static func kind(of run: [UInt8]) -> Kind? {
    switch run.count {
    case 11: isMobile(run) ? .mobilePhone : nil
    case 15: isOldID(run) ? .residentID : nil
    case 18 where isID(run[...]): .residentID
    case 19 where "GJL".utf8.contains(run[0]) && isID(run[1...]): .studentNumber
    case 16...19: isBankCard(run) ? .bankCard : nil
    default: nil
    }
  }

  private static func isMobile(_ run: [UInt8]) -> Bool {
    run.allSatisfy(\.isDigit) && run[0] == UInt8(ascii: "1") && run[1] >= UInt8(ascii: "3")
  }

  /// The form of an ID number, whatever its check character: a misspelt one gives away as much.
  private static func isID(_ run: ArraySlice<UInt8>) -> Bool {
    let last = run[run.endIndex - 1]
    guard run.dropLast().allSatisfy(\.isDigit), last.isDigit || last == UInt8(ascii: "X") else {
      return false
    }
    let start = run.startIndex
    return run[start] != UInt8(ascii: "0") && isDay(run[start + 6..<start + 14])
  }

  private static func isOldID(_ run: [UInt8]) -> Bool {
    run.allSatisfy(\.isDigit) && run[0] != UInt8(ascii: "0")
      && isDay(Array("19".utf8) + run[6..<12])
  }

  private static func isDay(_ digits: some Collection<UInt8>) -> Bool {
    let figures = digits.map { Int($0 - UInt8(ascii: "0")) }
    let year = figures[0..<4].reduce(0) { $0 * 10 + $1 }
    return (1900...2100).contains(year)
      && CalendarDay(
        year: year, month: figures[4] * 10 + figures[5], day: figures[6] * 10 + figures[7]) != nil
  }

  /// The Luhn check of ISO/IEC 7812.
  private static func isBankCard(_ run: [UInt8]) -> Bool {
    guard run.allSatisfy(\.isDigit) else { return false }
    let sum = run.reversed().enumerated().reduce(0) { sum, item in
      let digit = Int(item.element - UInt8(ascii: "0"))
      guard item.offset % 2 == 1 else { return sum + digit }
      return sum + (digit > 4 ? digit * 2 - 9 : digit * 2)
    }
    return sum % 10 == 0
  }
}

extension PrivateContent: CustomStringConvertible {
  public var description: String { "含有\(kind.rawValue)(\(excerpt)),不能公开" }
}
