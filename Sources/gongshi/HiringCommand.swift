import ArgumentParser
import Disclosure
import TeacherHiring

/// The work of one hiring (教师招聘).
enum HiringWork: ChainSource {
  static let chain = noticesOnly(teacherHiringKinds, of: .hiring)
}

struct HiringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hiring", abstract: "教师招聘:一个文件夹从岗位表做到聘用结果。",
    discussion: """
      例:
        gongshi hiring start 2026招聘
        gongshi hiring status 2026招聘
        gongshi hiring notice 2026招聘 hiring.proposed --posted 2026-09-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: HiringWork.subcommands + [], aliases: ["招聘"])
}
