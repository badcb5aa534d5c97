import ArgumentParser
import Foundation
import WorkingDays

/// The options of every command that needs the calendar.
struct CalendarOptions: ParsableArguments {
  @Option(help: "数据文件夹,存放录入的放假通知和办理的公示。默认取 $GONGSHI_DATA,再取 ~/.local/share/gongshi。")
  var data: String?

  @Option(
    name: .customLong("layer"),
    help: ArgumentHelp(
      "地区或单位自己的日历文件(如广西三月三、学校停课日),可以写多次;单位的盖过地区的,地区的盖过国家的。",
      valueName: "file"))
  var layers: [String] = []

  func load() throws -> WorkingCalendar { try loadCalendar(data: data, layers: layers) }
}

/// The nation's calendar with the papers of the data folder and the layers in the files named.
///
/// The stored paper at `replaced` is left out: it is about to be written anew, and may be the one
/// that is wrong.
/// - Throws: ``Refusal`` with every problem of every file.
func loadCalendar(
  data: String?, layers: [String], replacing replaced: String? = nil
) throws -> WorkingCalendar {
  var problems: [String] = []
  var firstID: String?
  func collect<Value>(_ path: String, _ read: () throws -> Value) throws -> Value? {
    do {
      return try read()
    } catch let error as CalendarProblems {
      firstID = firstID ?? error.problems.first?.id
      problems += error.problems.map { "\(path):\($0)" }
      return nil
    }
  }
  let files = try storedPapers(in: calendarFolder(data)).filter { $0 != replaced }
  let stored = try files.compactMap { path in
    try collect(path) { try storedPaper(at: path) }
  }
  let ownLayers = try layers.compactMap { path in
    try collect(path) { try CalendarLayer(json: try calendarBytes(of: path)) }
  }
  if let firstID { throw Refusal(id: firstID, message: problems.joined(separator: "\n")) }
  return WorkingCalendar(papers: HolidayPaper.national + stored, layers: ownLayers)
}

/// Where papers handed in by `gongshi calendar add` lie, one file a year.
func calendarFolder(_ data: String?) -> String { dataFolder(data) + "/calendar" }

/// The folder of everything that is kept: `data`, else $GONGSHI_DATA, else one in the home.
func dataFolder(_ data: String?) -> String {
  let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
  // NSHomeDirectory asks the system's list of users and passes HOME over.
  let home = environment["HOME"] ?? NSHomeDirectory()
  return data ?? environment["GONGSHI_DATA"] ?? "\(home)/.local/share/gongshi"
}

/// The content of a paper or layer file, refused when it cannot be one.
func calendarBytes(of path: String) throws -> [UInt8] {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
  else { throw Refusal(id: "CAL-040", message: "找不到文件 \(path),请检查路径。[CAL-040]") }
  let attributes = try? FileManager.default.attributesOfItem(
    atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  guard attributes?[.type] as? FileAttributeType == .typeRegular,
    let size = attributes?[.size] as? Int, size <= largestCalendarFile,
    let content = FileManager.default.contents(atPath: path)
  else {
    throw Refusal(
      id: "CAL-041", message: "无法读取 \(path):应是不超过 1 MB 的普通文件,并允许读取,请检查。[CAL-041]")
  }
  return [UInt8](content)
}

private let largestCalendarFile = 1 << 20

private func storedPapers(in folder: String) throws -> [String] {
  guard FileManager.default.fileExists(atPath: folder) else { return [] }
  do {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  } catch {
    throw Refusal(id: "CAL-041", message: "无法读取文件夹 \(folder),请检查权限。[CAL-041]")
  }
}

/// A stored paper, which must be of the year its file is named after.
private func storedPaper(at path: String) throws -> HolidayPaper {
  let paper = try HolidayPaper(json: try calendarBytes(of: path))
  guard path.hasSuffix("/\(paper.year).json") else {
    throw Refusal(
      id: "CAL-016",
      message: "\(path) 里是 \(paper.year) 年的放假安排,文件名却不是 \(paper.year).json,请核对。[CAL-016]")
  }
  return paper
}
