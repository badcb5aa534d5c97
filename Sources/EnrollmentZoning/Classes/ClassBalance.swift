/// A mean or a difference of means as an exact fraction of hundredths of a point.
public struct ClassMean: Comparable, Sendable {
  let numerator: Int
  /// At least 1.
  let denominator: Int

  init(_ numerator: Int, over denominator: Int) {
    precondition(denominator > 0, "a mean of somebody")
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  public static func < (left: ClassMean, right: ClassMean) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func == (left: ClassMean, right: ClassMean) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  public static func - (left: ClassMean, right: ClassMean) -> ClassMean {
    ClassMean(
      left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// In points with three decimals, half away from zero (四舍五入).
  public var words: String {
    let thousandths = numerator.magnitude * 20 + UInt(denominator)
    let rounded = Int(thousandths / (2 * UInt(denominator)))
    let digits = String(rounded % 1000)
    let sign = numerator < 0 && rounded > 0 ? "-" : ""
    return "\(sign)\(rounded / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// A figure of every class and how far they are apart (max − min).
public struct ClassCounts: Equatable, Sendable {
  public let name: String
  public let counts: [Int]

  public var gap: Int { (counts.max() ?? 0) - (counts.min() ?? 0) }
}

/// A mean of every class and how far they are apart.
public struct ClassMeans: Equatable, Sendable {
  public let name: String
  /// Nil for a class without pupils.
  public let means: [ClassMean?]

  public var gap: ClassMean {
    let known = means.compactMap(\.self)
    guard let most = known.max(), let least = known.min() else { return ClassMean(0, over: 1) }
    return most - least
  }
}

/// How many groups of pupils are under a condition, and for how many of these it is not kept.
public struct ClassTally: Equatable, Sendable {
  public let condition: ClassCondition
  public let groups: Int
  public let broken: Int
}

/// How even an assignment is, figure by figure (均衡情况).
public struct ClassBalance: Equatable, Sendable {
  public let size: ClassCounts
  public let boys: ClassCounts
  public let girls: ClassCounts
  /// The total first, where there are several subjects.
  public let means: [ClassMeans]
  /// Pupils in the first and the last quarter by total; empty without marks.
  public let quarters: [ClassCounts]
  /// Who needs care, and each ethnicity that is stated.
  public let groups: [ClassCounts]
  /// Of the conditions in use.
  public let conditions: [ClassTally]

  public init(of assignment: ClassAssignment, under judged: ClassTask? = nil) {
    let (task, classOf) = (assignment.task, assignment.classOf)
    let classes = assignment.classes
    func count(_ name: String, _ holds: (ClassPupil) -> Bool) -> ClassCounts {
      ClassCounts(name: name, counts: classes.map { $0.count(where: holds) })
    }
    func means(_ name: String, _ mark: (ClassPupil) -> Int) -> ClassMeans {
      ClassMeans(
        name: name,
        means: classes.map { pupils in
          pupils.isEmpty
            ? nil : ClassMean(pupils.reduce(0) { $0 + mark($1) }, over: pupils.count)
        })
    }
    size = count("人数") { _ in true }
    boys = count("男生") { $0.isBoy }
    girls = count("女生") { !$0.isBoy }
    let subjects = task.subjects.indices.map { index in
      means(task.subjects[index]) { $0.marks[index] }
    }
    self.means = subjects.count > 1 ? [means("总分") { $0.total }] + subjects : subjects
    quarters = ClassBalance.quarters(of: task, count)
    let ethnicities = Set(task.pupils.compactMap(\.ethnicity))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    groups =
      (task.pupils.contains { $0.care != nil } ? [count("特殊照顾") { $0.care != nil }] : [])
      + ethnicities.map { ethnicity in count(ethnicity) { $0.ethnicity == ethnicity } }
    let all = (judged ?? task).groups
    conditions = (judged ?? task).conditionsInUse.map { condition in
      let own = all.filter { $0.condition == condition }
      return ClassTally(
        condition: condition, groups: own.count,
        broken: own.count { $0.violation(classOf, classes: task.classes) > 0 })
    }
  }

  /// Totals equal to the one on the line count with the quarter, so that a quarter may be larger.
  private static func quarters(
    of task: ClassTask, _ count: (String, (ClassPupil) -> Bool) -> ClassCounts
  ) -> [ClassCounts] {
    guard task.method.usesMarks, task.pupils.count >= 4 else { return [] }
    let totals = task.pupils.map(\.total).sorted()
    let quarter = totals.count / 4
    let (upper, lower) = (totals[totals.count - quarter], totals[quarter - 1])
    return [
      count("前1/4") { $0.total >= upper }, count("后1/4") { $0.total <= lower },
    ]
  }
}
