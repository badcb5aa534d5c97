import Disclosure
import WorkingDays

/// What the conditions of classes are held against for one child.
struct ReviewedChild: Sendable {
  let child: Registrant
  let rules: AdmissionRules
  /// By ``AdmissionRules/ZoneAddress``; nil where the address is not filled in.
  let hukouZone: ZoneAnswer?
  let homeZone: ZoneAnswer?
  /// Earlier uses of the home's seat; nil where the home is not filled in.
  let uses: [SeatUse]?

  /// The answer to `condition` for a seat at `school`; nil when the child has no school yet.
  func answer(_ condition: TierCondition, at school: String?) -> ConditionAnswer {
    switch condition {
    case .hukouInZone:
      isFromElsewhere ? .failed("户籍类别是\(Applicant.elsewhere)") : inZone("户籍地址", hukouZone, school)
    case .homeInZone: inZone("家庭住址", homeZone, school)
    case .hukouInDistrict: kind(isOneOf: Applicant.districtKinds)
    case .hukouElsewhere: kind(isOneOf: [Applicant.elsewhere])
    case .villager: kind(isOneOf: [Applicant.districtVillager])
    case .collectiveHukou: kind(isOneOf: [Applicant.districtCollective])
    case .homeIsHukou: sameHome(wanted: true)
    case .homeIsNotHukou: sameHome(wanted: false)
    case .household(let kin): household(kin)
    case .ownedBy(let kin): owned(by: kin)
    case .ownersChild: owned(by: [.parents])
    case .share(let share): owns(share)
    case .full(let start, let span): full(start, span)
    case .before(let start, let day): before(start, day)
    case .has(let start): has(start)
    case .seatFree: seat
    case .zoneSchoolFirst: firstWish
    case .declared(let name): declared(name)
    case .priority: priority
    }
  }

  /// Registered in another district, whose addresses no zone of this one names.
  private var isFromElsewhere: Bool { child.hukouKind == Applicant.elsewhere }

  private func missing(_ column: String) -> ConditionAnswer { .unknown("没有填“\(column)”") }

  private func inZone(
    _ column: String, _ zone: ZoneAnswer?, _ school: String?
  ) -> ConditionAnswer {
    // What the office has settled goes before what the text says.
    if let reviewed = child.reviewedSchool {
      return reviewed == school
        ? .met("招生部门核定的学区学校是\(reviewed)") : .failed("招生部门核定的学区学校是\(reviewed)，不是这所学校")
    }
    guard let zone else { return missing(column) }
    guard zone.isCertain else { return .unknown("\(column)在哪个学区定不下来：\(zone.because)") }
    guard !zone.schools.isEmpty else { return .failed("\(column)不在任何学区内") }
    guard let school else {
      return .unknown("\(column)在\(zone.schools.joined(separator: "、"))的共同学区内，还没有选学校")
    }
    guard zone.schools.contains(school) else {
      return .failed("\(column)在\(zone.schools.joined(separator: "、"))学区内，不在本校学区内")
    }
    return .met("\(column)在学区内（“\(zone.because)”）")
  }

  private func kind(isOneOf kinds: [String]) -> ConditionAnswer {
    guard let kind = child.hukouKind else { return missing("户籍类别") }
    return kinds.contains(kind) ? .met("户籍类别是\(kind)") : .failed("户籍类别是\(kind)")
  }

  private func sameHome(wanted: Bool) -> ConditionAnswer {
    guard let hukou = child.hukou else { return missing("户籍地址") }
    guard let home = child.home else { return missing("家庭住址") }
    let isSame = addressKey(hukou) == addressKey(home)
    let words = isSame ? "户籍地址和家庭住址一致" : "户籍地址和家庭住址不一致"
    return isSame == wanted ? .met(words) : .failed(words)
  }

  private func household(_ kin: [Kin]) -> ConditionAnswer {
    guard let head = child.head else { return missing("与户主关系") }
    return kin.contains(head)
      ? .met("与\(head.rawValue)同户") : .failed("户主是\(head.rawValue)，不是\(Kin.words(kin))")
  }

  private func owned(by kin: [Kin]) -> ConditionAnswer {
    guard let owner = child.owner else { return missing("房产权属人") }
    if child.isRented { return .failed("住房是租的，不是\(Kin.words(kin))的房产") }
    return kin.contains(owner)
      ? .met("住房是\(owner.rawValue)的房产") : .failed("住房的权属人是\(owner.rawValue)，不是\(Kin.words(kin))")
  }

  private func owns(_ wanted: Score) -> ConditionAnswer {
    guard let share = child.share else { return missing("产权份额") }
    return share >= wanted ? .met("产权份额\(share)%") : .failed("产权份额\(share)%，不到\(wanted)%")
  }

  private func full(_ start: TierCondition.Start, _ span: TimeSpan) -> ConditionAnswer {
    guard let day = child.since(start) else { return missing(start.column) }
    guard let cutOff = rules.cutOff else { return .unknown("方案没有写“年限截止日”") }
    let words = start.rawValue + span.reckoning(from: day, to: cutOff)
    return span.isFull(from: day, on: cutOff) ? .met(words) : .failed(words)
  }

  private func before(_ start: TierCondition.Start, _ day: CalendarDay) -> ConditionAnswer {
    guard let since = child.since(start) else { return missing(start.column) }
    return since < day
      ? .met("\(start.rawValue)\(since)，早于\(day)") : .failed("\(start.rawValue)\(since)，不早于\(day)")
  }

  /// An empty cell means that there is none: families without a permit have nothing to fill in.
  private func has(_ start: TierCondition.Start) -> ConditionAnswer {
    guard let day = child.since(start) else { return .failed("没有\(start.rawValue)") }
    return .met("有\(start.rawValue)（\(day)起）")
  }

  private var seat: ConditionAnswer {
    guard let uses else { return missing("家庭住址") }
    guard let stage = rules.stage, let year = rules.year else {
      return .unknown("方案没有写“学段”或“招生年度”")
    }
    return rules.lock.answer(uses, guardians: child.guardians, stage: stage, year: year)
  }

  private var firstWish: ConditionAnswer {
    guard let wish = child.wishes.first else { return missing("志愿学校一") }
    let schools = zoneSchools
    return schools.contains(wish)
      ? .met("第一志愿\(wish)是学区学校") : .failed("第一志愿\(wish)不是学区学校")
  }

  private func declared(_ name: String) -> ConditionAnswer {
    guard let declared = child.declared else { return missing("类别声明") }
    return declared == name ? .met("申报类别是\(name)") : .failed("申报类别是\(declared)")
  }

  private var priority: ConditionAnswer {
    guard let priority = child.priority else { return .failed("没有优先依据") }
    return .met("优先依据：\(priority)")
  }
}

extension ReviewedChild {
  /// The schools of the zone, by the first address of 学区依据 that lies in one.
  var zoneSchools: [String] { zone?.schools ?? [] }

  /// The answer that settles the school; nil when no address lies in a zone.
  ///
  /// An earlier address that is not certain settles nothing, and what comes after it nothing either.
  var zone: ZoneAnswer? {
    if let reviewed = child.reviewedSchool {
      return ZoneAnswer(schools: [reviewed], because: "招生部门核定", isCertain: true)
    }
    for address in rules.zoneAddresses {
      if address == .hukou, child.hukouKind == Applicant.elsewhere { continue }
      guard let zone = address == .hukou ? hukouZone : homeZone else { continue }
      if !zone.isCertain || !zone.schools.isEmpty { return zone }
    }
    return nil
  }
}

extension TierCondition.Start {
  /// The header of the column that holds it.
  fileprivate var column: String {
    switch self {
    case .hukou: "户籍登记日期"
    case .deed: "房产登记日期"
    case .permit: "居住证日期"
    case .insurance: "社保起始日期"
    case .work: "务工起始日期"
    case .registration: "暂住备案日期"
    }
  }
}

extension Applicant {
  fileprivate static let districtKinds = [districtFamily, districtCollective, districtVillager]
}
