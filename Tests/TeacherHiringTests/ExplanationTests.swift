import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct ExplanationTests {
  private func explanations(
    _ entrants: [Entrant], seats: Int = 1, _ changes: [String: String] = [:],
    having given: [Int: [TieCriterion: Int]] = [:]
  ) throws -> Explanations {
    let scheme = try scheme(changes)
    let answers = answers(given)
    return Explanations(
      scheme: scheme, entrants: entrants, answers: answers,
      totals: scheme.totals(of: entrants, seats: [seats], answers: answers),
      postWords: ["“云溪县第一小学”的“小学语文教师”"], seats: [seats])
  }

  @Test func `a total is printed with its marks, its weights and the rounding`() throws {
    let texts = try explanations([Entrant("0101", written: "71.5", interview: "82.33")]).all()
    #expect(
      texts == [
        """
        准考证号 0101,“云溪县第一小学”的“小学语文教师”,招聘 1 人
        笔试 71.50
        面试 82.33
        总成绩 71.50×50%+82.33×50%=76.915,取 76.92(2位四舍五入)
        名次 第 1 名,本岗位有总成绩的 1 人
        前面没有人
        在招聘人数以内,列为体检考察人选

        """
      ])
  }

  @Test func `conversion, bonus and skill test are printed as they were counted`() throws {
    var entrant = Entrant("0101", written: "123.01", interview: "85.01", skill: "90")
    entrant.bonus = "6"
    let changes = [
      "笔试满分": "150", "折算取位": "2位四舍五入", "加分位置": "折算后的笔试成绩", "加分上限": "5",
      "技能测试占面试": "50", "加权取位": "2位不四舍五入",
    ]
    let text = try explanations([entrant], changes).text(of: 0)
    #expect(
      text.split(separator: "\n")[1...3] == [
        "笔试 123.01,满分 150,折算 123.01×100÷150=82.01(2位四舍五入),加分 5.00(上限)得 87.01",
        "面试 85.01×50%+技能测试 90.00×50%=87.51(2位四舍五入)",
        "总成绩 87.01×50%=43.50(2位不四舍五入)+87.51×50%=43.75(2位不四舍五入)=87.25(2位四舍五入)",
      ])
  }

  @Test func `a conversion without an end is not rounded in the telling`() throws {
    let changes = ["笔试满分": "150", "折算取位": "不取位"]
    let text = try explanations(
      [Entrant("0101", written: "123.01", interview: "80")], changes
    ).text(of: 0)
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "笔试 123.01,满分 150,折算 123.01×100÷150=82.006666…(不取位)")
    #expect(lines[3] == "总成绩 82.006666…×50%+80.00×50%=81.003333…,取 81.00(2位四舍五入)")
  }

  @Test func `the one above is named with what put them there`() throws {
    let entrants = [
      Entrant("A", written: "80", interview: "90"), Entrant("B", written: "80", interview: "80"),
      Entrant("C", written: "78", interview: "82"), Entrant("D", written: "78", interview: "82"),
      Entrant("E", written: "78", interview: "82"),
    ]
    let given: [Int: [TieCriterion: Int]] = [
      2: [.education: 3], 3: [.education: 4], 4: [.education: 3],
    ]
    let texts = try explanations(entrants, having: given).all()
    let above = texts.map { $0.split(separator: "\n").filter { $0.hasPrefix("前") }.last ?? "" }
    #expect(
      above == [
        "前面没有人",
        "前一人 准考证号 E,总成绩 80.00,相同,按“面试成绩”在前(82 比 80)",
        "前一人 准考证号 D,总成绩 80.00,相同,按“学历”在前(硕士研究生 比 大学本科)",
        "前一人 准考证号 A,总成绩 85.00,更高",
        "前一人 准考证号 C,总成绩 80.00,相同,同分顺序各项也相同,名次并列",
      ])
  }

  @Test func `those without a total, below a line or outside the choice are told so`() throws {
    let entrants = [
      Entrant("A", written: "80", interview: "90"), Entrant("B", written: "80", interview: "80"),
      Entrant("C", written: "80", interview: "70"), Entrant("D", written: "100", interview: "59"),
      Entrant("E", written: "80", interview: "缺考"),
    ]
    let texts = try explanations(entrants, ["面试最低分": "60", "体检入围": "2n"]).all()
    let last = texts.map { $0.split(separator: "\n").last ?? "" }
    #expect(
      last == [
        "在招聘人数以内,列为体检考察人选", "在体检入围范围以内,可以递补", "不在体检入围范围以内", "没有达到最低分数线",
        "没有总成绩:面试缺考",
      ])
  }

  @Test func `one by one and all at once say the same`() throws {
    var random = SeededGenerator(seed: 7)
    let entrants = (0..<60).map { index in
      Entrant(
        "T\(index)", written: "\(Int.random(in: 70...74, using: &random))",
        interview: index % 9 == 0 ? "缺考" : "\(Int.random(in: 70...74, using: &random))")
    }
    let explanations = try explanations(entrants, seats: 5)
    #expect(explanations.all() == entrants.indices.map(explanations.text))
  }
}
