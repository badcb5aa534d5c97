import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "撤销上一次改名单,回到改以前的一稿。",
    discussion: """
      两稿都留着;签字要重新签。
      例:
        gongshi undo N-2026-0001 --as 李娜 --dry-run
        gongshi undo N-2026-0001 --as 李娜 --password-file 李娜.密码
        gongshi undo N-2026-0001 --as 李娜 --json
      """, aliases: ["撤销"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let dossier = try writing.state(of: notice).dossier
      let from = dossier.currentNumber
      let to = dossier.currentVersion.replaced ?? from
      let state = try writing.append(.revisionUndone(from: from, to: to), to: notice)
      let difference = try writing.difference(of: notice, from: from, to: to)
      return OfficeAnswer(
        done: [
          "撤销 \(notice) 的第 \(from) 稿,回到第 \(to) 稿(新增 \(difference.added.count) 行,变化 \(difference.changed.count) 行,减少 \(difference.gone.count) 行)"
        ],
        json: [
          JSON.Member("notice", .string(notice)), JSON.Member("from", .integer(from)),
          JSON.Member("version", .integer(to)),
        ], next: try nextCommand(for: notice, state, writing.people()))
    }
  }
}
