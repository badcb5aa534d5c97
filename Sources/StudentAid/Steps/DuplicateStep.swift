public import Disclosure

/// The proposed pupils held against each other and against any other lists (查重).
public let duplicateStep = WorkStep(
  "duplicates", "核对重复和不可兼得", from: [AidFile.grants], and: [AidFile.otherLists],
  to: AidFile.duplicates,
  words: """
    按身份证号或学籍号核对拟资助名单.xlsx 和其他名单.xlsx(其他学期、其他单位的名单,可以有许多张接着写):
    同一学期同一项目列两次的、不可兼得的,都要改;号码只用来核对,不显示。没有号码的行数写在结果里。
    """,
  work: { input in
    withPlan(input) { plan in
      compare(input.list(AidFile.grants) ?? [], input.list(AidFile.otherLists) ?? [], plan)
    }
  })

private func compare(_ grants: [Record], _ others: [Record], _ plan: AidPlan) -> WorkOutcome {
  let lists = ComparedLists(grants, others, plan)
  let comparison = PupilComparison(lists.pupils, exclusions: plan.exclusions)
  let findings =
    comparison.clashes.map { ($0.later.list, $0.finding(lists: lists.names)) }
    + comparison.unidentifiedFindings.map { ($0.list, $0.finding) }
  return WorkOutcome(
    rows: lists.report(), findings: findings.map { WorkFinding(lists.file(of: $0), $1) },
    summary: [
      "核对 \(lists.names.count) 张名单,共 \(lists.pupils.count) 行,"
        + "重复或不可兼得 \(comparison.clashes.count) 处,没有号码的 \(comparison.unidentified.count) 行"
    ])
}

/// The lists to be compared, those from elsewhere first: what clashes shows at the office's own.
private struct ComparedLists {
  private(set) var names: [String] = []
  private(set) var pupils: [ListedPupil] = []
  private let others: Int

  init(_ grants: [Record], _ otherRows: [Record], _ plan: AidPlan) {
    let bySource = grouped(otherRows) { $0[ComparedList.source] }
    for (index, list) in bySource.enumerated() {
      names.append("\(AidFile.otherLists.name)(\(list.key))")
      var reading = PupilReading(list: index, plan)
      pupils += list.items.map { row in
        let programme = row[ComparedList.programme] ?? ""
        return reading.pupil(
          row, AidProgramme.named(programme)?.name ?? programme, term: row[ComparedList.term])
      }
    }
    others = bySource.count
    names.append(AidFile.grants.name)
    var reading = PupilReading(list: bySource.count, plan)
    pupils += grants.map { reading.pupil($0, $0[AidPupil.programme] ?? "") }
  }

  func file(of list: Int) -> WorkFile { list < others ? AidFile.otherLists : AidFile.grants }

  /// A row for each programme and term of each list.
  func report() -> [[Field]] {
    struct Part: Hashable {
      let list: Int
      let programme: String
      let term: String
    }
    var register = PupilRegister(expecting: pupils.count)
    let people = pupils.map { register.enter($0) }
    let parts = grouped(pupils.indices) {
      Part(list: pupils[$0].list, programme: pupils[$0].programme, term: pupils[$0].term)
    }
    let counts = PartCounts(
      parts.map { part in part.items.map { people[$0] } }, people: register.count)
    return zip(parts, counts.all).map { part, count in
      var row = RowDraft(duplicateReport)
      row[ComparedList.source] = names[part.key.list]
      row[ComparedList.programme] = part.key.programme
      row[ComparedList.term] = part.key.term
      row[ComparedList.rows] = part.items.count
      row[ComparedList.pupils] = count.pupils
      row[ComparedList.unidentified] = count.unidentified
      row[ComparedList.shared] = count.shared
      return row.fields
    }
  }
}

/// How many pupils each part of the lists has, and how many of them another part has too.
private struct PartCounts {
  private(set) var all: [(pupils: Int, unidentified: Int, shared: Int)] = []

  /// `parts` has the pupil of each row, as a number below `people`; nil for an unknown one.
  init(_ parts: [[Int?]], people: Int) {
    var first = [Int](repeating: -1, count: people)
    var isShared = [Bool](repeating: false, count: people)
    for (number, part) in parts.enumerated() {
      for case .some(let person) in part {
        if first[person] < 0 { first[person] = number }
        if first[person] != number { isShared[person] = true }
      }
    }
    var latest = [Int](repeating: -1, count: people)
    for (number, part) in parts.enumerated() {
      var count = (pupils: 0, unidentified: 0, shared: 0)
      for person in part {
        guard let person else {
          count.unidentified += 1
          continue
        }
        guard latest[person] != number else { continue }
        latest[person] = number
        count.pupils += 1
        if isShared[person] { count.shared += 1 }
      }
      all.append(count)
    }
  }
}
