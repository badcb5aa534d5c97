import Disclosure

/// What a command of the office did or found, for people and for programs.
struct OfficeAnswer {
  /// What was done, each beginning with its verb and without 已 or 将: 张贴 N-2026-0001:公示栏….
  var done: [String] = []
  /// More lines, printed as they stand.
  var lines: [String] = []
  /// The command's own members of the JSON answer.
  var json: [JSON.Member] = []
  /// The command that comes next, as it can be typed.
  var next: String?

  /// As it is printed after something was, or would have been, done.
  func text(dryRun isDryRun: Bool, rehearsal: String?) -> String {
    var output = rehearsal.map { ["【演练】\($0)"] } ?? []
    output += done.map { (isDryRun ? "将" : "已") + $0 }
    output += lines
    if isDryRun, !done.isEmpty {
      output.append("这次没有保存。下一步:去掉 --dry-run 再运行一次。")
    } else if let next {
      output += ["下一步:\(next)"]
    }
    return output.joined(separator: "\n")
  }

  /// `did` and `dryRun` stand only in the answers of commands that act.
  func json(dryRun isDryRun: Bool?, rehearsal: String?) -> JSON {
    var members = json
    if let isDryRun {
      members =
        [
          JSON.Member("dryRun", .bool(isDryRun)),
          JSON.Member("done", .array(done.map(JSON.string))),
        ] + members
    }
    members.append(JSON.Member("rehearsal", .orNull(rehearsal)))
    members.append(JSON.Member("next", .orNull(next)))
    return .object(members)
  }
}
