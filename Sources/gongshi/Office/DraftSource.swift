import ArgumentParser
import Disclosure
import DisclosureDocuments
import Foundation
import WorkingDays

/// What a draft is made of, as it was typed.
struct DraftSource {
  let kind: ChosenKind
  /// A workbook, a work folder, or nil for a kind of words alone.
  let source: String?
  let posted: CalendarDay
  let calendar: WorkingCalendar
  let templates: TemplateLibrary
  var facts: [String] = []
  var with: [String] = []
  var earlier: [String] = []
  var sheet: String?

  /// The notice with every finding, by the very checks of `gongshi notice`.
  func prepared() throws -> PreparedNotice {
    if let source, isFolder(source) { return try preparedFromFolder(source) }
    let grounds = NoticeGrounds(
      kind: kind.kind, facts: FactsFile.given(facts), neighbours: kind.kind.neighbours,
      posted: posted, earlier: earlier.isEmpty ? nil : try earlierNotices(at: earlier),
      references: try referenceLists(at: with, for: kind.kind))
    return try prepare(
      NoticeRequest(
        roster: try kind.list(source), sheet: sheet, grounds: grounds, calendar: calendar,
        templates: templates))
  }

  private func preparedFromFolder(_ path: String) throws -> PreparedNotice {
    let kind = kind.kind
    guard facts.isEmpty, with.isEmpty, earlier.isEmpty, sheet == nil else {
      throw Refusal(
        id: "OFF-010",
        message: "由文件夹起草时,事项、方案和以前的公示都取自文件夹,请去掉 --facts、--with、--earlier、--sheet。[OFF-010]")
    }
    guard let chain = allChains.first(where: { $0.domain == kind.domain }),
      let post = chain.posts.first(where: { $0.kind.id == kind.id })
    else {
      throw Refusal(
        id: "OFF-011", message: "\(kind.name)不在文件夹里办理,请写名单文件。[OFF-011]")
    }
    let folder = try WorkFolder(at: path)
    let folders = NoticeFolders(of: kind, in: folder)
    let fonts = FontCoverage()
    try fonts.requireChinese()
    var reading = FolderReading(folder, chain)
    return try FolderNotice(
      of: post.kind, post.file, into: folders.name(max(1, folders.count)), posted: posted, &reading,
      calendar: calendar, templates: templates, fonts: fonts
    ).prepared
  }
}
