import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays
import ZipArchives

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "迎检材料:一年或一种公示的全部材料装进一个文件夹,带目录和校验清单。",
    discussion: """
      一份公示一个子文件夹:各个文件、张贴照片、公示证明、公示结果、审查表、办理过程。打开“目录.html”逐份查看。
      还不能开具公示证明的,目录里写明缺什么。不公开的内容不会装进去,装好以后逐个文件再查一遍。
      例:
        gongshi pack --year 2026 -o 迎检2026
        gongshi pack --kind hiring -o 招聘公示材料 --zip
        gongshi pack --year 2026 --kind aid.recognition -o 资助认定2026 --json
      """, aliases: ["迎检"])

  @Option(help: "哪一年张贴的。") var year: Int?
  @Option(help: "哪一种公示,如 hiring.proposed;写 hiring、aid 等是这一类的全部。") var kind: String?
  @Option(name: [.short, .long], help: "写到哪个文件夹;已经有的不会覆盖。") var output: String
  @Flag(help: "另外压缩成一个 .zip,放在文件夹旁边。") var zip = false
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard year != nil || kind != nil else { throw ValidationError("请写 --year 或 --kind。") }
    guard (2000...2100).contains(year ?? 2026) else {
      throw ValidationError("年份请写 2000 到 2100。")
    }
  }

  func run() throws {
    try office.looking { reading, session in
      let notices = try chosen(reading)
      guard !notices.isEmpty else {
        throw Refusal(id: "OFF-070", message: "没有符合的公示:只收张贴过的,请核对 --year 和 --kind。[OFF-070]")
      }
      var folder = try PackFolder(at: output)
      defer { folder.discard() }
      let templates = try templateLibrary(overriddenFrom: templates)
      var entries: [PackEntry] = []
      for (number, notice) in notices.enumerated() {
        entries.append(
          try PackEntry(
            number + 1, notice, reading, session, templates, calendar: session.calendar(),
            into: &folder))
      }
      try writeIndex(of: entries, session, into: &folder)
      try folder.finish()
      let archive = zip ? output.trimmedPath + ".zip" : nil
      if let archive { try folder.zip(to: archive) }
      return answer(entries, folder, archive)
    }
  }

  /// Notices that hung, in the order of their ids.
  private func chosen(_ reading: OfficeReading) throws -> [StoredNotice] {
    let first = Moment(
      CalendarDay(year: year ?? 1, month: 1, day: 1) ?? .init(ordinal: 0), minutes: 0)
    let last = Moment(
      CalendarDay(year: (year ?? 9998) + 1, month: 1, day: 1) ?? .init(ordinal: 0), minutes: 0)
    return try reading.notices(openedFrom: first, before: last).filter { notice in
      kind.map { notice.kind == $0 || notice.kind.hasPrefix($0 + ".") } ?? true
    }.sorted { $0.id < $1.id }
  }

  private var subject: String {
    let kindWords = kind.map { allKindNames[$0] ?? $0 } ?? ""
    return "\(year.map { "\($0)年" } ?? "")\(kindWords)公示材料"
  }

  private func writeIndex(
    of entries: [PackEntry], _ session: Session, into folder: inout PackFolder
  ) throws {
    let rehearsal = session.settings.rehearsal == nil ? "" : "【演练】"
    let index = PackIndex(
      title: "\(rehearsal)\(session.settings.unit)\(subject)", dated: session.now, entries: entries)
    try folder.add(Array(index.page.utf8), at: "目录.html")
    try folder.add(at: "目录.xlsx") { path in try index.writeWorkbook(to: path) }
    try folder.addManifest()
  }

  private func answer(
    _ entries: [PackEntry], _ folder: PackFolder, _ archive: String?
  ) -> OfficeAnswer {
    let open = entries.filter { $0.missing != nil }
    return OfficeAnswer(
      lines: [
        "已装 \(entries.count) 份公示,\(folder.count) 个文件:\(output)"
          + (archive.map { ",压缩为 \($0)" } ?? "")
      ] + open.map { "  \($0.notice):没有公示证明,\($0.missing ?? "")" },
      json: [
        JSON.Member("output", .string(output)), JSON.Member("zip", .orNull(archive)),
        JSON.Member("files", .integer(folder.count)),
        JSON.Member("notices", .array(entries.map(\.json))),
      ], next: "打开 \(output.trimmedPath)/目录.html 查看。")
  }
}

extension String {
  /// A path without strokes at its end.
  var trimmedPath: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
