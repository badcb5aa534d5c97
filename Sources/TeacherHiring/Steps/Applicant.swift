import Disclosure

/// What only the office's list of applicants (报名表) has of a candidate: what may decide a tie.
///
/// None of it is ever posted; the criteria that a hiring uses are filled in, the others stay empty.
enum Applicant {
  static let teachingYears = Column<Int>(
    evidence("teachingYears", .teachingYears, .integer, checks: [.integers(0...50)], "周年", "3"))
  static let title = Column<String>(scaled("professionalTitle", .title, "一级"))
  static let appraisal = Column<Int>(
    evidence(
      "appraisal", .appraisal, aliases: ["年度考核优秀次数"], .integer, checks: [.integers(0...50)],
      "考核优秀的次数", "1"))
  static let honours = Column<String>(scaled("honours", .honours, "县级"))
  static let putonghua = Column<String>(scaled("putonghua", .putonghua, "二级甲等"))
  static let isMajorNamed = Column<String>(scaled("majorNamed", .major, "是"))
  static let isNormalSchool = Column<String>(scaled("normalSchool", .normalSchool, "是"))
  static let extraTest = Column<Score>(
    evidence(
      "extraTest", .extraTest, aliases: ["加试"], .score(places: 2),
      checks: [.scores(Score(0)...Score(400))], "同分加试的成绩", "85.00"))
  static let lot = Column<Int>(
    evidence(
      "lot", .lot, aliases: ["抽签号", "抽签结果"], .integer, checks: [.integers(1...9999)],
      "抽到的号,小的在前", "1"))

  /// The column behind a criterion that the list of applicants answers; nil for the others.
  static func spec(of criterion: TieCriterion) -> ColumnSpec? {
    switch criterion {
    case .education: Candidate.education.spec
    case .degree: Candidate.degree.spec
    case .teachingYears: teachingYears.spec
    case .title: title.spec
    case .appraisal: appraisal.spec
    case .honours: honours.spec
    case .putonghua: putonghua.spec
    case .major: isMajorNamed.spec
    case .normalSchool: isNormalSchool.spec
    case .extraTest: extraTest.spec
    case .lot: lot.spec
    case .interview, .written, .subject, .skill, .judges: nil
    }
  }

  /// What `applicant` has of a criterion, the better the larger; nil when the cell is empty.
  static func answer(to criterion: TieCriterion, of applicant: Record) -> Int? {
    switch criterion {
    case .education: applicant[Candidate.education].flatMap(criterion.standing)
    // The list says: no degree, empty cell.
    case .degree: criterion.standing(of: applicant[Candidate.degree] ?? "无学位")
    case .teachingYears: applicant[teachingYears]
    case .title: applicant[title].flatMap(criterion.standing)
    case .appraisal: applicant[appraisal]
    case .honours: applicant[honours].flatMap(criterion.standing)
    case .putonghua: applicant[putonghua].flatMap(criterion.standing)
    case .major: applicant[isMajorNamed].flatMap(criterion.standing)
    case .normalSchool: applicant[isNormalSchool].flatMap(criterion.standing)
    case .extraTest: applicant[extraTest]?.units
    case .lot: applicant[lot].map { -$0 }
    case .interview, .written, .subject, .skill, .judges: nil
    }
  }

  private static func evidence(
    _ id: String, _ criterion: TieCriterion, aliases: [String] = [], _ type: ColumnType,
    checks: [Check] = [], _ hint: String, _ example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, criterion.rawValue, aliases: aliases, type, required: false, checks: checks,
      privacy: .withheld(neededByOfficeOnly), width: 12,
      hint: "\(hint);方案“同分顺序”用到才填", example: example)
  }

  private static func scaled(
    _ id: String, _ criterion: TieCriterion, _ example: String
  ) -> ColumnSpec {
    evidence(id, criterion, .choice(criterion.scale), "从中选", example)
  }
}

/// Everybody who registered and was admitted, in the office's order; nothing of it is posted.
let applicants = Roster(
  name: "报名表",
  columns: ([
    Candidate.unit.spec, Candidate.post.spec, Candidate.postCode.spec, Candidate.ticket.spec,
    Candidate.name.spec, Candidate.sex.spec, Candidate.residentID.spec, Candidate.birthMonth.spec,
    Candidate.education.spec, Candidate.degree.spec, Candidate.school.spec, Candidate.major.spec,
    Candidate.phone.spec, Candidate.bonus.spec,
  ] + TieCriterion.allCases.compactMap(evidenceSpec)).map {
    $0.with(privacy: .withheld(neededByOfficeOnly))
  },
  uniqueKeys: [[Candidate.ticket.spec.id], [Candidate.residentID.spec.id]],
  crossChecks: { $0.flatMap(identityFindings) })

/// The columns of criteria that are in no other list.
private func evidenceSpec(_ criterion: TieCriterion) -> ColumnSpec? {
  criterion == .education || criterion == .degree ? nil : Applicant.spec(of: criterion)
}
