import Crypto
import WorkingDays

extension Publication {
  /// Everything that is published, as JSON; the fingerprint is taken of its canonical form.
  public var json: JSON {
    .members([
      "kind": .string(kind),
      "title": .string(title.text),
      "issuer": .string(issuer.text),
      "facts": .array(
        facts.map { fact in
          .members([
            "name": .string(fact.name),
            "values": .array(fact.values.map { .string($0.text) }),
          ])
        }),
      "period": .members([
        "posted": .string(period.posted.description),
        "count": .integer(period.count),
        "unit": .string(period.unit.rawValue),
        "firstDay": .string(period.firstDay.rawValue),
        "firstCounted": .string(period.firstCounted.description),
        "lastDay": .string(period.lastDay.description),
        "closesAt": .string(period.closesAt.description),
      ]),
      "takeDown": comesDown == .atPeriodEnd
        ? .string("\(period.lastDay) \(period.closesAt)") : nil,
      "tables": .array(tables.map(\.json)),
      "web": web.map { web in
        .members([
          "because": .string(web.because.text), "tables": .array(web.tables.map(\.json)),
        ])
      },
    ])
  }

  /// SHA-256 of the canonical JSON (RFC 8785), in hexadecimal.
  public var sha256: String { json.sha256 }

  /// The first sixteen digits of the hash in groups of four, short enough to compare by eye.
  public var fingerprint: String { shortFingerprint(of: sha256) }
}

/// The first sixteen digits of a hash in hexadecimal, in groups of four.
public func shortFingerprint(of sha256: String) -> String {
  let digits = Array(sha256.prefix(16))
  return stride(from: 0, to: digits.count, by: 4)
    .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: "-")
}

extension JSON {
  /// Of the canonical form (RFC 8785), in hexadecimal.
  public var sha256: String { Disclosure.sha256(of: Array(canonical.utf8)) }
}

/// The SHA-256 of a file's content, in hexadecimal.
public func sha256(of bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension PublicTable {
  fileprivate var json: JSON {
    .members([
      "title": .string(title),
      "order": .string(orderWords),
      "columns": .array(columns.map { .string($0.header) }),
      "rows": .array(
        (0..<rowCount).map { index in .array(row(index).map { .string($0.text) }) }),
      // A table without these keeps the form, and the hash, that it always had.
      "sections": sections.map(\.json),
      "continuing": continuing.map(JSON.string),
    ])
  }
}

extension PublicSections {
  fileprivate var json: JSON {
    .members([
      "header": .string(header),
      "list": .array(
        list.map { section in
          .members([
            "firstRow": .integer(section.firstRow), "text": .string(section.text.text),
          ])
        }),
    ])
  }
}
