import Disclosure

/// A class of a school, as far as a row names it.
struct ClassSeat: Hashable {
  let school: String
  let department: String?
  let grade: String
  let schoolClass: String

  /// Nil when a cell without which there is no class is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let school = record[AidPupil.school], let grade = record[AidPupil.grade],
      let schoolClass = record[AidPupil.schoolClass]
    else { return nil }
    self.school = school
    self.department = record[AidPupil.department]
    self.grade = grade
    self.schoolClass = schoolClass
  }

  /// Grade and class as one name; 三年级 and 三年级1班 are not said twice.
  var name: String { schoolClass.hasPrefix(grade) ? schoolClass : grade + schoolClass }
}

/// How many rows have each word, as 特别困难3人、困难5人; words that nobody has are left out.
///
/// `words` gives the order; nil when no row has any of them.
func countWords(_ records: [Record], _ column: Column<String>, in words: [String]) -> String? {
  let counts = words.map { word in (word, records.count { $0[column] == word }) }
  let said = counts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)人" }
  return said.isEmpty ? nil : said.joined(separator: "、")
}
