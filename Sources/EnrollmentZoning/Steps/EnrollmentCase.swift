import Disclosure

/// What the steps of an enrolment work on, read once: the rules, the seats and the children.
struct EnrollmentCase {
  let rules: AdmissionRules
  let plan: SeatPlan
  let children: [Registrant]
  private let uses: [String: [SeatUse]]
  private let zones: (String) -> ZoneAnswer
  private let results: [String: [String: DrawnPlace]]

  init(_ input: WorkInput, _ rules: AdmissionRules) {
    let table = input.list(EnrollmentFile.zones) ?? []
    self.rules = rules
    plan = SeatPlan(table)
    children = (input.list(EnrollmentFile.applicants) ?? []).compactMap(Registrant.init)
    uses = usesByHome(input.list(EnrollmentFile.seatUse) ?? [])
    zones = zoneAnswers(of: table, year: rules.year)
    results = drawnPlaces(input.list(EnrollmentFile.drawn) ?? [])
  }

  /// Everybody reviewed and seated, with the draws that were held.
  func admission() -> Admission {
    let results = results
    return Admission(children, plan: plan, rules: rules, review: review) { results[$0] }
  }

  func review(_ child: Registrant) -> ReviewedChild {
    ReviewedChild(
      child: child, rules: rules, hukouZone: child.hukou.map(zones),
      homeZone: child.home.map(zones),
      uses: child.home.map { uses[addressKey($0)] ?? [] })
  }
}

private func usesByHome(_ records: [Record]) -> [String: [SeatUse]] {
  var uses: [String: [SeatUse]] = [:]
  for record in records {
    guard let home = record[Applicant.home], let school = record[UsedSeat.school],
      let year = record[UsedSeat.year]
    else { continue }
    let use = SeatUse(
      school: school, stage: record[UsedSeat.stage].flatMap(Stage.init(rawValue:)),
      entryYear: year, guardians: record[Applicant.guardianID].map { [$0] } ?? [])
    uses[addressKey(home), default: []].append(use)
  }
  return uses
}

/// By group, and in it by the registration number of the first child behind each number.
private func drawnPlaces(_ records: [Record]) -> [String: [String: DrawnPlace]] {
  var places: [String: [String: DrawnPlace]] = [:]
  for record in records {
    guard let group = record[Enrolling.group], let number = record[DrawNumber.number],
      let first = record[DrawNumber.registrations]?.split(separator: "、").first
    else { continue }
    places[group, default: [:]][String(first)] = DrawnPlace(
      group: group, number: number, place: record[DrawNumber.place],
      isWon: record[DrawNumber.result] == DrawNumber.won,
      alternate: record[DrawNumber.alternatePlace])
  }
  return places
}

extension SeatPlan {
  /// Of the table of zones and plans; a school without a number of seats takes nobody in.
  init(_ records: [Record]) {
    self.init(
      zonedSchools(of: records).map {
        School(name: $0.school, seats: $0.seats ?? 0, group: $0.group)
      })
  }
}
