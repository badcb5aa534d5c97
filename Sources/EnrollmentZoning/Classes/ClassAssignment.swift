public import PublicDraws

/// Who sits in which class, and how that came about.
public struct ClassAssignment: Hashable, Sendable {
  public let task: ClassTask
  /// By pupil of the task, from 0.
  public let classOf: [Int]

  init(_ task: ClassTask, classOf: [Int]) {
    (self.task, self.classOf) = (task, classOf)
  }

  /// The pupils of each class, by number.
  public var classes: [[ClassPupil]] {
    var classes = [[ClassPupil]](repeating: [], count: task.classes)
    for (pupil, seat) in zip(task.pupils, classOf) { classes[seat].append(pupil) }
    return classes
  }
}

/// What comes of a task and a seed.
public enum ClassOutcome: Hashable, Sendable {
  case assigned(ClassAssignment)
  case refused([ClassConflict])
}

extension ClassTask {
  /// How often an assignment is begun anew, further down the stream, before it is given up.
  static let attempts = 20

  /// Does the task with the numbers of a stream, from where it stands.
  public func assigned(by stream: DrawStream) -> ClassOutcome {
    let conflicts = provableConflicts
    guard conflicts.isEmpty else { return .refused(conflicts) }
    if let assignment = attempted(stream) { return .assigned(assignment) }
    return .refused([searchConflict(stream)])
  }

  /// Nil when no attempt kept all conditions.
  func attempted(_ stream: DrawStream) -> ClassAssignment? {
    var stream = stream
    for _ in 0..<ClassTask.attempts {
      var seating = ClassSeating(self, ClassDeal(self, &stream))
      seating.keepConditions(&stream)
      guard seating.violation == 0 else { continue }
      if method == .levelled { seating.level(&stream) }
      return ClassAssignment(self, classOf: seating.classOf)
    }
    return nil
  }

  /// Names the conditions without any one of which it could be done; all where no single one helps.
  private func searchConflict(_ stream: DrawStream) -> ClassConflict {
    let used = conditionsInUse
    let blamed = used.filter {
      let eased = without($0)
      return eased.provableConflicts.isEmpty && eased.attempted(stream) != nil
    }
    let named = blamed.isEmpty ? used : blamed
    let list = named.map { "“\($0.rawValue)”" }.joined(separator: "、")
    return ClassConflict(
      conditions: named, pupils: [],
      words: "试了 \(ClassTask.attempts) 次,没有找到同时做到\(list)的分法"
        + (blamed.count > 1 ? ";去掉其中任何一条都能分" : ""))
  }
}
