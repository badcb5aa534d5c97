import Disclosure

extension SchoolRoster {
  /// What is wrong with a list of schools as a whole: a code or a name that stands twice, names that
  /// hardly differ, codes of another length than the others.
  @Sendable static func findings(in rows: [Record]) -> [RecordFinding] {
    let entries = rows.compactMap(ListedSchool.init)
    var checks = SchoolListChecks(usualCodeLength: usualLength(of: entries.map(\.code)))
    for entry in entries { checks.take(entry) }
    for entry in entries { checks.takeAliases(of: entry) }
    return checks.findings
  }

  /// The length that more than half of three or more codes have.
  private static func usualLength(of codes: [String]) -> Int? {
    guard codes.count >= 3 else { return nil }
    return Dictionary(grouping: codes, by: \.count).first { $0.value.count * 2 > codes.count }?.key
  }
}

/// A row of the list, its names as they are compared.
private struct ListedSchool {
  let row: Int
  let code: String
  let name: String
  let foldedCode: String
  let folded: String
  let aliases: [String]

  init?(_ row: Record) {
    guard let code = row[SchoolRoster.code], let name = row[SchoolRoster.name] else { return nil }
    self.row = row.row
    self.code = code
    self.name = name
    foldedCode = foldedName(code)
    folded = foldedName(name)
    aliases = School.aliases(in: row[SchoolRoster.aliases])
  }
}

private struct SchoolListChecks {
  let usualCodeLength: Int?
  private(set) var findings: [RecordFinding] = []
  private var byCode: [String: ListedSchool] = [:]
  private var byName: [String: ListedSchool] = [:]
  private var byAlias: [String: ListedSchool] = [:]
  private var near = NearNames()

  init(usualCodeLength: Int?) { self.usualCodeLength = usualCodeLength }

  mutating func take(_ entry: ListedSchool) {
    if let usualCodeLength, entry.code.count != usualCodeLength {
      findings.append(.codeLength(entry, usual: usualCodeLength))
    }
    let (sameCode, sameName) = (byCode[entry.foldedCode], byName[entry.folded])
    if let above = sameCode {
      findings.append(above.folded == entry.folded ? .twice(entry, above) : .oneCode(entry, above))
    } else if let above = sameName {
      findings.append(.oneName(entry, above))
    } else if let above = near.nearest(to: entry) {
      findings.append(.nearName(entry, above))
    }
    if sameCode == nil { byCode[entry.foldedCode] = entry }
    if sameName == nil {
      byName[entry.folded] = entry
      near.add(entry)
    }
  }

  mutating func takeAliases(of entry: ListedSchool) {
    for alias in entry.aliases {
      let folded = foldedName(alias)
      if let other = byName[folded] ?? byAlias[folded] {
        if other.row != entry.row, other.foldedCode != entry.foldedCode {
          findings.append(.sharedAlias(alias, entry, other))
        }
      } else {
        byAlias[folded] = entry
      }
    }
  }
}

/// Finds names that differ in one character, one left out or one too many.
private struct NearNames {
  private struct Gap: Hashable {
    let place: Int
    let rest: String
  }

  private var names: [String: ListedSchool] = [:]
  /// By a name without one character.
  private var rests: [String: (ListedSchool, Character)] = [:]
  private var gaps: [Gap: [(ListedSchool, Character)]] = [:]

  mutating func add(_ entry: ListedSchool) {
    names[entry.folded] = entry
    for (gap, character) in NearNames.gaps(of: entry.folded) {
      rests[gap.rest] = (entry, character)
      gaps[gap, default: []].append((entry, character))
    }
  }

  func nearest(to entry: ListedSchool) -> ListedSchool? {
    if let (above, extra) = rests[entry.folded], !tellingApart.contains(extra) { return above }
    for (gap, character) in NearNames.gaps(of: entry.folded) {
      let telling = tellingApart.contains(character)
      if !telling, let above = names[gap.rest] { return above }
      let above = gaps[gap]?.first { !telling || !tellingApart.contains($0.1) }
      if let above { return above.0 }
    }
    return nil
  }

  private static func gaps(of name: String) -> [(Gap, Character)] {
    let characters = Array(name)
    return characters.indices.map { place in
      let rest = String(characters[..<place] + characters[(place + 1)...])
      return (Gap(place: place, rest: rest), characters[place])
    }
  }
}

/// What tells schools of one town apart, as 第一小学 from 第二小学.
private let tellingApart = Set("一二三四五六七八九十0123456789东西南北中上下大小前后内外新老初高")

extension RecordFinding {
  fileprivate static func twice(
    _ entry: ListedSchool, _ above: ListedSchool
  ) -> RecordFinding {
    RecordFinding(
      rule: "CALL-001", row: entry.row, column: "code", value: entry.code,
      problem: "同一所学校写了两次,第 \(above.row) 行已经有了", remedy: "请删去其中一行")
  }

  fileprivate static func oneCode(
    _ entry: ListedSchool, _ above: ListedSchool
  ) -> RecordFinding {
    RecordFinding(
      rule: "CALL-002", row: entry.row, column: "code", value: entry.code,
      problem: "两所学校用了同一个代码:第 \(above.row) 行是“\(above.name)”,这一行是“\(entry.name)”",
      remedy: "请核对哪一所的代码写错了")
  }

  fileprivate static func oneName(
    _ entry: ListedSchool, _ above: ListedSchool
  ) -> RecordFinding {
    RecordFinding(
      rule: "CALL-003", row: entry.row, column: "name", value: entry.name,
      problem: "第 \(above.row) 行也叫这个名称,代码却是 \(above.code)",
      remedy: "是同一所学校的,请删去一行;是两所的,请写明校区以便区分")
  }

  fileprivate static func nearName(
    _ entry: ListedSchool, _ above: ListedSchool
  ) -> RecordFinding {
    RecordFinding(
      rule: "CALL-004", severity: .explain, row: entry.row, column: "name", value: entry.name,
      problem: "与第 \(above.row) 行“\(above.name)”只差一个字", remedy: "请确认是两所学校,不是笔误")
  }

  fileprivate static func sharedAlias(
    _ alias: String, _ entry: ListedSchool, _ other: ListedSchool
  ) -> RecordFinding {
    RecordFinding(
      rule: "CALL-005", severity: .explain, row: entry.row, column: "aliases", value: alias,
      problem: "第 \(other.row) 行“\(other.name)”也叫“\(alias)”,只写这个名称的表认不出是哪一所的",
      remedy: "请删去,或改成能区分的名称")
  }

  fileprivate static func codeLength(_ entry: ListedSchool, usual: Int) -> RecordFinding {
    RecordFinding(
      rule: "CALL-006", severity: .explain, row: entry.row, column: "code", value: entry.code,
      problem: "代码有 \(entry.code.count) 位,其他学校多是 \(usual) 位", remedy: "请核对有没有多写、少写")
  }
}
