import Disclosure

extension FolderStatus {
  var text: String {
    let rows = zip(chain.tasks, states).enumerated().map { index, pair in
      ["\(index + 1)", pair.0.verb, pair.0.title, pair.1.label, pair.1.words]
    }
    let findings = settingFindings.lines
    return
      (["\(chain.domain.chinese):\(folder.path)", ""] + TextTable.lines(of: rows) + [""] + findings
      + [next.map { "下一步:\($0)" } ?? "没有待办的事。"]).joined(separator: "\n")
  }

  var json: JSON {
    .members([
      "folder": .string(folder.path),
      "tasks": .array(
        zip(chain.tasks, states).map { task, state in
          .members([
            "task": .string(task.verbID), "id": .string(task.id), "name": .string(task.name),
            "file": .string(task.file), "state": .string(state.id), "words": .string(state.words),
          ])
        }),
      "settings": .array(settingFindings.map(\.json)), "next": .orNull(next),
    ])
  }
}

extension WorkChain.Task {
  fileprivate var verb: String {
    switch self {
    case .fill: "填写"
    case .step: "计算"
    case .post: "公示"
    }
  }

  fileprivate var verbID: String {
    switch self {
    case .fill: "fill"
    case .step: "step"
    case .post: "post"
    }
  }

  fileprivate var id: String {
    switch self {
    case .fill(let file, _): file.title
    case .step(let step): step.id
    case .post(_, let kind, _): kind.id
    }
  }

  fileprivate var name: String {
    switch self {
    case .fill(let file, _): file.roster.name
    case .step(let step): step.name
    case .post(_, let kind, _): kind.name
    }
  }

  fileprivate var file: String {
    switch self {
    case .fill(let file, _), .post(let file, _, _): file.name
    case .step(let step): step.output.name
    }
  }

  fileprivate var title: String {
    switch self {
    case .fill(let file, _): file.name
    case .step(let step): "\(step.name) → \(step.output.name)"
    case .post(let file, let kind, _): "\(kind.name) ← \(file.name)"
    }
  }
}
