/// One row of a zone table, as far as a look-up needs it.
public struct ZoneRow: Hashable, Sendable {
  public let school: String
  /// 招生服务地段及条件.
  public let text: String
  /// 派位组: schools of one group share their zones.
  public let group: String
  /// 备注; 电脑派位 joins a row without a text to the one above.
  public let note: String
  /// 咨询电话.
  public let phone: String

  public init(
    school: String, text: String, group: String = "", note: String = "", phone: String = ""
  ) {
    self.school = school
    self.text = text
    self.group = group
    self.note = note
    self.phone = phone
  }
}

/// The answer to one address: which school, by which sentence, and whether the text decides.
public struct ZoneAnswer: Hashable, Sendable {
  public struct School: Hashable, Sendable {
    public let school: String
    /// The sentence of the zone table, word for word.
    public let because: String
    /// 咨询电话 of the school; empty when the table has none.
    public let phone: String

    public init(school: String, because: String, phone: String = "") {
      self.school = school
      self.because = because
      self.phone = phone
    }
  }

  /// Where the text does not decide, those whose sentences may concern the address.
  public let schools: [School]
  public let certain: Bool

  public init(schools: [School], certain: Bool) {
    self.schools = schools
    self.certain = certain
  }

  public static let none = ZoneAnswer(schools: [], certain: false)
}

/// Rows that share a zone: those of one 派位组, and rows without a text below one of 电脑派位.
func sharedZones(_ rows: [ZoneRow]) -> [[Int]] {
  var leaders: [Int] = []
  var leaderOfGroup: [String: Int] = [:]
  for (index, row) in rows.enumerated() {
    let key = placeKey(row.group)
    if !key.isEmpty {
      leaders.append(leaderOfGroup[key] ?? index)
      leaderOfGroup[key] = leaders[index]
    } else if row.text.isBlank, index > 0, isDrawn(rows[leaders[index - 1]]) || isDrawn(row) {
      leaders.append(leaders[index - 1])
    } else {
      leaders.append(index)
    }
  }
  let groups = Dictionary(grouping: rows.indices) { leaders[$0] }
  return rows.indices.map { groups[leaders[$0]] ?? [$0] }
}

private func isDrawn(_ row: ZoneRow) -> Bool {
  row.note.contains("派位") || row.text.contains("电脑派位") || !row.group.isEmpty
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0.isWhitespace } }
}
