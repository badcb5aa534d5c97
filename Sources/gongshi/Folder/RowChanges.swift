import Disclosure

/// How the rows of a list differ from those of the list before.
struct RowChanges: Equatable {
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var gone = 0
  /// Whether rows that are in both stand in another order.
  private(set) var isReordered = false

  var isEmpty: Bool { self == RowChanges() }

  /// As 新增 2 行,变化 1 行,减少 0 行.
  var words: String {
    isReordered && (added, changed, gone) == (0, 0, 0)
      ? "行都一样,次序不同" : "新增 \(added) 行,变化 \(changed) 行,减少 \(gone) 行"
  }

  private init() {}

  /// Rows are matched by the fields at `key`; where these are empty, or not given, by all fields.
  init(from old: [[Field]], to new: [[Field]], key: [Int]) {
    guard old != new else { return }
    let olds = Dictionary(grouping: old) { RowChanges.identity(of: $0, key) }
    let news = Dictionary(grouping: new) { RowChanges.identity(of: $0, key) }
    for (identity, rows) in news {
      let before = olds[identity] ?? []
      added += max(0, rows.count - before.count)
      let kept = min(rows.count, before.count)
      changed += kept - min(kept, RowChanges.common(rows, before))
    }
    for (identity, rows) in olds { gone += max(0, rows.count - (news[identity]?.count ?? 0)) }
    isReordered = (added, changed, gone) == (0, 0, 0)
  }

  static func identity(of row: [Field], _ key: [Int]) -> [Field] {
    let values = key.map { row[$0] }
    return values.isEmpty || values.contains(.empty) ? row : values
  }

  /// How many rows of `left` are in `right` as well, each counted once.
  private static func common(_ left: [[Field]], _ right: [[Field]]) -> Int {
    var rest = right.reduce(into: [[Field]: Int]()) { $0[$1, default: 0] += 1 }
    return left.count { row in
      guard let count = rest[row], count > 0 else { return false }
      rest[row] = count - 1
      return true
    }
  }

  var json: JSON {
    .members([
      "added": .integer(added), "changed": .integer(changed), "gone": .integer(gone),
      "reordered": .bool(isReordered),
    ])
  }
}
