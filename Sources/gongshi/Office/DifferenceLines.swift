import Disclosure
import DisclosureStore

/// What another import changes, row by row, for a clerk to read before it is saved.
struct DifferenceLines {
  let difference: RowDifference
  /// Header and text of each row's public part, by ordinal.
  let before: (Int) -> [String: String]
  let after: (Int) -> [String: String]
  /// The public headers in the order of the notice; the first few tell a row from the others.
  let headers: [String]

  var summary: String {
    "新增 \(difference.added.count) 行,变化 \(difference.changed.count) 行,减少 \(difference.gone.count) 行,不变 \(difference.same) 行"
  }

  var lines: [String] {
    difference.added.map { "  新增 第 \($0) 行 \(label(after($0)))" }
      + difference.changed.map {
        "  变化 第 \($0.after) 行 \(label(after($0.after))):\(words(of: $0.fields))"
      }
      + difference.gone.map { "  减少 原第 \($0) 行 \(label(before($0)))" }
  }

  func label(_ texts: [String: String]) -> String {
    headers.prefix(3).compactMap { texts[$0] }.joined(separator: " ")
  }

  private func words(of fields: [RowDifference.Field]) -> String {
    fields.map { field in
      field.isWithheld
        ? "\(field.header)有变化(不公开)" : "\(field.header) \(shown(field.old)) → \(shown(field.new))"
    }.joined(separator: ";")
  }

  func shown(_ text: String?) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? "空" }

  var json: JSON {
    .members([
      "added": .array(difference.added.map(JSON.integer)),
      "changed": .array(
        difference.changed.map { row in
          .members([
            "before": .integer(row.before), "after": .integer(row.after),
            "fields": .array(
              row.fields.map { field in
                .members([
                  "header": .string(field.header), "old": .orNull(field.old),
                  "new": .orNull(field.new), "withheld": .bool(field.isWithheld),
                ])
              }),
          ])
        }),
      "gone": .array(difference.gone.map(JSON.integer)), "same": .integer(difference.same),
    ])
  }
}

extension ReadyDraft {
  /// What it would change in the list in force of `notice`.
  func differenceLines(of notice: String, _ reading: OfficeReading) throws -> DifferenceLines {
    let old = try reading.rows(of: notice).map { try $0.publishedTexts() }
    return DifferenceLines(
      difference: try reading.difference(of: notice, to: newRows), before: { old[$0 - 1] },
      after: { ordinal in
        Dictionary(
          rows[ordinal - 1].texts.map { ($0.header, $0.text) }, uniquingKeysWith: { $1 })
      }, headers: headers)
  }
}
