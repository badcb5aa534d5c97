import ArgumentParser
import ChannelChecks
import Disclosure
import DisclosureDocuments
import Foundation

struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "检查文件里有没有不能公开的个人信息,隐藏的地方和文件名也查。",
    discussion: """
      有确定的个人信息,或有读不了的文件,以 1 结束。
      例:
        gongshi scan 公示/
        gongshi scan 名单.xlsx 公示.docx 公示.pdf --facts 事项.yaml
        gongshi scan 公示.zip --official 0579-00000001 --json
      """, aliases: ["扫描"])

  @Argument(help: "文件或文件夹:.xlsx、.docx、.pptx、PDF、网页、文字、图片、.zip。") var files: [String]
  @Option(help: "事项文件(.yaml),里面的电话和邮箱是单位公开的,不报;可以写多次。") var facts: [String] = []
  @Option(help: "单位公开的电话或邮箱,不报;可以写多次。") var official: [String] = []
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let paths = try files.flatMap(filesToScan)
      let gate = ReleaseGate(official: try facts.flatMap(contacts) + official)
      let report = ScanReport(scans: gate.scan(paths))
      print(json ? report.json.text : report.text)
      if !report.isClean { throw ExitCode(1) }
    }
  }

  /// The telephones and e-mail addresses in a file of facts.
  private func contacts(in path: String) throws -> [String] {
    try factEntries(yaml: try factsText(at: path)).filter { namesContact($0.name) }
      .flatMap(\.values)
  }
}

/// The file itself, or every file of a folder and of the folders in it, by name.
private func filesToScan(at path: String) throws -> [String] {
  let files = FileManager.default
  var isFolder: ObjCBool = false
  guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw ScanRefusal.missing(path)
  }
  guard isFolder.boolValue else { return [path] }
  let names = try? files.subpathsOfDirectory(atPath: path)
  guard let names else { throw ScanRefusal.closedFolder(path) }
  let root = path.hasSuffix("/") ? path : path + "/"
  let paths = names.sorted().map { root + $0 }.filter { !gongshi.isFolder($0) }
  guard !paths.isEmpty else { throw ScanRefusal.emptyFolder(path) }
  return paths
}
