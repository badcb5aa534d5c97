import Disclosure
import DisclosureSheets

extension WorkChain {
  /// Every workbook that the office fills in from the start, in the order in which it is needed;
  /// those in which a step lists people for it come from that step.
  var filesByHand: [WorkFile] {
    files.filter { $0.isFilledByHand && step(for: $0) == nil }
  }

  /// Every workbook of the work, in the order in which it is needed.
  var files: [WorkFile] {
    var names: Set<String> = []
    return tasks.flatMap(\.files).filter { names.insert($0.name).inserted }
  }

  /// The kinds of notice that are posted, in order, each with its file.
  var posts: [(file: WorkFile, kind: NoticeKind)] {
    var posts: [(file: WorkFile, kind: NoticeKind)] = []
    for case .post(let file, let kind, _) in tasks
    where !posts.contains(where: { $0.kind.id == kind.id }) {
      posts.append((file, kind))
    }
    return posts
  }

  /// What a workbook of the folder is a form for.
  func subject(of file: WorkFile) -> FormSubject {
    if let post = posts.first(where: { $0.file.name == file.name }) {
      return FormSubject(post.kind)
    }
    return FormSubject(named: file.title, id: "\(domain.rawValue)/\(file.title)", file.roster)
  }

  /// The step that works a file out; nil for one that is filled in.
  func step(for file: WorkFile) -> WorkStep? { steps.first { $0.output.name == file.name } }

  /// Whether the office need not fill a file in.
  func isOptional(_ file: WorkFile) -> Bool {
    tasks.contains { task in
      guard case .fill(let other, true) = task else { return false }
      return other.name == file.name
    }
  }

  func file(named name: String) -> WorkFile? {
    tasks.lazy.flatMap(\.files).first { $0.name == name }
  }

  /// The command that does this domain's work, as hiring.
  var command: String { domain.rawValue }

  /// What people call the kinds, by id.
  var kindNames: [String: String] {
    Dictionary(posts.map { ($0.kind.id, $0.kind.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension WorkChain.Task {
  /// All files that the task reads or fills.
  fileprivate var files: [WorkFile] {
    switch self {
    case .fill(let file, _): [file]
    case .step(let step): step.inputs + step.optionalInputs + [step.output]
    case .post(let file, _, _): [file]
    }
  }
}

extension WorkFile {
  /// The name without .xlsx.
  var title: String { name.hasSuffix(".xlsx") ? String(name.dropLast(5)) : name }
}
