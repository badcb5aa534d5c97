import FileTexts
import Testing

@testable import ChannelChecks

/// Lists that stand in the lines of pages, their cells broken where the page wanted it.
@Suite struct StreamComparisonTests {
  private let list = [
    ["序号 姓名 毕业院校 总成绩", "1", "陈思", "远", "东江师范", "学院", "87.35", "2", "欧阳静 南屏大学 85.68"],
    ["序号 姓名 毕业院校 总成绩", "3", "欧阳静", "云溪师范", "学院 84.93", "4 王若溪 东江师范学院 80.00", "— 3 —"],
  ]

  private func complaints(_ change: (inout [[String]]) -> Void) -> [String] {
    var pages = [comparedWords + ["— 1 —"]] + [list[0] + ["— 2 —"], list[1]]
    change(&pages)
    return compared(ReadNotice("notice.pdf", pages: pages)).complaints
  }

  @Test func `broken cells, page numbers and repeated headers are no differences`() {
    #expect(complaints { _ in } == [])
  }

  @Test func `a changed digit is told with its page and line`() {
    #expect(
      complaints { $0[1][8] = "欧阳静 南屏大学 85.69" } == [
        "表“拟聘用人员名单”第 2 行(欧阳静)“总成绩”:这里(第 2 页页面文字第 9 行)是“85.69”,publication.json 是“85.68”。[SAME-008]"
      ])
    #expect(
      complaints { $0[1][1] = "7" }.first?.hasPrefix(
        "表“拟聘用人员名单”第 1 行(陈思远)“序号”:这里(第 2 页页面文字第 2 行)是“7”") == true)
  }

  @Test func `an added digit belongs to the cell it stands in`() {
    #expect(
      complaints { $0[1][8] = "欧阳静 南屏大学 85.683" } == [
        "表“拟聘用人员名单”第 2 行(欧阳静)“总成绩”:这里(第 2 页页面文字第 9 行)是“85.683”,publication.json 是“85.68”。[SAME-008]"
      ])
    #expect(
      complaints { $0[1][7] = "12" } == [
        "表“拟聘用人员名单”第 2 行(欧阳静)“序号”:这里(第 2 页页面文字第 8 行)是“12”,publication.json 是“2”。[SAME-008]"
      ])
  }

  @Test func `a row that is gone and one too many are told`() {
    #expect(
      complaints { $0[1].removeSubrange(7...8) } == [
        "表“拟聘用人员名单”第 2 行(欧阳静):这里没有,publication.json 是“2 欧阳静 南屏大学 85.68”。[SAME-009]"
      ])
    #expect(
      complaints { $0[1].insert("9 李四 南屏大学 79.00", at: 7) } == [
        "表“拟聘用人员名单”多出的内容:这里(第 2 页页面文字第 8 行)是“9李四南屏大学79.00”,publication.json 没有。[SAME-010]"
      ])
    #expect(
      complaints { $0[2].insert("5 李四 南屏大学 79.00", at: 6) } == [
        "表“拟聘用人员名单”多出的内容:这里(第 3 页页面文字第 7 行)是“5李四南屏大学79.00”,publication.json 没有。[SAME-010]"
      ])
  }

  @Test func `a row out of order is told`() {
    let differences = complaints {
      $0[2].swapAt(2, 2); $0[2].insert($0[2].remove(at: 5), at: 1)
    }
    #expect(differences.count == 1)
    #expect(differences.first?.hasSuffix("这一行的次序变了。[SAME-011]") == true)
  }

  @Test func `cards for the phone are rows too, and a changed digit on one is told`() {
    let cards = comparedTable.rows.flatMap { row in
      [row[1], "序号：\(row[0])\n毕业院校：\(row[2])\n总成绩：\(row[3])"]
    }
    func complaints(_ cards: [String]) -> [String] {
      compared(ReadNotice("wechat.html", words: comparedWords + cards)).complaints
    }
    #expect(complaints(cards) == [])
    var changed = cards
    changed[3] = changed[3].replacing("85.68", with: "85.69")
    #expect(
      complaints(changed) == [
        "表“拟聘用人员名单”第 2 行(欧阳静)“总成绩”:这里(第 11 段)是“85.69”,publication.json 是“85.68”。[SAME-008]"
      ])
  }
}
