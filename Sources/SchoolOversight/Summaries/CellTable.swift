/// Counts of people in the lines of a table, some of them hidden, and what else may be true of them
/// for all that is shown.
///
/// Lines are the units, each by itself, and then groups of them whose sums are shown too. Counts
/// add up over units; over slots, the categories of each dimension add up to slot 0. Persons stand
/// in slot 0 alone, hidden where the rows are, and are never more than the rows.
struct CellTable {
  let units: Int
  let slots: Int
  /// The slots of each dimension.
  let dimensions: [Range<Int>]
  /// The units of each line, in order.
  let members: [[Int]]
  /// The groups that each unit stands in, as lines.
  let groups: [[Int]]
  /// By unit and slot; changed and put back while it is tried what else may be true.
  var rows: [Int]
  /// By unit; nil when persons are not counted.
  var persons: [Int]?
  /// By line and slot.
  private(set) var isHidden: [Bool]

  init(
    rows: [[Int]], persons: [Int]?, dimensions: [Range<Int>], groups groupMembers: [[Int]]
  ) {
    units = rows.count
    slots = 1 + dimensions.reduce(0) { $0 + $1.count }
    self.dimensions = dimensions
    let members = rows.indices.map { [$0] } + groupMembers
    self.members = members
    var groups: [[Int]] = rows.map { _ in [] }
    for line in rows.count..<members.count {
      for unit in members[line] { groups[unit].append(line) }
    }
    self.groups = groups
    self.rows = rows.flatMap(\.self)
    self.persons = persons
    isHidden = Array(repeating: false, count: members.count * slots)
  }

  func isHidden(_ line: Int, _ slot: Int) -> Bool { isHidden[line * slots + slot] }

  mutating func hide(_ line: Int, _ slot: Int) { isHidden[line * slots + slot] = true }

  func rows(_ line: Int, _ slot: Int) -> Int {
    members[line].reduce(0) { $0 + rows[$1 * slots + slot] }
  }

  func persons(_ line: Int) -> Int? {
    persons.map { persons in members[line].reduce(0) { $0 + persons[$1] } }
  }

  /// The dimension of a category.
  func dimension(of slot: Int) -> Range<Int>? { dimensions.first { $0.contains(slot) } }

  /// What it costs to hide a cell: sums of many are dearer than units, wholes than categories.
  func price(_ line: Int, _ slot: Int) -> Int {
    guard !isHidden(line, slot) else { return 0 }
    let width = line < units ? 1 : 10 + members[line].count
    return slot == 0 ? width * 5 : width
  }
}
