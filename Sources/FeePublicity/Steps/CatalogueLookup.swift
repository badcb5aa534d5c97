import Disclosure

/// The place's catalogue of fees (收费目录), to look up by what right a school charges an item.
struct CatalogueLookup {
  private var entries: [String: [Record]] = [:]
  private let content: NoticeContent
  private let plan: FeePlan

  init(_ catalogue: [Record], _ input: WorkInput, _ plan: FeePlan) {
    for entry in catalogue {
      if let item = entry[Charge.item] { entries[item, default: []].append(entry) }
    }
    // The notice's own checks ask the same of the board that is made of it.
    content = NoticeContent(records: [], facts: input.settings, posted: plan.begins)
    self.plan = plan
  }

  /// The one entry for an item in grades of this school and in this term, or why there is none.
  func entry(for row: Record, grades: [Int]) -> Result<Record, NoRight> {
    guard let item = row[Charge.item], let named = entries[item] else {
      return .failure(
        NoRight(
          row.finding(
            "FEE-041", at: Charge.item.spec, "收费目录里没有“\(row[Charge.item] ?? "")”",
            "目录里没有的不能收,请删去;名称不同的改成目录的名称")))
    }
    let fitting = named.filter { isForArea($0, content) && isFor(grades, $0) }
    guard !fitting.isEmpty else {
      return .failure(
        NoRight(
          row.finding(
            "FEE-042", at: Charge.item.spec, "收费目录里的“\(item)”不适用于本校或这些年级",
            "请核对城乡和适用年级,不适用的不能收")))
    }
    let inForce = ofOurNature(fitting.filter { isInForce($0, content) })
    guard let entry = inForce.first else {
      return .failure(
        NoRight(
          row.finding(
            "FEE-043", at: Charge.item.spec, "收费目录里的“\(item)”在这个学期不在执行期内",
            "请按现行目录收,没有现行标准的不能收")))
    }
    guard inForce.count == 1 else {
      let rows = inForce.map { "\($0.row)" }.joined(separator: "、")
      return .failure(
        NoRight(
          row.finding(
            "FEE-131", at: Charge.item.spec,
            "收费目录里有 \(inForce.count) 行“\(item)”(第 \(rows) 行),分不清用哪一行",
            "请在目录的收费对象里写明年级,或删去不适用的")))
    }
    return .success(entry)
  }

  /// Why an item must not be charged, or cannot be told by what right.
  struct NoRight: Error {
    let finding: RecordFinding

    init(_ finding: RecordFinding) { self.finding = finding }
  }

  /// An entry whose scope names no grades is for all.
  private func isFor(_ grades: [Int], _ entry: Record) -> Bool {
    guard let scope = entry[Charge.scope], let own = plan.grades.places(in: scope) else {
      return true
    }
    return Set(own).isSuperset(of: grades)
  }

  /// Of entries with a way of pricing, which private schools have, and others, those of our kind.
  private func ofOurNature(_ entries: [Record]) -> [Record] {
    let own = entries.filter { ($0[Charge.pricing] != nil) == plan.isPrivate }
    return own.isEmpty ? entries : own
  }
}
