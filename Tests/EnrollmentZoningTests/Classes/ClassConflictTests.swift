import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Twelve pupils, half of them boys, with what `change` adds to some.
private func twelve(_ change: (Int) -> ClassPupil?) -> [ClassPupil] {
  (0..<12).map { change($0) ?? ClassPupil(number: "\($0 + 10)", isBoy: $0 < 6) }
}

private func named(_ index: Int, _ sound: String) -> ClassPupil {
  ClassPupil(number: "\(index + 10)", isBoy: index < 6, sound: sound)
}

@Suite struct ClassConflictTests {
  @Test func `three namesakes have room in three classes and none in two`() {
    let pupils = twelve { $0 < 3 ? named($0, "同音1") : nil }
    #expect(task(pupils, classes: 3).refusal == [])
    let refusal = task(pupils, classes: 2).refusal
    #expect(refusal.map(\.conditions) == [[.names]])
    #expect(refusal.map(\.pupils) == [["10", "11", "12"]])
    #expect(refusal.map(\.words) == ["“同名分开”要 3 名学生各在一个班,只有 2 个班"])
  }

  @Test func `twins to sit together whose names sound alike are a contradiction`() {
    let pupils = twelve {
      $0 < 2 ? ClassPupil(number: "\($0 + 10)", isBoy: true, together: "D1", sound: "同音1") : nil
    }
    #expect(task(pupils, classes: 2).refusal.map(\.conditions) == [[.twinsTogether, .names]])
  }

  @Test func `brothers fit into a class up to its number of boys`() {
    func brothers(_ count: Int) -> [ClassPupil] {
      twelve { $0 < count ? ClassPupil(number: "\($0 + 10)", isBoy: true, together: "D1") : nil }
    }
    #expect(task(brothers(3), classes: 2).refusal == [])
    #expect(
      task(brothers(4), classes: 2).refusal.map(\.words)
        == ["“双胞胎同班”要一个班有 4 个男生,按人数均分每班最多 3 个"])
  }

  @Test func `three who need care and must sit together are more than one class may have over`() {
    func triplets(_ count: Int) -> [ClassPupil] {
      twelve {
        $0 < count
          ? ClassPupil(number: "\($0 + 10)", isBoy: true, together: "D1", care: "身体残疾") : nil
      }
    }
    #expect(
      task(triplets(2), classes: 2, careLimit: 1).refusal.map(\.conditions)
        == [[.twinsTogether, .care]])
    #expect(task(triplets(2), classes: 2, careLimit: 2).refusal == [])
  }

  @Test(arguments: [(12, 0, 0, 0), (13, 1, 1, 0), (13, 0, 1, 1), (13, 1, 0, 1), (13, 0, 0, 2)])
  func `no difference at all needs numbers that divide`(
    _ pupils: Int, _ size: Int, _ sexes: Int, _ conflicts: Int
  ) {
    let pupils = (0..<pupils).map { ClassPupil(number: "\($0 + 10)", isBoy: $0 % 2 == 0) }
    let refused = task(pupils, classes: 2, sizeLimit: size, sexLimit: sexes).refusal
    #expect(refused.count == conflicts)
    #expect(refused.allSatisfy { $0.words.contains("矛盾") })
  }

  @Test func `an ethnicity that does not divide cannot be spread without a difference`() {
    func five(_ limit: Int) -> [ClassConflict] {
      let pupils = twelve {
        $0 < 5 ? ClassPupil(number: "\($0 + 10)", isBoy: true, ethnicity: "朝鲜族") : nil
      }
      return task(pupils, classes: 2, ethnicityLimit: limit).refusal
    }
    #expect(five(1) == [])
    #expect(five(0).map(\.conditions) == [[.ethnicity]])
  }

  @Test func `a knot that only a search finds is named by the conditions that make it`() {
    // Twins A sit together; one of them is a namesake of one of twins B and the other of the other,
    // and so with C: three pairs, each apart from both others, and two classes.
    let twins = ["A", "B", "C"]
    let pupils = (0..<12).map { index -> ClassPupil in
      guard index < 6 else {
        return ClassPupil(number: "\(index + 10)", isBoy: index.isMultiple(of: 2))
      }
      let sounds = ["x", "y", "x", "z", "y", "z"]
      return ClassPupil(
        number: "\(index + 10)", isBoy: index.isMultiple(of: 2), together: twins[index / 2],
        sound: sounds[index])
    }
    let refusal = task(pupils, classes: 2).refusal
    #expect(refusal.map(\.conditions) == [[.twinsTogether, .names]])
    #expect(refusal.first?.words.hasSuffix("去掉其中任何一条都能分") == true)
    #expect(task(pupils, classes: 3).refusal == [])
  }

  @Test func `the step says who they are and what to do`() {
    let names = ["张伟", "章威", "张维", "陈一", "李二", "王三", "赵四", "钱五", "孙六", "周七", "吴八", "郑九"]
    let rows = names.enumerated().map { index, name in
      [
        "学校": "云溪县第一中学", "报名号": "\(index + 10)", "姓名": name, "性别": index % 2 == 0 ? "男" : "女",
      ]
    }
    let settings = ["分班办法": ["随机"], "分班科目": [], "班级数": ["云溪县第一中学 2"]]
    let outcome = classesStep.work(
      classInput([(EnrollmentFile.classPupils, rows), classSeeds()], settings))
    #expect(outcome.rows.isEmpty)
    #expect(outcome.findings.map(\.finding.rule) == ["ENR-210"])
    #expect(
      outcome.findings.first?.finding.problem
        == "云溪县第一中学:“同名分开”要 3 名学生各在一个班,只有 2 个班(报名号 10、11、12)")
    let written = classesStep.work(
      classInput(
        [(EnrollmentFile.classPupils, rows), classSeeds()],
        settings.merging(["同名分开": ["同名"]]) { $1 }))
    #expect(written.rows.count == 12)
  }
}
