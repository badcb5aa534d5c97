import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// What every assignment keeps, whatever the seed: everybody once, the numbers even, each condition.
private func expectKept(_ assignment: ClassAssignment, _ seed: String) {
  let (task, classes) = (assignment.task, assignment.classes)
  #expect(classes.flatMap(\.self).map(\.number).sorted() == task.pupils.map(\.number).sorted())
  let balance = ClassBalance(of: assignment)
  #expect(balance.size.gap <= 1 && balance.boys.gap <= 1 && balance.girls.gap <= 1, "\(seed)")
  for (one, pupil) in task.pupils.enumerated() {
    for other in task.pupils.indices where other != one {
      let (next, meet) = (
        task.pupils[other], assignment.classOf[one] == assignment.classOf[other]
      )
      if let twins = pupil.together, twins == next.together { #expect(meet, "\(seed)") }
      if let twins = pupil.apart, twins == next.apart { #expect(!meet, "\(seed)") }
      if let sound = pupil.sound, sound == next.sound { #expect(!meet, "\(seed)") }
    }
  }
  #expect(balance.groups.allSatisfy { $0.gap <= 1 }, "\(seed)")
}

@Suite struct ClassAssignmentTests {
  @Test(arguments: ClassMethod.allCases)
  func `every condition holds, whatever the seed`(_ method: ClassMethod) throws {
    let subjects = method.usesMarks ? ["语文", "数学", "英语"] : []
    let settings: [String: [String]] = [
      "分班办法": [method.rawValue], "分班科目": subjects,
    ]
    for seed in 1...6 {
      let grade = SampleGrade(
        pupils: 197 + seed, classes: 5, subjects: subjects, seed: UInt64(seed))
      let input = classInput(
        [
          (EnrollmentFile.classPupils, grade.pupils), (EnrollmentFile.classTeams, []),
          classSeeds(pupils: "\(seed)"),
        ], settings.merging(["班级数": ["云溪县第一中学 5"]]) { $1 })
      let assignment = try schoolClasses(input).assigned()
      expectKept(assignment, "\(seed)")
    }
  }

  @Test func `sizes and sexes are even whatever the numbers are`() throws {
    for boys in 0...9 {
      for girls in 0...9 where boys + girls >= 4 {
        let pupils = (0..<boys + girls).map { ClassPupil(number: "\($0)", isBoy: $0 < boys) }
        let balance = ClassBalance(of: try #require(task(pupils, classes: 4).seated("\(boys)")))
        #expect(balance.size.gap <= 1 && balance.boys.gap <= 1 && balance.girls.gap <= 1)
        #expect(balance.size.counts.reduce(0, +) == boys + girls)
      }
    }
  }

  @Test func `the order in which pupils are handed in changes nothing`() throws {
    let grade = SampleGrade(pupils: 120, classes: 3, subjects: ["语文"])
    var generator = SeededGenerator(seed: 9)
    let orders = [grade.pupils, grade.pupils.reversed(), grade.pupils.shuffled(using: &generator)]
    let works = try orders.map { rows in
      try schoolClasses(
        classInput(
          [(EnrollmentFile.classPupils, rows), classSeeds()],
          ["班级数": ["云溪县第一中学 3"], "分班科目": ["语文"]]))
    }
    #expect(Set(works.map(\.fingerprint)).count == 1)
    #expect(Set(works.map(\.outcome)).count == 1)
  }

  @Test func `another seed seats the pupils otherwise, the same seed alike`() throws {
    let pupils = (0..<60).map { ClassPupil(number: "\($0 + 10)", isBoy: $0 % 2 == 0) }
    let task = task(pupils, classes: 3)
    #expect(task.seated("1") == task.seated("1"))
    #expect(task.seated("1") != task.seated("2"))
  }

  @Test func `by lot everybody may come to every class and meet everybody`() throws {
    let pupils = (0..<12).map { ClassPupil(number: "\($0 + 10)", isBoy: $0 % 2 == 0) }
    let task = task(pupils, classes: 3)
    var counts = [Int](repeating: 0, count: 3)
    var meetings = 0
    for seed in 0..<600 {
      let classOf = try #require(task.seated("\(seed)")).classOf
      counts[classOf[0]] += 1
      if classOf[0] == classOf[2] { meetings += 1 }
    }
    // 200 of 600 each, and 1 of 5 boys is in a class with another: 120; five deviations wide.
    #expect(counts.allSatisfy { (142...258).contains($0) })
    #expect((71...169).contains(meetings))
  }

  @Test func `a snake goes to and fro, girls from the other end`() throws {
    // Four boys and four girls in two classes: 1 4 | 2 3 of each sex, the best girl not with the
    // best boy.
    let pupils = (0..<8).map { ClassPupil(number: "\($0)", isBoy: $0 < 4, marks: [80 - $0 % 4]) }
    let assignment = try #require(task(pupils, classes: 2, method: .snake).seated("7"))
    let classOf = assignment.classOf
    #expect(classOf[0] == classOf[3] && classOf[1] == classOf[2] && classOf[0] != classOf[1])
    #expect(classOf[4] == classOf[7] && classOf[5] == classOf[6] && classOf[4] != classOf[0])
  }

  @Test func `layers are kept so that no class gets the best or the weakest`() throws {
    let assignment = try schoolClasses(usualGrade()).assigned()
    let quarters = ClassBalance(of: assignment).quarters
    #expect(quarters.map(\.name) == ["前1/4", "后1/4"])
    #expect(quarters.allSatisfy { $0.gap <= 6 })
  }
}

@Suite struct ClassGapTests {
  /// In thousandths of a point, as it is printed.
  private func thousandths(_ means: ClassMeans) -> Int {
    Int(means.gap.words.filter { $0 != "." }) ?? .max
  }

  @Test(arguments: 1...5)
  func `eight classes of fifty are level in total and in three subjects`(_ seed: Int) throws {
    let work = try schoolClasses(usualGrade(seed: UInt64(seed)))
    let assignment = try work.assigned()
    let means = ClassBalance(of: assignment).means
    #expect(means.map(\.name) == ["总分", "语文", "数学", "英语"])
    #expect(thousandths(means[0]) <= 300)
    #expect(means.dropFirst().allSatisfy { thousandths($0) <= 500 })
  }

  @Test(arguments: [(2, 90), (3, 131), (6, 271), (18, 905)])
  func `other grades are level too`(_ classes: Int, _ pupils: Int) throws {
    let grade = SampleGrade(pupils: pupils, classes: classes, subjects: ["语文", "数学", "英语"])
    let work = try schoolClasses(
      classInput(
        [(EnrollmentFile.classPupils, grade.pupils), classSeeds()],
        ["班级数": ["云溪县第一中学 \(classes)"]]))
    let assignment = try work.assigned()
    let means = ClassBalance(of: assignment).means
    #expect(thousandths(means[0]) <= 300)
    #expect(means.dropFirst().allSatisfy { thousandths($0) <= 500 })
  }

  @Test func `levelling is what brings it about`() throws {
    let plain = try schoolClasses(usualGrade(["分班办法": ["蛇形"]]))
    let assignment = try plain.assigned()
    #expect(ClassBalance(of: assignment).means.contains { thousandths($0) > 500 })
  }

  @Test(arguments: [
    ("exact", 8650, 1, "86.500"), ("half up", 1, 20, "0.001"), ("below half", 1, 21, "0.000"),
    ("thirds", 25_000, 3, "83.333"), ("two thirds", 26_000, 3, "86.667"),
    ("less", -1, 20, "-0.001"),
    ("no minus zero", -1, 21, "0.000"), ("carried", 99_995, 1000, "1.000"),
  ])
  func `means are exact and rounded once`(
    _ name: String, _ sum: Int, _ pupils: Int, _ words: String
  ) {
    #expect(ClassMean(sum, over: pupils).words == words, "\(name)")
  }
}
