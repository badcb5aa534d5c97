import Disclosure
import DisclosureSheets
import Foundation

/// What `start` lays into a folder; files that are there already stay as they are.
struct FolderStart {
  let chain: WorkChain
  let path: String
  private(set) var written: [String] = []
  private(set) var kept: [String] = []

  /// `sample` names ready-made settings; nil leaves them to be filled in.
  init(_ chain: WorkChain, at path: String, sample: String?) throws {
    self.chain = chain
    self.path = path
    let plan = try sample.map(chain.sample) ?? chain.blankPlan
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(path),请检查权限和磁盘空间。[OUT-001]")
    }
    let folder = try WorkFolder(at: path)
    if !chain.settings.isEmpty {
      try add(WorkFolder.plan, to: folder) { try writeAtomically(plan, to: $0) }
    }
    try add(WorkFolder.matters, to: folder) { try writeAtomically(chain.blankMatters, to: $0) }
    for file in chain.filesByHand {
      try add(file.name, to: folder) {
        try writeBlankWorkbook(for: chain.subject(of: file), to: $0)
      }
    }
  }

  private mutating func add(
    _ name: String, to folder: WorkFolder, _ write: (String) throws -> Void
  ) throws {
    guard !folder.holds(name) else { return kept.append(name) }
    try write(folder.path(of: name))
    written.append(name)
  }

  var text: String {
    let lines =
      written.map { "已写入 \($0)" } + kept.map { "已有 \($0),保留不动" }
    return (["\(chain.domain.chinese):\(path)", ""] + lines + ["", "下一步:\(next)"]).joined(
      separator: "\n")
  }

  private var next: String {
    let plan = chain.settings.isEmpty ? "" : "\(WorkFolder.plan)、"
    return
      "填写 \(plan)\(WorkFolder.matters) 和各张表,再运行 gongshi \(chain.command) status \(typed(path))"
  }

  var json: JSON {
    .members([
      "folder": .string(path), "written": .array(written.map(JSON.string)),
      "kept": .array(kept.map(JSON.string)), "next": .string(next),
    ])
  }
}

extension WorkChain {
  /// - Throws: ``Refusal`` when there are no ready-made settings of that name.
  func sample(_ id: String) throws -> String {
    if let sample = samples.first(where: { $0.id == id }) { return sample.text }
    let ids = samples.map(\.id)
    throw Refusal(
      id: "WORK-005",
      message:
        "没有现成方案“\(id)”,\(ids.isEmpty ? "这里没有现成的" : "可用的有:" + ids.joined(separator: "、"))。[WORK-005]"
    )
  }

  /// 方案.yaml to fill in.
  var blankPlan: String {
    let head = "# \(domain.chinese)方案。冒号后面填内容,写明各项依据;不用的可选项保持 # 开头。"
    return ([head] + settings.flatMap(\.blankLines)).joined(separator: "\n") + "\n"
  }

  /// 事项.yaml for all notices of the chain: what several of them state first, then each one's own.
  var blankMatters: String {
    let taken = Set(settings.map(\.name))
    let kinds = posts.map(\.kind)
    var shared: [FactSpec] = []
    var owners: [String: Int] = [:]
    for spec in kinds.flatMap(\.facts) where !taken.contains(spec.name) {
      owners[spec.name, default: 0] += 1
      if let index = shared.firstIndex(where: { $0.name == spec.name }) {
        if spec.isRequired, !shared[index].isRequired { shared[index] = spec }
      } else {
        shared.append(spec)
      }
    }
    var lines = ["# \(domain.chinese)各份公示的事项。冒号后面填内容;不用的可选项保持 # 开头。"]
    lines.append("# 只用于某一份公示的(如成文日期、公示天数),另写在“事项.公示名称.yaml”里,以那里为准。")
    lines += ["", "# ==== 各份公示共用 ===="]
    lines += shared.filter { owners[$0.name, default: 0] > 1 || kinds.count == 1 }.flatMap(
      \.blankLines)
    for kind in kinds where kinds.count > 1 {
      let own = kind.facts.filter { owners[$0.name] == 1 }
      if !own.isEmpty { lines += ["", "# ==== 只用于\(kind.name) ===="] + own.flatMap(\.blankLines) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
