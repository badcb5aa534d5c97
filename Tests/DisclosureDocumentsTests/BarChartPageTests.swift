import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct BarChartPageTests {
  private func document() throws -> NoticeDocument {
    let single = BarChart(
      title: "各乡镇学校公开事项数", unit: "件", categories: ["城关镇", "河口镇", "北山乡"],
      series: [.init("公开", [120, 86, nil])])
    let grouped = BarChart(
      title: "2025年和2026年收到的政府信息公开申请", unit: "件",
      categories: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
      series: [.init("2025年", [25, 4, 0, 1, 2, 1]), .init("2026年", [31, 6, 1, 1, 3, 0])])
    let stacked = BarChart(
      title: "各校公开情况", unit: "项", categories: ["云溪县实验小学", "云溪县城关镇第一初级中学", "河口中心小学"],
      series: [
        .init("按时", [18, 12, 9]), .init("超期", [2, 5, 0]), .init("未公开", [0, 3, 11]),
        .init("说不清", [1, 1, 1]),
      ], arrangement: .stacked)
    return NoticeDocument(
      title: "柱状图样张",
      blocks: try [single, grouped, stacked].map { .drawing(try $0.drawing()) },
      issuer: "云溪县教育局", subject: "柱状图", fingerprint: nil)
  }

  @Test func `bar charts are the same page everywhere`() throws {
    #expect(goldenDifference(html(of: try document(), period: nil), "bar-charts.html") == nil)
  }

  @Test func `the PDF has the bars' words and the Word file a picture for each chart`() throws {
    let file = try InspectedPDF(of: document())
    defer { file.close() }
    let text = file.pages.map(\.text).joined()
    for words in ["单位：件", "社会公益组织", "2026年", "超期", "120"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try word(of: document()) == word(of: document()))
  }
}
