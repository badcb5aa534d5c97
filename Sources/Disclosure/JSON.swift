/// A JSON text in the making, its members in the order given.
public enum JSON: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null
  case array([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// Members whose value is nil are left out.
  public static func members(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
    .object(pairs.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// `null` for nil, so that a reader sees that the value is known to be absent.
  public static func orNull(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// For people and programs: in the order given, indented by two spaces.
  public var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  /// As RFC 8785 (JCS) writes it: members by UTF-16 code units of their names, no blanks.
  ///
  /// Figures are integers here; a fraction in a publication is a text with its decimals.
  public var canonical: String {
    var output = ""
    writeCanonical(to: &output)
    return output
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .array(let items) where !items.isEmpty:
      JSON.bracket("[", "]", items, &output, indent) { item, output in
        item.write(to: &output, indent: indent + 1)
      }
    case .object(let members) where !members.isEmpty:
      JSON.bracket("{", "}", members, &output, indent) { member, output in
        JSON.quote(member.name, to: &output)
        output += ": "
        member.value.write(to: &output, indent: indent + 1)
      }
    default: writeCanonical(to: &output)
    }
  }

  private static func bracket<Item>(
    _ open: String, _ close: String, _ items: [Item], _ output: inout String, _ indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    output += open
    for (index, item) in items.enumerated() {
      output += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      write(item, &output)
    }
    output += "\n" + String(repeating: "  ", count: indent) + close
  }

  private func writeCanonical(to output: inout String) {
    switch self {
    case .string(let text): JSON.quote(text, to: &output)
    case .integer(let number): output += String(number)
    case .number(let number): output += JSON.text(of: number)
    case .bool(let value): output += value ? "true" : "false"
    case .null: output += "null"
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.writeCanonical(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      let sorted = members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { output += "," }
        JSON.quote(member.name, to: &output)
        output += ":"
        member.value.writeCanonical(to: &output)
      }
      output += "}"
    }
  }

  /// Whole numbers without a point; JSON has no infinities, so those are `null`.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number) { return String(whole) }
    return String(number)
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    defer { output += "\"" }
    // Almost every text goes out as it is.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      return output += text
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{8}": output += "\\b"
      case "\u{C}": output += "\\f"
      case _ where scalar.value < 0x20:
        output += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
