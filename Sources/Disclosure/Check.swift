/// A condition on one cell, as data: the import applies it, the blank workbook explains it.
public enum Check: Hashable, Sendable {
  /// A resident ID number (GB 11643-1999): 18 characters, a day of birth, the check character.
  case residentID
  /// A mobile number or a landline with or without area code.
  case phone
  /// So many characters as people count them.
  case length(ClosedRange<Int>)
  case integers(ClosedRange<Int>)
  case scores(ClosedRange<Score>)
  /// A person's name: Chinese characters and ·, or Latin letters; no digits, no titles.
  case personName
  /// Document numbers, if any, in their form (发文字号); the import puts others into it and says so.
  case documentNumbers
}
