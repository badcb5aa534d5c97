import Disclosure
public import WorkingDays

/// How one hiring counts, chooses and fills up (招聘方案), as data: every figure of it is announced.
///
/// It comes from 方案.yaml by ``read(_:)``, which answers with everything wrong at once.
public struct HiringScheme: Sendable {
  /// As 湘乡市2014年教师招聘.
  public let name: String
  /// The documents that fix it.
  public let sources: [String]
  /// Items that no document fixes: the office fills them in by practice, and says so.
  public let unstated: [String]
  public let inForceFrom: CalendarDay
  let marks: MarkRules
  let panels: PanelRules
  let minimums: MinimumLines
  /// Required with a written exam; without one it only measures how many are too few.
  let interviewEntry: EntryRatio?
  let interviewTies: CutOffTies
  let examinationEntry: EntryRatio
  let opening: OpeningRatio?
  let tieChain: [TieCriterion]
  let substitution: SubstitutionRules
  /// The day on which ages are counted.
  public let ageCutOff: CalendarDay?
}

/// What becomes of the judges' marks.
struct PanelRules: Hashable, Sendable {
  /// How many of the highest and as many of the lowest are left out.
  var dropped = 0
  var levelling = Levelling()
}

/// What becomes of those who share the last place of a choice (末位同分).
enum CutOffTies: String, Hashable, Sendable, CaseIterable {
  case everyone = "全部进入"
  case byChain = "按同分顺序"
}

/// Marks below which nobody goes on, and those that hold where too few compete.
struct MinimumLines: Hashable, Sendable {
  enum TooFew: String, Hashable, Sendable, CaseIterable {
    case notMoreThanPlanned = "不多于招聘人数"
    case belowEntryRatio = "达不到面试入围比例"
  }

  var written: Score?
  var interview: Score?
  var total: Score?
  /// When the lines below hold; nil when there are none.
  var tooFew: TooFew?
  var writtenOfTooFew: Score?
  var interviewOfTooFew: Score?
  /// Of the only one interviewed for a post.
  var interviewOfOne: Score?
  /// With too few, the interview mark must reach the mean of its room.
  var meanOfRoomForTooFew = false
}

/// How many must apply for each post (开考比例), and what becomes of posts that fall short.
struct OpeningRatio: Hashable, Sendable {
  enum Shortfall: String, Hashable, Sendable, CaseIterable {
    case cut = "按比例核减"
    case cancel = "取消"
    case move = "调剂"
  }

  /// Applicants for each post.
  let applicants: Int
  let shortfall: Shortfall
}

/// Who may take a place that became free, and when (递补).
struct SubstitutionRules: Hashable, Sendable {
  enum Stage: String, Hashable, Sendable, CaseIterable {
    case beforeInterview = "面试前"
    case medical = "体检"
    case inspection = "考察"
    case publicity = "公示"
    case afterHire = "聘用后"
  }

  enum Policy: String, Hashable, Sendable, CaseIterable {
    case allowed = "可以"
    case refused = "不可以"
    /// A place is filled once; when the substitute fails as well it stays empty.
    case once = "一次"
  }

  enum Range: String, Hashable, Sendable, CaseIterable {
    case samePost = "同岗位"
    /// Only those who came within the ratio of the medical or inspection list.
    case pool = "体检入围人员"
  }

  var policies: [Stage: Policy]
  var range = Range.samePost
}
