import Disclosure
import WorkingDays
import PersonalData

/// What the web shows of a list that hangs in the class: counts, whatever the pupils' age.
func classCounts(by columns: [String]) -> @Sendable (NoticeContent) -> WebList {
  { _ in .counts(by: columns, because: classBoardOnly) }
}

/// What the web shows of a list that hangs in the school: counts while a pupil in it is or may be
/// under fourteen, unless the office states that the guardians have agreed.
func countsOfMinors(by columns: [String]) -> @Sendable (NoticeContent) -> WebList {
  { content in
    guard content.facts.text(guardiansAgreed.name) == nil,
      content.records.contains(where: { mayBeUnderFourteen($0, on: content.posted) })
    else { return .list }
    return .counts(by: columns, because: minorsOnTheWeb)
  }
}

/// The office's word that the guardians of all pupils under fourteen agreed to their names on the
/// web; without it they stay on the school's board.
let guardiansAgreed = FactSpec(
  "网上公布名单", .choice(["监护人已同意"]), required: false,
  hint: "有不满14周岁的学生时,网页只公布人数;监护人都已同意的才写这一行", example: "监护人已同意")

/// Whether a pupil has not yet passed the day on which it turns fourteen, as far as the row tells.
///
/// The birthday itself counts as under fourteen: a day too long on paper harms nobody. Without a
/// number the grade decides, and a grade that tells no age counts as under fourteen.
func mayBeUnderFourteen(_ pupil: Record, on day: CalendarDay) -> Bool {
  guard let birthDay = birthDay(of: pupil) else {
    return !isOlder(pupil[AidPupil.grade] ?? "")
  }
  let (born, now) = (birthDay.figures, day.figures)
  return (now.year, now.month, now.day) <= (born.year + 14, born.month, born.day)
}

private func birthDay(of pupil: Record) -> CalendarDay? {
  if let id = pupil[AidPupil.residentID], let parsed = try? ResidentID(parsing: id) {
    return parsed.birthDay
  }
  // G, J and L all have the day of birth in the same place.
  guard let number = pupil[AidPupil.studentNumber], number.utf8.count == 19 else { return nil }
  let figures = Array(number.utf8).dropFirst(7).prefix(8).map { Int($0) - 48 }
  guard figures.allSatisfy((0...9).contains) else { return nil }
  let value = figures.reduce(0) { $0 * 10 + $1 }
  return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
}

/// Grades in which nobody is under fourteen by the usual age of entry.
///
/// 初三 is not among them: where primary school has five years it is the eighth.
private func isOlder(_ grade: String) -> Bool {
  ["九年级", "初四", "高一", "高二", "高三", "高中"].contains(where: grade.contains)
}
