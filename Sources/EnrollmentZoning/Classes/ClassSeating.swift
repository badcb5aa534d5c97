/// An assignment in the making: who sits where, and how far the classes are from level.
struct ClassSeating {
  let task: ClassTask
  let groups: [ClassGroup]
  /// By pupil, the groups it is in.
  private let groupsOf: [[Int]]
  /// Boys, then girls, each as they were dealt.
  let lines: [[Int]]
  /// By pupil, its place in its line.
  let rank: [Int]
  private(set) var classOf: [Int]
  /// By group.
  private(set) var violations: [Int]
  /// Each pupil's marks with the total behind them, flat.
  private let marks: [Int]
  /// Marks of a pupil: the subjects and, where there are several, the total.
  private let width: Int
  /// By class and mark, the sum less what a class of its size has on the average, flat.
  private var deviations: [Int]

  init(_ task: ClassTask, _ deal: ClassDeal) {
    self.task = task
    (groups, lines, classOf) = (task.groups, deal.lines, deal.classOf)
    var groupsOf = [[Int]](repeating: [], count: task.pupils.count)
    for (index, group) in groups.enumerated() {
      for member in group.members { groupsOf[member].append(index) }
    }
    self.groupsOf = groupsOf
    var rank = [Int](repeating: 0, count: task.pupils.count)
    for line in deal.lines { for (place, pupil) in line.enumerated() { rank[pupil] = place } }
    self.rank = rank
    let rows = task.pupils.map { $0.marks.count > 1 ? $0.marks + [$0.total] : $0.marks }
    width = rows.first?.count ?? 0
    marks = rows.flatMap(\.self)
    violations = groups.map { $0.violation(deal.classOf, classes: task.classes) }
    deviations = ClassSeating.deviations(rows, deal.classOf, classes: task.classes)
  }

  private static func deviations(_ rows: [[Int]], _ classOf: [Int], classes: Int) -> [Int] {
    let width = rows.first?.count ?? 0
    var sizes = [Int](repeating: 0, count: classes)
    var sums = [Int](repeating: 0, count: classes * width)
    for (row, seat) in zip(rows, classOf) {
      sizes[seat] += 1
      for (mark, value) in row.enumerated() { sums[seat * width + mark] += value }
    }
    for mark in 0..<width {
      let all = rows.reduce(0) { $0 + $1[mark] }
      for seat in 0..<classes {
        sums[seat * width + mark] -= all * sizes[seat] / rows.count
      }
    }
    return sums
  }

  var violation: Int { violations.reduce(0, +) }

  /// What changing places would add to the squares of all deviations.
  func levelling(_ one: Int, _ other: Int) -> Int {
    let (mine, yours) = (classOf[one] * width, classOf[other] * width)
    var change = 0
    for mark in 0..<width {
      let step = marks[other * width + mark] - marks[one * width + mark]
      change += 2 * step * (deviations[mine + mark] - deviations[yours + mark] + step)
    }
    return change
  }

  /// What changing places would add to the violations.
  mutating func breaking(_ one: Int, _ other: Int) -> Int {
    let touched = groupsOf[one] + groupsOf[other].filter { !groupsOf[one].contains($0) }
    guard !touched.isEmpty else { return 0 }
    classOf.swapAt(one, other)
    let after = touched.reduce(0) {
      $0 + groups[$1].violation(classOf, classes: task.classes) - violations[$1]
    }
    classOf.swapAt(one, other)
    return after
  }

  mutating func exchange(_ one: Int, _ other: Int) {
    let (mine, yours) = (classOf[one] * width, classOf[other] * width)
    for mark in 0..<width {
      let step = marks[other * width + mark] - marks[one * width + mark]
      deviations[mine + mark] += step
      deviations[yours + mark] -= step
    }
    classOf.swapAt(one, other)
    for group in groupsOf[one] + groupsOf[other] {
      violations[group] = groups[group].violation(classOf, classes: task.classes)
    }
  }
}
