import Disclosure

extension WorkChain {
  /// What comes after a step, as a command to type: what is done already is passed over, but for
  /// steps, which may have to be done again.
  func nextStep(after step: WorkStep, in folder: WorkFolder) -> String {
    nextStep(
      after: { task in
        guard case .step(let other) = task else { return false }
        return other.id == step.id
      }, in: folder)
  }

  /// What comes after a notice hangs.
  func nextStep(after kind: NoticeKind, in folder: WorkFolder) -> String {
    nextStep(
      after: { task in
        guard case .post(_, let other, _) = task else { return false }
        return other.id == kind.id
      }, in: folder)
  }

  private func nextStep(after isLast: (Task) -> Bool, in folder: WorkFolder) -> String {
    let index = tasks.firstIndex(where: isLast).map { $0 + 1 } ?? 0
    var reading = FolderReading(folder, self)
    let next = tasks[index...].first { reading.isOpen($0) }
    return next.map { instruction(for: $0, in: folder) }
      ?? "gongshi \(command) status \(typed(folder.path))"
  }

  /// A command to type; a file to fill in is named in front of it.
  func instruction(for task: Task, in folder: WorkFolder) -> String {
    let path = typed(folder.path)
    return switch task {
    case .fill(let file, _): "填写 \(file.name),再运行 gongshi \(command) status \(path)"
    case .step(let step): "gongshi \(command) \(step.id) \(path)"
    case .post(_, let kind, _): "gongshi \(command) notice \(path) \(kind.id) --posted 张贴日期"
    }
  }
}

extension FolderReading {
  /// Whether a task is still to be done; a list that names nobody need not be posted.
  fileprivate mutating func isOpen(_ task: WorkChain.Task) -> Bool {
    switch task {
    case .fill(let file, let isOptional): !isOptional && rowCount(of: file) == 0
    case .step: true
    case .post(let file, let kind, let isOptional):
      NoticeFolders(of: kind, in: folder).newest == nil
        && (rowCount(of: file) > 0 || !isOptional && !folder.holds(file.name))
    }
  }
}
