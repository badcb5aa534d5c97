public import WorkingDays

/// The area of school affairs a kind belongs to; its raw value begins the kind's id.
public enum Domain: String, Hashable, Sendable, CaseIterable {
  case enrollment, fees, aid, hiring, title, general

  public var chinese: String {
    switch self {
    case .enrollment: "招生划片"
    case .fees: "收费公示"
    case .aid: "学生资助"
    case .hiring: "教师招聘"
    case .title: "职称评聘"
    case .general: "其他事项"
    }
  }
}

/// A statement that a notice needs beside its list, given in the facts file.
public struct FactSpec: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case text
    /// One or more texts.
    case texts
    case day
    /// A phone number, which may stand in a notice because it is an office's.
    case phone
    case number(ClosedRange<Int>)
    case choice([String])
  }

  /// Its key in the facts file and its name in the template, as 发布单位.
  public let name: String
  public let form: Form
  public let isRequired: Bool
  public let hint: String
  public let example: String

  public init(
    _ name: String, _ form: Form = .text, required isRequired: Bool = true, hint: String = "",
    example: String
  ) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.hint = hint
    self.example = example
  }
}

/// A whole notice before it is made: what its checks and statements are worked out of.
public struct NoticeContent: Sendable {
  /// In the order of the sheet.
  public let records: [Record]
  public let facts: Facts
  public let posted: CalendarDay
  private let references: [String: [Record]]

  /// `references` are lists to hold this one against, by the name of their file.
  public init(
    records: [Record], facts: Facts, posted: CalendarDay, references: [String: [Record]] = [:]
  ) {
    self.records = records
    self.facts = facts
    self.posted = posted
    self.references = references
  }

  /// The rows of one of the kind's ``NoticeKind/references``; nil when it was not given.
  public func reference(_ file: WorkFile) -> [Record]? { references[file.name] }
}

/// A statement worked out of list and facts, as how many are in each level (各档人数).
///
/// It is published as a fact and has its name in the template; with no texts it is left out.
public struct Statement: Sendable {
  public let name: String
  public let texts: @Sendable (NoticeContent) -> [String]

  public init(_ name: String, texts: @escaping @Sendable (NoticeContent) -> [String]) {
    self.name = name
    self.texts = texts
  }
}

/// What the page of a notice on the web shows of its list; the board in the office shows all of it.
public enum WebList: Sendable, Equatable {
  case list
  /// How many rows there are for each group of values in the columns with these ids, and why.
  case counts(by: [String], because: Provision)
}

/// When a notice comes down (撤下).
public enum TakeDown: Hashable, Sendable {
  /// When the period is over, to the minute.
  case atPeriodEnd
  /// When what it announces is settled, which no calendar knows.
  case whenSettled
}

/// One kind of notice (公示种类), as data: a kind that differs only in words and columns needs no
/// code.
public struct NoticeKind: Sendable {
  /// Domain and name, as hiring.proposed.
  public let id: String
  /// As 拟聘用人员公示.
  public let name: String
  public let domain: Domain
  /// Its place in the domain's chain of notices, from 1, and what that stage is called.
  public let stage: Int
  public let stageName: String
  /// The row of the national disclosure catalogue it belongs to.
  public let catalogueItem: CatalogueItem
  public let roster: Roster
  public let facts: [FactSpec]
  public let period: PeriodRule
  /// Who signs before it is posted, in order.
  public let signers: [String]
  /// When it is taken down, in words, and why.
  public let takeDown: (words: String, source: Provision)
  public let comesDown: TakeDown
  /// What list, facts and posting day only show together; a finding's column is a column's id or
  /// the name of a fact.
  public let checks: @Sendable (NoticeContent) -> [RecordFinding]
  /// In the order in which they are published, after the facts.
  public let statements: [Statement]
  /// What earlier notices of the chain say about this one.
  public let links: [ChainLink]
  public let web: @Sendable (NoticeContent) -> WebList
  /// Lists that the checks hold this one against when they are there, as the county's catalogue of
  /// fees.
  public let references: [WorkFile]

  /// Whether it has a list; a notice of words alone has a roster without columns, ``Roster/none``.
  public var hasList: Bool { !roster.columns.isEmpty }

  /// `catalogueItem` is the ``CatalogueItem/name`` of a row, as 教师管理/教师招聘.
  public init(
    id: String, name: String, domain: Domain, stage: Int, stageName: String,
    catalogueItem: String, roster: Roster, facts: [FactSpec], period: PeriodRule,
    signers: [String], takeDown: (words: String, source: Provision),
    comesDown: TakeDown = .whenSettled, references: [WorkFile] = [], links: [ChainLink] = [],
    statements: [Statement] = [],
    web: @escaping @Sendable (NoticeContent) -> WebList = { _ in .list },
    checks: @escaping @Sendable (NoticeContent) -> [RecordFinding] = { _ in [] }
  ) {
    precondition(id.hasPrefix(domain.rawValue + "."), "the id of a kind begins with its domain")
    guard let catalogueItem = CatalogueItem(named: catalogueItem) else {
      preconditionFailure("\(id): \(catalogueItem) is no row of the national catalogue")
    }
    self.id = id
    self.name = name
    self.domain = domain
    self.stage = stage
    self.stageName = stageName
    self.catalogueItem = catalogueItem
    self.roster = roster
    self.facts = facts
    self.period = period
    self.signers = signers
    self.takeDown = takeDown
    self.comesDown = comesDown
    self.references = references
    self.links = links
    self.statements = statements
    self.web = web
    self.checks = checks
  }
}
