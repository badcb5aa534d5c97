import Disclosure
import DisclosureSheets

/// What a check found, for people and for programs.
struct CheckReport {
  let kind: ChosenKind
  /// Nil, as the reading is, when the kind has no list.
  let file: String?
  let reading: RosterSheet?
  /// What was found outside the list.
  var others: [FiledFinding] = []
  /// Where the marked workbook was written.
  let returned: String?

  private var result: RosterImport { reading?.result ?? RosterImport() }

  /// Whether nothing stands in the way of a notice.
  var isClean: Bool { result.isClean && others.mustFix.isEmpty }

  private var findings: [FiledFinding] {
    result.findings.map { FiledFinding(nil, $0) } + others
  }

  private func findings(_ severity: Finding.Severity) -> [FiledFinding] {
    findings.filter { $0.finding.severity == severity }
  }

  var text: String {
    var lines = [kind.kind.name]
    if let file, let reading { lines[0] += ":\(file),\(reading.file.recognition)" }
    if let reading, let header = reading.result.headerRow {
      lines.append("工作表“\(reading.sheetName)”,表头在第 \(header) 行,读入 \(result.records.count) 行。")
    }
    lines += section("跳过", result.skippedRows.map { "第 \($0.row) 行:\($0.reason)" })
    lines += section(
      "已整理",
      result.normalisations.map { change in
        let cell = change.place.cell.map { "\($0)" } ?? ""
        return
          "\(change.place.field ?? "")(\(cell)):“\(change.before)”→“\(change.after)”,\(change.reason)"
      })
    for severity in [Finding.Severity.mustFix, .explain] {
      lines += section(severity.rawValue, findings(severity).map(words))
    }
    return (lines + ["", nextStep]).joined(separator: "\n")
  }

  /// The sentence, and what the office has said to it already.
  private func words(_ found: FiledFinding) -> String {
    result.explanation(of: found.finding).map { "\(found) 已说明:\($0)" } ?? found.description
  }

  /// A heading with the count and the lines under it; nothing when there are none.
  private func section(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "\(heading)(\(items.count) 处):"] + items.map { "  " + $0 }
  }

  private var nextStep: String {
    let count = findings(.mustFix).count
    guard count > 0 else {
      let list = file.map { " \($0)" } ?? ""
      return "核对通过。下一步:gongshi notice \(kind.typed)\(list) --facts 事项.yaml --posted 张贴日期 -o 文件夹"
    }
    guard file != nil else { return "有 \(count) 处必须改。" }
    let marked = returned.map { "标好的名单:\($0)。" } ?? "加 --returned 文件夹 可得到标好错误的名单。"
    return "有 \(count) 处必须改。\(marked)"
  }

  var json: JSON {
    .members([
      "kind": .string(kind.kind.id), "file": .orNull(file),
      "recognition": .orNull(reading?.file.recognition), "sheet": .orNull(reading?.sheetName),
      "headerRow": result.headerRow.map(JSON.integer) ?? .null,
      "rows": .integer(result.records.count),
      "mustFix": .integer(findings(.mustFix).count),
      "explain": .integer(findings(.explain).count),
      "findings": .array(findings.map(\.json)),
      "explanations": .array(
        result.explanations.sorted { $0.key < $1.key }.map {
          .members(["row": .integer($0.key), "words": .string($0.value)])
        }),
      "normalisations": .array(result.normalisations.map(\.json)),
      "extraColumns": .array(result.extraHeaders.map(JSON.string)),
      "skippedRows": .array(
        result.skippedRows.map {
          .members(["row": .integer($0.row), "reason": .string($0.reason)])
        }),
      "returned": .orNull(returned),
    ])
  }
}

extension RosterImport {
  /// What the office has said already to a finding that asks for it.
  func explanation(of finding: Finding) -> String? {
    finding.severity == .explain ? finding.place.row.flatMap { explanations[$0] } : nil
  }
}

extension Finding {
  var json: JSON {
    .members([
      "rule": .string(rule), "severity": .string(severity == .mustFix ? "mustFix" : "explain"),
      "sheet": .orNull(place.sheet), "row": place.row.map(JSON.integer) ?? .null,
      "column": place.column.map(JSON.integer) ?? .null,
      "cell": .orNull(place.cell.map { "\($0)" }), "field": .orNull(place.field),
      "value": .orNull(value), "problem": .string(problem), "remedy": .string(remedy),
      "message": .string(description),
    ])
  }
}

extension Normalisation {
  var json: JSON {
    .members([
      "cell": .orNull(place.cell.map { "\($0)" }), "field": .orNull(place.field),
      "before": .string(before), "after": .string(after), "reason": .string(reason),
    ])
  }
}
