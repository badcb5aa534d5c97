import Foundation
import Testing

/// What of JSON Schema 2020-12 the published schema uses, so that a test can hold a file against it.
struct SchemaReading {
  private let root: [String: Any]

  init(_ text: String) throws {
    root = try #require(object(text) as? [String: Any])
  }

  /// Where `text` is not as the schema says, with the words of the rule; empty when all is well.
  func faults(in text: String) throws -> [String] { try faults(in: object(text), root, at: "$") }

  private func faults(in value: Any, _ schema: [String: Any], at place: String) throws -> [String] {
    if let reference = schema["$ref"] as? String {
      return try faults(in: value, definition(reference), at: place)
    }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map(words.contains) == true ? [] : ["\(place): enum"]
    }
    switch schema["type"] as? String {
    case "object": return try objectFaults(value, schema, place)
    case "array": return try arrayFaults(value, schema, place)
    case "string": return textFaults(value, schema, place)
    case "integer": return integerFaults(value, schema, place)
    case let other: return ["\(place): unknown type \(other ?? "none")"]
    }
  }

  private func definition(_ reference: String) throws -> [String: Any] {
    let definitions = try #require(root["$defs"] as? [String: Any])
    return try #require(
      definitions[String(reference.dropFirst("#/$defs/".count))] as? [String: Any])
  }

  private func objectFaults(
    _ value: Any, _ schema: [String: Any], _ place: String
  ) throws -> [String] {
    guard let members = value as? [String: Any] else { return ["\(place): object"] }
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let required = try #require(schema["required"] as? [String])
    var faults = required.filter { members[$0] == nil }.map { "\(place).\($0): required" }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] {
        faults += try self.faults(in: member, property, at: "\(place).\(name)")
      } else {
        faults.append("\(place).\(name): additionalProperties")
      }
    }
    return faults
  }

  private func arrayFaults(
    _ value: Any, _ schema: [String: Any], _ place: String
  ) throws -> [String] {
    guard let items = value as? [Any] else { return ["\(place): array"] }
    let rule = try #require(schema["items"] as? [String: Any])
    let isShort = items.count < schema["minItems"] as? Int ?? 0
    return try (isShort ? ["\(place): minItems"] : [])
      + items.enumerated().flatMap { try faults(in: $1, rule, at: "\(place)[\($0)]") }
  }

  private func textFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let text = value as? String else { return ["\(place): string"] }
    let isShort = text.count < schema["minLength"] as? Int ?? 0
    let pattern = schema["pattern"] as? String ?? ""
    let matches = text.range(of: pattern, options: .regularExpression) != nil || pattern.isEmpty
    return (isShort ? ["\(place): minLength"] : []) + (matches ? [] : ["\(place): pattern"])
  }

  private func integerFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let number = value as? Int else { return ["\(place): integer"] }
    return number < schema["minimum"] as? Int ?? .min ? ["\(place): minimum"] : []
  }
}

private func object(_ text: String) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(text.utf8))
}
