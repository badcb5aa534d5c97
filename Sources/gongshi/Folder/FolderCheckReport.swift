import Disclosure
import DisclosureSheets

/// What a check of a whole folder found, for people and for programs.
struct FolderCheckReport {
  let check: FolderCheck
  /// Where marked workbooks were written, with their names by the workbook's; nil when nobody asked.
  let returned: (folder: String, files: [String: String])?

  private var mustFix: Int { check.findings.mustFix.count }

  var text: String {
    var lines = ["\(check.chain.domain.chinese):\(check.folder.path)", ""]
    for severity in [Finding.Severity.mustFix, .explain] { lines += section(severity) }
    lines += TextTable.lines(of: check.files.map(row)) + [""]
    if let returned, !returned.files.isEmpty {
      lines.append("标好的 \(returned.files.count) 张表在 \(returned.folder)。")
    }
    return (lines + [lastLine]).joined(separator: "\n")
  }

  private var lastLine: String {
    guard mustFix > 0 else { return "核对通过。下一步:\(next)" }
    return "有 \(mustFix) 处必须改。下一步:改好后再运行 \(next)"
  }

  private var next: String {
    let words = mustFix > 0 ? "check" : "status"
    return "gongshi \(check.chain.command) \(words) \(typed(check.folder.path))"
  }

  /// The findings of a severity under their count; nothing when there are none.
  private func section(_ severity: Finding.Severity) -> [String] {
    let found = check.files.flatMap { file in
      file.findings.filter { $0.finding.severity == severity }.map { words($0, of: file) }
    }
    return found.isEmpty
      ? [] : ["\(severity.rawValue)(\(found.count) 处):"] + found.map { "  " + $0 } + [""]
  }

  /// The sentence with its sheet, and what the office has said to it already.
  private func words(_ found: FiledFinding, of file: FolderCheck.File) -> String {
    let words = found.description(withSheet: file.reading.map { $0.file.sheets.count > 1 } ?? false)
    let said = file.reading?.result.explanation(of: found.finding)
    return said.map { "\(words) 已说明:\($0)" } ?? words
  }

  private func row(_ file: FolderCheck.File) -> [String] {
    [file.name, size(of: file), state(of: file), returned?.files[file.name] ?? ""]
  }

  private func size(of file: FolderCheck.File) -> String {
    switch file.count {
    case .entries(let given, _): "\(given) 项"
    case .rows(let rows): "\(rows) 行"
    case .unreadable: "读不出来"
    }
  }

  private func state(of file: FolderCheck.File) -> String {
    if file.isBlank { return isWorkedOut(file) ? "没有人员" : "还没有填" }
    let counts = [
      ("必须改", file.findings.mustFix.count), ("请说明", file.findings.toExplain.count),
    ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1) 处" }
    guard counts.isEmpty else { return counts.joined(separator: ",") }
    if case .entries(_, let missing) = file.count, missing > 0 {
      return "没有问题,还有 \(missing) 项没有填"
    }
    return "没有问题"
  }

  private func isWorkedOut(_ file: FolderCheck.File) -> Bool {
    check.chain.steps.contains { $0.output.name == file.name }
  }

  var json: JSON {
    .members([
      "folder": .string(check.folder.path), "files": .array(check.files.map(json)),
      "mustFix": .integer(mustFix), "explain": .integer(check.findings.toExplain.count),
      "findings": .array(check.findings.map(\.json)),
      "returned": .orNull(returned?.folder), "next": .string(next),
    ])
  }

  private func json(of file: FolderCheck.File) -> JSON {
    var rows: Int?
    var (given, missing): (Int?, Int?) = (nil, nil)
    switch file.count {
    case .entries(let entries, let needed): (given, missing) = (entries, needed)
    case .rows(let count): rows = count
    case .unreadable: break
    }
    return .members([
      "file": .string(file.name), "blank": .bool(file.isBlank),
      "rows": rows.map(JSON.integer) ?? .null, "given": given.map(JSON.integer) ?? .null,
      "missing": missing.map(JSON.integer) ?? .null,
      "mustFix": .integer(file.findings.mustFix.count),
      "explain": .integer(file.findings.toExplain.count),
      "returned": .orNull(returned?.files[file.name]),
    ])
  }
}
