/// How pupils come to classes before anything is exchanged (分班办法).
public enum ClassMethod: String, Hashable, Sendable, CaseIterable {
  /// By lot alone, for pupils without marks.
  case random = "随机"
  /// Boys and girls each by their total, dealt to and fro (蛇形, S 型, 龙摆尾).
  case snake = "蛇形"
  /// Boys and girls each by their total in layers as wide as there are classes; each layer goes to
  /// the classes by lot, then pupils of near layers change places until the means are level.
  case levelled = "分层随机"

  public var usesMarks: Bool { self != .random }
}

/// What an assignment must keep beside the numbers of boys and girls.
public enum ClassCondition: String, Hashable, Sendable, CaseIterable {
  case twinsTogether = "双胞胎同班"
  case twinsApart = "双胞胎分开"
  case names = "同名分开"
  case care = "特殊照顾均衡"
  case ethnicity = "民族均衡"
}

/// The classes of one school and grade to be made, with everything but the seed.
public struct ClassTask: Hashable, Sendable {
  /// By number, as bytes: in which order they were handed in does not matter.
  public let pupils: [ClassPupil]
  public let classes: Int
  public let method: ClassMethod
  /// As 语文; as many as each pupil has marks.
  public let subjects: [String]
  /// How much the largest class may have over the smallest (班额差).
  public let sizeLimit: Int
  /// The same for boys, and for girls (性别差).
  public let sexLimit: Int
  /// The same for pupils who need care, all of them and of each kind; nil to leave it to chance.
  public let careLimit: Int?
  /// The same for each ethnicity that is stated.
  public let ethnicityLimit: Int?
  public let conditions: Set<ClassCondition>

  /// - Precondition: numbers differ, there are two classes or more, and every pupil has a mark in
  ///   each subject.
  public init(
    pupils: [ClassPupil], classes: Int, method: ClassMethod, subjects: [String], sizeLimit: Int,
    sexLimit: Int, careLimit: Int? = nil, ethnicityLimit: Int? = nil,
    conditions: Set<ClassCondition>
  ) {
    precondition(classes >= 2, "one class needs no assignment")
    precondition(Set(pupils.map(\.number)).count == pupils.count, "numbers must differ")
    precondition(pupils.allSatisfy { $0.marks.count == subjects.count }, "a mark in each subject")
    self.pupils = pupils.sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
    (self.classes, self.method, self.subjects) = (classes, method, subjects)
    (self.sizeLimit, self.sexLimit) = (sizeLimit, sexLimit)
    (self.careLimit, self.ethnicityLimit) = (careLimit, ethnicityLimit)
    self.conditions = conditions
  }

  /// The same task without one of its conditions.
  func without(_ condition: ClassCondition) -> ClassTask {
    ClassTask(
      pupils: pupils, classes: classes, method: method, subjects: subjects, sizeLimit: sizeLimit,
      sexLimit: sexLimit, careLimit: careLimit, ethnicityLimit: ethnicityLimit,
      conditions: conditions.subtracting([condition]))
  }

  /// Those conditions that at least one group of pupils is under.
  var conditionsInUse: [ClassCondition] {
    let used = Set(groups.map(\.condition))
    return ClassCondition.allCases.filter(used.contains)
  }
}
