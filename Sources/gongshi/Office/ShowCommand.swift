import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一份公示的全部情况:状态、签批、张贴、公示期的每一天、异议。",
    discussion: """
      -o 把现用一稿的各个文件(notice.pdf 等)取出来,用来打印张贴。
      例:
        gongshi show N-2026-0001
        gongshi show N-2026-0001 -o 公示/拟聘用
        gongshi show N-2026-0001 --json
      """, aliases: ["查看"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(name: [.short, .long], help: "把各个文件取到哪个文件夹。") var output: String?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let state = try reading.state(of: notice)
      let people = try reading.people()
      let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
      let numbers = try reading.numbers(of: notice).map(\.text).filter { $0 != notice }
      var lines = NoticeLines(
        id: notice, state: state, calendar: try session.calendar(), people: names
      ).lines
      if !numbers.isEmpty { lines.append("编号:\(numbers.joined(separator: "、"))") }
      let written = try output.map { try write(state, to: $0, reading) } ?? []
      if let output { lines.append("已写入 \(output):\(written.joined(separator: "、"))") }
      var json = [JSON.Member("notice", state.json(id: notice))]
      json.append(JSON.Member("numbers", .array(numbers.map(JSON.string))))
      json.append(JSON.Member("written", .array(written.map(JSON.string))))
      return OfficeAnswer(
        lines: lines, json: json, next: nextCommand(for: notice, state, people))
    }
  }

  private func write(
    _ state: NoticeState, to folder: String, _ reading: OfficeReading
  ) throws -> [String] {
    let files = try reading.files(.version(state.dossier.currentNumber), of: notice)
    guard !files.isEmpty else {
      throw Refusal(
        id: "OFF-016", message: "\(notice) 的文件已经注销,取不出来了。[OFF-016]")
    }
    let artefacts = files.map { file in
      Artefact(name: file.name, purpose: file.role) { path in
        try writeAtomically(try reading.content(of: file), to: path)
      }
    }
    return try gongshi.write(artefacts, to: folder, releasedBy: nil).map(\.name)
  }
}
