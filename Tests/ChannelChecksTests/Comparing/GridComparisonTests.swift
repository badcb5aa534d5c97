import FileTexts
import Testing

@testable import ChannelChecks

/// Lists that stand in tables: documents, pages, workbooks.
@Suite struct GridComparisonTests {
  private func complaints(_ change: (inout [[String]]) -> Void) -> [String] {
    var grid = comparedGrid
    change(&grid)
    return compared(ReadNotice("notice.docx", words: comparedWords, grid: grid)).complaints
  }

  @Test func `a file that says the same has no difference, and what it says is named`() {
    let file = compared(ReadNotice("notice.docx", words: comparedWords, grid: comparedGrid))
    #expect(file.complaints == [])
    #expect(
      file.agreed == ["指纹", "标题", "发布单位", "公示期", "联系电话", "监督电话", "联系人", "依据", "名单 4 行"])
    #expect(file.absent == [])
  }

  @Test func `a changed digit is told with row, column and both values`() {
    #expect(
      complaints { $0[2][3] = "85.69" } == [
        "表“拟聘用人员名单”第 2 行(欧阳静)“总成绩”:这里(表 1 第 3 行第 4 列)是“85.69”,publication.json 是“85.68”。[SAME-008]"
      ])
  }

  @Test func `an emptied cell is a difference at its place`() {
    #expect(
      complaints { $0[4][2] = "" } == [
        "表“拟聘用人员名单”第 4 行(王若溪)“毕业院校”:这里(表 1 第 5 行第 3 列)没有,publication.json 是“东江师范学院”。[SAME-008]"
      ])
  }

  @Test func `a row that is gone, one too many and one out of order are told apart`() {
    #expect(
      complaints { $0.remove(at: 3) } == [
        "表“拟聘用人员名单”第 3 行(欧阳静):这里没有,publication.json 是“3 欧阳静 云溪师范学院 84.93”。[SAME-009]"
      ])
    #expect(
      complaints { $0.append(["5", "李四", "南屏大学", "79.00"]) } == [
        "表“拟聘用人员名单”多出一行:这里(表 1 第 6 行第 1 列)是“5 李四 南屏大学 79.00”,publication.json 没有。[SAME-010]"
      ])
    #expect(
      complaints { $0.append($0.remove(at: 1)) } == [
        "表“拟聘用人员名单”第 1 行(陈思远)(表 1 第 5 行第 1 列):这一行的次序变了。[SAME-011]"
      ])
  }

  @Test func `a column that is missing or renamed is told once`() {
    #expect(
      complaints { grid in for row in grid.indices { grid[row].remove(at: 2) } } == [
        "表“拟聘用人员名单”“毕业院校”一栏:这里没有这一栏。[SAME-012]"
      ])
    #expect(
      complaints { $0[0][2] = "毕业学校" } == [
        "表“拟聘用人员名单”“毕业院校”一栏:这里没有这一栏。[SAME-012]",
        "表“拟聘用人员名单”的表头(表 1 第 1 行第 3 列):多出“毕业学校”一栏。[SAME-012]",
      ])
  }

  @Test func `what stands below a list is no row of it, and a total must be the sum`() {
    #expect(complaints { $0 += [["合计", "", "", "337.96"], ["共4人"]] } == [])
    #expect(
      complaints { $0 += [["合计", "", "", "337.95"]] } == [
        "表“拟聘用人员名单”“总成绩”的合计(表 1 第 6 行第 4 列):合计是“337.95”,和各行相加的结果不同。[SAME-015]"
      ])
  }

  @Test(arguments: [
    ("80.00", "80", true), ("85.68", "85.680000000000007", true), ("1,200.00", "1200", true),
    ("80.00", "80.01", false), ("0123", "123", false), ("87.35", "87.35。", false),
    ("（一）班", "(一)班", true), ("陈 思远", "陈思远", true), ("陈思远", "陈恩远", false),
    ("２０２６", "2026", true), ("人", "⼈", true),
    ("12345678901234567890", "12345678901234567891", false),
  ]) func `cells are the same when they mean the same`(one: String, other: String, isSame: Bool) {
    #expect((FoldedText(one).comparable == FoldedText(other).comparable) == isSame)
  }

  @Test func `a list that a page breaks into narrower lists is whole`() {
    let names = [0, 1, 2].map { column in comparedGrid.map { $0[column] } }
    let left = comparedGrid.map { [$0[0], $0[1], $0[2]] }
    let right = comparedGrid.map { [$0[1], $0[3]] }
    #expect(names.count == 3)
    #expect(
      compared(ReadNotice("wechat.html", words: comparedWords, grid: left + right)).complaints == []
    )
    var changed = right
    changed[1][1] = "87.36"
    let file = compared(ReadNotice("wechat.html", words: comparedWords, grid: left + changed))
    #expect(file.differences.map(\.rule) == ["SAME-008"])
  }

  @Test func `a list that several pages show part by part is whole`() {
    let slides = [
      comparedGrid[0], comparedGrid[1], comparedGrid[2], comparedGrid[0], comparedGrid[3],
      comparedGrid[4],
    ]
    #expect(
      compared(ReadNotice("slides.html", words: comparedWords, grid: slides)).complaints == [])
  }

  @Test func `counts in place of the list are said and are no difference`() {
    let counts = ExpectedNotice.Table(
      title: "人数", headers: ["档次", "人数"], rows: [["特别困难", "2"], ["困难", "2"]])
    let expected = comparedNotice(webTables: [counts])
    let page = ReadNotice("notice.html", words: comparedWords, grid: [counts.headers] + counts.rows)
    let file = compared(page, with: expected)
    #expect(file.complaints == [])
    #expect(file.agreed.last == "人数表 2 行")
    #expect(file.absent == ["名单(只有人数)"])
    var changed = [counts.headers] + counts.rows
    changed[2][1] = "3"
    let other = compared(
      ReadNotice("notice.html", words: comparedWords, grid: changed), with: expected)
    #expect(other.differences.map(\.rule) == ["SAME-008"])
  }

  @Test func `a file without its list says so`() {
    let file = compared(ReadNotice("notice.docx", words: comparedWords))
    #expect(file.complaints == ["表“拟聘用人员名单”:这里没有这张表(应有 4 行)。[SAME-013]"])
  }

  @Test func `hidden rows are told`() {
    var texts = comparedWords.map { FileText($0, at: TextPlace(part: .paragraph)) }
    for (row, cells) in comparedGrid.enumerated() {
      for (column, text) in cells.enumerated() {
        var place = TextPlace(part: .cell, sheet: "名单", row: row + 1, column: column + 1)
        if row == 2 { place.hidden = .row }
        texts.append(FileText(text, at: place))
      }
    }
    let file = compared(ReadNotice(file: "notice.xlsx", texts: texts))
    #expect(
      file.complaints == ["表“拟聘用人员名单”(工作表“名单”A3(隐藏的行)):有 4 个单元格被隐藏,看的人看不到。[SAME-016]"])
  }
}
