public import Disclosure

/// Two lists of different schools in which one person cannot stand, or only for a reason.
public struct PersonRule: Sendable {
  /// What the two rows must have in common, or not, beside the person.
  public enum Condition: Hashable, Sendable {
    case always
    /// The texts of this column are equal.
    case same(column: String)
    /// The texts of this column are two of `sets`, of which one person may have only one.
    case exclusive(column: String, sets: [[String]])
  }

  public let id: String
  /// Ids of the kinds of the two lists, in either order; the same twice for two lists of one kind.
  public let kinds: [(String, String)]
  public let condition: Condition
  public let severity: Finding.Severity
  /// What it is called, as 同时在两校认定.
  public let subject: String
  public let remedy: String
  /// What may make both rows right.
  public let mayStand: [String]
  public let source: Provision

  public init(
    _ id: String, _ kinds: [(String, String)], when condition: Condition = .always,
    _ severity: Finding.Severity, subject: String, remedy: String, mayStand: [String] = [],
    source: Provision
  ) {
    self.id = id
    self.kinds = kinds
    self.condition = condition
    self.severity = severity
    self.subject = subject
    self.remedy = remedy
    self.mayStand = mayStand
    self.source = source
  }

  /// Whether it speaks of two rows of different schools.
  func covers(_ one: ListedPerson, _ other: ListedPerson) -> Bool {
    let isOfKinds = kinds.contains { first, second in
      (one.kind, other.kind) == (first, second) || (other.kind, one.kind) == (first, second)
    }
    return isOfKinds && holds(one, other)
  }

  private func holds(_ one: ListedPerson, _ other: ListedPerson) -> Bool {
    switch condition {
    case .always: return true
    case .same(let column):
      guard let text = one.texts[column], !text.isEmpty else { return false }
      return text == other.texts[column]
    case .exclusive(let column, let sets):
      guard let text = one.texts[column], let another = other.texts[column], text != another else {
        return false
      }
      return sets.contains { $0.contains(text) && $0.contains(another) }
    }
  }
}

/// What a person may not be in two schools' lists for, the gravest first: for two rows the first
/// rule that speaks of them is taken.
///
/// `exclusions` are programmes of which a pupil may have only one, each set with its source.
public func personRules(exclusions: [(programmes: [String], source: Provision)]) -> [PersonRule] {
  [sameProgramme]
    + exclusions.map { exclusiveProgrammes($0.programmes, source: $0.source) }
    + [
      otherProgrammes, recognisedTwice, recognisedElsewhere, proposedTwice, titleTwice,
      admittedTwice,
    ]
}

private let oneSchool = Provision.practice("一名学生同一时间只有一所学校的学籍，资助由学籍所在学校办理")
private let transferred = "学期中途转学，转出学校已经停发或者没有发过"

private let sameProgramme = PersonRule(
  "CROSS-002", [("aid.grants", "aid.grants")], when: .same(column: "programme"), .mustFix,
  subject: "同一资助项目在两校列了同一名学生", remedy: "请核对学籍，不在本校的删去这一行；学期中转学的，由两校说明各发哪几个月",
  mayStand: [transferred], source: oneSchool)

private func exclusiveProgrammes(_ programmes: [String], source: Provision) -> PersonRule {
  PersonRule(
    "CROSS-003", [("aid.grants", "aid.grants")],
    when: .exclusive(column: "programme", sets: [programmes]), .mustFix,
    subject: "不能兼得的两个资助项目在两校列了同一名学生", remedy: "请核对学籍，只留一项", source: source)
}

private let otherProgrammes = PersonRule(
  "CROSS-006", [("aid.grants", "aid.grants")], .explain,
  subject: "两校的资助名单里有同一名学生，项目不同", remedy: "请核对学籍，不在本校的删去这一行；两项都对的说明情况",
  mayStand: [transferred, "两个项目可以兼得，由不同学校先后发放"], source: oneSchool)

private let recognisedTwice = PersonRule(
  "CROSS-001", [("aid.recognition", "aid.recognition")], .explain,
  subject: "两校都认定了同一名学生", remedy: "请核对学籍，不在本校的删去这一行；在本校的说明转入日期",
  mayStand: ["认定以后转学，转出学校的认定仍在公示"], source: oneSchool)

private let recognisedElsewhere = PersonRule(
  "CROSS-007", [("aid.recognition", "aid.grants")], .explain,
  subject: "一校认定、另一校资助同一名学生", remedy: "请核对学籍，不在本校的删去这一行；在本校的说明转入日期",
  mayStand: ["认定以后转学，由转入学校资助"], source: oneSchool)

private let proposedTwice = PersonRule(
  "CROSS-008", [("hiring.proposed", "hiring.proposed")], .mustFix,
  subject: "两个单位都拟聘用同一个人", remedy: "请核对证件和考生的书面选择，放弃的一方删去并按规定递补",
  source: .practice("公开招聘中一人限报一个岗位，只能被一个单位聘用"))

private let titleTwice = PersonRule(
  "CROSS-009",
  [
    ("title.recommended", "title.recommended"), ("title.materials", "title.materials"),
    ("title.appointment", "title.appointment"),
  ], .mustFix,
  subject: "两个单位都推荐或聘任同一名教师，占了两个岗位数额", remedy: "请核对人事关系，只由人事关系所在单位申报",
  mayStand: ["年度内调动，原单位的数额已经收回"],
  source: .practice("一名教师一个年度只从人事关系所在单位申报一次"))

private let admittedTwice = PersonRule(
  "CROSS-010", [("enrollment.admitted", "enrollment.admitted")], .mustFix,
  subject: "两所学校都录取了同一名学生", remedy: "请核对监护人的书面选择，放弃的一方删去并释放学位",
  source: .practice("一名学生只在一所学校注册学籍"))
