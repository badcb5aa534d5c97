import Disclosure

/// Holds two keyings against each other, cell by cell; nothing goes on while they differ.
let keyingStep = WorkStep(
  "keying", "核对两份笔试录入", from: [HiringFile.firstKeying, HiringFile.secondKeying],
  and: [HiringFile.settlements], to: HiringFile.rawMarks,
  words: "两人各录一份,逐格比对;不一致的要核对试卷后写进“笔试裁定.xlsx”,写明裁定值和裁定人。"
) { input in
  var outcome = WorkOutcome()
  var comparison = KeyingComparison(input)
  comparison.run(&outcome)
  if outcome.isBlocked { outcome.rows = [] }
  return outcome
}

/// A keyed cell as text, so that marks and remarks are compared alike.
private struct KeyedCell {
  let header: String
  let column: String
  let text: @Sendable (Record) -> String?

  static let all: [KeyedCell] = [
    score(Candidate.written), score(KeyedMark.subject), score(Candidate.aptitude),
    KeyedCell(header: Candidate.status.spec.header, column: Candidate.status.spec.id) {
      $0[Candidate.status]
    },
  ]

  private static func score(_ column: Column<Score>) -> KeyedCell {
    KeyedCell(header: column.spec.header, column: column.spec.id) { $0[column]?.text(places: 2) }
  }
}

private struct KeyingComparison {
  let first: [Record]
  let second: [Record]
  let settled: [[String]: Record]
  private var used: Set<[String]> = []

  init(_ input: WorkInput) {
    first = input.list(HiringFile.firstKeying) ?? []
    second = input.list(HiringFile.secondKeying) ?? []
    let rows = (input.list(HiringFile.settlements) ?? []).compactMap { row in
      row[Candidate.ticket].flatMap { ticket in
        row[KeyedMark.item].map { ([ticket, $0], row) }
      }
    }
    settled = Dictionary(rows) { first, _ in first }
  }

  mutating func run(_ outcome: inout WorkOutcome) {
    let positions = TicketIndex(second, of: HiringFile.secondKeying)
    var met = 0
    for row in first {
      guard let ticket = row[Candidate.ticket] else { continue }
      guard let position = positions[ticket] else {
        findAlone(ticket, row.row, in: HiringFile.firstKeying, "乙", &outcome)
        continue
      }
      met += 1
      compare(row, second[position], ticket, &outcome)
    }
    if met < positions.count {
      let known = Set(first.compactMap { $0[Candidate.ticket] })
      for row in second {
        guard let ticket = row[Candidate.ticket], !known.contains(ticket) else { continue }
        findAlone(ticket, row.row, in: HiringFile.secondKeying, "甲", &outcome)
      }
    }
    findUnused(&outcome)
    outcome.summary.append("两份录入都有的 \(met) 人,裁定 \(used.count) 处")
  }

  /// HIRE-122: a differing cell without a settlement; 124: a settlement that cannot be.
  private mutating func compare(
    _ one: Record, _ other: Record, _ ticket: String, _ outcome: inout WorkOutcome
  ) {
    var row = RowDraft(rawMarks, copying: one)
    var settlers: [String] = []
    for cell in KeyedCell.all {
      let (left, right) = (cell.text(one), cell.text(other))
      guard left != right else { continue }
      guard let settlement = settled[[ticket, cell.header]] else {
        outcome.find(
          "HIRE-122", in: HiringFile.secondKeying, row: other.row, cell.column, value: right,
          "甲录的是\(left ?? "空的"),乙录的是\(right ?? "空的")",
          "请核对试卷;录错的改正,分不清的在“笔试裁定.xlsx”写裁定值和裁定人")
        continue
      }
      used.insert([ticket, cell.header])
      settle(cell, in: &row, by: settlement, [left, right], &outcome)
      if let name = settlement[KeyedMark.settledBy], !settlers.contains(name) {
        settlers.append(name)
      }
    }
    row[KeyedMark.settledBy] = settlers.isEmpty ? nil : settlers.joined(separator: "、")
    outcome.rows.append(row.fields)
  }

  private func settle(
    _ cell: KeyedCell, in row: inout RowDraft, by settlement: Record, _ keyed: [String?],
    _ outcome: inout WorkOutcome
  ) {
    let text = settlement[KeyedMark.value]
    let isStatus = cell.column == Candidate.status.spec.id
    let score = text.flatMap { Score(parsing: $0) }
    let isReadable =
      text == nil
      || (isStatus
        ? [Candidate.absent, Candidate.void].contains(text)
        : score.map { $0.units % 10_000 == 0 && $0 >= Score(0) } ?? false)
    guard isReadable else {
      return outcome.find(
        "HIRE-124", in: HiringFile.settlements, row: settlement.row, KeyedMark.value.spec.id,
        value: text, "“\(text ?? "")”不能作“\(cell.header)”",
        isStatus ? "请写 缺考 或 成绩无效" : "请写最多两位小数的分数")
    }
    if isStatus { row[Candidate.status] = text } else { row.set(score, at: cell.column) }
    if !keyed.contains(isStatus ? text : score?.text(places: 2)) {
      outcome.find(
        "HIRE-124", severity: .explain, in: HiringFile.settlements, row: settlement.row,
        KeyedMark.value.spec.id, value: text, "裁定值和两份录入都不一样", "请确认核对过试卷")
    }
  }

  /// HIRE-123: a ticket that only one of the two keyed.
  private func findAlone(
    _ ticket: String, _ row: Int, in file: WorkFile, _ other: String,
    _ outcome: inout WorkOutcome
  ) {
    outcome.find(
      "HIRE-123", in: file, row: row, Candidate.ticket.spec.id, value: ticket,
      "录入\(other)没有这个准考证号", "请核对准考证号;缺考的两份都要录,备注选“缺考”")
  }

  /// HIRE-125: a settlement of cells that agree.
  private func findUnused(_ outcome: inout WorkOutcome) {
    for (key, row) in settled.sorted(by: { $0.value.row < $1.value.row })
    where !used.contains(key) {
      outcome.find(
        "HIRE-125", in: HiringFile.settlements, row: row.row, Candidate.ticket.spec.id,
        value: key[0], "两份录入的“\(key[1])”并没有不一致", "请核对准考证号和项目,或删去这一行")
    }
  }
}

extension RowDraft {
  fileprivate mutating func set(_ score: Score?, at column: String) {
    for key in [Candidate.written, KeyedMark.subject, Candidate.aptitude]
    where key.spec.id == column {
      self[key] = score
    }
  }
}
