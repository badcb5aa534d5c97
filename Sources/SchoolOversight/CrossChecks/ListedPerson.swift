/// A row of a school's list in which somebody stands who stands in another school's list too.
///
/// It knows the columns of the row that the public may see, and nothing of those withheld.
public struct ListedPerson: Hashable, Sendable {
  /// The round, as C-2026-0001.
  public let round: String
  /// The id of the kind of list, as aid.recognition.
  public let kind: String
  /// What the list is called, as 家庭经济困难学生认定名单.
  public let list: String
  public let school: School
  /// From 1, the row of the sheet that the school sent.
  public let row: Int
  /// The columns that the public may see, by their ids.
  public let texts: [String: String]

  public init(
    round: String, kind: String, list: String, school: School, row: Int,
    texts: [String: String]
  ) {
    self.round = round
    self.kind = kind
    self.list = list
    self.school = school
    self.row = row
    self.texts = texts
  }

  /// Empty when the list does not publish names.
  public var name: String { texts["name"] ?? "" }
}

/// All rows of one person in the lists compared.
public struct PersonGroup: Hashable, Sendable {
  /// The keyed token of the ID number; it tells people apart and nothing else.
  public let token: String
  public let rows: [ListedPerson]

  public init(token: String, rows: [ListedPerson]) {
    self.token = token
    self.rows = rows
  }
}
