import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct SchemeReadingTests {
  @Test func `a plain scheme has no findings`() throws {
    let (scheme, findings) = readScheme()
    #expect(findings == [])
    let plain = try #require(scheme)
    #expect(plain.name == "云溪县2026年公开招聘中小学教师")
    #expect(plain.inForceFrom == "2026-03-02")
    #expect(plain.tieChain == [.interview, .education])
    #expect(plain.marks.totalPrecision == Precision(2, .halfUp))
    #expect(plain.substitution.policies[.inspection] == .refused)
    #expect(plain.opening == nil)
  }

  @Test(arguments: [
    (["笔试权重": "40"], ["HIRE-101 面试权重"]),
    (["面试权重": "33.3"], ["F-NUM-01 面试权重"]),
    (["素质测试权重": "30"], ["HIRE-101 面试权重"]),
    (["总成绩取位": "两位"], ["HIRE-102 总成绩取位"]), (["总成绩取位": "7位四舍五入"], ["HIRE-102 总成绩取位"]),
    (["总成绩取位": "3位四舍五入"], ["HIRE-113 总成绩取位"]), (["总成绩取位": "0位四舍五入"], []),
    (["笔试取位": "2位"], ["HIRE-102 笔试取位"]), (["笔试取位": "不取位"], []),
    (["总成绩取位": "不取位"], ["HIRE-111 总成绩取位"]), (["面试取位": "不取位"], ["HIRE-111 面试取位"]),
    (["笔试最低分": "六十"], ["HIRE-103 笔试最低分"]), (["笔试最低分": "60.5"], []),
    (["笔试最低分": "60.555"], ["HIRE-103 笔试最低分"]), (["笔试最低分": "-1"], ["HIRE-103 笔试最低分"]),
    (["面试入围": "1.5n"], ["HIRE-106 面试入围"]), (["体检入围": "1人 n/"], ["HIRE-105 体检入围"]),
    (["体检入围": "1人 n/2人以上 1.5n进一"], []), (["体检入围": "一倍"], ["HIRE-104 体检入围"]),
    (["同分顺序": "面试成绩 长相"], ["HIRE-107 同分顺序"]),
    (["同分顺序": "面试成绩 面试成绩"], ["HIRE-107 同分顺序"]),
    (["未写明": "同分顺序"], []), (["未写明": "同分顺序 评委"], ["HIRE-108 未写明"]),
    (["笔试满分": ""], ["HIRE-109 笔试满分"]), (["笔试取位": ""], ["HIRE-109 笔试取位"]),
    (["笔试满分": "150"], ["HIRE-109 折算取位"]), (["笔试满分": "150", "折算取位": "不取位"], []),
    (["面试取位": ""], ["HIRE-109 面试取位"]), (["面试入围": ""], ["HIRE-109 面试入围"]),
    (["同分入围": ""], ["HIRE-109 同分入围"]),
    (["考场平衡": "二次平均法"], ["HIRE-109 平衡平均分取位", "HIRE-109 平衡系数取位"]),
    (
      ["考场平衡": "二次平均法", "平衡平均分取位": "不取位", "平衡系数取位": "4位四舍五入"],
      ["HIRE-111 平衡平均分取位"]
    ),
    (["人数不足面试最低分": "75"], ["HIRE-109 人数不足指"]), (["人数不足考场平均线": "用"], ["HIRE-109 人数不足指"]),
    (["人数不足考场平均线": "不用"], []),
    (["开考比例": "1:3"], ["HIRE-109 不足开考比例"]), (["不足开考比例": "取消"], ["HIRE-109 开考比例"]),
    (["开考比例": "3:1", "不足开考比例": "取消"], ["HIRE-110 开考比例"]),
    (["开考比例": "1\u{FF1A}3", "不足开考比例": "取消"], []),
    (["开考比例": "1比3", "不足开考比例": "取消"], ["HIRE-110 开考比例"]),
    (["加分上限": "5"], ["HIRE-112 加分上限"]),
    (["加分位置": "折算后的笔试成绩", "笔试权重": "0", "面试权重": "100"], ["HIRE-112 加分位置"]),
    (["素质测试权重": "50", "笔试权重": "0"], ["HIRE-112 素质测试权重"]),
    (
      ["人数不足指": "达不到面试入围比例", "面试入围": "", "笔试权重": "0", "面试权重": "100"],
      ["HIRE-109 面试入围"]
    ),
    (["体检递补": "看情况"], ["F-LIST-02 体检递补"]), (["公布日期": ""], ["F-REQ-01 公布日期"]),
  ])
  func `each problem is named at its item`(_ changes: [String: String], _ findings: [String]) {
    let (scheme, found) = readScheme(changes)
    #expect(found == findings)
    #expect((scheme == nil) == !findings.isEmpty)
  }

  @Test func `everything wrong is said at once`() {
    let (_, findings) = readScheme([
      "笔试权重": "60", "总成绩取位": "两位", "面试入围": "1.5n", "同分顺序": "长相", "未写明": "评委",
    ])
    #expect(
      findings == [
        "HIRE-101 面试权重", "HIRE-102 总成绩取位", "HIRE-106 面试入围", "HIRE-107 同分顺序", "HIRE-108 未写明",
      ])
  }

  @Test func `an interview-only scheme needs nothing of a written exam`() throws {
    let none = ["笔试满分": "", "笔试取位": "", "面试入围": "", "同分入围": "", "笔试权重": "0", "面试权重": "100"]
    #expect(readScheme(none).findings == [])
  }

  @Test func `the items have names of their own and examples that can be read`() {
    #expect(Set(hiringSchemeFacts.map(\.name)).count == hiringSchemeFacts.count)
    let entries = hiringSchemeFacts.map { FactEntry(name: $0.name, values: [$0.example], line: 1) }
    let (_, findings) = Facts.read(entries, as: hiringSchemeFacts)
    #expect(findings.isEmpty)
  }
}
