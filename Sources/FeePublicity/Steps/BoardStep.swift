public import Disclosure

/// What the school charges, with the right to each of it (收费公示栏).
public let boardStep = WorkStep(
  "board", "编制收费公示栏", from: [FeeFile.catalogue, FeeFile.items], to: FeeFile.board,
  words: """
    收费项目.xlsx 的每一行到收费目录.xlsx 里找同名、在执行期内、适用本校城乡和年级的一行,
    补上收费类别、计费单位、批准机关、收费依据、收费对象、收费方式、是否自愿、减免政策;按收费类别排列。
    目录里没有的、禁止收取的停下来。
    """,
  work: { input in withPlan(input) { plan in board(input, plan) } })

private func board(_ input: WorkInput, _ plan: FeePlan) -> WorkOutcome {
  let catalogue = CatalogueLookup(input.list(FeeFile.catalogue) ?? [], input, plan)
  var outcome = WorkOutcome()
  var lines: [(category: Int, fields: [Field])] = []
  for row in input.list(FeeFile.items) ?? [] {
    if let banned = bannedFinding(row, on: plan.begins) {
      outcome.findings.append(WorkFinding(FeeFile.items, banned))
      continue
    }
    let grades = row[ChargedItem.grades].flatMap(plan.grades.places)
    switch catalogue.entry(for: row, grades: grades ?? []) {
    case .success(let entry):
      let category = entry[Charge.category].flatMap(feeCategories.firstIndex) ?? 0
      lines.append((category, line(row, entry, grades, plan)))
    case .failure(let reason):
      outcome.findings.append(WorkFinding(FeeFile.items, reason.finding))
    }
  }
  outcome.rows = lines.enumerated().sorted {
    ($0.element.category, $0.offset) < ($1.element.category, $1.offset)
  }.map(\.element.fields)
  outcome.summary = feeCategories.indices.compactMap { category in
    let count = lines.count { $0.category == category }
    return count == 0 ? nil : "\(feeCategories[category]) \(count) 项"
  }
  return outcome
}

/// What the school says itself goes before what the catalogue says.
private func line(
  _ row: Record, _ entry: Record, _ grades: [Int]?, _ plan: FeePlan
) -> [Field] {
  var line = RowDraft(feeBoard, copying: entry)
  line[Charge.standard] = row[Charge.standard]
  line[Charge.scope] = scope(row, entry, grades, plan)
  line[Charge.payee] = row[Charge.payee]
  line[Charge.from] = row[Charge.from] ?? entry[Charge.from]
  line[Charge.to] = row[Charge.to] ?? entry[Charge.to]
  line[Charge.remark] = row[Charge.remark] ?? entry[Charge.remark]
  return line.fields
}

/// The catalogue's words for who pays, after the grades where the school charges some only.
private func scope(
  _ row: Record, _ entry: Record, _ grades: [Int]?, _ plan: FeePlan
) -> String? {
  guard let scope = entry[Charge.scope], let text = row[ChargedItem.grades], let grades else {
    return entry[Charge.scope]
  }
  guard let own = plan.grades.places(in: scope) else {
    return grades.count == plan.grades.names.count ? scope : "\(text)（\(scope)）"
  }
  return own == grades ? scope : text
}
