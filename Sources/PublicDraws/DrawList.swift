public import Disclosure
import PersonalData

/// One number (摇号编号) that goes into the draw, and for how many children it stands.
public struct DrawEntry: Hashable, Sendable {
  public let number: String
  /// Two for twins who share the number.
  public let persons: Int

  public init(_ number: String, persons: Int = 1) {
    self.number = drawText(number)
    self.persons = persons
  }
}

/// The numbers of one draw in their one order, whatever order they came in.
///
/// Its hash is published before any seed is known; from then on nobody can add, drop or move a
/// child unseen.
public struct DrawList: Hashable, Sendable {
  /// By the bytes of their numbers.
  public let entries: [DrawEntry]

  public init(_ entries: [DrawEntry]) throws(DrawRefusal) {
    try DrawList.findings(in: entries).refuse()
    self.entries = entries.sorted { $0.number.bytesPrecede($1.number) }
  }

  /// Children, not numbers.
  public var persons: Int { entries.reduce(0) { $0 + $1.persons } }

  /// Whether a number stands for several children.
  public var hasBundles: Bool { entries.contains { $0.persons > 1 } }

  public var json: JSON {
    .array(
      entries.map {
        .members(["number": .string($0.number), "persons": .integer($0.persons)])
      })
  }

  /// Of ``json`` in canonical form (RFC 8785), in hexadecimal.
  public var sha256: String { json.sha256 }
}

extension DrawList {
  static let mostEntries = 200_000
  static let mostPersons = 9

  static func findings(in entries: [DrawEntry]) -> [Finding] {
    guard (1...mostEntries).contains(entries.count) else {
      return [.draw("DRAW-004", "名单有 \(entries.count) 个号", "请核对,一次摇号要有 1 到 \(mostEntries) 个号")]
    }
    var seen: Set<String> = []
    return entries.flatMap { entry in
      let isNew = seen.insert(entry.number).inserted
      return [
        entry.numberFinding, entry.personsFinding,
        isNew
          ? nil
          : .draw(
            "DRAW-002", field: "摇号编号", value: entry.number, "编号“\(entry.number)”出现两次",
            "请一组一号,多胞胎只写一行并填人数"),
      ].compactMap { $0 }
    }
  }
}

extension DrawEntry {
  fileprivate var numberFinding: Finding? {
    let scalars = number.unicodeScalars
    if let found = PrivateContent.first(in: number, of: PrivateContent.Kind.all) {
      return .draw(
        "DRAW-005", field: "摇号编号", value: found.excerpt,
        "编号“\(found.excerpt)”像\(found.kind.rawValue)", "编号要公开,请另外编号")
    }
    if (1...40).contains(scalars.count), scalars.allSatisfy(DrawEntry.allows) { return nil }
    return .draw(
      "DRAW-001", field: "摇号编号", value: String(number.prefix(60)), "编号“\(number.prefix(60))”不能用",
      "请写 1 到 40 个数字、字母、汉字或 -_./#(),中间不留空格")
  }

  fileprivate var personsFinding: Finding? {
    if (1...DrawList.mostPersons).contains(persons) { return nil }
    return .draw(
      "DRAW-003", field: "人数", value: String(persons), "编号“\(number)”的人数是 \(persons)",
      "请写 1 到 \(DrawList.mostPersons),多胞胎合用一个号时写几个孩子")
  }

  private static func allows(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", "\u{4E00}"..."\u{9FFF}": true
    default: "-_./#()".unicodeScalars.contains(scalar)
    }
  }
}
