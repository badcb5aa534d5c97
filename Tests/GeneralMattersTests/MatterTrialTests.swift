import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import GeneralMatters

/// What a clerk can do to a file line by line: it is refused, or it makes a notice.
@Suite struct MatterTrialTests {
  /// Words that mean something elsewhere in the file.
  private static let words = [
    "", "0", "-1", "1—2", "是", "否", "序号", "情况说明", "文字", "编号", "整数", "金额", "日期", "年月", "选项",
    "姓名打码", "只公开年月", "不公开", "名次", "分节", "类别", "款式", "送检日期", "2026-09-10", "《", "[甲, 甲]", "（）",
    "{{.}}",
    "|",
  ]

  /// `yaml` with one line left out, written twice, or saying something else.
  private func variants(of yaml: String) -> [String] {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.flatMap { index -> [String] in
      let (before, after) = (lines[..<index], lines[(index + 1)...])
      func with(_ replacement: [String]) -> String {
        (before + replacement + after).joined(separator: "\n")
      }
      guard let colon = lines[index].range(of: ": ") else {
        return [with([]), with([lines[index], lines[index]])]
      }
      let name = lines[index][..<colon.upperBound]
      return [with([]), with([lines[index], lines[index]])]
        + Self.words.map { with(["\(name)\($0)"]) }
    }
  }

  /// The notice of the examples; whatever cannot be made must say so.
  private func make(_ matter: GeneralMatter) throws {
    let kind = matter.kind
    let entries = kind.facts.map { FactEntry(name: $0.name, values: [$0.example], line: 1) }
    let facts = Facts.read(entries, as: kind.facts).facts
    let row = Dictionary(kind.roster.columns.map { ($0.header, $0.example) }) { first, _ in first }
    let records = kind.hasList ? imported([row, row], as: kind.roster).records : []
    let library = TemplateLibrary(builtIn: [:]).including([kind.id: matter.wording])
    let period = try Period(
      posted: "2024-01-02", count: kind.period.count, kind.period.unit,
      startingOn: kind.period.firstDay, in: .national)
    let content = NoticeContent(records: records, facts: facts, posted: "2026-09-28")
    _ = kind.checks(content)
    do {
      let publication = try kind.publication(
        of: records, facts: facts, title: try library.title(for: kind, facts: facts),
        period: period)
      _ = try library.document(for: publication, kind: kind, fingerprint: "", place: .web)
    } catch is TemplateError {
      return
    }
  }

  @Test(arguments: [soundList, soundText])
  func `every file is refused with its reasons, or makes a notice`(_ yaml: String) throws {
    var (made, refused) = (0, 0)
    for variant in variants(of: yaml) {
      guard let outline = try? outline(yaml: variant) else {
        refused += 1
        continue
      }
      let (matter, findings) = GeneralMatter.read(outline)
      #expect((matter == nil) == findings.contains { $0.severity == .mustFix }, "\(variant)")
      guard let matter else {
        refused += 1
        continue
      }
      try make(matter)
      made += 1
    }
    #expect(made > 40 && refused > 200)
  }
}
