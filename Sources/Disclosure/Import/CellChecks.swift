import WorkingDays
import PersonalData

extension Check {
  /// The problem with a field that its column has read, or nil; `today` bounds days of birth.
  func problem(with field: Field, today: CalendarDay) -> CellProblem? {
    switch (self, field) {
    case (.residentID, .text(let text)): idProblem(text, today: today)
    case (.phone, .text(let text)):
      isPhone(text) ? closedHotline(text, "R-TEL-02") : phoneProblem(text)
    case (.length(let range), .text(let text)): lengthProblem(text, range)
    case (.personName, .text(let text)): nameProblem(text)
    case (.integers(let range), .integer(let number)):
      range.contains(number)
        ? nil
        : CellProblem(
          "R-RANGE-01", "\(number) 不在 \(range.lowerBound)—\(range.upperBound) 之间", "请核对")
    case (.scores(let range), .score(let score)):
      range.contains(score)
        ? nil
        : CellProblem(
          "R-RANGE-02", "\(score) 不在 \(range.lowerBound)—\(range.upperBound) 之间", "请核对分数和满分")
    case (.residentID, _), (.phone, _), (.length, _), (.personName, _), (.integers, _),
      (.scores, _), (.documentNumbers, _):
      nil
    }
  }
}

private func idProblem(_ text: String, today: CalendarDay) -> CellProblem? {
  do {
    let id = try ResidentID(parsing: text)
    guard id.birthDay <= today else {
      return CellProblem("R-ID-02", "出生日期 \(id.birthDay) 在今天以后", "请核对证件原件")
    }
    return nil
  } catch {
    return problem(of: error)
  }
}

private func problem(of fault: ResidentID.Fault) -> CellProblem {
  switch fault {
  case .length(let count):
    CellProblem("R-ID-01", "应为 18 位,现在是 \(count) 位", "请核对证件原件")
  case .oldFifteen:
    CellProblem("R-ID-05", "是 15 位的老号码", "请填换发后的 18 位号码")
  case .characters:
    CellProblem("R-ID-01", "前 17 位应为数字,末位为数字或 X", "请核对证件原件")
  case .region(let code):
    // The table of codes may be younger or older than the number, so this one can be explained.
    CellProblem(
      "R-ID-04", "开头的地区代码 \(code) 不在行政区划代码表中", "请核对证件原件,无误的写明情况",
      severity: .explain)
  case .birthDay(let figures):
    CellProblem("R-ID-02", "中间的出生日期 \(figures) 不存在", "请核对证件原件")
  case .checkCharacter:
    CellProblem("R-ID-03", "校验位不对", "请核对证件原件")
  }
}

/// Eleven digits of a mobile, or seven or eight of a landline with or without area code and
/// extension.
func isPhone(_ text: String) -> Bool {
  if text.utf8.count == 11, text.utf8.allSatisfy(\.isDigit) {
    return text.utf8.first == UInt8(ascii: "1") || text.utf8.first == UInt8(ascii: "0")
  }
  let plain = text.map { (character: Character) -> Character in
    switch character {
    case "—", "(", ")", "\u{FF08}", "\u{FF09}", "转": "-"
    default: character
    }
  }
  let parts = String(plain).split(separator: "-", omittingEmptySubsequences: true)
  guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return false }
  let lengths = parts.map(\.utf8.count)
  let first = parts[0].utf8.first
  switch lengths {
  case [11]: return first == UInt8(ascii: "1") || first == UInt8(ascii: "0")
  case [12]: return first == UInt8(ascii: "0")
  case [5]: return ["12345", "12315", "12356", "12358"].contains(parts[0])
  case [7], [8]: return first != UInt8(ascii: "0") && first != UInt8(ascii: "1")
  default:
    let hasAreaCode = (3...4).contains(lengths[0]) && first == UInt8(ascii: "0")
    guard hasAreaCode, lengths.count >= 2 else { return false }
    return (7...8).contains(lengths[1]) && (lengths.count == 2 || (1...6).contains(lengths[2]))
      && lengths.count <= 3
  }
}

/// 12358 is printed on old boards still; the line was merged into 12315.
func closedHotline(_ text: String, _ rule: String) -> CellProblem? {
  guard text == "12358" else { return nil }
  return CellProblem(
    rule, "12358 价格举报电话已并入 12315", "请改成 12315,当地确实还在用的写明情况", severity: .explain)
}

private func phoneProblem(_ text: String) -> CellProblem {
  CellProblem(
    "R-TEL-01", "不像电话号码(现在 \(text.count) 位)", "手机号 11 位,座机带区号,请核对")
}

private func lengthProblem(_ text: String, _ range: ClosedRange<Int>) -> CellProblem? {
  guard !range.contains(text.count) else { return nil }
  return CellProblem(
    "R-LEN-01", "有 \(text.count) 个字,应为 \(words(range))", "请核对")
}

private func words(_ lengths: ClosedRange<Int>) -> String {
  lengths.lowerBound == lengths.upperBound
    ? "\(lengths.lowerBound) 个字" : "\(lengths.lowerBound)—\(lengths.upperBound) 个字"
}

private func nameProblem(_ text: String) -> CellProblem? {
  let isLatin = text.unicodeScalars.allSatisfy { $0.isASCII }
  let allowed = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isIdeographic || "·.".unicodeScalars.contains(scalar)
      || (isLatin && (scalar.properties.isAlphabetic || scalar == " " || scalar == "'"))
  }
  guard allowed else {
    let spoiling = text.first { character in
      !character.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
        && !"·".contains(character)
    }
    let words = spoiling.map { $0.isWhitespace ? "有空格" : "里有“\($0)”" } ?? "不对"
    return CellProblem("R-NAME-01", "姓名\(words)", "请只填姓名,少数民族姓名用间隔号“·”")
  }
  guard text.count >= 2 else {
    return CellProblem("R-NAME-02", "姓名只有一个字", "请核对,确实如此的写明情况", severity: .explain)
  }
  return nil
}
