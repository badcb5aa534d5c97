import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "一份公示的始末:起草、签字、张贴、公示期、异议、更正、结论、归档,按记录的先后。",
    discussion: """
      连同它的异议、它更正的和更正它的公示;没有异议人。
      例:
        gongshi story N-2026-0012
        gongshi story N-2026-0012 --json
        gongshi story 2026-12 --data 公示数据
      """, aliases: ["始末"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, _ in
      let story = try reading.story(of: notice)
      return OfficeAnswer(
        lines: story.map { $0.text(of: notice) },
        json: [
          JSON.Member("notice", .string(notice)), JSON.Member("story", .array(story.map(\.json))),
        ])
    }
  }
}

extension StoryLine {
  fileprivate var json: JSON {
    .members([
      "seq": .integer(sequence), "at": .string(at.description), "of": .string(subject),
      "by": .string(person), "words": .string(words),
    ])
  }
}
