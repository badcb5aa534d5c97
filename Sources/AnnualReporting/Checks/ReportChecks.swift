public import Disclosure

extension AnnualReport {
  /// Everything wrong or doubtful in it: the tables, last year, the texts, what the numbers count.
  ///
  /// - Parameter unread: cells of which it was said already that they cannot be read.
  public func findings(apartFrom unread: Set<ReportCell> = []) -> [Finding] {
    tableFindings(of: figures, apartFrom: unread) + yearFindings(of: self) + textFindings(of: self)
      + itemFindings + oldFormFindings(in: texts.sections.values.sorted())
  }

  /// A number with some of its items at hand must have all of them.
  private var itemFindings: [Finding] {
    grouped(items.sorted { $0.cell < $1.cell }, by: \.cell).compactMap { cell, items in
      guard !cell.isMoney, let number = figures.number(cell), number != items.count else {
        return nil
      }
      return Finding(
        rule: "YEAR-018", severity: .explain, place: cell.place, value: String(number),
        problem: "\(cell)填 \(number),明细里有 \(items.count) 条", remedy: "请核对,补齐明细或改数字")
    }
  }
}

/// Words that only the form of 2019 has.
private let oldFormWords = [
  "〔2019〕60号", "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "其他对外管理服务事项",
  "政府集中采购",
]

/// Says so when `texts`, those of the report or the cells of a workbook, come from the form of 2019.
public func oldFormFindings(in texts: some Sequence<String>) -> [Finding] {
  let found = oldFormWords.filter { word in
    texts.contains { $0.contains(word) && !($0.contains("废止") && word.hasPrefix("〔")) }
  }
  guard !found.isEmpty else { return [] }
  let words = found.map { "“\($0)”" }.joined(separator: "、")
  return [
    Finding(
      rule: "YEAR-011",
      problem: "出现了\(words),这是 2019 年的旧格式(\(ReportSources.oldForm))",
      remedy: "请改用 2021 年的格式(\(ReportSources.form)),先用 gongshi bureau report start 做一份空表")
  ]
}
