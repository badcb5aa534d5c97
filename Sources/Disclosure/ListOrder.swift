import Foundation

extension Roster {
  /// `records` in the order the notice declares; rows that compare equal stay as given.
  public func ordered(_ records: [Record]) -> [Record] {
    switch order {
    case .asGiven: records
    case .rank(let column, let group): ranked(records, by: column, within: group)
    case .pinyin(let column): collated(records, by: column, as: .pinyin)
    case .strokes(let column): collated(records, by: column, as: .strokes)
    }
  }

  /// The order in words, for the notice.
  public var orderWords: String {
    guard case .sections(let column) = layout else { return rowOrderWords }
    return "按\(header(column))分节，各节\(rowOrderWords)"
  }

  private var rowOrderWords: String {
    switch order {
    case .asGiven: "按报送顺序排列"
    case .rank(let column, let group):
      "按\(groupWords(group))\(header(column))排列"
    case .pinyin(let column): "按\(header(column))拼音顺序排列"
    case .strokes(let column): "按\(header(column))笔画顺序排列"
    }
  }

  /// As 招聘单位、招聘岗位和, before the rank; optional columns only refine a group and go unnamed.
  private func groupWords(_ group: [String]) -> String {
    let named = group.filter { columns[index($0)].isRequired }.map(header)
    return named.isEmpty ? "" : named.joined(separator: "、") + "和"
  }

  private func header(_ id: String) -> String {
    columns.first { $0.id == id }?.header ?? id
  }

  private func ranked(_ records: [Record], by rank: String, within group: [String]) -> [Record] {
    let rankIndex = index(rank)
    let groupIndices = group.map(index)
    var places: [[Field]: Int] = [:]
    let keys = records.enumerated().map { offset, record -> (Int, Int, Int) in
      let group = groupIndices.map { record.fields[$0] }
      let place = places[group, default: places.count]
      places[group] = place
      // A row without a rank comes after those that have one.
      let rank = Int(record.fields[rankIndex]) ?? Int.max
      return (place, rank, offset)
    }
    return keys.sorted(by: <).map { records[$0.2] }
  }

  private func collated(
    _ records: [Record], by column: String, as collation: Collation
  ) -> [Record] {
    let index = index(column)
    let locale = Locale(identifier: "zh@collation=\(collation.rawValue)")
    let keys = records.enumerated().map { offset, record in
      (text: collation.spelling(of: String(record.fields[index]) ?? ""), offset: offset)
    }
    let sorted = keys.sorted { left, right in
      switch left.text.compare(right.text, options: [], range: nil, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.offset < right.offset
      }
    }
    return sorted.map { records[$0.offset] }
  }
}

/// An order of Chinese texts, by the name Unicode CLDR gives it.
private enum Collation: String {
  case pinyin
  case strokes = "stroke"

  /// `name` as the order should read it: a surname that is not read as its character usually is
  /// gets a homophone's place.
  func spelling(of name: String) -> String {
    self == .pinyin ? spelledAsSurname(name) : name
  }
}
