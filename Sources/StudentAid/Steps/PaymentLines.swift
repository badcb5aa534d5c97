import Disclosure

/// Payments by programme, school, stage, tier and rate, in the order of the settings.
struct PaymentLines {
  private struct Key: Hashable {
    let programme: String
    let school: String
    let stage: SchoolStage?
    let tier: String?
    let rate: Amount

    /// `onlyStage` is that of the programme, when it has but one.
    init(_ award: AidAward, onlyStage: SchoolStage?) {
      (programme, school) = (award.pupil.programme, award.pupil.school)
      (tier, rate) = (award.tier, award.amount)
      stage = onlyStage ?? award.pupil.stage
    }
  }

  private(set) var rows: [[Field]] = []
  private(set) var findings: [WorkFinding] = []
  /// A sentence for each programme, in yuan and, where whole yuan allow it, in 万元.
  private(set) var summary: [String] = []

  init(_ payments: [AidAward], _ plan: AidPlan) {
    var register = PupilRegister(expecting: payments.count)
    let people = payments.map { register.enter($0.pupil) }
    let groups = grouped(payments.indices) { payments[$0].pupil.programme }
    let byProgramme = Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.items) })
    let order = plan.programmes.map(\.name)
    let others = byProgramme.keys.filter { !order.contains($0) }.sorted()
    for programme in order + others {
      let indices = byProgramme[programme] ?? []
      guard !indices.isEmpty else { continue }
      let stage = AidProgramme.named(programme)?.onlyStage
      for (key, places) in grouped(indices, by: { Key(payments[$0], onlyStage: stage) }) {
        add(key, times: places.count, persons: persons(places, people))
      }
      let sum = total(of: indices.map { payments[$0].amount })
      summary.append(
        "\(programme):\(persons(indices, people)) 人,\(indices.count) 人次,\(words(sum))")
    }
  }

  /// Rows without a number count as a pupil each.
  private func persons(_ places: [Int], _ people: [Int?]) -> Int {
    let known = places.compactMap { people[$0] }
    return Set(known).count + places.count - known.count
  }

  private mutating func add(_ key: Key, times: Int, persons: Int) {
    guard let paid = key.rate.times(times) else {
      findings.append(WorkFinding(AidFile.paymentList, tooMuch(key, times)))
      return
    }
    var row = RowDraft(paymentLines)
    row[Payment.school] = key.school
    row[Payment.stage] = key.stage?.rawValue
    row[Payment.programme] = key.programme
    row[Payment.tier] = key.tier
    row[Payment.persons] = persons
    row[Payment.times] = times
    row[Payment.rate] = key.rate
    row[Payment.paid] = paid
    rows.append(row.fields)
  }

  private func tooMuch(_ key: Key, _ times: Int) -> RecordFinding {
    RecordFinding(
      rule: "AID-111", row: nil, column: AidPupil.amount.spec.id,
      problem: "\(key.school)\(key.programme)\(times) 笔 \(key.rate) 元,合计大得不可能", remedy: "请核对金额")
  }

  private func words(_ sum: Amount?) -> String {
    guard let sum else { return "合计大得不可能" }
    return "\(sum) 元" + (sum.tenThousandYuan().map { "(\($0) 万元)" } ?? "")
  }
}
