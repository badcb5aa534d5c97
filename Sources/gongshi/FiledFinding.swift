import Disclosure
import DisclosureSheets

/// A finding and the file it is about, where several files are looked at together.
struct FiledFinding: CustomStringConvertible {
  /// The file's name; nil when there is only one that can be meant.
  let file: String?
  let finding: Finding
  /// The sentence of a file that could not be read at all.
  private let refusal: String?

  init(_ file: String?, _ finding: Finding) {
    self.file = file
    self.finding = finding
    self.refusal = nil
  }

  init(_ file: String, _ refusal: Refusal) {
    self.file = file
    self.finding = Finding(rule: refusal.id, problem: refusal.message, remedy: "")
    self.refusal = refusal.message
  }

  /// As “笔试成绩.xlsx 第 3 行 “姓名”(B3):未填写,请填文字。[R-REQ-01]”.
  var description: String { description(withSheet: false) }

  /// The same; with the name of the sheet too, where a workbook has several.
  func description(withSheet namesSheet: Bool) -> String {
    if let refusal { return refusal }
    guard let file else { return finding.description }
    let sheet = namesSheet ? finding.place.sheet.map { " 工作表“\($0)”" } ?? "" : ""
    let isSomewhere = finding.place.row != nil || finding.place.field != nil
    return file + sheet + (isSomewhere ? " " : ":") + finding.description
  }

  var json: JSON {
    guard case .object(let members) = finding.json else { return finding.json }
    let message = JSON.Member("message", .string(description))
    let file = self.file.map { [JSON.Member("file", .string($0))] } ?? []
    return .object(file + members.filter { $0.name != "message" } + [message])
  }
}

extension [FiledFinding] {
  var mustFix: [FiledFinding] { filter { $0.finding.severity == .mustFix } }
  var toExplain: [FiledFinding] { filter { $0.finding.severity == .explain } }

  /// Under a heading with their count, the grave ones first; nothing when there are none.
  var lines: [String] {
    [(Finding.Severity.mustFix, mustFix), (.explain, toExplain)].flatMap { severity, found in
      found.isEmpty
        ? [] : ["\(severity.rawValue)(\(found.count) 处):"] + found.map { "  \($0)" } + [""]
    }
  }
}
