public import AnnualReporting
import Disclosure
import DisclosureDocuments
public import WorkingDays

/// The file of a report's texts (年报.yaml).
public struct ReportTextFile: Hashable, Sendable {
  public var year: Int
  public var office: String
  /// The day under the report; nil while it is not settled.
  public var dated: CalendarDay?
  /// The folder of last year's report, from this one's; nil when there is none.
  public var last: String?
  public var fee: String?
  public var texts: ReportTexts

  public init(
    year: Int, office: String, dated: CalendarDay? = nil, last: String? = nil,
    fee: String? = nil, texts: ReportTexts = ReportTexts()
  ) {
    self.year = year
    self.office = office
    self.dated = dated
    self.last = last
    self.fee = fee
    self.texts = texts
  }

  /// The names beside those of the sections.
  enum Name: String, CaseIterable {
    case year = "年度"
    case office = "单位"
    case dated = "落款日期"
    case last = "上年"
    case fee = "收取信息处理费"
  }
}

extension ReportTextFile {
  /// Reads the file; what is wrong with it is said line by line, and nothing of it is taken.
  public init(yaml: String) throws(ReportRefusal) {
    let outline: Outline
    do { outline = try DisclosureDocuments.outline(yaml: yaml) } catch {
      throw ReportRefusal("YEAR-034", error.findings)
    }
    guard case .map(let members) = outline.content else {
      throw ReportRefusal("YEAR-034", "年报.yaml 里没有“年度: 2026”这样的内容,请用 report start 重新做一份。")
    }
    var entries: [String: String] = [:]
    var findings: [Finding] = []
    let known = Set(Name.allCases.map(\.rawValue) + ReportSection.allCases.map(\.chinese))
    for member in members {
      guard known.contains(member.name), case .text(let text) = member.value.content else {
        findings.append(
          Finding(
            rule: "YEAR-034", place: .init(row: member.line, field: member.name),
            problem: "不认识“\(member.name)”,或它的写法不对", remedy: "请改成“名称: 内容”,名称照空白文件里的写"))
        continue
      }
      entries[member.name] = text
    }
    guard findings.isEmpty else { throw ReportRefusal("YEAR-034", findings) }
    try self.init(entries)
  }

  private init(_ entries: [String: String]) throws(ReportRefusal) {
    func entry(_ name: Name) -> String? {
      entries[name.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let year = entry(.year).flatMap({ Int($0) }), (2008...2200).contains(year) else {
      throw ReportRefusal("YEAR-034", "年报.yaml 的“年度”要写四位数的年份,如 2026。")
    }
    guard let office = entry(.office) else {
      throw ReportRefusal("YEAR-034", "年报.yaml 没有写“单位”。")
    }
    let dated = entry(.dated).map { try? CalendarDay(parsing: $0) }
    if case .some(nil) = dated {
      throw ReportRefusal("YEAR-034", "年报.yaml 的“落款日期”写成 2027-01-15 的样子。")
    }
    if let fee = entry(.fee), Double(fee) == nil || fee.contains("-") {
      throw ReportRefusal("YEAR-034", "年报.yaml 的“收取信息处理费”写金额(元),没有收取写 0。")
    }
    var texts = ReportTexts()
    for section in ReportSection.allCases { texts.sections[section] = entries[section.chinese] }
    self.init(
      year: year, office: office, dated: dated ?? nil, last: entry(.last), fee: entry(.fee),
      texts: texts)
  }

  /// The file to fill in; what last year's report said stands above each text as a comment.
  public func blank(after last: ReportTexts?) -> String {
    var lines = [
      "# \(office)\(year)年政府信息公开工作年度报告的文字。",
      "# 竖线 | 的下一行起,每行先空两格再写正文,可以写几段;数字要与表二、表三、表四一致。",
      "年度: \(year)", "单位: \(office)",
      "# 落款日期,如 \(year + 1)-01-15。", "落款日期:",
    ]
    lines += ["# 上一年年报的文件夹,没有就空着。", "上年:" + (self.last.map { " " + quoted($0) } ?? "")]
    lines += ["# 全年收取的信息处理费(元),没有收取写 0。", "收取信息处理费:"]
    for section in ReportSection.allCases {
      lines.append("")
      let before = last?.paragraphs(of: section) ?? []
      if !before.isEmpty { lines.append("# 上年写的(照抄会在核对时指出):") }
      lines += before.map { "#   \($0)" }
      let paragraphs = texts.paragraphs(of: section)
      lines.append(section.chinese + ":" + (paragraphs.isEmpty ? "" : " |"))
      lines += paragraphs.map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// Why nothing was done with a report, with what to do now.
public struct ReportRefusal: Error, Hashable, Sendable {
  public let id: String
  public let message: String

  init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)[\(id)]"
  }

  init(_ id: String, _ findings: [Finding]) {
    self.id = id
    message = findings.map(\.description).joined(separator: "\n")
  }
}
