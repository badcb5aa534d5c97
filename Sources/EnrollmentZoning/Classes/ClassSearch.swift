import PublicDraws

extension ClassSeating {
  /// Changes places, pupils of one sex only, until every condition is kept or the tries run out.
  ///
  /// A pupil of a group that breaks its rule is drawn, and changes places with whoever leaves the
  /// fewest violations; among those, with the nearest in rank where marks count.
  mutating func keepConditions(_ stream: inout DrawStream) {
    var tries = 40 * groups.count + 200
    while violation > 0, tries > 0 {
      tries -= 1
      let broken = groups.indices.filter { violations[$0] > 0 }
      let members = groups[broken[stream.uniform(broken.count)]].members
      let pupil = members[stream.uniform(members.count)]
      if let other = bestExchange(for: pupil, &stream) { exchange(pupil, other) }
    }
  }

  /// Nil when every exchange would break more than it mends.
  private mutating func bestExchange(for pupil: Int, _ stream: inout DrawStream) -> Int? {
    let line = lines[task.pupils[pupil].isBoy ? 0 : 1]
    let start = stream.uniform(line.count)
    var best: (pupil: Int, breaks: Int, distance: Int)?
    for offset in line.indices {
      let other = line[(start + offset) % line.count]
      guard classOf[other] != classOf[pupil] else { continue }
      let distance = task.method.usesMarks ? abs(rank[other] - rank[pupil]) : 0
      let breaks = breaking(pupil, other)
      guard breaks <= 0 else { continue }
      if let best, (best.breaks, best.distance) <= (breaks, distance) { continue }
      best = (other, breaks, distance)
    }
    return best?.pupil
  }

  /// Changes places between near ranks of one sex while that levels the means and breaks nothing.
  mutating func level(_ stream: inout DrawStream) {
    let order = stream.shuffled(Array(task.pupils.indices))
    var isImproving = true
    while isImproving {
      isImproving = false
      for pupil in order {
        guard let other = levellingExchange(for: pupil) else { continue }
        exchange(pupil, other)
        isImproving = true
      }
    }
  }

  /// The one that levels most, the better rank among equals; nil when none does.
  private mutating func levellingExchange(for pupil: Int) -> Int? {
    let line = lines[task.pupils[pupil].isBoy ? 0 : 1]
    let near = ClassSeating.layersApart * task.classes
    var best: (pupil: Int, change: Int)?
    for place in max(0, rank[pupil] - near)..<min(line.count, rank[pupil] + near + 1) {
      let other = line[place]
      guard classOf[other] != classOf[pupil] else { continue }
      let change = levelling(pupil, other)
      guard change < best?.change ?? 0, breaking(pupil, other) <= 0 else { continue }
      best = (other, change)
    }
    return best?.pupil
  }

  /// Who changes places to level the means is at most so many layers away.
  static let layersApart = 2
}
