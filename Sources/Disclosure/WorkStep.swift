/// A workbook of the folder in which an office does one hiring or one term: its name and its list.
public struct WorkFile: Sendable {
  /// As 笔试成绩.xlsx.
  public let name: String
  public let roster: Roster
  /// What the office fills in itself, rather than a step.
  public let isFilledByHand: Bool

  public init(_ name: String, _ roster: Roster, filledByHand isFilledByHand: Bool = false) {
    self.name = name
    self.roster = roster
    self.isFilledByHand = isFilledByHand
  }
}

/// What a step works on: the lists of its files, clean on their own, and the settings.
public struct WorkInput: Sendable {
  private let lists: [String: [Record]]
  /// Of 方案.yaml, read against the chain's declarations.
  public let settings: Facts

  public init(lists: [String: [Record]], settings: Facts) {
    self.lists = lists
    self.settings = settings
  }

  /// The rows of a file, in the order of its sheet; nil when an optional file is not there.
  public func list(_ file: WorkFile) -> [Record]? { lists[file.name] }
}

/// Something a step found, in one of its files or in the settings.
public struct WorkFinding: Hashable, Sendable {
  /// The name of a ``WorkFile``; nil when a setting is meant, by its name in `finding.column`.
  public let file: String?
  public let finding: RecordFinding

  public init(_ file: WorkFile?, _ finding: RecordFinding) {
    self.file = file?.name
    self.finding = finding
  }
}

/// What a step worked out; nothing is written while a finding must be fixed.
public struct WorkOutcome: Sendable {
  /// Rows of the output's roster, a field for each of its columns, in the order to be written.
  public var rows: [[Field]]
  public var findings: [WorkFinding]
  /// What the office should read, a sentence each: counts, lines, who is left out by which rule.
  public var summary: [String]

  public init(rows: [[Field]] = [], findings: [WorkFinding] = [], summary: [String] = []) {
    self.rows = rows
    self.findings = findings
    self.summary = summary
  }
}

/// One thing a clerk does between two notices (步骤): from some files of the folder to the next.
public struct WorkStep: Sendable {
  /// The subcommand, as shortlist.
  public let id: String
  /// As 确定面试入围人员.
  public let name: String
  public let inputs: [WorkFile]
  /// Files that are read when they are there.
  public let optionalInputs: [WorkFile]
  public let output: WorkFile
  /// What it decides and by what, for the help; a few lines.
  public let words: String
  public let work: @Sendable (WorkInput) -> WorkOutcome

  public init(
    _ id: String, _ name: String, from inputs: [WorkFile], and optionalInputs: [WorkFile] = [],
    to output: WorkFile, words: String, work: @escaping @Sendable (WorkInput) -> WorkOutcome
  ) {
    self.id = id
    self.name = name
    self.inputs = inputs
    self.optionalInputs = optionalInputs
    self.output = output
    self.words = words
    self.work = work
  }
}

/// The work of one domain from the first list to the last notice, in order.
public struct WorkChain: Sendable {
  /// One thing to do.
  public enum Task: Sendable {
    /// The office fills a workbook in, or puts one there that it has.
    case fill(WorkFile, optional: Bool = false)
    case step(WorkStep)
    /// A file is posted as a notice of this kind.
    case post(WorkFile, NoticeKind, optional: Bool = false)
  }

  public let domain: Domain
  /// What 方案.yaml may say.
  public let settings: [FactSpec]
  /// Problems of settings beyond their form, with the setting's name as place.
  public let settingFindings: @Sendable (Facts) -> [Finding]
  /// Ready-made settings that may be copied into the folder, by id.
  public let samples: [(id: String, text: String)]
  public let tasks: [Task]

  public init(
    domain: Domain, settings: [FactSpec], samples: [(id: String, text: String)] = [],
    tasks: [Task], settingFindings: @escaping @Sendable (Facts) -> [Finding] = { _ in [] }
  ) {
    self.domain = domain
    self.settings = settings
    self.settingFindings = settingFindings
    self.samples = samples
    self.tasks = tasks
  }

  public var steps: [WorkStep] {
    tasks.compactMap { task in
      guard case .step(let step) = task else { return nil }
      return step
    }
  }
}
