import Disclosure
import DisclosureDocuments
import WorkingDays

/// A notice made from what lies in a folder.
struct FolderNotice {
  let kind: NoticeKind
  let file: WorkFile
  /// Where it will lie, below the folder.
  let target: String
  let prepared: PreparedNotice
  /// What lies at ``target`` already, when it says something else.
  let differing: EarlierNotice?

  /// Prepares the notice of `kind` from its file, 事项.yaml and 方案.yaml, held against the earlier
  /// notices of the folder.
  init(
    of kind: NoticeKind, _ file: WorkFile, into target: String, posted day: CalendarDay,
    _ reading: inout FolderReading, calendar: WorkingCalendar, templates: TemplateLibrary,
    fonts: FontCoverage?
  ) throws {
    self.kind = kind
    self.file = file
    self.target = target
    let folder = reading.folder
    reading.read(file)
    guard let list = reading.reading(of: file) else { throw reading.refusal(for: file) }
    let posted = try reading.notices()
    let grounds = NoticeGrounds(
      kind: kind, facts: try factsFiles(of: kind, in: folder, reading.chain),
      neighbours: reading.chain.factNames, posted: day,
      earlier: posted.filter { $0.name != target }.map(\.notice), names: reading.chain.kindNames,
      listName: file.name, references: reading.references(of: kind))
    let request = NoticeRequest(
      roster: folder.path(of: file.name), sheet: nil, grounds: grounds, calendar: calendar,
      templates: templates)
    prepared = try prepare(request, list, fonts)
    let fingerprint = prepared.publication?.fingerprint
    differing = posted.first { $0.name == target }
      .flatMap { $0.notice.fingerprint == fingerprint ? nil : $0.notice }
  }
}

extension FolderReading {
  /// Why a file that a notice needs is not there or cannot be read.
  fileprivate mutating func refusal(for file: WorkFile) -> Refusal {
    let found = read(file).first
    return Refusal(
      id: found?.finding.rule ?? "WORK-002",
      message: found?.description ?? "没有 \(file.name)。[WORK-002]")
  }
}

/// 事项.yaml, what goes before it for this kind, and what 方案.yaml says that the notice states too.
private func factsFiles(
  of kind: NoticeKind, in folder: WorkFolder, _ chain: WorkChain
) throws -> [FactsFile] {
  guard folder.holds(WorkFolder.matters) else {
    throw Refusal(
      id: "WORK-002",
      message:
        "\(folder.path) 里没有 \(WorkFolder.matters),请用 gongshi \(chain.command) start \(typed(folder.path)) 生成,再填写。[WORK-002]"
    )
  }
  let own = folder.matters(of: kind)
  return [FactsFile(path: folder.path(of: WorkFolder.matters), name: WorkFolder.matters)]
    + (folder.holds(WorkFolder.plan)
      ? [FactsFile(path: folder.path(of: WorkFolder.plan), name: WorkFolder.plan)] : [])
    + (folder.holds(own)
      ? [FactsFile(path: folder.path(of: own), name: own, prevails: true)] : [])
}

extension WorkChain {
  /// Every name that 事项.yaml and 方案.yaml may hold.
  var factNames: Set<String> { Set((posts.flatMap(\.kind.facts) + settings).map(\.name)) }
}
