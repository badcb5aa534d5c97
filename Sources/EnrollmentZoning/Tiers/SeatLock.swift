import Disclosure
import WorkingDays

/// A seat that a home has given already (学位使用): by whom, where, from which September.
struct SeatUse: Hashable, Sendable {
  let school: String
  /// Nil for a school of nine years, which is entered in its first grade.
  let stage: Stage?
  let entryYear: Int
  /// The resident ID numbers of the guardians; empty when nobody noted them.
  let guardians: [String]
}

/// What a school is for (学段).
enum Stage: String, Hashable, Sendable, CaseIterable {
  case primary = "小学"
  case junior = "初中"
}

/// How long a home's seat is taken once a child of it has entered (六年一学位).
struct SeatLockRules: Hashable, Sendable {
  /// Years by stage.
  var years: [Stage: Int] = [:]
  /// Years of schools with both stages, where the place counts them as one; nil where it does not.
  var nineYear: Int?
  /// Whether a child of a same guardian is let in all the same; nil when the place has not said.
  var exceptsSiblings: Bool?

  var isEmpty: Bool { years.isEmpty && nineYear == nil }

  /// The first year whose 1 September finds the seat free again; nil when the use does not lock
  /// this stage.
  ///
  /// Where nine years are counted as one, a seat of such a school is one of both stages; elsewhere
  /// it is one of the primary stage.
  func lockUntil(_ use: SeatUse, for stage: Stage) -> Int? {
    if use.stage == nil, let nineYear { return use.entryYear + nineYear }
    return (use.stage ?? .primary) == stage ? years[stage].map { use.entryYear + $0 } : nil
  }

  /// What the earlier uses of a home mean for a child with these guardians who enters in `year`.
  func answer(_ uses: [SeatUse], guardians: [String], stage: Stage, year: Int) -> ConditionAnswer {
    var excepted: [String] = []
    for use in uses {
      guard let until = lockUntil(use, for: stage), until > year, use.entryYear <= year else {
        continue
      }
      let hit = "\(use.entryYear)年有儿童从这处住房入读\(use.school)，锁定到\(until)年9月1日"
      guard let exceptsSiblings else { return .unknown("\(hit)；方案没有写“同胞例外”") }
      guard exceptsSiblings else { return .failed("\(hit)，学位已占用") }
      if guardians.isEmpty || use.guardians.isEmpty {
        return .unknown("\(hit)；没有填监护人证件号，不能看是不是同一监护人的子女")
      }
      guard !Set(guardians).isDisjoint(with: use.guardians) else {
        return .failed("\(hit)，不是同一监护人的子女，学位已占用")
      }
      excepted.append("\(hit)，是同一监护人的子女，不受限制")
    }
    if !excepted.isEmpty { return .met(excepted.joined(separator: "；")) }
    guard let last = uses.max(by: { $0.entryYear < $1.entryYear }) else {
      return .met("这处住房没有用过学位")
    }
    return .met("这处住房\(last.entryYear)年用过的\(last.school)学位，\(year)年9月1日已不锁定")
  }
}

/// The age at which children enter (入学年龄): full by a day.
struct AgeLine: Hashable, Sendable {
  let years: Int
  let cutOff: CalendarDay

  /// On 29 February born, a year is full on the 28th of a common year (民法典第二百零二条).
  func answer(bornOn birth: CalendarDay) -> ConditionAnswer {
    guard let full = birth.adding(months: years * 12) else { return .unknown("出生日期看不懂") }
    return full <= cutOff
      ? .met("到\(cutOff)满\(years)周岁")
      : .failed("到\(cutOff)差\(full - cutOff)天满\(years)周岁")
  }
}
