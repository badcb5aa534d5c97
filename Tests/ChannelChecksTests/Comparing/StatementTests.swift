import FileTexts
import Testing

@testable import ChannelChecks

/// What a file says around its list.
@Suite struct StatementTests {
  private func result(_ index: Int, _ words: String) -> ComparedFile {
    var lines = comparedWords
    lines[index] = words
    return compared(ReadNotice("notice.docx", words: lines, grid: comparedGrid))
  }

  @Test(arguments: [
    (0, "关于2025年公开招聘教师拟聘用人员的公示", "SAME-004"),
    (2, "公示期为2026年9月29日至2026年10月18日，共7个工作日，至2026年10月13日（星期二）17:30截止。", "SAME-006"),
    (2, "公示期为2026年9月29日至2026年10月13日，共5个工作日，至2026年10月13日（星期二）17:30截止。", "SAME-006"),
    (2, "公示期为2026年9月29日至2026年10月13日，共7个工作日，至2026年10月13日（星期二）18:30截止。", "SAME-006"),
    (3, "联系人：吴老师，联系电话：0579-00000007，监督电话：0579-00000002。", "SAME-007"),
    (1, "根据《事业单位人事管理条例》（国务院令第562号），现予公示。", "SAME-007"),
    (4, "云溪县教育厅", "SAME-005"), (5, "2026年9月23日", "SAME-006"),
    (6, "本公示指纹：b02f-9671-f380-20f3", "SAME-002"), (6, "（完）", "SAME-001"),
  ]) func `one changed character is a difference of its own rule`(
    line: Int, words: String, rule: String
  ) {
    let found = result(line, words)
    #expect(Set(found.differences.map(\.rule)) == [rule], "\(found.complaints)")
  }

  @Test func `a difference shows both texts`() {
    #expect(
      result(3, "联系人：吴老师，联系电话：0579-00000007，监督电话：0579-00000002。").complaints == [
        "联系电话:这里(第 4 段)是“0579-00000007”,publication.json 是“0579-00000001”。[SAME-007]"
      ])
  }

  @Test func `the fingerprint of a notice that corrects this one is not its own`() {
    let banner = "本公示已更正。请以2026年9月30日张贴的《更正公示》（指纹0000-1111-2222-3333）为准。"
    let words = comparedWords + [banner]
    let found = compared(ReadNotice("notice.html", words: words, grid: comparedGrid))
    #expect(found.complaints == [])
  }

  @Test func `what a file does not say is no difference`() {
    let found = result(3, "（略）")
    #expect(found.complaints == [])
    #expect(found.absent == ["联系电话", "监督电话", "联系人"])
  }

  @Test func `a calendar file has dates and no list`() {
    let lines = [
      "BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20260929", "DTEND;TZID=Asia/Shanghai:20261013T173000",
      "SUMMARY:公示17:30截止：关于2026年公开招聘教师拟聘用人员的公示",
      "DESCRIPTION:公示期：2026年9月29日至2026年10月13日，共7个工作日\\n发布单位：云溪县教育局\\n公示指纹：b02f-9671-f380-20f2",
    ]
    func calendar(_ lines: [String]) -> ComparedFile {
      compared(
        ReadNotice(
          file: "notice.ics", texts: lines.map { FileText($0, at: TextPlace(part: .line)) }))
    }
    #expect(calendar(lines).complaints == [])
    #expect(calendar(lines).absent.first == "名单")
    var changed = lines
    changed[2] = "DTEND;TZID=Asia/Shanghai:20261014T173000"
    #expect(calendar(changed).differences.map(\.rule) == ["SAME-006"])
  }

  @Test func `a file without texts cannot be compared and says so`() {
    #expect(
      compared(ReadNotice(file: "图/01.png", texts: [])).differences.map(\.rule) == ["SAME-017"])
  }
}
