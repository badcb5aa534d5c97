import Disclosure
import DisclosureTesting
import Testing

/// Where lines end (避头尾) and how titles are parted.
@Suite struct PDFLineTests {
  @Test func `no line begins with a closing mark or ends with an opening one`() throws {
    let phrases = [
      "根据《暂行规定》（国办发〔2026〕7号），", "经报名、审查；", "现公示“拟聘用人员”名单。", "问：可否？可！", "【附注】",
    ]
    // Each text begins one character later, so that every mark meets the end of a line.
    let paragraphs = try (0..<30).map { shift in
      try PublicText(
        scanning: String(repeating: "文", count: shift)
          + Array(repeating: phrases.joined(), count: 3).joined())
    }
    let file = try InspectedPDF(of: sampleNotice(paragraphs: paragraphs))
    defer { file.close() }
    let lines = file.pages.flatMap(\.lines).map { $0.map(\.text).joined() }
    #expect(lines.count > 150)
    #expect(lines.filter { $0.first.map("。，、；：？！）》”〕】".contains) == true } == [])
    #expect(lines.filter { $0.last.map("（《“〔【".contains) == true } == [])
  }

  @Test func `a dash and an ellipsis stay whole`() throws {
    let paragraphs = try (0..<30).map { shift in
      try PublicText(
        scanning: String(repeating: "文", count: shift)
          + String(repeating: "公示——名单……", count: 6))
    }
    let file = try InspectedPDF(of: sampleNotice(paragraphs: paragraphs))
    defer { file.close() }
    for page in file.pages {
      let lines = page.lines.map { $0.map(\.text).joined() }.filter { $0.contains("公示") }
      #expect(lines.allSatisfy { $0.count { $0 == "—" } % 2 == 0 })
      #expect(lines.allSatisfy { $0.count { $0 == "…" } % 2 == 0 })
    }
  }

  @Test func `a number or a word is not parted, a longer one than a line is`() throws {
    let long = String(repeating: "abcdefghij", count: 12)
    let text = try PublicText(
      scanning: String(repeating: "文", count: 24) + "0000-1234567" + long + "完")
    let file = try InspectedPDF(of: sampleNotice(paragraphs: [text]))
    defer { file.close() }
    let all = try file.text
    #expect(all.filter { !$0.isWhitespace }.contains("0000-1234567" + long + "完"))
    #expect(file.pages[0].words.allSatisfy { $0.right < points(millimetres: 184) + 1 })
    #expect(file.pages[0].words.contains { $0.text.hasPrefix("0000-1234567") })
  }

  @Test func `a line that turns reaches both margins`() throws {
    let file = try InspectedPDF(of: sampleNotice())
    defer { file.close() }
    let line = try #require(
      file.pages[0].lines.first { $0.contains { $0.text.hasPrefix("年公开招聘") } })
    #expect(abs((line.first?.left ?? 0) - points(millimetres: 28)) < 0.1)
    #expect(abs((line.last?.right ?? 0) - points(millimetres: 184)) < 0.3)
  }

  @Test(
    arguments: [
      ("公示", ["公示"]),
      ("云溪县2026年公开招聘中小学教师拟聘用人员公示", ["云溪县2026年公开招聘", "中小学教师拟聘用人员公示"]),
      ("关于2026年秋季小学一年级招生摇号结果的公示", ["关于2026年秋季小学", "一年级招生摇号结果的公示"]),
      ("关于2026年公开招聘中小学教师拟聘用人员的公示", ["关于2026年公开招聘", "中小学教师拟聘用人员的公示"]),
      ("关于云溪县2026年公开招聘教师拟聘用人员的公示", ["关于云溪县2026年公开招聘", "教师拟聘用人员的公示"]),
      (
        "云溪县教育局关于2026—2027学年秋季学期家庭经济困难学生认定结果及国家助学金拟资助名单的公示",
        ["云溪县教育局关于2026—2027学年", "秋季学期家庭经济困难学生认定结果", "及国家助学金拟资助名单的公示"]
      ),
      // One character more than a line holds: never a last line of one.
      ("云溪县文昌路中心小学家庭经济困难学生认定结果公示", ["云溪县文昌路中心小学", "家庭经济困难学生认定结果公示"]),
    ] as [(PublicText, [String])])
  func `a title is parted between words, in lines of similar length`(
    _ title: PublicText, _ lines: [String]
  ) throws {
    let file = try InspectedPDF(of: sampleNotice(title: title, paragraphs: ["短文。"]))
    defer { file.close() }
    let found = file.pages[0].lines.map { $0.map(\.text).joined() }
    #expect(Array(found.prefix(lines.count)) == lines)
  }
}
