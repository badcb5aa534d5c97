import Disclosure

/// Receipts with their sums, ranked school by school.
struct MigrantRanking {
  struct Receipt {
    let row: Int
    let number: String
    let school: String
    let items: [String: Score]
    let total: Score
  }

  fileprivate struct School {
    let name: String
    /// In order; the rank of each stands beside it.
    let receipts: [(receipt: Receipt, rank: Int)]
    let undecided: [[Receipt]]
  }

  private let settings: PointSettings
  private let schools: [School]
  private let divided: [(row: Int, number: String)]

  init(_ records: [Record], _ settings: PointSettings) {
    self.settings = settings
    let receipts = grouped(records) { $0[MigrantPoint.receipt] }
    divided = receipts.compactMap { number, rows in
      Set(rows.map { $0[Enrolling.school] }).count > 1 ? (rows[0].row, number) : nil
    }
    schools = grouped(receipts.compactMap { Receipt($0.key, $0.items) }, by: \.school).map {
      School(name: $0.key, $0.items, settings)
    }
  }
}

extension MigrantRanking.Receipt {
  fileprivate init?(_ number: String, _ rows: [Record]) {
    guard let school = rows[0][Enrolling.school] else { return nil }
    row = rows[0].row
    self.number = number
    self.school = school
    let scores = rows.map { ($0[MigrantPoint.item] ?? "", $0[MigrantPoint.score] ?? Score(0)) }
    items = Dictionary(scores, uniquingKeysWith: +)
    total = scores.reduce(Score(0)) { $0 + $1.1 }
  }

  /// Total and then the items between equals; an item that nobody gave counts nothing.
  fileprivate func keys(_ ties: [String]) -> [Int] {
    [total.units] + ties.map { items[$0]?.units ?? 0 }
  }
}

extension MigrantRanking.School {
  fileprivate init(name: String, _ receipts: [MigrantRanking.Receipt], _ settings: PointSettings) {
    self.name = name
    let keyed = receipts.map { (receipt: $0, keys: $0.keys(settings.ties)) }.sorted {
      $0.keys != $1.keys
        ? $1.keys.lexicographicallyPrecedes($0.keys) : $0.receipt.number < $1.receipt.number
    }
    var ranked: [(MigrantRanking.Receipt, Int)] = []
    var equals: [[MigrantRanking.Receipt]] = []
    for (place, entry) in keyed.enumerated() {
      if place > 0, keyed[place - 1].keys == entry.keys {
        ranked.append((entry.receipt, ranked[place - 1].1))
        equals[equals.count - 1].append(entry.receipt)
      } else {
        ranked.append((entry.receipt, place + 1))
        equals.append([entry.receipt])
      }
    }
    self.receipts = ranked.map { (receipt: $0.0, rank: $0.1) }
    undecided = settings.sharesRanks ? [] : equals.filter { $0.count > 1 }
  }
}

extension MigrantRanking {
  /// ENR-130…133.
  func findings(against input: WorkInput) -> [WorkFinding] {
    let known = Set((input.list(EnrollmentFile.zones) ?? []).compactMap { $0[SchoolZone.school] })
    return divided.map { row, number in
      itemFinding("ENR-130", row, "受理回执 \(number) 写了几所学校", "一张回执只申请一所学校,请核对")
    }
      + schools.flatMap { school in
        seatFindings(school, known)
          + school.undecided.map { equals in
            let names = equals.prefix(8).map(\.number).joined(separator: "、")
            return WorkFinding(
              setting: "积分同分顺序", rule: "ENR-132",
              "\(school.name)的受理回执 \(names) 总分都是 \(equals[0].total),按同分顺序分不出先后",
              "请再写一项积分项目,或最后写“并列”")
          } + marginFindings(school)
      }
  }

  private func seatFindings(_ school: School, _ known: Set<String>) -> [WorkFinding] {
    var findings: [WorkFinding] = []
    if settings.seats[school.name] == nil {
      findings.append(
        WorkFinding(
          setting: "随迁子女学位", rule: "ENR-131", value: school.name, "没有写\(school.name)可以接收多少随迁子女",
          "请写一行“\(school.name) 人数”"))
    }
    if !known.contains(school.name) {
      findings.append(
        itemFinding(
          "ENR-133", school.receipts[0].receipt.row, "招生计划里没有“\(school.name)”", "请核对学校名称"))
    }
    return findings
  }

  /// ENR-134: a shared rank on both sides of the last seat.
  private func marginFindings(_ school: School) -> [WorkFinding] {
    guard let seats = settings.seats[school.name], seats > 0, school.receipts.count > seats,
      school.receipts[seats - 1].rank == school.receipts[seats].rank
    else { return [] }
    let rank = school.receipts[seats].rank
    guard
      school.undecided.allSatisfy({ equals in
        !equals.contains { $0.number == school.receipts[seats].receipt.number }
      })
    else { return [] }
    let names = school.receipts.filter { $0.rank == rank }.map(\.receipt.number)
    return [
      WorkFinding(
        setting: "积分同分顺序", rule: "ENR-134",
        "\(school.name)第 \(seats) 个学位上有并列的第 \(rank) 名:\(names.prefix(8).joined(separator: "、"))",
        "请写出并列的怎样定先后,或增加学位")
    ]
  }

  private func itemFinding(
    _ rule: String, _ row: Int, _ problem: String, _ remedy: String
  ) -> WorkFinding {
    WorkFinding(
      EnrollmentFile.pointItems,
      RecordFinding(
        rule: rule, row: row, column: MigrantPoint.receipt.spec.id, problem: problem,
        remedy: remedy))
  }

  var rows: [[Field]] {
    schools.flatMap { school in
      school.receipts.map { receipt, rank in
        let seats = settings.seats[school.name] ?? 0
        var row = RowDraft(migrantRanking)
        row[Enrolling.school] = school.name
        row[MigrantPoint.seats] = seats
        row[MigrantPoint.rank] = rank
        row[MigrantPoint.receipt] = receipt.number
        row[MigrantPoint.total] = receipt.total
        row[MigrantPoint.result] = rank <= seats ? MigrantPoint.admitted : MigrantPoint.next
        return row.fields
      }
    }
  }

  var summary: [String] {
    schools.map { school in
      "\(school.name):申请 \(school.receipts.count) 人,可供学位 \(settings.seats[school.name] ?? 0) 个"
    }
  }
}
