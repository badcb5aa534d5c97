import Disclosure

/// The accounts of a term, each set against the spending it is settled by.
struct TermAccounts {
  /// A pupil's account for one item.
  struct Entry {
    /// The index of its line, or nil for a pupil who came later.
    let line: Int?
    /// Of ``differences``; nil but for pupils who came later.
    let difference: Int?
    let grade: Int
    let account: FeeAccount
  }

  private(set) var spending: [SpendingRow] = []
  private(set) var differences = DifferenceIndex()
  /// By the index of the spending.
  private(set) var entries: [[Entry]] = []
  private(set) var findings: [WorkFinding] = []
  private var index: SpendingIndex
  private let plan: FeePlan
  /// How many lines each difference was found in.
  private var matches: [Int] = []
  /// Items and grades that somebody paid for and nothing was spent on.
  private var uncovered: Set<[Int]> = []

  init(_ input: WorkInput, _ plan: FeePlan) {
    self.plan = plan
    index = SpendingIndex(grades: plan.grades.names.count)
    for record in input.list(FeeFile.spending) ?? [] { addSpending(record) }
    entries = Array(repeating: [], count: spending.count)
    for record in input.list(FeeFile.differences) ?? [] { addDifference(record) }
    matches = Array(repeating: 0, count: differences.all.count)
    addLines(input.list(FeeFile.lines) ?? [])
    addDifferences()
    checkUnsettled(input)
  }

  private mutating func addSpending(_ record: Record) {
    guard let text = record[ChargedItem.grades] else { return }
    guard let grades = plan.grades.places(in: text), !grades.isEmpty else {
      return found(
        FeeFile.spending, "FEE-123", record.row, ChargedItem.grades.spec, "看不出是本校哪些年级",
        "请写成全部、小学、1—9年级或一年级、二年级的样子")
    }
    guard let row = SpendingRow(record, grades) else { return }
    if let other = index.add(row, at: spending.count) {
      found(
        FeeFile.spending, "FEE-124", record.row, Charge.item.spec,
        "与第 \(spending[other].row) 行算的是同一些学生的“\(row.item)”", "请合成一行,或把年级、班级分开")
    }
    spending.append(row)
  }

  private mutating func addDifference(_ record: Record) {
    guard let pupil = PupilPlaces.ofDifferences.seat(of: record) else { return }
    guard let grade = plan.grades.place(of: pupil.grade),
      let difference = Difference(record, pupil, grade: grade)
    else {
      return found(
        FeeFile.differences, "FEE-112", record.row, FeePupil.grade.spec,
        "本校没有这个年级(\(pupil.grade))", "请核对年级")
    }
    if index.place(of: difference.item) == nil {
      found(
        FeeFile.differences, "FEE-125", record.row, FeeLine.item.spec,
        "实际支出.xlsx 里没有“\(difference.item)”,用不上这一行", "请核对项目名称,或补填支出")
    }
    differences.add(difference)
  }

  private mutating func addLines(_ lines: [Record]) {
    let item = feeLines.place(FeeLine.item)
    let (due, relief) = (feeLines.place(FeeLine.due), feeLines.place(FeeLine.relief))
    var latest: (pupil: PupilSeat, grade: Int, differences: [Int])?
    for (place, record) in lines.enumerated() {
      guard let name = item(record), let spent = index.place(of: name),
        let pupil = PupilPlaces.ofLines.seat(of: record), let sum = due(record)
      else { continue }
      // The lines of a pupil stand together.
      if latest?.pupil != pupil {
        guard let grade = plan.grades.place(of: pupil.grade) else {
          found(
            FeeFile.lines, "FEE-112", record.row, FeePupil.grade.spec, "本校没有这个年级(\(pupil.grade))",
            "请重新运行 gongshi fees charges")
          continue
        }
        let own = differences.isEmpty ? [] : differences.indices(of: pupil, grade: grade)
        latest = (pupil, grade, own)
      }
      guard let latest else { continue }
      guard let row = index.row(spent, grade: latest.grade, schoolClass: pupil.schoolClass) else {
        addUncovered(spent, latest.grade, name, record)
        continue
      }
      var account = FeeAccount(due: sum, relief: relief(record) ?? Amount(fen: 0), prepaid: sum)
      for difference in latest.differences where differences.all[difference].item == name {
        matches[difference] += 1
        account = differences.all[difference].applied(to: account)
      }
      entries[row].append(
        Entry(line: place, difference: nil, grade: latest.grade, account: account))
    }
  }

  /// FEE-126: collected, and nothing said of what was spent; once for an item and grade.
  private mutating func addUncovered(_ item: Int, _ grade: Int, _ name: String, _ record: Record) {
    guard uncovered.insert([item, grade]).inserted else { return }
    found(
      FeeFile.lines, "FEE-126", record.row, FeeLine.item.spec,
      "实际支出.xlsx 里没有\(plan.grades.names[grade])这个班的“\(name)”", "请补填这个年级(班)的支出,没有支出的填 0")
  }

  /// FEE-127 to FEE-129: rows that mean nobody, or cannot be told whom; and who came later.
  private mutating func addDifferences() {
    for (place, difference) in differences.all.enumerated() {
      switch (difference.cameLater, matches[place]) {
      case (false, 1): continue
      case (true, 0): enter(place)
      case (false, 0):
        found(
          FeeFile.differences, "FEE-127", difference.row, FeePupil.name.spec,
          "应收明细.xlsx 里没有这名学生的“\(difference.item)”",
          "请核对年级、班级、座号、姓名和项目;学期中转来的在情况里选“转入”")
      case (true, _):
        found(
          FeeFile.differences, "FEE-128", difference.row, PupilDifference.status.spec,
          "这名学生已经在应收明细.xlsx 里,不是后来转入的", "请改选别的情况")
      case (false, _):
        found(
          FeeFile.differences, "FEE-129", difference.row, FeePupil.seat.spec,
          "班里有 \(matches[place]) 名同名学生,分不清是谁", "请填座号")
      }
    }
  }

  private mutating func enter(_ place: Int) {
    let difference = differences.all[place]
    guard let item = index.place(of: difference.item), let account = difference.account,
      let row = index.row(
        item, grade: difference.grade, schoolClass: difference.pupil.schoolClass)
    else { return }
    entries[row].append(
      Entry(line: nil, difference: place, grade: difference.grade, account: account))
  }

  /// FEE-130: collected for others, and not among what was spent.
  private mutating func checkUnsettled(_ input: WorkInput) {
    let charged = Set((input.list(FeeFile.lines) ?? []).lazy.compactMap { $0[FeeLine.item] })
    for record in input.list(FeeFile.board) ?? [] {
      guard record[Charge.category] == "代收费", let item = record[Charge.item],
        charged.contains(item), index.place(of: item) == nil
      else { continue }
      findings.append(
        WorkFinding(
          FeeFile.spending,
          RecordFinding(
            rule: "FEE-130", severity: .explain, row: nil, column: Charge.item.spec.id,
            value: item, problem: "代收了“\(item)”,没有写实际支出", remedy: "请补填支出,或说明什么时候结算")))
    }
  }

  private mutating func found(
    _ file: WorkFile, _ rule: String, _ row: Int, _ column: ColumnSpec, _ problem: String,
    _ remedy: String
  ) {
    findings.append(
      WorkFinding(
        file,
        RecordFinding(rule: rule, row: row, column: column.id, problem: problem, remedy: remedy)))
  }
}

extension PupilPlaces {
  static let ofLines = PupilPlaces(in: feeLines)
  static let ofDifferences = PupilPlaces(in: feeDifferences)
}
