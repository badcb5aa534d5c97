import Disclosure
import DisclosureDocuments
import DisclosureSheets

/// Characters of public cells that no installed font can draw, each with its row.
func undrawable(
  in reading: RosterSheet, of roster: Roster, _ fonts: FontCoverage
) -> [Finding] {
  let shown = roster.columns.indices.filter { roster.columns[$0].privacy.isPublic }
  return reading.result.records.flatMap { record in
    shown.compactMap { index in
      guard let text = String(record.fields[index]) else { return nil }
      return fontFinding(
        text, fonts,
        at: .init(
          sheet: reading.sheetName, row: record.row, column: reading.result.sheetColumns[index],
          field: roster.columns[index].header))
    }
  }
}

func undrawable(in facts: Facts, _ fonts: FontCoverage) -> [Finding] {
  facts.given.flatMap { fact in
    fact.values.compactMap { fontFinding($0, fonts, at: .init(field: fact.name)) }
  }
}

private func fontFinding(
  _ text: String, _ fonts: FontCoverage, at place: Finding.Place
) -> Finding? {
  let missing = fonts.undrawable(in: text)
  guard !missing.isEmpty else { return nil }
  let named = missing.map(FontCoverage.named)
  return Finding(
    rule: "R-FONT-01", place: place, value: text,
    problem: "这台电脑的字体里没有\(named.joined(separator: "、"))", remedy: "请核对用字,或安装含有它的字体(如花园明朝)")
}
