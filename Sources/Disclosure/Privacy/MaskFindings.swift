import WorkingDays

extension Roster {
  /// Where masks hide too little: of the list as it is declared, and of the rows in it.
  ///
  /// A list without masks has nothing to be given back and is not looked at.
  func maskFindings(of records: [Record]) -> [RecordFinding] {
    let masked = columns.indices.filter { columns[$0].mask != nil }
    guard !masked.isEmpty else { return [] }
    return birthGivenBack(masked) + numbersGivenBack(masked, in: records)
      + namesakes(in: records) + onlyOnes(in: records)
  }

  /// A number that shows its last digits hides little but the day of birth; where the list shows
  /// that too, even as a month, the number is whole again.
  private func birthGivenBack(_ masked: [Int]) -> [RecordFinding] {
    guard let birth = publicColumns.first(where: \.isBirth) else { return [] }
    return masked.compactMap { index in
      guard case .ends(_, let last)? = columns[index].mask, last > 0, columns[index].isIdentity
      else { return nil }
      return RecordFinding(
        rule: "MASK-001", row: nil, column: columns[index].id,
        problem: "只隐去出生日期和顺序码,“\(birth.header)”又公开了,合起来就是整个号码",
        remedy: "请把“\(columns[index].header)”和“\(birth.header)”中的一栏改为不公开")
    }
  }

  private func numbersGivenBack(_ masked: [Int], in records: [Record]) -> [RecordFinding] {
    let shown = columns.indices.filter { isShown($0, of: records) }
    return records.compactMap { record in
      for index in masked {
        guard case .ends(let first, let last)? = columns[index].mask,
          case .text(let number) = record.fields[index], number.count >= first + last + 4
        else { continue }
        let secret = secret(of: number, first, last)
        let other = shown.first {
          $0 != index
            && (columns[$0].digitsShown(record.fields[$0]).contains(secret)
              || columns[$0].completes(number, record.fields[$0], first, last))
        }
        guard let other else { continue }
        return RecordFinding(
          rule: "MASK-002", row: record.row, column: columns[index].id,
          problem: "打码隐去的部分在“\(columns[other].header)”里又看得到",
          remedy: "请改“\(columns[other].header)”的内容,或把其中一栏改为不公开")
      }
      return nil
    }
  }

  /// What is hidden of a number; of four or five characters with two more on both sides, since so
  /// few stand in other numbers by chance.
  private func secret(of number: String, _ first: Int, _ last: Int) -> Substring {
    let more = number.count - first - last < 6 ? 2 : 0
    return number.dropFirst(max(0, first - more)).dropLast(max(0, last - more))
  }

  /// Rows that look the same once their names are masked: nobody can tell whom each is about.
  private func namesakes(in records: [Record]) -> [RecordFinding] {
    guard let name = columns.first(where: { $0.mask == .name }) else { return [] }
    let shown = columns.indices.filter { isShown($0, of: records) }
    var first: [[String]: Record] = [:]
    return records.compactMap { record in
      let looks = shown.map { columns[$0].looks(record.fields[$0]) }
      guard let earlier = first[looks] else {
        first[looks] = record
        return nil
      }
      return RecordFinding(
        rule: "MASK-003", row: record.row, column: name.id,
        problem: "打码后与第 \(earlier.row) 行完全一样,看不出是哪一个人", remedy: distinction(among: shown))
    }
  }

  /// What the office may fill in to tell namesakes apart.
  private func distinction(among shown: [Int]) -> String {
    let free = columns.indices.filter {
      !shown.contains($0) && columns[$0].privacy.isPublic && columns[$0].mask == nil
    }
    guard let index = free.first else { return "请在可以公开的栏目里加以区别,如班级、单位" }
    return "请填写“\(columns[index].header)”加以区别"
  }

  /// Rows whose birth, sex and the like are those of one person only: who knows the person knows
  /// the row, name or no name.
  private func onlyOnes(in records: [Record]) -> [RecordFinding] {
    let telling = columns.indices.filter { isShown($0, of: records) && columns[$0].isTelling }
    guard !telling.isEmpty, columns.contains(where: { $0.mask == .name }) else { return [] }
    let groups = Dictionary(grouping: records) { record in
      telling.map { columns[$0].looks(record.fields[$0]) }
    }
    let rows = groups.values.filter { $0.count == 1 }.map { $0[0].row }.sorted()
    guard let first = rows.first else { return [] }
    let headers = telling.map { columns[$0].header }.joined(separator: "、")
    return [
      RecordFinding(
        rule: "MASK-004", severity: .explain, row: nil, column: columns[telling[0]].id,
        problem: "有 \(rows.count) 行(如第 \(first) 行)只看\(headers)就只有一个人,姓名打码也认得出",
        remedy: "请少公开一栏,或说明为什么都要公开")
    ]
  }
}

extension ColumnSpec {
  fileprivate var mask: Mask? { if case .masked(let mask, _) = privacy { mask } else { nil } }

  private func isHeaded(_ words: [String]) -> Bool { words.contains { header.contains($0) } }

  fileprivate var isIdentity: Bool {
    checks.contains(.residentID) || isHeaded(["证件", "身份证", "身份号"])
  }

  fileprivate var isBirth: Bool {
    (type == .day || type == .month) && isHeaded(["出生", "生日"])
  }

  /// Whether it describes a person rather than numbers or ranks one.
  fileprivate var isTelling: Bool {
    isHeaded(["出生", "生日", "性别", "年龄", "民族", "籍贯", "毕业", "政治面貌"])
  }

  /// What the public sees of a field, as far as two fields can be told apart by it.
  fileprivate func looks(_ field: Field) -> String {
    switch (mask, field) {
    case (.month?, .day(let day)): YearMonth(of: day).description
    case (let mask?, .text(let text)): mask.applied(to: text)
    default: field.cellValue?.plainText ?? ""
    }
  }

  /// The digits of what the public sees, days as 19900307.
  fileprivate func digitsShown(_ field: Field) -> String {
    if mask == nil, case .day(let day) = field {
      return String(day.description.filter(\.isNumber))
    }
    return mask == nil ? looks(field).filter { $0.isNumber || $0.isLetter } : ""
  }

  /// Whether this column shows, of the same number, what another that shows its `first` and `last`
  /// characters hides but for three.
  fileprivate func completes(_ number: String, _ field: Field, _ first: Int, _ last: Int) -> Bool {
    guard case .ends(let ownFirst, let ownLast)? = mask, field == .text(number) else {
      return false
    }
    return max(first, ownFirst) + max(last, ownLast) + 4 > number.count
  }
}
