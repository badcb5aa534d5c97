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
      pupils += list.items.map { row in
        let programme = row[ComparedList.programme] ?? ""
        return ListedPupil(
          row, list: index, programme: AidProgramme.named(programme)?.name ?? programme,
          plan: plan, term: row[ComparedList.term])
      }
    }
    others = bySource.count
    names.append(AidFile.grants.name)
    pupils += grants.map {
      ListedPupil(
        $0, list: bySource.count, programme: $0[AidPupil.programme] ?? "", plan: plan)
    }
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
    var parts: [Set<Part>] = Array(repeating: [], count: register.count)
    let keys = pupils.map { Part(list: $0.list, programme: $0.programme, term: $0.term) }
    for (person, key) in zip(people, keys) {
      if let person { parts[person].insert(key) }
    }
    return grouped(pupils.indices, by: { keys[$0] }).map { part, rows in
      let known = rows.compactMap { people[$0] }
      var row = RowDraft(duplicateReport)
      row[ComparedList.source] = names[part.list]
      row[ComparedList.programme] = part.programme
      row[ComparedList.term] = part.term
      row[ComparedList.rows] = rows.count
      row[ComparedList.pupils] = Set(known).count
      row[ComparedList.unidentified] = rows.count - known.count
      row[ComparedList.shared] = Set(known).count { parts[$0].count > 1 }
      return row.fields
    }
  }
}
