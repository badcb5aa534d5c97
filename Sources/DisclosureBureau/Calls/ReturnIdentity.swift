public import Disclosure
public import DisclosureSheets
public import SchoolOversight

/// What a return must be to belong to a call.
public struct ExpectedReturn: Sendable {
  /// The round's id, as C-2026-0001.
  public let round: String
  /// The kind's id, as aid.grants.
  public let kind: String
  /// ``Roster/version`` of the kind's list.
  public let version: String
  public let schools: SchoolDirectory

  public init(round: String, kind: String, version: String, schools: SchoolDirectory) {
    self.round = round
    self.kind = kind
    self.version = version
    self.schools = schools
  }
}

/// Whose return a file is, by what stands inside it; its name is never more than a hint.
public struct ReturnIdentity: Hashable, Sendable {
  /// What in the file told the school.
  public enum Ground: String, Hashable, Sendable {
    case properties = "文件属性"
    case cells = "填表说明"
    case column = "学校名称列"
  }

  /// Nil when it cannot be told; then a finding says why.
  public internal(set) var school: School?
  public internal(set) var ground: Ground?
  /// The kind the file says it is of; nil for a workbook of the school's own making.
  public internal(set) var kind: String?
  /// The round it says it was sent out for.
  public internal(set) var round: String?
  /// Whether the school has declared on 填表说明 that it has nothing to report.
  public internal(set) var declaresNil = false
  /// When the file was saved last, in seconds since 1970 (UTC); nil when it does not say.
  public internal(set) var savedAt: Int?
  /// CALL-011 to CALL-019; one that must be fixed means that the file is not a return of this call.
  public internal(set) var findings: [Finding] = []

  /// Whether it is this call's return of a school that is known.
  public var isAccepted: Bool {
    school != nil && !findings.contains { $0.severity == .mustFix }
  }
}

extension ReturnIdentity {
  /// Reads properties and 填表说明; only when both are silent, the columns of the lists.
  ///
  /// `name` is what the file is called, for what it hints at.
  ///
  /// - Throws: ``SheetRefusal`` when the file turns out to be damaged.
  public init(of file: SheetFile, named name: String, for call: ExpectedReturn) throws {
    let properties = file.marksInProperties
    let cells = try file.marksInCells()
    kind = properties.kind ?? cells.kind
    round = properties.round ?? cells.round
    declaresNil = cells.declaresNil
    savedAt = file.properties.savedAt
    try recognise(properties, cells, in: file, for: call)
    compare(version: properties.version ?? cells.version, with: call)
    compare(fileName: name, in: call.schools)
  }

  private mutating func recognise(
    _ properties: FormMarks, _ cells: FormMarks, in file: SheetFile, for call: ExpectedReturn
  ) throws {
    if let one = properties.code, let other = cells.code, foldedName(one) != foldedName(other) {
      findings.append(.contradiction(one, other))
    } else if properties.code != nil || properties.name != nil {
      take(properties, by: .properties, call.schools)
    } else if cells.code != nil || cells.name != nil {
      take(cells, by: .cells, call.schools)
    } else {
      take(try schoolNames(in: file, call.schools), call.schools)
    }
  }

  /// The code decides; without one the name does, when only one school bears it.
  private mutating func take(_ marks: FormMarks, by ground: Ground, _ schools: SchoolDirectory) {
    let called = marks.name.map(schools.schools(called:)) ?? []
    guard let code = marks.code else {
      if called.count == 1 { set(called[0], by: ground) } else { findings.append(.stranger(marks)) }
      return
    }
    guard let school = schools[code: code] else { return findings.append(.stranger(marks)) }
    set(school, by: ground)
    if let name = marks.name, !called.contains(school) {
      findings.append(.otherName(name, of: school))
    }
  }

  private mutating func take(_ names: Set<String>, _ schools: SchoolDirectory) {
    let found = names.map { name in
      schools[code: name].map { [$0] } ?? schools.schools(called: name)
    }
    let all = Set(found.joined())
    if names.isEmpty {
      findings.append(.silent)
    } else if all.count == 1, let school = all.first, found.allSatisfy({ !$0.isEmpty }) {
      set(school, by: .column)
    } else {
      findings.append(.manyNames(names.sorted()))
    }
  }

  private mutating func set(_ school: School, by ground: Ground) {
    self.school = school
    self.ground = ground
  }

  private mutating func compare(version: String?, with call: ExpectedReturn) {
    if let kind, kind != call.kind {
      findings.append(.otherKind(kind, expected: call.kind))
    } else if let round, round != call.round {
      findings.append(.otherRound(round, expected: call.round))
    } else if let version, !version.isEmpty, !call.version.hasPrefix(version) {
      findings.append(.otherVersion)
    }
  }

  private mutating func compare(fileName: String, in schools: SchoolDirectory) {
    let named = schools.schools(namedIn: fileName)
    if let school {
      if !named.isEmpty, !named.contains(school) {
        findings.append(.otherFileName(fileName, named, inside: school))
      }
    } else if !named.isEmpty {
      findings.append(.hint(fileName, named))
    }
  }
}
