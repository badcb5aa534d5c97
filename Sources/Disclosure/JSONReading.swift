import Foundation

extension JSON {
  /// A JSON text with whole numbers, as a publication's; members come in no certain order.
  ///
  /// Nil for anything else, and for a text nested deeper than a publication is.
  public init?(parsing bytes: [UInt8]) {
    guard isShallow(bytes),
      let value = try? JSONSerialization.jsonObject(with: Data(bytes)), let json = JSON(value)
    else { return nil }
    self = json
  }

  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  public var items: [JSON]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The texts of an array that holds nothing else.
  public var strings: [String]? {
    guard let items else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }

  /// Nil for a number that is not whole.
  private init?(_ value: Any) {
    switch value {
    case let text as String: self = .string(text)
    case let items as [Any]:
      var converted: [JSON] = []
      converted.reserveCapacity(items.count)
      for item in items {
        guard let item = JSON(item) else { return nil }
        converted.append(item)
      }
      self = .array(converted)
    case let members as [String: Any]:
      var converted: [Member] = []
      for (name, value) in members {
        guard let value = JSON(value) else { return nil }
        converted.append(Member(name, value))
      }
      self = .object(converted)
    case is NSNull: self = .null
    case let number as NSNumber:
      guard let whole = Int(exactly: number) else { return nil }
      self = .integer(whole)
    default: return nil
    }
  }
}

/// Whether nothing is nested deeper than a publication is: a parser goes one call deeper with every
/// level.
private func isShallow(_ bytes: [UInt8]) -> Bool {
  var (depth, isInText, isEscaped) = (0, false, false)
  for byte in bytes {
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      if depth > 16 { return false }
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
  }
  return true
}
