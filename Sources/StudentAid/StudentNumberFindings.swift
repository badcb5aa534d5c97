import Disclosure
import WorkingDays
import PersonalData

/// AID-001 to AID-003: the student number (学籍号) is well formed and is the child's own.
///
/// G and J carry a number made like an ID number, L a region, a day of birth and four digits at
/// random. Nothing of the number is shown in a finding.
func studentNumberFinding(_ pupil: Record) -> RecordFinding? {
  // A number of another length has a finding of its own.
  guard let number = pupil[AidPupil.studentNumber], number.count == 19 else { return nil }
  let letter = number.prefix(1)
  let figures = String(number.dropFirst())
  guard ["G", "J", "L"].contains(letter) else {
    return finding(pupil, "AID-001", "开头应为大写字母 G、J 或 L", "请核对学籍系统")
  }
  if let problem = problem(in: figures, after: letter) {
    return finding(pupil, "AID-002", problem, "请核对学籍系统")
  }
  guard letter == "G", let id = pupil[AidPupil.residentID],
    id.uppercased() != figures.uppercased()
  else { return nil }
  return finding(
    pupil, "AID-003", "G 后面的 18 位与同一行的身份证号不同", "请核对两个号码,看是不是串了行")
}

private func problem(in figures: String, after letter: Substring) -> String? {
  if letter == "L" { return temporaryProblem(figures) }
  do {
    _ = try ResidentID(parsing: figures)
    return nil
  } catch {
    switch error {
    // Codes of divisions come and go, so an unknown one is no proof of a mistake.
    case .region: return nil
    case .birthDay: return "\(letter) 后面的出生日期不存在"
    case .checkCharacter: return "\(letter) 后面号码的校验位不对"
    case .characters, .length, .oldFifteen: return "\(letter) 后面应为 17 位数字加一位数字或 X"
    }
  }
}

/// A number for the time being has no check character.
private func temporaryProblem(_ figures: String) -> String? {
  guard figures.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
    return "L 后面应为 18 位数字"
  }
  let date = Array(figures.dropFirst(6).prefix(8))
  guard let year = Int(String(date[0..<4])), let month = Int(String(date[4..<6])),
    let day = Int(String(date[6..<8])), CalendarDay(year: year, month: month, day: day) != nil
  else { return "L 后面的出生日期不存在" }
  return nil
}

private func finding(
  _ pupil: Record, _ rule: String, _ problem: String, _ remedy: String
) -> RecordFinding {
  RecordFinding(
    rule: rule, row: pupil.row, column: AidPupil.studentNumber.spec.id, problem: problem,
    remedy: remedy)
}
