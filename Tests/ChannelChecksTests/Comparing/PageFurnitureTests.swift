import Testing

@testable import ChannelChecks

/// The foot of a sheet stands between two lines of a paragraph that goes on overleaf.
@Suite struct PageFurnitureTests {
  private let furniture = PageFurniture(of: [], nil)

  @Test(arguments: [
    "— 1 —", "下接第2页", "上接第1页，下接第3页", "上接第2页，全文共3页", "全文共1页",
    "— 2 — 指纹 b02f-9671-f380-20f2 上接第1页，下接第3页", "指纹 b02f-9671-f380-20f2",
  ])
  func `a line of the foot belongs to the page`(_ line: String) {
    #expect(furniture.isOfPage(FoldedText(line).text))
    #expect(furniture.holds(FoldedText(line).text, crossesPage: true))
  }

  @Test(arguments: [
    "上接第1页的名单", "下接第二批", "指纹采集", "全文共享", "指纹 b02f-9671-f380-20f2 有误", "80.00",
    "下接第2页下接第2页号",
  ])
  func `a line with other words belongs to the text`(_ line: String) {
    #expect(!furniture.isOfPage(FoldedText(line).text))
  }
}
