/// One pupil as the assignment to classes sees it (分班学生): what has to be balanced, and no more.
public struct ClassPupil: Hashable, Sendable {
  /// Its registration number (报名号), by which it is known and ordered.
  public let number: String
  public let isBoy: Bool
  /// By subject of the task, in hundredths of a point; empty where nothing is scored.
  public let marks: [Int]
  /// Pupils with the same text are twins and are to sit in one class; nil for none.
  public let together: String?
  /// Twins who are to sit in different classes.
  public let apart: String?
  /// Pupils with the same text have the same name, or names that sound the same.
  public let sound: String?
  /// What care it needs, as 身体残疾.
  public let care: String?
  public let ethnicity: String?

  public init(
    number: String, isBoy: Bool, marks: [Int] = [], together: String? = nil, apart: String? = nil,
    sound: String? = nil, care: String? = nil, ethnicity: String? = nil
  ) {
    (self.number, self.isBoy, self.marks) = (number, isBoy, marks)
    (self.together, self.apart, self.sound) = (together, apart, sound)
    (self.care, self.ethnicity) = (care, ethnicity)
  }

  var total: Int { marks.reduce(0, +) }
}
