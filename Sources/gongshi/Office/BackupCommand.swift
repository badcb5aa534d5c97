import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份数据库、附件和放假通知,别人可以照常办理。",
    discussion: """
      备份里没有密钥:密钥请另外保管,没有它,备份里封存的内容谁也打不开。
      例:
        gongshi backup
        gongshi backup --to /media/usb/gongshi
        gongshi backup --dry-run
      """, aliases: ["备份"])

  @OptionGroup var office: OfficeOptions
  @Option(
    help: ArgumentHelp("放在哪个文件夹,最好是另一块盘。默认是数据文件夹里的 backups。", valueName: "folder"))
  var to: String?
  @Flag(name: .customLong("dry-run"), help: "只说将要做什么,不保存。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let session = try Session(office)
      let backup = try session.store.backUp(to: to, at: session.now, dryRun: dryRun)
      session.print(answer(backup), dryRun: dryRun)
    }
  }

  private func answer(_ backup: Backup) -> OfficeAnswer {
    let manifest = backup.manifest
    return OfficeAnswer(
      done: [
        "备份到 \(backup.path):\(manifest.files.count) 个文件,\(manifest.bytes) 字节,台账 \(manifest.entries) 条"
      ],
      lines: ["备份里没有密钥。密钥在 \(office.keyPath),请把它的副本和备份分开保管。"],
      json: [
        JSON.Member("path", .string(backup.path)),
        JSON.Member("files", .integer(manifest.files.count)),
        JSON.Member("bytes", .integer(manifest.bytes)),
        JSON.Member("entries", .integer(manifest.entries)),
        JSON.Member("root", .string(manifest.root)),
        JSON.Member("key", .string(office.keyPath)),
      ], next: "gongshi restore \(backup.path) --prove")
  }
}

extension OfficeOptions {
  /// Where the key lies.
  var keyPath: String { keyFile ?? OfficeStore.keyPath(beside: folder) }

  /// Now, also when there are no data that could say whether they are a rehearsal's.
  func momentWithoutData() throws -> Moment {
    let settings = try? OfficeStore(lookingAt: folder, key: keyFile).read { try $0.settings() }
    return try moment(rehearsing: settings?.rehearsal)
  }
}
