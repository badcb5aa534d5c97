import WorkingDays
import XMLStreams

/// What a workbook's property parts say of it; whoever saved the file can have written anything
/// there.
public struct FileProperties: Hashable, Sendable {
  /// Properties that a program or an office has added (自定义属性), by name; of two of one name the
  /// first.
  public internal(set) var custom: [String: String] = [:]
  /// The program that wrote the file, by its own word.
  public internal(set) var application = ""
  public internal(set) var creator = ""
  /// When the file was saved last, in seconds since 1970-01-01T00:00:00Z; nil when it does not say.
  public internal(set) var savedAt: Int?

  /// What a text table says, which has no properties.
  init() {}

  init(in archive: borrowing ZipArchive, _ package: Relationships) throws(SheetRefusal) {
    for kind in ["custom-properties", "core-properties", "extended-properties"] {
      guard let part = package.first(kind), archive.contains(part) else { continue }
      let stream = try archive.open(part, limit: ReadingLimits.smallPart)
      self = try stream.parse(PropertiesPart(adding: self)).properties
    }
  }
}

/// One of the three property parts; their elements have different names.
private struct PropertiesPart: XMLListener {
  private(set) var properties: FileProperties
  private var field = Field.other
  private var text = ""

  private enum Field { case application, creator, modified, custom(String), other }

  init(adding properties: FileProperties) { self.properties = properties }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    if name == "Application" { begin(.application) }
    if name == "creator" { begin(.creator) }
    if name == "modified" { begin(.modified) }
    if name == "property", let key = attributes["name"] { begin(.custom(key.text)) }
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {
    // The value of a property stands in an element of its own.
    if case .custom = field, !(name == "property") { return }
    switch field {
    case .application: properties.application = String(text.prefix(64))
    case .creator: properties.creator = String(text.prefix(64))
    case .modified: properties.savedAt = seconds(ofUTC: text)
    case .custom(let key):
      if properties.custom[key] == nil, properties.custom.count < ReadingLimits.properties {
        properties.custom[key] = text
      }
    case .other: break
    }
    field = .other
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {
    if case .other = field { return }
    // Shown to people, so no more than a line and nothing that moves the cursor.
    text += String(decoding: bytes, as: UTF8.self).filter { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    text = String(text.prefix(ReadingLimits.property))
  }

  private mutating func begin(_ field: Field) {
    self.field = field
    text = ""
  }
}

/// The seconds since 1970 of 2026-09-28T01:30:00Z, with a fraction or an offset as it comes; nil for
/// anything else.
func seconds(ofUTC text: String) -> Int? {
  let parts = text.split(separator: "T", omittingEmptySubsequences: false)
  guard parts.count == 2, let day = try? CalendarDay(parsing: String(parts[0])) else { return nil }
  let clock = parts[1].prefix { $0.isNumber || $0 == ":" || $0 == "." }
  let figures = clock.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
  guard figures.count == 3, let hour = figures[0], let minute = figures[1],
    let second = figures[2], (0..<24).contains(hour), (0..<60).contains(minute),
    (0..<61).contains(second), let offset = minutes(ofOffset: parts[1].dropFirst(clock.count))
  else { return nil }
  return day.ordinal * 86_400 + Int(hour) * 3600 + (Int(minute) - offset) * 60 + Int(second)
}

/// The minutes of Z, nothing, +08:00 or -03:30.
private func minutes(ofOffset text: Substring) -> Int? {
  if text.isEmpty || text == "Z" { return 0 }
  let figures = text.dropFirst().split(separator: ":").map { Int($0) }
  guard text.first == "+" || text.first == "-", figures.count == 2, let hours = figures[0],
    let minutes = figures[1], (0...14).contains(hours), (0..<60).contains(minutes)
  else { return nil }
  return (hours * 60 + minutes) * (text.first == "-" ? -1 : 1)
}
