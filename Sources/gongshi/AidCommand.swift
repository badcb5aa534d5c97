import ArgumentParser
import Disclosure
import StudentAid

/// The work of one term of student aid (学生资助).
enum AidWork: ChainSource {
  static let chain = noticesOnly(studentAidKinds, of: .aid)
}

struct AidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aid", abstract: "学生资助:一个文件夹从评议小组做到发放。",
    discussion: """
      例:
        gongshi aid start 2026秋季资助
        gongshi aid status 2026秋季资助
        gongshi aid notice 2026秋季资助 aid.recognition --posted 2026-09-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: AidWork.subcommands + [], aliases: ["资助"])
}
