import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "在副本上逐项验证一份备份,再用它换下现在的数据。",
    discussion: """
      验证不通过,什么也不动。换下来的数据留在旁边,文件夹名后面有日期。
      例:
        gongshi restore /media/usb/gongshi/2026-09-28T0905 --prove
        gongshi restore /media/usb/gongshi/2026-09-28T0905 --dry-run
        gongshi restore /media/usb/gongshi/2026-09-28T0905
      """, aliases: ["恢复"])

  @Argument(help: "备份的文件夹,里面有 manifest.json。") var backup: String
  @OptionGroup var office: OfficeOptions
  @Flag(help: "只验证,不恢复。") var prove = false
  @Flag(name: .customLong("dry-run"), help: "只验证,并说将要做什么。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let restored = try OfficeStore.restore(
        backup, to: office.folder, key: office.keyFile, at: office.momentWithoutData(),
        dryRun: dryRun || prove)
      print(office.json ? json(restored).text : words(restored))
      if !restored.proof.holds { throw ExitCode(ExitStatus.integrity.rawValue) }
    }
  }

  private func words(_ restored: Restoration) -> String {
    guard restored.proof.holds, !prove else { return restored.proof.slip }
    let verb = dryRun ? "将" : "已"
    let kept = restored.before.map { "原来的数据\(verb)留在 \($0)。" } ?? "原来没有数据。"
    let rest = dryRun ? ["这次没有恢复。下一步:去掉 --dry-run 再运行一次。"] : ["下一步:gongshi doctor"]
    return ([restored.proof.slip, "\(verb)恢复到 \(office.folder)。" + kept] + rest)
      .joined(separator: "\n")
  }

  private func json(_ restored: Restoration) -> JSON {
    let proof = restored.proof
    return .members([
      "holds": .bool(proof.holds), "restored": .bool(proof.holds && !prove && !dryRun),
      "before": .orNull(restored.before), "at": .string(proof.at.description),
      "backupAt": .string(proof.manifest.at.description),
      "entries": .integer(proof.manifest.entries), "root": .string(proof.manifest.root),
      "checkpoint": .string(proof.checkpoint),
      "steps": .array(
        proof.steps.map { step in
          .members([
            "point": .string(step.point.rawValue), "holds": .bool(step.refusal == nil),
            "detail": .string(step.detail), "rule": .orNull(step.refusal?.id),
            "message": .orNull(step.refusal?.message),
          ])
        }),
    ])
  }
}
